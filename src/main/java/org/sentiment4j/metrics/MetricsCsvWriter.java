package org.sentiment4j.metrics;

import java.io.Closeable;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Writes {@code metrics.csv}: a header, then a row per epoch. Losses, accuracies, seconds and speed
 * have six decimals, the learning rate is in the shortest form that reads back to the same number.
 * The same bytes on every system and in every locale. A row is on the disk when {@link #write}
 * returns, so that a process that is killed loses no finished epoch.
 */
public final class MetricsCsvWriter implements Closeable {
  private final FileOutputStream stream;

  private MetricsCsvWriter(FileOutputStream stream) {
    this.stream = stream;
  }

  /**
   * Creates the file and writes its header.
   *
   * @throws java.nio.file.FileAlreadyExistsException if the file exists, which is left as it is: it
   *     is another run's
   * @throws IOException if the file cannot be written
   */
  public static MetricsCsvWriter create(Path file) throws IOException {
    Files.createFile(file);
    MetricsCsvWriter writer = new MetricsCsvWriter(new FileOutputStream(file.toFile()));
    try {
      writer.writeLine(MetricsCsv.HEADER);
      return writer;
    } catch (IOException e) {
      writer.close();
      throw e;
    }
  }

  /** Adds a row and forces it to the disk. */
  public void write(EpochMetrics epoch) throws IOException {
    writeLine(
        String.join(
            ",",
            Integer.toString(epoch.epoch()),
            sixDecimals(epoch.trainLoss()),
            sixDecimals(epoch.trainAccuracy()),
            sixDecimals(epoch.validationLoss()),
            sixDecimals(epoch.validationAccuracy()),
            ShortestDecimal.of(epoch.learningRate()),
            sixDecimals(epoch.seconds()),
            sixDecimals(epoch.reviewsPerSecond())));
  }

  @Override
  public void close() throws IOException {
    stream.close();
  }

  // One write per line, so that a reader rarely meets half of one.
  private void writeLine(String line) throws IOException {
    stream.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    stream.getFD().sync();
  }

  private static String sixDecimals(double value) {
    return String.format(Locale.ROOT, "%.6f", value);
  }
}
