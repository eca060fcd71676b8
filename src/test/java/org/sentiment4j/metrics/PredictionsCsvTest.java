package org.sentiment4j.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sentiment4j.error.InputException;

class PredictionsCsvTest {
  @TempDir Path directory;

  @Test
  void rowsAreInTheOrderGivenWithTheShortestProbability() throws IOException {
    Path file = directory.resolve("predictions_test.csv");

    PredictionsCsv.write(
        file,
        List.of(
            new Prediction("test/pos/1_9", 1, 0.1f),
            new Prediction("test/neg/0_2", 0, 1e-8f),
            new Prediction("test/neg/2_1", 0, 1f)));

    assertThat(Files.readString(file))
        .isEqualTo(
            """
            id,label,probability
            test/pos/1_9,1,0.1
            test/neg/0_2,0,1.0E-8
            test/neg/2_1,0,1.0
            """);
  }

  @Test
  void everyProbabilityReadsBackToTheSameNumber() throws IOException {
    Random random = new Random(4);
    List<Prediction> predictions =
        IntStream.range(0, 5_000)
            .mapToObj(i -> new Prediction("test/pos/" + i + "_9", i % 2, random.nextFloat()))
            .toList();
    Path file = directory.resolve("predictions_test.csv");

    PredictionsCsv.write(file, predictions);

    assertThat(PredictionsCsv.read(file)).isEqualTo(predictions);
  }

  @Test
  void idsWithCommasQuotesAndBlanksReadBack() throws IOException {
    List<Prediction> predictions =
        List.of(new Prediction(" a,\"b\"\nc ", 1, 0.5f), new Prediction("é", 0, 0.25f));
    Path file = directory.resolve("predictions_test.csv");

    PredictionsCsv.write(file, predictions);

    assertThat(PredictionsCsv.read(file)).isEqualTo(predictions);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a,2,0.5", "a,pos,0.5", "a,1,1.5", "a,1,nan", "a,1,half", "a,1,"})
  void aMalformedRowIsAnErrorWithItsLine(String row) throws IOException {
    Path file = directory.resolve("predictions_test.csv");
    Files.writeString(file, "id,label,probability\nb,1,0.5\n" + row + "\n");

    assertThatThrownBy(() -> PredictionsCsv.read(file))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith(file + ", line 3: ");
  }

  @Test
  void aReviewThatIsThereTwiceIsAnErrorWithItsLine() throws IOException {
    Path file = directory.resolve("predictions_test.csv");
    Files.writeString(file, "id,label,probability\nb,1,0.5\na,1,0.5\nb,1,0.6\n");

    assertThatThrownBy(() -> PredictionsCsv.read(file))
        .isInstanceOf(InputException.class)
        .hasMessage(file + ", line 4: the id b is there already");
  }

  @Test
  void otherColumnsAreAnErrorThatNamesThem() throws IOException {
    Path file = Files.writeString(directory.resolve("p.csv"), "id,probability,label\n");

    assertThatThrownBy(() -> PredictionsCsv.read(file))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("found: id, probability, label");
  }

  @Test
  void aPredictionThatIsNoneIsRejected() {
    assertThatThrownBy(() -> new Prediction("a", 1, Float.NaN)).hasMessageContaining("NaN");
    assertThatThrownBy(() -> new Prediction("a", -1, 0.5f)).hasMessageContaining("-1");
  }
}
