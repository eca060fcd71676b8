package org.sentiment4j.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.sentiment4j.error.InputException;
import org.sentiment4j.file.AtomicFile;
import org.sentiment4j.file.Folders;
import org.sentiment4j.kernel.ArithmeticPeak;
import org.sentiment4j.speed.BatchTimer;
import org.sentiment4j.speed.Speed;
import org.sentiment4j.speed.SpeedMeasurement;
import org.sentiment4j.speed.SpeedTable;
import org.sentiment4j.speed.Variant;
import org.sentiment4j.speed.Workload;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bench}: the speed of every cell and engine on this machine. */
@Command(
    name = "bench",
    description = {
      "Measures how many reviews a second each cell and engine reads (forward) and learns from (training) on this"
          + " machine, and how much of the processor's arithmetic peak the matrix products of training use.",
      "The peak is that of the CPU, on as many threads as --threads says, else on all of its cores."
    },
    footer = {
      "",
      "Examples:",
      "  scripts/sentiment4j bench",
      "  scripts/sentiment4j bench --cells lstm --hidden 128 --csv speed.csv"
    },
    mixinStandardHelpOptions = true,
    versionProvider = ProjectVersion.class)
final class BenchCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private VariantOptions variantOptions;
  @Mixin private WorkloadOptions workloadOptions;
  @Mixin private TimingOptions timing;
  @Mixin private BenchReviewOptions reviewOptions;
  @Mixin private DeviceOptions device;
  @Mixin private OutputOptions output;

  @Option(
      names = "--csv",
      paramLabel = "FILE",
      description = "Write the rows to this file too, as CSV.")
  private Path csv;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    Checks checks = new Checks();
    Optional<List<Variant>> variants = checks.make(variantOptions::read);
    Workload workload = workloadOptions.read(checks);
    BatchTimer timer = timing.read(checks);
    Optional<Path> source = reviewOptions.source(checks);
    if (csv != null) {
      checks.make(() -> checkWritable(csv));
    }
    checks.report();

    String deviceLine = device.describe();
    BenchReviewOptions.Chosen chosen =
        reviewOptions.choose(source, workload.batch(), output.notices(spec.commandLine().getErr()));
    SpeedMeasurement measurement = new SpeedMeasurement(workload, chosen.reviews(), timer);
    int threads = device.threads().orElse(Runtime.getRuntime().availableProcessors());
    double peak = ArithmeticPeak.flopsPerSecond(threads);
    BenchText.header(deviceLine, chosen.description(), measurement, threads, peak)
        .forEach(out::println);
    SpeedTable table = new SpeedTable(peak);
    print(out, table.header());
    List<Speed> speeds = new ArrayList<>();
    for (Variant variant : variants.orElseThrow()) {
      Speed speed = measurement.of(variant);
      speeds.add(speed);
      print(out, table.row(speed));
    }
    if (csv != null) {
      byte[] text = table.csv(speeds).getBytes(StandardCharsets.UTF_8);
      AtomicFile.write(csv, file -> file.write(text));
    }
    return ExitCode.DONE;
  }

  private static Path checkWritable(Path file) {
    if (Files.isDirectory(file)) {
      throw new InputException("--csv " + file + ": is a directory; name a file");
    }
    return Folders.checkWritable(file.toAbsolutePath().getParent(), "--csv");
  }

  /** A row takes many seconds: each is shown as soon as it is there. */
  private static void print(PrintWriter out, String line) {
    out.println(line);
    out.flush();
  }
}
