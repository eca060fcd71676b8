package org.sentiment4j.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.assertj.core.data.Offset;
import org.assertj.core.data.Percentage;
import org.deeplearning4j.nn.api.Model;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.optimize.api.BaseTrainingListener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.sentiment4j.config.Clip;
import org.sentiment4j.config.Experiment;
import org.sentiment4j.model.NetworkFactory;

/** What the optimizer is given, beside what it is given of the same batch without a bound. */
class GradientMonitorTest {
  private static final int REVIEWS = 32;
  private static final Percentage TINY = Percentage.withPercentage(0.01);

  /** The statistics of batch normalisation, which are no gradients. */
  private static final Set<String> MEANS =
      Set.of(
          "dense_1_norm_mean",
          "dense_1_norm_log10stdev",
          "dense_2_norm_mean",
          "dense_2_norm_log10stdev");

  /** What the optimizer is given, by the name of the parameter. */
  private static final class Given extends BaseTrainingListener {
    private final TreeMap<String, float[]> gradients = new TreeMap<>();

    @Override
    public void onGradientCalculation(Model network) {
      network
          .gradient()
          .gradientForVariable()
          .forEach((name, gradient) -> gradients.put(name, gradient.dup().ravel().toFloatVector()));
    }

    Given mean(int reviews) {
      gradients.forEach(
          (name, gradient) -> {
            for (int i = 0; i < gradient.length && !MEANS.contains(name); i++) {
              gradient[i] /= reviews;
            }
          });
      return this;
    }

    double norm() {
      double squares = 0;
      for (String name : gradients.keySet()) {
        for (float element : MEANS.contains(name) ? new float[0] : gradients.get(name)) {
          squares += (double) element * element;
        }
      }
      return Math.sqrt(squares);
    }
  }

  private static Experiment experiment(String model) {
    return SampleReviews.experiment(model.split(" "));
  }

  /** One update: a gradient of the mean loss, and what was measured of it. */
  private record Update(GradientMonitor monitor, Given given) {
    static Update of(Experiment experiment, int reviews, Optional<Clip> clip) {
      ComputationGraph network = NetworkFactory.create(experiment);
      GradientMonitor monitor = GradientMonitor.attach(network, clip);
      Given given = new Given();
      network.addListeners(given);
      network.fit(SampleReviews.batch(experiment, reviews));
      return new Update(monitor, given.mean(reviews));
    }

    static Update of(String model, Clip clip) {
      return of(experiment(model), REVIEWS, Optional.of(clip));
    }

    static Update unbound(String model) {
      return of(experiment(model), REVIEWS, Optional.empty());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "model.cell=lstm",
        "model.cell=simple model.engine=stock",
        "model.type=mlp model.hidden=8,8 model.block=normalised"
      })
  void theNormIsThatOfAllParametersAndOfTheMeanLoss(String model) {
    Update update = Update.unbound(model);

    assertThat(update.monitor().norm()).isCloseTo(update.given().norm(), TINY);
    assertThat(update.monitor().normBefore()).isNaN();
  }

  /** A small step along the gradient changes the mean loss by the norm times its length. */
  @Test
  void theNormIsTheSlopeOfTheLoss() {
    Experiment experiment = experiment("model.cell=lstm");
    double step = 0.05;
    ComputationGraph network = NetworkFactory.create(experiment);
    DataSet reviews = SampleReviews.batch(experiment, REVIEWS);
    GradientMonitor monitor = GradientMonitor.attach(network, Optional.empty());
    INDArray params = network.params().dup();
    INDArray[] gradient = new INDArray[1];
    network.addListeners(
        new BaseTrainingListener() {
          @Override
          public void onGradientCalculation(Model model) {
            gradient[0] = model.gradient().gradient().dup();
          }
        });
    network.fit(reviews);
    INDArray direction = gradient[0].div(gradient[0].norm2Number()).reshape(params.shape());

    network.setParams(params.add(direction.mul(step)));
    double above = network.score(reviews, true);
    network.setParams(params.sub(direction.mul(step)));
    double below = network.score(reviews, true);

    assertThat((above - below) / (2 * step))
        .isCloseTo(monitor.norm(), Percentage.withPercentage(1));
  }

  @Test
  void aGradientAboveTheBoundIsScaledDownToItAndKeepsItsDirection() {
    Update unbound = Update.unbound("model.cell=lstm");
    double norm = unbound.monitor().norm();

    Update clipped = Update.of("model.cell=lstm", new Clip.Norm(norm / 4));

    assertThat(clipped.given().norm()).isCloseTo(norm / 4, TINY);
    assertThat(clipped.monitor().norm()).isEqualTo(norm);
    unbound
        .given()
        .gradients
        .forEach(
            (name, before) -> {
              float[] after = clipped.given().gradients.get(name);
              for (int i = 0; i < before.length; i++) {
                assertThat(4.0 * after[i])
                    .isCloseTo(before[i], Offset.offset(1e-5 * Math.abs(before[i])));
              }
            });
    assertThat(clipped.monitor().count()).isEqualTo(new ClipCount(1, 1, norm));
  }

