package org.sentiment4j.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sentiment4j.error.Promise;

/** Fuzz target: whatever is in the saved rules of a pipeline. */
public final class PipelineFuzz {
  private PipelineFuzz() {}

  /** One input of the fuzzer. */
  public static void fuzzerTestOneInput(byte[] input) throws IOException {
    Path folder = Promise.scratch();
    Files.write(folder.resolve("pipeline.json"), input);
    Files.writeString(folder.resolve("vocabulary.txt"), "film\t1\n");
    Promise.holds(() -> ReviewPipeline.load(folder));
  }
}
