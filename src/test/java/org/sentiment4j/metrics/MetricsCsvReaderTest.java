package org.sentiment4j.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sentiment4j.error.InputException;

class MetricsCsvReaderTest {
  private static final double NAN = Double.NaN;
  private static final String HEADER = MetricsCsv.HEADER + "\n";

  @TempDir Path directory;

  private List<EpochMetrics> read(String content) throws IOException {
    return MetricsCsvReader.read(file(content));
  }

  private Path file(String content) throws IOException {
    return Files.writeString(directory.resolve("metrics.csv"), content);
  }

  @Test
  void lightningsStepRowsOfAnEpochAreAveragedAndItsLineEndsAccepted() throws IOException {
    String lightning =
        """
        epoch,step,train_acc,train_loss,val_acc,val_loss
        0,49,0.5,0.7,,
        0,99,0.75,0.6,,
        0,156,,,0.625,0.65
        1,199,0.875,0.5,,
        1,313,,,0.75,0.55
        """
            .replace("\n", "\r\n");

    assertThat(read(lightning))
        .usingRecursiveComparison()
        .withComparatorForType((a, b) -> Math.abs(a - b) < 1e-12 ? 0 : a.compareTo(b), Double.class)
        .isEqualTo(
            List.of(
                new EpochMetrics(0, 0.65, 0.625, 0.65, 0.625, NAN, NAN, NAN),
                new EpochMetrics(1, 0.5, 0.875, 0.55, 0.75, NAN, NAN, NAN)));
  }

  @Test
  void lightningsEpochColumnIsTakenRatherThanItsSteps() throws IOException {
    assertThat(
            read(
                """
                val_acc,train_acc_step,train_acc_epoch,epoch,step
                ,0.1,,0,9
                ,0.2,,0,19
                0.8,,,0,19
                ,,0.7,0,19
                """))
        .singleElement()
        .satisfies(
            epoch -> {
              assertThat(epoch.trainAccuracy()).isEqualTo(0.7);
              assertThat(epoch.validationAccuracy()).isEqualTo(0.8);
              assertThat(epoch.trainLoss()).isNaN();
              assertThat(epoch.validationLoss()).isNaN();
            });
  }

  @Test
  void theLastOfSeveralValidationsOfAnEpochCounts() throws IOException {
    assertThat(read("epoch,val_acc\n0,0.9\n0,0.8\n"))
        .extracting(EpochMetrics::validationAccuracy)
        .containsExactly(0.8);
  }

  @Test
  void rowsOfTheLearningRateMonitorHaveNoEpochAndAreIgnored() throws IOException {
    assertThat(read("epoch,lr-Adam,val_acc\n,0.001,\n0,,0.8\n")).hasSize(1);
  }

  @Test
  void anEpochThatWasNotValidatedYetIsLeftOut() throws IOException {
    assertThat(read("epoch,train_acc,val_acc\n0,0.5,\n0,,0.8\n1,0.6,\n"))
        .extracting(EpochMetrics::epoch)
        .containsExactly(0);
  }

  @Test
  void anEpochBetweenValidationsStays() throws IOException {
    assertThat(read("epoch,train_acc,val_acc\n0,0.5,\n1,0.6,0.8\n"))
        .extracting(EpochMetrics::validationAccuracy)
        .containsExactly(NAN, 0.8);
  }

  @Test
  void aDivergedEpochIsAnEpochWithoutFigures() throws IOException {
    assertThat(read("epoch,train_loss,val_loss,val_acc\n0,nan,NaN,nan\n1,inf,-Infinity,0.5\n"))
        .containsExactly(
            new EpochMetrics(0, NAN, NAN, NAN, NAN, NAN, NAN, NAN),
            new EpochMetrics(
                1, Double.POSITIVE_INFINITY, NAN, Double.NEGATIVE_INFINITY, 0.5, NAN, NAN, NAN));
  }

  @Test
  void rowsInAnyOrderComeOutByEpoch() throws IOException {
    assertThat(read("epoch,val_acc\n10,0.5\n2,0.6\n"))
        .extracting(EpochMetrics::epoch)
        .containsExactly(2, 10);
  }

  @Test
  void aLastRowThatWasCutOffIsLeftOut() throws IOException {
    assertThat(read(HEADER + "0,0.5,0.5,0.5,0.8,0.001,1.0,2.0\n1,0.5,0.5,0."))
        .extracting(EpochMetrics::epoch)
        .containsExactly(0);
  }

