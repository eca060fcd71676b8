package org.sentiment4j.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sentiment4j.analysis.Trace.Step;
import org.sentiment4j.config.Cell;
import org.sentiment4j.config.Experiment;
import org.sentiment4j.config.ExperimentReader;
import org.sentiment4j.data.EncodedText;
import org.sentiment4j.data.ReviewPipeline;
import org.sentiment4j.data.Sentiment;
import org.sentiment4j.model.Classifier;
import org.sentiment4j.model.NetworkFactory;
import org.sentiment4j.model.NetworkInput;
import org.sentiment4j.model.Predictor;
import org.sentiment4j.text.Vocabulary;
import org.sentiment4j.text.Vocabulary.WordCount;

class TraceTest {
  private static final List<String> WORDS = List.of("a", "b", "c", "d", "e", "f");
  private static final int LENGTH = 8;

  private static Predictor predictor(String... settings) {
    List<String> all =
        new ArrayList<>(
            List.of(
                "data.vocabulary=" + (WORDS.size() + Vocabulary.RESERVED),
                "data.length=" + LENGTH,
                "model.initialisation=pytorch",
                "model.embedding=3",
                "model.hidden=4",
                "training.batch=3"));
    all.addAll(List.of(settings));
    Experiment experiment = ExperimentReader.standard(all);
    return new Predictor(
        ReviewPipeline.of(
            new Vocabulary(WORDS.stream().map(word -> new WordCount(word, 1)).toList()), LENGTH),
        new Classifier(NetworkFactory.create(experiment), NetworkInput.of(experiment)));
  }

  private static Trace trace(Predictor predictor, String text) {
    return Trace.of(predictor, predictor.pipeline().read(text));
  }

  private static void assertEachBeginningIsAReview(Predictor predictor, String... words) {
    Trace trace = trace(predictor, String.join(" ", words));

    assertThat(trace.steps()).extracting(Step::word).containsExactly(words);
    for (int end = 1; end <= words.length; end++) {
      String beginning = String.join(" ", List.of(words).subList(0, end));
      assertThat(trace.steps().get(end - 1).probability())
          .as(beginning)
          .isCloseTo(predictor.predict(List.of(beginning)).get(0).probability(), within(1e-6f));
    }
    assertThat(trace.steps()).extracting(Step::probability).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @EnumSource
  void eachProbabilityIsThatOfTheTextUpToThere(Cell cell) {
    String name = cell.name().toLowerCase(Locale.ROOT);

    assertEachBeginningIsAReview(
        predictor("model.cell=" + name), "d", "a", "nowhere", "f", "a", "b", "c");
  }

  @ParameterizedTest
  @CsvSource({"fused,learned", "stock,masked", "stock,learned"})
  void thatHoldsForEveryEngineAndPadding(String engine, String padding) {
    assertEachBeginningIsAReview(
        predictor("model.engine=" + engine, "data.padding=" + padding), "b", "e", "a", "f", "d");
  }

  @Test
  void ofALongTextTheWordsThatTheNetworkReadsAreTraced() {
    Predictor predictor = predictor();
    String last = "a b c d e f a nowhere";
    Trace trace = trace(predictor, "f f f " + last);

    assertThat(trace).isEqualTo(trace(predictor, last));
    assertThat(trace.steps()).hasSize(LENGTH);
    assertThat(trace.steps().get(LENGTH - 1).probability())
        .isCloseTo(predictor.predict(List.of("f f f " + last)).get(0).probability(), within(1e-6f));
  }

  @Test
  void unknownWordsAreMarked() {
    assertThat(trace(predictor(), "A, xyzzy! b").steps())
        .extracting(Step::word, Step::known)
        .containsExactly(tuple("a", true), tuple("xyzzy", false), tuple("b", true));
  }

  @Test
  void aTextWithoutAWordHasNoSteps() {
    assertThat(trace(predictor(), "?!").steps()).isEmpty();
  }

  @Test
  void theClassChangesWhereTheProbabilityCrossesAHalf() {
    float[] probabilities = {0.9f, 0.5f, 0.4f, 0.51f, 0.6f, 0.1f};
    Trace trace =
        new Trace(
            IntStream.range(0, probabilities.length)
                .mapToObj(i -> new Step("word", true, probabilities[i]))
                .toList());

    assertThat(IntStream.range(0, probabilities.length).filter(trace::changesAt))
        .containsExactly(1, 3, 5);
    assertThat(trace.steps().get(1).sentiment()).isEqualTo(Sentiment.NEGATIVE);
  }

  @Test
  void aTraceTakesTheTextAsItWasRead() {
    EncodedText read = new EncodedText("x", 3, List.of("one", "two"), new int[] {3, 4});

    assertThat(Trace.of(predictor(), read).steps())
        .extracting(Step::word)
        .containsExactly("one", "two");
  }
}
