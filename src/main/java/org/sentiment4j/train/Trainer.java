package org.sentiment4j.train;

import java.io.IOException;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.factory.Nd4j;
import org.sentiment4j.config.Experiment.TrainingConfig;
import org.sentiment4j.data.EncodedReview;
import org.sentiment4j.data.ReviewBatches;
import org.sentiment4j.data.StratifiedSplit;
import org.sentiment4j.metrics.EpochMetrics;
import org.sentiment4j.metrics.Evaluation;
import org.sentiment4j.model.Classifier;
import org.sentiment4j.model.CountingCrossEntropy;
import org.sentiment4j.model.NetworkInput;
import org.sentiment4j.seed.Seeds;

/**
 * The epoch loop.
 *
 * @param network the network to train, its weights drawn
 * @param input how it wants its reviews
 * @param config how it is trained
 */
record Trainer(ComputationGraph network, NetworkInput input, TrainingConfig config) {

  /**
   * Trains for the configured number of epochs.
   *
   * @param reviews the reviews to train on (kept) and to validate with (held)
   * @throws DivergedException as soon as the loss is not a number
   */
  void train(StratifiedSplit<EncodedReview> reviews, TrainingListener listener) throws IOException {
    CountingCrossEntropy loss = loss();
    Classifier classifier = new Classifier(network, input);
    for (int epoch = 0; epoch < config.epochs(); epoch++) {
      ReviewBatches batches =
          input.batches(reviews.kept()).shuffled(Seeds.derive(config.seed(), epoch));
      listener.epochStarted(epoch, batches.count());
      long start = System.nanoTime();
      for (int batch = 0; batches.hasNext(); batch++) {
        // Dropout draws from this generator: seeded here, it needs no saving.
        Nd4j.getRandom().setSeed(Seeds.derive(config.seed(), epoch, batch));
        network.fit(batches.next());
        if (!Double.isFinite(network.score())) {
          throw new DivergedException(epoch, batch, learningRate());
        }
        listener.batchDone();
      }
      double seconds = (System.nanoTime() - start) / 1e9;
      CountingCrossEntropy.Count train = loss.takeCount();
      listener.validationStarted();
      float[] probabilities = classifier.probabilities(reviews.held());
      if (hasNaN(probabilities)) {
        // It was the epoch's last update, so no batch came to show it.
        throw new DivergedException(epoch, batches.count() - 1, learningRate());
      }
      Evaluation validation = Evaluation.of(Predictions.of(reviews.held(), probabilities));
      listener.epochDone(
          new EpochMetrics(
              epoch,
              train.loss(),
              train.accuracy(),
              validation.logLoss(),
              validation.accuracy(),
              learningRate(),
              seconds,
              train.reviews() / seconds));
    }
  }

  private static boolean hasNaN(float[] numbers) {
    for (float number : numbers) {
      if (Float.isNaN(number)) {
        return true;
      }
    }
    return false;
  }

  /** The loss function that runs is the configuration's own. */
  private CountingCrossEntropy loss() {
    OutputLayer output = (OutputLayer) network.getOutputLayer(0).conf().getLayer();
    return (CountingCrossEntropy) output.getLossFn();
  }

  private double learningRate() {
    return network.getLearningRate(network.getConfiguration().getNetworkOutputs().get(0));
  }
}
