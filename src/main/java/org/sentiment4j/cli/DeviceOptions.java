package org.sentiment4j.cli;

import java.util.OptionalInt;
import org.sentiment4j.error.InputException;
import org.sentiment4j.train.Device;
import picocli.CommandLine.Option;

/**
 * What the networks run on. The launcher acts on these options before Java starts, since ND4J picks
 * its backend once, from the environment; here they are checked and explained.
 */
final class DeviceOptions {
  /** The choices of {@code --device}. */
  enum Choice {
    AUTO,
    CPU,
    CUDA
  }

  @Option(
      names = "--device",
      paramLabel = "auto|cpu|cuda",
      defaultValue = "auto",
      description = "What to compute on (default: auto, a CUDA GPU where one can be used).")
  private Choice choice;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description =
          "Threads of the fused layers (default: one for each processor); those of one ND4J operation are"
              + " OMP_NUM_THREADS, 1 unless it is set.")
  private Integer threads;

  /** The number of threads, where one was given. */
  OptionalInt threads() {
    return threads == null ? OptionalInt.empty() : OptionalInt.of(threads);
  }

  /**
   * Loads ND4J and returns the line that says what it runs on.
   *
   * @throws InputException where that is not what was asked for
   */
  String describe() {
    if (threads != null && threads < 1) {
      throw new InputException("--threads " + threads + ": expected at least 1");
    }
    Device device = Device.current();
    if (threads != null && device.threads() != threads) {
      throw new InputException(
          "--threads "
              + threads
              + ": Java got "
              + device.threads()
              + "; start the program with scripts/sentiment4j");
    }
    if (choice == Choice.CUDA && !device.isGpu()) {
      throw new InputException(
          "--device cuda: ND4J chose the CPU; start the program with scripts/sentiment4j, after scripts/build --cuda");
    }
    String reason = System.getenv("SENTIMENT4J_DEVICE_REASON");
    return device + (reason == null || reason.isBlank() ? "" : " (" + reason + ")");
  }
}
