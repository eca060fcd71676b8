package org.sentiment4j.train;

import java.io.IOException;
import java.nio.file.Path;
import org.sentiment4j.metrics.EpochMetrics;
import org.sentiment4j.metrics.MetricsCsvWriter;

/** Writes a row of {@code metrics.csv} for each epoch. */
final class CsvListener implements TrainingListener {
  private final MetricsCsvWriter writer;

  CsvListener(Path file) throws IOException {
    writer = MetricsCsvWriter.create(file);
  }

  @Override
  public void epochDone(EpochMetrics metrics) throws IOException {
    writer.write(metrics);
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }
}
