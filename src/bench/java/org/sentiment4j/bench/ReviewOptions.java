package org.sentiment4j.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.sentiment4j.data.EncodedReview;
import picocli.CommandLine.Option;

/** Which reviews are read. */
final class ReviewOptions {
  @Option(
      names = "--data",
      paramLabel = "PATH",
      description = "The reviews, as train takes them (default: random words).")
  private Path data;

  @Option(
      names = "--cache",
      paramLabel = "DIR",
      defaultValue = "data/cache",
      description = "Where encoded reviews are kept (default: ${DEFAULT-VALUE}).")
  private Path cache;

  @Option(
      names = "--seed",
      defaultValue = "42",
      description = "Governs the random words and the order (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--unpack-to",
      paramLabel = "DIR",
      defaultValue = "target/pytorch",
      description = "Where PyTorch's libraries are unpacked to (default: ${DEFAULT-VALUE}).")
  private Path unpackTo;

  List<EncodedReview> load(int vocabulary, Consumer<String> notices) throws IOException {
    return data == null
        ? ReviewSupply.synthetic(vocabulary, seed)
        : ReviewSupply.real(data, cache, vocabulary, seed, notices);
  }

  String describe(List<EncodedReview> reviews, int time) {
    return String.format(
        Locale.ROOT,
        "%s: %.0f of %d steps are words, on average",
        data == null ? "synthetic reviews, random words" : "real reviews",
        ReviewSupply.meanLength(reviews, time),
        time);
  }

  Path unpackTo() {
    return unpackTo.toAbsolutePath();
  }
}
