package org.sentiment4j.train;

import java.io.IOException;
import java.util.List;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.sentiment4j.config.Experiment;
import org.sentiment4j.data.EncodedReview;
import org.sentiment4j.error.InputException;
import org.sentiment4j.metrics.Evaluation;
import org.sentiment4j.metrics.Prediction;
import org.sentiment4j.metrics.PredictionsCsv;
import org.sentiment4j.metrics.TestMetricsJson;
import org.sentiment4j.model.Classifier;
import org.sentiment4j.model.NetworkFile;
import org.sentiment4j.model.NetworkInput;
import org.sentiment4j.run.RunDirectory;

/**
 * Asks the saved network of a run about reviews it was not trained on.
 *
 * @param run the run
 * @param weights which of its weights
 */
public record TestEvaluation(RunDirectory run, RunDirectory.Weights weights) {

  /**
   * Evaluates on {@code reviews} and writes the figures and the predictions into the run.
   *
   * @throws InputException where the run has no such network
   */
  public Evaluation evaluate(List<EncodedReview> reviews) throws IOException {
    List<Prediction> predictions = ask(reviews);
    Evaluation evaluation = Evaluation.of(predictions);
    PredictionsCsv.write(run.testPredictions(weights), predictions);
    TestMetricsJson.write(run.testMetrics(weights), evaluation);
    return evaluation;
  }

  /**
   * Returns what the network says of each of {@code reviews}, and writes nothing.
   *
   * @throws InputException where the run has no such network
   */
  public List<Prediction> ask(List<EncodedReview> reviews) throws IOException {
    Experiment experiment = run.experiment();
    ComputationGraph network = NetworkFile.read(run.network(weights), experiment);
    Classifier classifier = new Classifier(network, NetworkInput.of(experiment));
    return Predictions.of(reviews, classifier.probabilities(reviews));
  }
}
