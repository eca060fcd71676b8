package org.sentiment4j.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sentiment4j.config.Cell;
import org.sentiment4j.config.Experiment;
import org.sentiment4j.config.Padding;
import org.sentiment4j.data.EncodedText;
import org.sentiment4j.data.ReviewPipeline;
import org.sentiment4j.data.Sentiment;
import org.sentiment4j.error.InputException;
import org.sentiment4j.text.Vocabulary;
import org.sentiment4j.text.Vocabulary.WordCount;

class PredictorTest {
  private static final Vocabulary VOCABULARY =
      new Vocabulary(
          List.of(new WordCount("a", 3), new WordCount("good", 2), new WordCount("film", 1)));

  private final Experiment experiment = Networks.tiny(Cell.LSTM, Padding.MASKED);
  private final Classifier classifier = Networks.classifier(experiment);
  @TempDir private Path folder;
  private Path network;

  @BeforeEach
  void save() throws IOException {
    network = folder.resolve("network.zip");
    ReviewPipeline.of(VOCABULARY, experiment.data().length()).save(folder);
    NetworkFile.write(network, classifier.network());
  }

  private Predictor load(Experiment by) throws IOException {
    return Predictor.load(folder, network, by);
  }

  @Test
  void aTextGetsTheProbabilityOfItsWordsIds() throws IOException {
    List<TextPrediction> predictions =
        load(experiment).predict(List.of("A good film!", "", "film; unheard of: A GOOD film"));

    float[] expected =
        classifier.probabilities(
            List.of(
                Networks.review(Sentiment.POSITIVE, 2, 3, 4),
                Networks.review(Sentiment.POSITIVE, 1),
                Networks.review(Sentiment.POSITIVE, 4, 1, 1, 2, 3, 4)));
    assertThat(predictions).hasSize(3);
    for (int i = 0; i < expected.length; i++) {
      assertThat(predictions.get(i).probability()).isCloseTo(expected[i], within(1e-6f));
      assertThat(predictions.get(i).sentiment().label()).isEqualTo(expected[i] > 0.5 ? 1 : 0);
    }
    assertThat(predictions.get(0).text().words()).containsExactly("a", "good", "film");
  }

  @Test
  void noTextsGetNoAnswers() throws IOException {
    assertThat(load(experiment).predict(List.of())).isEmpty();
  }

  @Test
  void anotherRunsPipelineIsRefused() {
    assertThatThrownBy(() -> load(Networks.tiny(Cell.LSTM, Padding.MASKED, "data.vocabulary=4")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("another run's")
        .hasMessageContaining("5 ids")
        .hasMessageContaining("data.vocabulary 4");
    assertThatThrownBy(() -> load(Networks.tiny(Cell.LSTM, Padding.MASKED, "data.length=13")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("length 12")
        .hasMessageContaining("data.length 13");
  }

  @Test
  void anAnswerThatIsNoProbabilityIsRefused() {
    EncodedText text = new EncodedText("a", 1, List.of("a"), new int[] {2});
    for (float wrong : new float[] {Float.NaN, -0.1f, 1.1f}) {
      assertThatThrownBy(() -> new TextPrediction(text, wrong))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(Float.toString(wrong));
    }
    assertThat(new TextPrediction(text, 0.5f).sentiment()).isEqualTo(Sentiment.NEGATIVE);
    assertThat(new TextPrediction(text, 0.50001f).sentiment()).isEqualTo(Sentiment.POSITIVE);
  }
}
