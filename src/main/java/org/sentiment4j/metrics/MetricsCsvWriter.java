package org.sentiment4j.metrics;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sentiment4j.file.AtomicFile;

/**
 * Writes {@code metrics.csv}: a header, then a row per epoch. Losses, accuracies, seconds and speed
 * have six decimals, the learning rate is in the shortest form that reads back to the same number.
 * The same bytes on every system and in every locale.
 */
public final class MetricsCsvWriter {
  private MetricsCsvWriter() {}

  /**
   * Writes the file anew, with a row for each of {@code epochs}; it is whole or as it was, and on
   * the disk when this returns, so that a process that is killed loses no finished epoch.
   */
  public static void write(Path file, List<EpochMetrics> epochs) throws IOException {
    String text =
        Stream.concat(Stream.of(MetricsCsv.HEADER), epochs.stream().map(MetricsCsvWriter::row))
            .map(line -> line + "\n")
            .collect(Collectors.joining());
    AtomicFile.write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static String row(EpochMetrics epoch) {
    return String.join(
        ",",
        Integer.toString(epoch.epoch()),
        sixDecimals(epoch.trainLoss()),
        sixDecimals(epoch.trainAccuracy()),
        sixDecimals(epoch.validationLoss()),
        sixDecimals(epoch.validationAccuracy()),
        ShortestDecimal.of(epoch.learningRate()),
        sixDecimals(epoch.seconds()),
        sixDecimals(epoch.reviewsPerSecond()));
  }

  static String sixDecimals(double value) {
    return String.format(Locale.ROOT, "%.6f", value);
  }
}
