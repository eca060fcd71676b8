package org.sentiment4j.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sentiment4j.config.Experiment;
import org.sentiment4j.config.ExperimentReader;
import org.sentiment4j.model.MemoryEstimate.Part;

class TrainingMemoryTest {
  private static final ReviewCounts IMDB = new ReviewCounts(25_000, 50_000, 11_500_000, 2_500);

  private static TrainingMemory of(String... settings) {
    return of(IMDB, settings);
  }

  private static TrainingMemory of(ReviewCounts reviews, String... settings) {
    Experiment experiment = ExperimentReader.standard(Arrays.asList(settings));
    return new TrainingMemory(experiment, reviews);
  }

  private static Part part(MemoryEstimate estimate, String what) {
    return estimate.parts().stream()
        .filter(part -> part.what().contains(what))
        .findFirst()
        .orElseThrow();
  }

  /** By hand, for the LSTM of 32 units: 328,353 weights, 500 steps, batches of 128. */
  @Test
  void thePartsOfTheStandardNetworkAreThoseByHand() {
    MemoryEstimate estimate = of().training(128);

    assertThat(part(estimate, "the reviews").heap()).isEqualTo(150 * 50_000 + 4 * 11_500_000);
    assertThat(part(estimate, "the weights").outside()).isEqualTo(4 * 328_353);
    // The mean of the squares: RMSProp.
    assertThat(part(estimate, "gradients and the state").outside()).isEqualTo(4 * 2 * 328_353);
    // Ids and mask; the vectors of 500 words, the last state, the probability; two gradients.
    assertThat(part(estimate, "outputs of the layers").outside())
        .isEqualTo(4 * 128 * (2 * 500 + (500 * 32 + 32 + 1) + 2 * 500 * 32));
    assertThat(part(estimate, "layer recurrent").heap()).isBetween(66_000_000L, 69_000_000L);
    assertThat(estimate.largest().what()).contains("program");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "model.cell=gru",
        "model.cell=lstm_peephole",
        "model.bidirectional=true",
        "model.layers=3",
        "model.pooling=attention",
        "model.engine=stock"
      })
  void theWeightsAreThoseOfTheNetworkThatIsMade(String setting) {
    List<String> small = List.of(setting, "data.vocabulary=50", "data.length=9");
    long weights = NetworkFactory.create(ExperimentReader.standard(small)).numParams();

    MemoryEstimate estimate = of(small.toArray(String[]::new)).training(8);

    assertThat(part(estimate, "the weights").outside()).isEqualTo(4 * weights);
  }

  @Test
  void adamKeepsTwoMeans() {
    MemoryEstimate estimate = of("training.optimizer.type=adam").training(128);

    assertThat(part(estimate, "gradients and the state").outside()).isEqualTo(4 * 3 * 328_353);
  }

  @Test
  void aBatchIsNotLargerThanThereAreReviewsAndStepsAreNotMoreThanTheLongestReviewHas() {
    ReviewCounts few = new ReviewCounts(100, 200, 4_000, 30);

    assertThat(of(few).training(100_000)).isEqualTo(of(few).training(80));
    assertThat(of(few, "data.length=5000").training(8))
        .isEqualTo(of(few, "data.length=30").training(8));
  }

  @Test
  void learnedPaddingMakesEveryReviewAsLongAsItMayBe() {
    ReviewCounts few = new ReviewCounts(100, 200, 4_000, 30);

    assertThat(of(few, "data.padding=learned", "data.length=5000").training(8).total())
        .isGreaterThan(of(few, "data.padding=learned", "data.length=500").training(8).total());
  }

  /** The square of all gates, three times in double precision, and the matrix and its copy. */
  @Test
  void drawingAnOrthogonalMatrixTakesTheWholeSquareThreeTimes() {
    Part drawing = part(of("model.hidden=1024").drawing(), "drawing");

    assertThat(drawing.heap()).isEqualTo(8L * (3 * 4096 * 4096 + 2 * 4096 * 1024));
    assertThat(part(of("model.hidden=1024", "model.initialisation=pytorch").drawing(), "drawing"))
        .isEqualTo(
            new Part("drawing the weights", 16L * 1024 * 4096 + 16 * 1024, 12L * 1024 * 4096));
  }

  @Test
  void aBagOfAMillionWordsByFourThousandUnitsIsSixtyFiveGigabytesToDraw() {
    MemoryEstimate drawing =
        of("model.type=mlp", "model.hidden=[4096]", "data.vocabulary=1000000").drawing();

    assertThat(part(drawing, "drawing").heap()).isEqualTo(16L * 1_000_000 * 4096 + 16_000_000);
    assertThat(part(drawing, "the weights").outside())
        .isEqualTo(4 * (1_000_000L * 4096 + 4096 + 4096 + 1));
  }
}
