package org.sentiment4j.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.commons.math3.stat.correlation.SpearmansCorrelation;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sentiment4j.analysis.Explanation;
import org.sentiment4j.analysis.Explanation.Word;
import org.sentiment4j.data.EncodedText;
import org.sentiment4j.model.TextPrediction;

/** Which words a trained network goes by, as predict shows it. */
class PredictExplainTest {
  private static final String PRAISE = "The film is superb, and it is about a train, zxqvy.";

  private static TinyRun run;

  @BeforeAll
  static void train(@TempDir Path shared) throws IOException {
    run = TinyRun.train(shared);
  }

  private static List<JsonNode> words(JsonNode answer) {
    List<JsonNode> words = new ArrayList<>();
    answer.get("explanation").forEach(words::add);
    return words;
  }

  private static double contribution(JsonNode word) {
    return Double.parseDouble(word.get("contribution").asText());
  }

  private static double logit(double probability) {
    return Math.log(probability / (1 - probability));
  }

  @Test
  void theContributionsAddUpToTheAnswer() {
    JsonNode answer = TinyRun.objects(run.predict("--explain", "--json", PRAISE)).get(0);

    List<JsonNode> words = words(answer);
    assertThat(words).hasSize(11);
    assertThat(words.get(10).get("known").asBoolean()).isFalse();
    double baseline = Double.parseDouble(answer.get("baseline").asText());
    assertThat(words.stream().mapToDouble(PredictExplainTest::contribution).sum())
        .isCloseTo(logit(TinyRun.probability(answer)) - logit(baseline), within(0.01));
    assertThat(answer.get("method").asText()).isEqualTo("gradients");
  }

  @ParameterizedTest
  @CsvSource({"superb,1", "wonderful,1", "awful,-1", "terrible,-1"})
  void theWordThatCarriesTheSentimentIsTheStrongest(String carrier, int sign) {
    JsonNode answer =
        TinyRun.objects(run.predict("--explain", "--json", "This film is really " + carrier))
            .get(0);

    assertThat(
            words(answer).stream()
                .max(Comparator.comparingDouble(word -> Math.abs(contribution(word)))))
        .hasValueSatisfying(
            word -> {
              assertThat(word.get("word").asText()).isEqualTo(carrier);
              assertThat(Math.signum(contribution(word))).isEqualTo(sign);
            });
  }

  @Test
  void occlusionAgreesOnWhichWordsAreStrong() {
    Object[] reviews = run.reviews().subList(0, 20).toArray();
    List<JsonNode> gradients = explained("--explain", reviews);
    List<JsonNode> occlusions = explained("--occlusion", reviews);

    double sum = 0;
    for (int i = 0; i < reviews.length; i++) {
      sum +=
          new SpearmansCorrelation()
              .correlation(contributions(gradients.get(i)), contributions(occlusions.get(i)));
    }
    assertThat(sum / reviews.length).isGreaterThan(0.5);
    assertThat(occlusions)
        .allSatisfy(answer -> assertThat(answer.get("method").asText()).isEqualTo("occlusion"));
  }

  private static List<JsonNode> explained(String option, Object... reviews) {
    List<Object> arguments = new ArrayList<>(List.of(option, "--json", "--"));
    arguments.addAll(List.of(reviews));
    return TinyRun.objects(run.predict(arguments.toArray()));
  }

  private static double[] contributions(JsonNode answer) {
    return words(answer).stream().mapToDouble(PredictExplainTest::contribution).toArray();
  }

  @Test
  void peopleGetTheStrongestWordsEachWay() {
    List<String> lines =
        run.predict("--explain", "A superb film. No, an awful one!").out().lines().toList();

    assertThat(lines).hasSize(4);
    assertThat(lines.get(1)).matches("  to positive: .*superb \\+[0-9]+\\.[0-9]{2}.*");
    assertThat(lines.get(2)).matches("  to negative: .*awful -[0-9]+\\.[0-9]{2}.*");
    assertThat(lines.get(3)).isEmpty();
  }

  @Test
  void anExplanationIsAColumnOfATrace() {
    JsonNode word =
        words(TinyRun.objects(run.predict("--explain", "--json", PRAISE)).get(0)).get(3);
    String line = run.predict("--explain", "--trace", PRAISE).out().lines().toList().get(3);

    assertThat(line).contains(String.format(Locale.ROOT, "%+.4f  superb", contribution(word)));
  }

  @Test
  void aTextWithoutAWordIsExplainedByNone() {
    JsonNode answer = TinyRun.objects(run.predict("--explain", "--json", "")).get(0);

    assertThat(words(answer)).isEmpty();
    assertThat(answer.get("baseline")).isEqualTo(answer.get("probability"));
    assertThat(run.predict("--explain", "").out())
        .matches("(positive|negative)  0\\.[0-9]{4}  <- no word that the network knows\n\n");
  }

  @Test
  void coloursAreByStrengthAndNothingOfATextSteersTheTerminal() {
    String words =
        ExplanationText.coloured(
            new Explanation(
                new TextPrediction(new EncodedText("", 4, List.of(), new int[0]), 0.5f),
                0.5f,
                0f,
                List.of(
                    new Word("best", true, 2f),
                    new Word("bad\u001b[2J", true, -1f),
                    new Word("of", true, 0.1f),
                    new Word("nothing", true, 0f))));

    assertThat(words)
        .contains("48;5;75mbest", "48;5;223mbad [2J", " of nothing\n")
        .doesNotContain("\u001b[2J");
  }
}
