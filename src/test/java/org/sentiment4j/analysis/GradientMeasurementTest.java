package org.sentiment4j.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sentiment4j.analysis.GradientCurve.Point;
import org.sentiment4j.cell.LstmCell;
import org.sentiment4j.cell.SimpleCell;
import org.sentiment4j.config.Cell;
import org.sentiment4j.config.Experiment.DataConfig;
import org.sentiment4j.config.ExperimentReader;
import org.sentiment4j.config.Initialisation;
import org.sentiment4j.data.EncodedReview;
import org.sentiment4j.data.Sentiment;

/** One unit, whose gradients can be worked out by hand. */
class GradientMeasurementTest {
  private static final GradientCase CASE =
      new GradientCase("tiny", Cell.SIMPLE, Initialisation.KERAS, GradientCase.Weights.BEST);
  private static final DataConfig DATA = ExperimentReader.standard(List.of()).data();

  /** Words 0 to 2 make the unit's output 0, 1/2 and 3/4, where the output before it was 0. */
  private static final double[][] EMBEDDING = {{0}, {atanh(0.5)}, {atanh(0.75)}};

  private final SimpleCell cell = new SimpleCell(1, 1);

  @BeforeEach
  void halveTheStateAtEachStep() {
    cell.weights().set("W_h", new double[][] {{1}});
    cell.weights().set("R_h", new double[][] {{0.5}});
  }

  private static double atanh(double value) {
    return Math.log((1 + value) / (1 - value)) / 2;
  }

  private static EncodedReview review(Sentiment sentiment, int... words) {
    return new EncodedReview("review", sentiment, words);
  }

  private static Head head(double weight, double bias) {
    return new DenseHead(List.of(new Dense(new double[][] {{weight}}, new double[] {bias})));
  }

  private GradientMeasurement measurement(Head head, int steps) {
    return new GradientMeasurement(
        new TextbookNetwork(EMBEDDING, List.of(cell), head), DATA, steps);
  }

  private GradientMeasurement measurement(int steps) {
    return measurement(head(3, 1), steps);
  }

  @Test
  void aUnitThatHalvesItsStateHalvesTheGradientAtEachStepBack() {
    EncodedReview zeros = review(Sentiment.NEGATIVE, new int[20]);
    GradientCurve curve = measurement(15).curves(CASE, List.of(zeros)).get(0);

    assertThat(curve.network()).isEqualTo(CASE);
    assertThat(curve.layer()).isEqualTo(1);
    assertThat(curve.part()).isEqualTo(StatePart.H);
    assertThat(curve.reviews()).isEqualTo(1);
    assertThat(curve.points())
        .containsExactlyElementsOf(
            IntStream.range(0, 15)
                .mapToObj(back -> new Point(Math.pow(0.5, back), Math.pow(0.5, back)))
                .toList());
    assertThat(curve.stepsMeasured()).isEqualTo(14);
    assertThat(curve.stepsKept(1e-3, Point::mean)).isEqualTo(9);
    assertThat(curve.stepsKept(1e-9, Point::mean)).isEqualTo(14);
  }

  @Test
  void aCurveIsTheMeanAndTheMedianOfTheReviews() {
    // The gradient of h before is that of h, times R (1 - h²): with h = 0, 1/2 and 3/4.
    List<EncodedReview> reviews =
        List.of(
            review(Sentiment.POSITIVE, 0, 0),
            review(Sentiment.NEGATIVE, 0, 1),
            review(Sentiment.POSITIVE, 0, 2));
    GradientCurve curve = measurement(2).curves(CASE, reviews).get(0);

    assertThat(curve.points().get(0)).isEqualTo(new Point(1, 1));
    assertThat(curve.points().get(1).mean())
        .isCloseTo(0.5 * (1 + 3.0 / 4 + 7.0 / 16) / 3, within(1e-12));
    assertThat(curve.points().get(1).median()).isCloseTo(0.5 * 3 / 4, within(1e-12));
  }

  @Test
  void onlyTheLastWordsThatTheNetworkReadsCount() {
    DataConfig two = ExperimentReader.standard(List.of("data.length=2")).data();
    TextbookNetwork network = new TextbookNetwork(EMBEDDING, List.of(cell), head(1, 0));

    assertThat(
            new GradientMeasurement(network, two, 2)
                .curves(CASE, List.of(review(Sentiment.POSITIVE, 2, 2, 0, 1))))
        .isEqualTo(measurement(2).curves(CASE, List.of(review(Sentiment.POSITIVE, 0, 1))));
  }

  @Test
  void aNetworkThatIsSureStillHasAGradient() {
    Head sure = head(1, 100);

    assertThat(
            measurement(sure, 2)
                .curves(CASE, List.of(review(Sentiment.POSITIVE, 0, 1)))
                .get(0)
                .points()
                .get(1)
                .mean())
        .isCloseTo(0.5 * 3 / 4, within(1e-12));
  }

  @Test
  void aMemoryHasACurveOfItsOwn() {
    // All weights zero: half of the memory stays at each step, and nothing comes from the output.
    TextbookNetwork network =
        new TextbookNetwork(EMBEDDING, List.of(new LstmCell(1, 1)), head(1, 0));
    List<GradientCurve> curves =
        new GradientMeasurement(network, DATA, 3)
            .curves(CASE, List.of(review(Sentiment.POSITIVE, 0, 0, 0)));

    assertThat(curves).extracting(GradientCurve::part).containsExactly(StatePart.H, StatePart.C);
    assertThat(curves.get(0).points()).extracting(Point::mean).containsExactly(1.0, 0.0, 0.0);
    assertThat(curves.get(1).points()).extracting(Point::mean).containsExactly(1.0, 0.5, 0.25);
  }

  /** A head that is dead where the review is negative. */
  private static final class DeadHead implements Head {
    @Override
    public double probability(double[] h) {
      return 0.5;
    }

    @Override
    public double[] lossGradient(double[] h, Sentiment sentiment) {
      return new double[] {sentiment == Sentiment.NEGATIVE ? 0 : 1};
    }
  }

  @Test
  void reviewsWithoutAnyGradientAreLeftOut() {
    EncodedReview dead = review(Sentiment.NEGATIVE, 0, 0);
    GradientMeasurement measurement = measurement(new DeadHead(), 2);
    GradientCurve curve =
        measurement.curves(CASE, List.of(dead, review(Sentiment.POSITIVE, 0, 0))).get(0);

    assertThat(curve.reviews()).isEqualTo(1);
    assertThat(curve.points()).containsExactly(new Point(1, 1), new Point(0.5, 0.5));
    assertThatThrownBy(() -> measurement.curves(CASE, List.of(dead)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("tiny");
  }
}
