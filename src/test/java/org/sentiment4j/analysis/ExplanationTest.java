package org.sentiment4j.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sentiment4j.analysis.Explanation.Word;
import org.sentiment4j.config.Experiment;
import org.sentiment4j.config.ExperimentReader;
import org.sentiment4j.data.ReviewPipeline;
import org.sentiment4j.model.Classifier;
import org.sentiment4j.model.LogitNetwork;
import org.sentiment4j.model.NetworkFactory;
import org.sentiment4j.model.NetworkInput;
import org.sentiment4j.model.Predictor;
import org.sentiment4j.text.Vocabulary;
import org.sentiment4j.text.Vocabulary.WordCount;

class ExplanationTest {
  private static final List<String> WORDS = List.of("a", "b", "c", "d", "e", "f");
  private static final String TEXT = "D, a nowhere f! A b c.";

  private static Predictor predictor(String settings) {
    List<String> all =
        new ArrayList<>(
            List.of(
                "data.vocabulary=" + (WORDS.size() + Vocabulary.RESERVED),
                "data.length=8",
                "model.initialisation=pytorch"));
    if (!settings.contains("mlp")) {
      all.addAll(List.of("model.embedding=3", "model.hidden=4"));
    }
    all.addAll(List.of(settings.split(" ", -1)));
    Experiment experiment = ExperimentReader.standard(all);
    ComputationGraph network = NetworkFactory.create(experiment);
    // Small networks say much the same of everything.
    network.params().muli(2);
    return new Predictor(
        ReviewPipeline.of(
            new Vocabulary(WORDS.stream().map(word -> new WordCount(word, 1)).toList()), 8),
        new Classifier(network, NetworkInput.of(experiment)));
  }

  private static Explanation explanation(Predictor predictor, String text) {
    return Explanation.of(predictor, predictor.predict(List.of(text)).get(0));
  }

  private static double logit(double probability) {
    return Math.log(probability / (1 - probability));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "model.cell=simple",
        "model.cell=lstm data.padding=learned",
        "model.cell=gru",
        "model.cell=lstm_peephole",
        "model.cell=lstm_coupled model.pooling=max",
        "model.pooling=mean model.bidirectional=true model.layers=2 model.dropout=0.4",
        "model.pooling=attention model.head=5,4 model.dropout=0.4 data.padding=learned",
        "model.engine=stock",
        "model.engine=stock data.padding=learned model.bidirectional=true",
        "model.type=mlp model.hidden=6",
        "model.type=mlp model.hidden=6,6 model.block=residual"
      })
  void theContributionsAreTheWayFromTheBaselineToTheAnswer(String settings) {
    Predictor predictor = predictor(settings);

    Explanation explanation = explanation(predictor, TEXT);

    assertThat(explanation.words())
        .extracting(Word::word)
        .containsExactly("d", "a", "nowhere", "f", "a", "b", "c");
    assertThat(explanation.words())
        .extracting(Word::known)
        .containsExactly(true, true, false, true, true, true, true);
    double together = explanation.words().stream().mapToDouble(Word::contribution).sum();
    assertThat(Math.abs(together)).isGreaterThan(1e-3);
    assertThat(together)
        .isCloseTo(
            logit(explanation.prediction().probability()) - logit(explanation.baseline()),
            within(5e-3));
    assertThat(explanation.remainder()).isCloseTo(0, within(5e-3f));
    assertThat(explanation.isPart()).isFalse();
  }

  /** Its states saturate, and turn over at some place between the baseline and the text. */
  @Test
  void whatTheContributionsOfANetworkThatJumpsLeaveIsSaid() {
    Predictor predictor = predictor("model.cell=simple");
    predictor.classifier().network().getParam("recurrent_RW").muli(64);
    LogitNetwork network = predictor.logits();

    Explanation explanation = explanation(predictor, TEXT);

    float[] review = network.vectors(explanation.prediction().text().ids());
    float[] ends = network.logits(new float[][] {new float[review.length], review});
    double together = explanation.words().stream().mapToDouble(Word::contribution).sum();
    assertThat(explanation.isPart()).isTrue();
    assertThat(together + explanation.remainder()).isCloseTo(ends[1] - ends[0], within(1e-4));
  }
}
