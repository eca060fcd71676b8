package org.sentiment4j.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.sentiment4j.error.Promise;
import org.sentiment4j.model.NetworkFactory;
import org.sentiment4j.model.NetworkFile;

/**
 * Fuzz target: whatever is in a checkpoint; and, since a checksum keeps a fuzzer from what is in
 * it, whatever it says of how far the training is.
 */
public final class CheckpointFuzz {
  private static final ComputationGraph NETWORK =
      NetworkFactory.create(SampleReviews.experiment("model.hidden=2"));

  private CheckpointFuzz() {}

  /** One input of the fuzzer. */
  public static void fuzzerTestOneInput(byte[] input) throws IOException {
    Path file = Promise.scratch().resolve("epoch_1.zip");
    Files.write(file, input);
    Promise.holds(() -> Checkpoint.read(file));
    Promise.holds(() -> NetworkFile.restore(file, NETWORK));
    NetworkFile.writeCheckpoint(file, NETWORK, input);
    Promise.holds(() -> Checkpoint.read(file));
  }
}
