package org.sentiment4j.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What predict shows of a network's attention. */
class PredictAttentionTest {
  private static final String TEXT = "The film is superb, it has zxqvy";
  private static TinyRun run;

  @BeforeAll
  static void train(@TempDir Path shared) throws IOException {
    run = TinyRun.train(shared, "--set", "model.pooling=attention");
  }

  private static List<Double> weights(JsonNode answer) {
    List<Double> weights = new ArrayList<>();
    answer.get("attention").forEach(word -> weights.add(word.get("weight").asDouble()));
    return weights;
  }

  @Test
  void theWeightsOfAllWordsTogetherAreOne() {
    JsonNode answer = TinyRun.objects(run.predict("--json", "--attention", TEXT)).get(0);

    assertThat(answer.get("attention").findValuesAsText("word"))
        .containsExactly("the", "film", "is", "superb", "it", "has", "zxqvy");
    assertThat(answer.get("attention").get(6).get("known").asBoolean()).isFalse();
    assertThat(weights(answer).stream().mapToDouble(Double::doubleValue).sum())
        .isCloseTo(1, within(1e-5));
    assertThat(weights(answer)).allMatch(weight -> weight > 0);
  }

  @Test
  void peopleGetALineForEachWordWithItsShare() {
    List<Double> weights =
        weights(TinyRun.objects(run.predict("--json", "--attention", TEXT)).get(0));
    List<String> lines = run.predict("--attention", TEXT).out().lines().toList();

    assertThat(lines).hasSize(9);
    assertThat(lines.get(1))
        .startsWith(String.format(Locale.ROOT, "%.4f  ", weights.get(1)))
        .endsWith("  film");
    assertThat(lines.get(6)).endsWith("  unknown");
    assertThat(lines.get(7)).endsWith(TEXT);
  }

  @Test
  void theLargestWeightHasTheFullBar() {
    List<Double> weights =
        weights(TinyRun.objects(run.predict("--json", "--attention", TEXT)).get(0));
    int largest = weights.indexOf(Collections.max(weights));
    List<String> lines = run.predict("--attention", TEXT).out().lines().toList();

    assertThat(lines.get(largest)).contains("  " + "#".repeat(20) + "  ");
  }

  @Test
  void traceAndAttentionStandSideBySide() {
    String trace = run.predict("--trace", TEXT).out().lines().findFirst().orElseThrow();
    String both =
        run.predict("--trace", "--attention", TEXT).out().lines().findFirst().orElseThrow();

    assertThat(both).startsWith(trace.substring(0, 28)).endsWith("  the");
    assertThat(both.length()).isGreaterThan(trace.length());
  }

  @Test
  void aTextWithoutAWordHasNoWordToShow() {
    assertThat(TinyRun.objects(run.predict("--json", "--attention", "")).get(0).get("attention"))
        .isEmpty();
  }
}
