package org.sentiment4j.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sentiment4j.error.InputException;

class TestMetricsJsonTest {
  private static final Evaluation EVALUATION =
      Evaluation.of(new double[] {0.1, 0.4, 0.35, 0.8}, new int[] {0, 0, 1, 1});

  @TempDir Path directory;

  private Path write(Evaluation evaluation) throws IOException {
    Path file = directory.resolve("test_metrics.json");
    TestMetricsJson.write(file, evaluation);
    return file;
  }

  @Test
  void everythingReadsBack() throws IOException {
    assertThat(TestMetricsJson.read(write(EVALUATION))).isEqualTo(EVALUATION);
  }

  @Test
  void whatIsUnknownIsNullInTheFileAndReadsBack() throws IOException {
    Evaluation evaluation = Evaluation.of(new double[] {0.9}, new int[] {1});
    Path file = write(evaluation);

    assertThat(file).content().contains("\"roc_auc\" : null").doesNotContain("NaN");
    assertThat(TestMetricsJson.read(file)).isEqualTo(evaluation);
  }

  @Test
  void keysAreInSnakeCaseAndEveryLineEndIsTheSame() throws IOException {
    assertThat(Files.readString(write(EVALUATION)))
        .startsWith(
            "{\n  \"count\" : 4,\n  \"log_loss\" : 0.47228795380917615,\n  \"accuracy\" : 0.75,")
        .contains("\"confusion_matrix\" : {\n    \"true_positives\" : 1,", "\"positive_share\"")
        .endsWith("}\n")
        .doesNotContain("\r");
  }

  @Test
  void keysOfALaterVersionAreIgnored() throws IOException {
    Path file = write(EVALUATION);
    Files.writeString(file, Files.readString(file).replaceFirst("\\{", "{\"new\": [1],"));

    assertThat(TestMetricsJson.read(file)).isEqualTo(EVALUATION);
  }

  @Test
  void aMissingFigureIsAnErrorThatNamesIt() throws IOException {
    Path file = write(EVALUATION);
    Files.writeString(file, Files.readString(file).replace("\"accuracy\" : 0.75,", ""));

    assertThatThrownBy(() -> TestMetricsJson.read(file))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(file.toString())
        .hasMessageContaining("accuracy");
  }

  @Test
  void aDamagedFileIsAnErrorInOneLine() throws IOException {
    Path file = write(EVALUATION);
    for (String content :
        new String[] {
          Files.readString(file).substring(0, 100), "", "[1]", "null", "{\"count\":\"x\"}"
        }) {
      Files.writeString(file, content);

      assertThatThrownBy(() -> TestMetricsJson.read(file))
          .as(content)
          .isInstanceOf(InputException.class)
          .hasMessageContaining(file.toString())
          .hasMessageNotContaining("\n")
          .hasMessageNotContainingAny("REDACTED", "start marker", "StreamReadFeature", "[Source");
    }
  }

  @Test
  void whatIsSaidOfAWrongValueIsShort(@TempDir Path folder) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("m.json"), "{\"reviews\":\"" + "x".repeat(100_000) + "\"}");
    assertThatThrownBy(() -> TestMetricsJson.read(file))
        .isInstanceOf(InputException.class)
        .message()
        .hasSizeLessThan(500);
  }
}
