package org.sentiment4j.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.linalg.activations.impl.ActivationSigmoid;
import org.nd4j.linalg.factory.Nd4j;
import org.sentiment4j.config.Cell;
import org.sentiment4j.config.Experiment;
import org.sentiment4j.config.Padding;
import org.sentiment4j.data.EncodedReview;
import org.sentiment4j.data.ReviewBatches;
import org.sentiment4j.data.Sentiment;

class CountingCrossEntropyTest {
  private final CountingCrossEntropy loss = new CountingCrossEntropy();

  private double score(float[] inputs, float... labels) {
    return loss.computeScore(
        Nd4j.create(labels, new long[] {labels.length, 1}, 'c'),
        Nd4j.create(inputs, new long[] {inputs.length, 1}, 'c'),
        new ActivationSigmoid(),
        null,
        true);
  }

  private static double sigmoid(double x) {
    return 1 / (1 + Math.exp(-x));
  }

  @Test
  void theLossIsTheMeanOfTheFormula() {
    double byHand =
        -(Math.log(sigmoid(1)) + Math.log(1 - sigmoid(2)) + Math.log(1 - sigmoid(-1))) / 3;

    assertThat(score(new float[] {1, 2, -1}, 1, 0, 0)).isCloseTo(byHand, within(1e-6));
    assertThat(loss.count().meanLoss()).isCloseTo(byHand, within(1e-6));
  }

  @Test
  void aProbabilityOfExactlyOneHalfIsNegative() {
    score(new float[] {0, 0, 0.1f, -0.1f}, 1, 1, 1, 1);

    assertThat(loss.count().accuracy()).isEqualTo(0.25);
  }

  @Test
  void batchesOfDifferentSizesCountByTheirReviews() {
    score(new float[] {1, 1, 1}, 1, 1, 1);
    score(new float[] {1}, 0);
    CountingCrossEntropy.Count count = loss.count();

    assertThat(count.reviews()).isEqualTo(4);
    assertThat(count.accuracy()).isEqualTo(0.75);
    assertThat(count.meanLoss())
        .isCloseTo(-(3 * Math.log(sigmoid(1)) + Math.log(1 - sigmoid(1))) / 4, within(1e-6));
  }

  @Test
  void aCountGoesOnFromWhereItWas() {
    score(new float[] {1, 1}, 0, 1);
    CountingCrossEntropy.Count before = loss.count();
    score(new float[] {3}, 1);
    CountingCrossEntropy.Count both = loss.count();
    loss.countFrom(before);
    score(new float[] {3}, 1);

    assertThat(loss.count()).isEqualTo(both);
    assertThat(both.reviews()).isEqualTo(3);
    assertThat(both.right()).isEqualTo(2);
  }

  @Test
  void aCountStartsAnew() {
    score(new float[] {1, 1}, 0, 0);
    loss.countFrom(CountingCrossEntropy.Count.NONE);
    score(new float[] {1}, 1);

    assertThat(loss.count().reviews()).isEqualTo(1);
  }

  @Test
  void theSurestWrongAnswerHasAFiniteLoss() {
    assertThat(score(new float[] {1000}, 0)).isCloseTo(-Math.log(1e-7), within(0.5));
  }

  @ParameterizedTest
  @EnumSource
  void aTrainingPassCountsEachReviewOnceAsAPassWithFrozenWeightsDoes(Cell cell) {
    Experiment experiment =
        Networks.tiny(
            cell, Padding.MASKED, "training.optimizer.learningRate=1e-30", "training.batch=2");
    List<EncodedReview> reviews =
        List.of(
            Networks.review(Sentiment.POSITIVE, 2, 3, 4, 5, 6, 7),
            Networks.review(Sentiment.NEGATIVE, 5),
            Networks.review(Sentiment.POSITIVE, 6, 6),
            Networks.review(Sentiment.NEGATIVE, 8, 2, 2),
            Networks.review(Sentiment.NEGATIVE, 4, 4));
    ComputationGraph network = NetworkFactory.create(experiment);
    NetworkInput input = NetworkInput.of(experiment);

    for (ReviewBatches batches = input.batches(reviews); batches.hasNext(); ) {
      network.fit(batches.next());
    }
    OutputLayer dense = (OutputLayer) network.getOutputLayer(0).conf().getLayer();
    CountingCrossEntropy.Count count = ((CountingCrossEntropy) dense.getLossFn()).count();

    float[] probabilities = new Classifier(network, input).probabilities(reviews);
    double sum = 0;
    double right = 0;
    for (int i = 0; i < probabilities.length; i++) {
      boolean positive = reviews.get(i).sentiment() == Sentiment.POSITIVE;
      sum -= Math.log(positive ? probabilities[i] : 1 - probabilities[i]);
      right += positive == probabilities[i] > 0.5 ? 1 : 0;
    }
    assertThat(count.reviews()).isEqualTo(5);
    assertThat(count.meanLoss()).isCloseTo(sum / 5, within(1e-5));
    assertThat(count.accuracy()).isEqualTo(right / 5);
  }
}
