package org.sentiment4j.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MetricsCsvWriterTest {
  private static final EpochMetrics FIRST =
      new EpochMetrics(0, 0.6931471805, 0.5, 0.25, 0.8812, 1e-7, 12.5, 1600);
  private static final EpochMetrics SECOND =
      new EpochMetrics(1, Double.NaN, 1, 1234.5, 0.000001, 0.001, 1234567.25, 0.0000004);

  private static final String GOLDEN =
      """
      epoch,train_loss,train_acc,val_loss,val_acc,learning_rate,seconds,reviews_per_second
      0,0.693147,0.500000,0.250000,0.881200,1.0E-7,12.500000,1600.000000
      1,NaN,1.000000,1234.500000,0.000001,0.001,1234567.250000,0.000000
      """;

  @TempDir Path directory;

  @Test
  void theFileIsTheSameToTheByteUnderALocaleWithDecimalCommas() throws IOException {
    Locale locale = Locale.getDefault();
    Path file = directory.resolve("metrics.csv");
    try {
      Locale.setDefault(Locale.GERMANY);
      MetricsCsvWriter.write(file, List.of(FIRST, SECOND));
    } finally {
      Locale.setDefault(locale);
    }
    assertThat(Files.readString(file)).isEqualTo(GOLDEN);
  }

  @Test
  void withoutAnEpochThereIsAHeader() throws IOException {
    Path file = directory.resolve("metrics.csv");
    MetricsCsvWriter.write(file, List.of());

    assertThat(file).hasContent(GOLDEN.lines().findFirst().orElseThrow());
    assertThat(MetricsCsvReader.read(file)).isEmpty();
  }

  @Test
  void rowsThatAreTakenBackAreGone() throws IOException {
    Path file = directory.resolve("metrics.csv");
    MetricsCsvWriter.write(file, List.of(FIRST, SECOND));
    MetricsCsvWriter.write(file, List.of(FIRST));

    assertThat(MetricsCsvReader.read(file)).hasSize(1);
  }

  @Test
  void whatIsWrittenReadsBackToSixDecimals() throws IOException {
    Path file = directory.resolve("metrics.csv");
    MetricsCsvWriter.write(file, List.of(FIRST, SECOND));
    assertThat(MetricsCsvReader.read(file))
        .containsExactly(
            new EpochMetrics(0, 0.693147, 0.5, 0.25, 0.8812, 1e-7, 12.5, 1600),
            new EpochMetrics(1, Double.NaN, 1, 1234.5, 0.000001, 0.001, 1234567.25, 0));
  }
}