  @Test
  void aLastRowThatIsWholeCountsWithoutItsLineEnd() throws IOException {
    assertThat(read(HEADER + "0,0.5,0.5,0.5,0.8,0.001,1.0,2.0")).hasSize(1);
  }

  @Test
  void aShortRowThatIsNotTheLastIsAnErrorWithItsLine() throws IOException {
    Path file = file(HEADER + "0,0.5\n1,0.5,0.5,0.5,0.8,0.001,1.0,2.0\n");

    assertThatThrownBy(() -> MetricsCsvReader.read(file))
        .isInstanceOf(InputException.class)
        .hasMessage(file + ", line 2: has 2 cells, the header has 8");
  }

  @Test
  void aHeaderAloneIsNoEpoch() throws IOException {
    assertThat(read(HEADER)).isEmpty();
    assertThat(read(HEADER.strip())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n\n"})
  void anEmptyFileIsAnError(String content) throws IOException {
    Path file = file(content);

    assertThatThrownBy(() -> MetricsCsvReader.read(file))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(file.toString())
        .hasMessageContaining("empty");
  }

  @Test
  void aTrainingThatWasNeverValidatedIsReadToItsLastEpoch() throws IOException {
    List<EpochMetrics> epochs = read("epoch,train_loss\n0,0.5\n1,0.4\n");

    assertThat(epochs).extracting(EpochMetrics::trainLoss).containsExactly(0.5, 0.4);
    assertThat(epochs).extracting(EpochMetrics::validationAccuracy).containsOnly(Double.NaN);
  }

  @Test
  void missingColumnsAreNamedWithThoseFound() throws IOException {
    Path file = file("step,accuracy\n1,0.5\n");

    assertThatThrownBy(() -> MetricsCsvReader.read(file))
        .isInstanceOf(InputException.class)
        .hasMessage(file + " has no column epoch and no column val_acc; found: step, accuracy");
  }

  @ParameterizedTest
  @ValueSource(strings = {"eighty", "0,8", "0x1p0", "0.8f", "1e", "--1", "88.1", "-0.1"})
  void aNumberThatIsNoneIsAnErrorWithItsLine(String number) throws IOException {
    for (String newline : List.of("\n", "\r\n", "")) {
      Path file = file("epoch,val_acc\n0,0.5\n\n1,\"" + number + "\"" + newline);

      assertThatThrownBy(() -> MetricsCsvReader.read(file))
          .isInstanceOf(InputException.class)
          .hasMessageStartingWith(file + ", line 4: val_acc ")
          .hasMessageContaining(number);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.5", "-1", "nan", "1e10"})
  void anEpochThatIsNoCountIsAnError(String epoch) throws IOException {
    Path file = file("epoch,val_acc\n" + epoch + ",0.5\n");

    assertThatThrownBy(() -> MetricsCsvReader.read(file))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("line 2");
  }

  @Test
  void aValidationAccuracyWithoutItsEpochIsAnError() throws IOException {
    Path file = file("epoch,val_acc\n,0.5\n");

    assertThatThrownBy(() -> MetricsCsvReader.read(file))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("line 2");
  }

  @Test
  void singlePrecisionMeansMayBeAHairAboveOne() throws IOException {
    assertThat(read("epoch,val_acc\n0,1.0000001192092896\n").get(0).validationAccuracy())
        .isCloseTo(1, within(0.0));
  }

  @Test
  void aByteOrderMarkAndBlanksAroundNamesDoNotMatter() throws IOException {
    assertThat(read("\uFEFFepoch, val_acc\n 0.0 , 0.5 \n")).hasSize(1);
  }

  @Test
  void bytesThatAreNoTextAreAnError() throws IOException {
    Path file = directory.resolve("archive.csv");
    Files.write(file, new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0});

    assertThatThrownBy(() -> MetricsCsvReader.read(file))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("archive.csv")
        .hasMessageContaining("not a text file in UTF-8");
  }

  @Test
  void anOpenQuoteIsAnError() throws IOException {
    Path file = file("epoch,val_acc\n0,\"0.5\n1,0.6\n");

    assertThatThrownBy(() -> MetricsCsvReader.read(file))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(file.toString());
  }

  @Test
  void aMissingFileIsNotAnEmptyOne() {
    assertThatThrownBy(() -> MetricsCsvReader.read(directory.resolve("none.csv")))
        .isInstanceOf(NoSuchFileException.class);
  }
}
