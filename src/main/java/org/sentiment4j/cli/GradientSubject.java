package org.sentiment4j.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.sentiment4j.analysis.GradientCase;
import org.sentiment4j.analysis.GradientCurve;
import org.sentiment4j.analysis.GradientMeasurement;
import org.sentiment4j.analysis.TextbookNetwork;
import org.sentiment4j.config.Experiment;
import org.sentiment4j.data.EncodedReview;
import org.sentiment4j.error.InputException;

/**
 * A network whose gradients are measured.
 *
 * @param path the experiment or the run that the user named
 * @param measured what it is called
 * @param experiment what it was made from
 * @param network its weights
 * @param trainedOn the reviews of its run, if it is of a run
 */
record GradientSubject(
    Path path,
    GradientCase measured,
    Experiment experiment,
    TextbookNetwork network,
    Optional<TrainedOn> trainedOn) {

  /** Returns where the reviews are that it is measured on. */
  Path source(DataOptions data) throws IOException {
    return trainedOn.isPresent() ? trainedOn.get().find(data) : data.path();
  }

  /**
   * Chooses reviews to measure it on.
   *
   * @throws InputException where none is long enough
   */
  LongValidationReviews.Chosen choose(Path source, LongValidationReviews validation)
      throws IOException {
    return validation.of(source, experiment.data());
  }

  /** Returns what is wrong with reviews that are not those that it was trained on. */
  Optional<String> misfit(Path source, LongValidationReviews.Chosen chosen) {
    return trainedOn.flatMap(reviews -> reviews.misfit(source, chosen.dataHash()));
  }

  /**
   * Measures it.
   *
   * @param steps how many steps, the last one included
   */
  List<GradientCurve> curves(List<EncodedReview> reviews, int steps) {
    return new GradientMeasurement(network, experiment.data(), steps).curves(measured, reviews);
  }

  GradientSubject withName(String name) {
    return new GradientSubject(
        path,
        new GradientCase(name, measured.cell(), measured.initialisation(), measured.weights()),
        experiment,
        network,
        trainedOn);
  }
}
