package org.sentiment4j.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.buffer.DataType;
import org.sentiment4j.config.Cell;
import org.sentiment4j.config.Experiment;
import org.sentiment4j.config.ExperimentReader;
import org.sentiment4j.config.Initialisation;
import org.sentiment4j.config.Padding;
import org.sentiment4j.data.EncodedReview;
import org.sentiment4j.data.Sentiment;

/** Small networks and reviews for tests. */
final class Networks {
  static final String EMBEDDING = "embedding_W";
  static final String INPUT = "recurrent_W";
  static final String RECURRENT = "recurrent_RW";
  static final String RECURRENT_BIAS = "recurrent_b";
  static final String DENSE = "dense_W";
  static final String DENSE_BIAS = "dense_b";

  private Networks() {}

  /** A network of few words, whose PyTorch weights are large enough to show differences. */
  static Experiment tiny(Cell cell, Padding padding, String... settings) {
    List<String> all =
        new ArrayList<>(
            List.of(
                "data.vocabulary=9",
                "data.length=12",
                "data.padding=" + lower(padding),
                "model.cell=" + lower(cell),
                "model.initialisation=pytorch",
                "model.embedding=3",
                "model.hidden=4"));
    all.addAll(List.of(settings));
    return ExperimentReader.standard(all);
  }

  static ComputationGraph ofSize(
      Cell cell, Initialisation initialisation, int vocabulary, int embedding, int hidden) {
    return NetworkFactory.create(
        ExperimentReader.standard(
            List.of(
                "data.vocabulary=" + vocabulary,
                "model.cell=" + lower(cell),
                "model.initialisation=" + lower(initialisation),
                "model.embedding=" + embedding,
                "model.hidden=" + hidden)));
  }

  static Classifier classifier(Experiment experiment) {
    return new Classifier(NetworkFactory.create(experiment), NetworkInput.of(experiment));
  }

  static EncodedReview review(Sentiment sentiment, int... words) {
    return new EncodedReview("review", sentiment, words);
  }

  static double[][] matrix(ComputationGraph network, String parameter) {
    return network.getParam(parameter).castTo(DataType.DOUBLE).toDoubleMatrix();
  }

  static double[] numbers(ComputationGraph network, String parameter) {
    return network.getParam(parameter).dup('c').data().asDouble();
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