  @Test
  void aGradientBelowTheBoundIsLeftAlone() {
    Update unbound = Update.unbound("model.cell=lstm");
    double norm = unbound.monitor().norm();

    Update update = Update.of("model.cell=lstm", new Clip.Norm(norm * 1.01));

    assertSame(update.given(), unbound.given());
    assertThat(update.monitor().count()).isEqualTo(new ClipCount(1, 0, norm));
  }

  private static void assertSame(Given given, Given expected) {
    assertThat(given.gradients.keySet()).isEqualTo(expected.gradients.keySet());
    expected.gradients.forEach(
        (name, gradient) -> assertThat(given.gradients.get(name)).as(name).isEqualTo(gradient));
  }

  @Test
  void eachElementIsKeptWithinTheBound() {
    Given unbound = Update.unbound("model.cell=lstm").given();
    float[] bias = unbound.gradients.get("dense_b");
    double bound = Math.abs(bias[0]) / 2;

    Update update = Update.of("model.cell=lstm", new Clip.Value(bound));

    double largest = 0;
    for (String name : unbound.gradients.keySet()) {
      float[] before = unbound.gradients.get(name);
      float[] after = update.given().gradients.get(name);
      for (int i = 0; i < before.length; i++) {
        assertThat(after[i])
            .isCloseTo((float) Math.max(-bound, Math.min(bound, before[i])), Offset.offset(1e-7f));
        largest = Math.max(largest, Math.abs(before[i]));
      }
    }
    assertThat(update.monitor().count().clipped()).isEqualTo(1);
    assertThat(update.monitor().count().largest()).isCloseTo(largest, TINY);
    assertSame(Update.of("model.cell=lstm", new Clip.Value(largest * 1.01)).given(), unbound);
  }

  @Test
  void theMeansOfBatchNormalisationAreNoGradients() {
    String model = "model.type=mlp model.hidden=8,8 model.block=normalised";
    Given unbound = Update.unbound(model).given();

    Given byNorm = Update.of(model, new Clip.Norm(1e-6)).given();
    Given byValue = Update.of(model, new Clip.Value(1e-8)).given();

    assertThat(byNorm.norm()).isCloseTo(1e-6, TINY);
    assertThat(unbound.gradients.keySet()).containsAll(MEANS);
    for (String name : MEANS) {
      assertThat(norm(unbound.gradients.get(name))).isGreaterThan(1e-5);
      assertThat(byNorm.gradients.get(name)).isEqualTo(unbound.gradients.get(name));
      assertThat(byValue.gradients.get(name)).isEqualTo(unbound.gradients.get(name));
    }
    assertThat(Arrays.stream(new String[] {"dense_b", "dense_1_norm_gamma"}))
        .allSatisfy(
            name ->
                assertThat(norm(byValue.gradients.get(name)))
                    .isLessThan(norm(unbound.gradients.get(name))));
  }

  private static double norm(float[] elements) {
    double squares = 0;
    for (float element : elements) {
      squares += (double) element * element;
    }
    return Math.sqrt(squares);
  }

  @Test
  void aBatchOfAnotherSizeHasTheSameBound() {
    Experiment experiment = experiment("model.cell=lstm");

    for (int reviews : List.of(5, 50)) {
      Update update = Update.of(experiment, reviews, Optional.of(new Clip.Norm(0.001)));

      assertThat(update.given().norm()).isCloseTo(0.001, TINY);
    }
  }

  @Test
  void countsGoOnFromWhereTheyWere() {
    Experiment experiment = experiment("model.cell=simple");
    ComputationGraph network = NetworkFactory.create(experiment);
    GradientMonitor monitor = GradientMonitor.attach(network, Optional.of(new Clip.Norm(1e-6)));
    monitor.countFrom(new ClipCount(7, 2, 1e9));

    network.fit(SampleReviews.batch(experiment, REVIEWS));
    double first = monitor.norm();
    network.fit(SampleReviews.batch(experiment, REVIEWS));

    assertThat(monitor.normBefore()).isEqualTo(first);
    assertThat(monitor.count()).isEqualTo(new ClipCount(9, 4, 1e9));
  }

  @Test
  void theUserIsToldHowOftenTheGradientWasClipped() {
    assertThat(new ClipCount(157, 12, 4.3141).text(3, new Clip.Norm(1)))
        .isEqualTo("epoch 3: clipped the gradient in 12 of 157 batches (largest norm 4.31)");
    assertThat(new ClipCount(157, 0, 0.0012345).text(0, new Clip.Value(1)))
        .isEqualTo("epoch 0: clipped the gradient in 0 of 157 batches (largest element 0.00123)");
  }
}
