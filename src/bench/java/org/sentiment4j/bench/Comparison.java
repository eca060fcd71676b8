package org.sentiment4j.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.sentiment4j.bench.Result.Pass;
import org.sentiment4j.config.Experiment;
import org.sentiment4j.config.Optimizer;
import org.sentiment4j.data.EncodedReview;

/**
 * Makes both networks of a point, checks that they compute the same, and measures them.
 *
 * @param torch PyTorch
 * @param reviews what they read
 * @param turns how they are measured
 * @param passes what is measured
 * @param lasting whether the gates begin so that gradients last over all steps
 * @param notices takes a line for the user now and then
 */
record Comparison(
    PyTorch torch,
    List<EncodedReview> reviews,
    Turns turns,
    List<Pass> passes,
    boolean lasting,
    Consumer<String> notices) {

  /**
   * Compares.
   *
   * @param experiment that of the point, its engine chosen
   * @throws IllegalStateException where the networks do not compute the same
   */
  List<Result> run(Point point, Experiment experiment) {
    notices.accept(point.toString());
    ReviewSupply supply = supply(point);
    Optional<TorchCell> cell = TorchCell.of(point.cell());
    if (cell.isEmpty()) {
      notices.accept("  PyTorch has no such cell");
      try (OwnNetwork own = new OwnNetwork(experiment, lasting)) {
        return measure(point, experiment, supply, own, Optional.empty(), Optional.empty());
      }
    }
    Optional<Agreement> agreement = agreement(point, experiment, cell.get(), supply);
    try (OwnNetwork own = new OwnNetwork(experiment, lasting);
        TorchNetwork other = torchNetwork(point, experiment, cell.get(), own)) {
      return measure(point, experiment, supply, own, Optional.of(other), agreement);
    }
  }

  private TorchNetwork torchNetwork(
      Point point, Experiment experiment, TorchCell cell, OwnNetwork own) {
    return new TorchNetwork(
        torch,
        cell,
        point.size(),
        experiment.data().vocabulary(),
        (Optimizer.Adam) experiment.training().optimizer(),
        own);
  }

  private ReviewSupply supply(Point point) {
    List<EncodedReview> given =
        point.workload() == Workload.FULL
            ? ReviewSupply.filled(reviews, point.size().time())
            : reviews;
    return new ReviewSupply(given, point.size().batch());
  }

  /** As initialised: gates that remember everything add up every rounding, too. */
  private Optional<Agreement> agreement(
      Point point, Experiment experiment, TorchCell cell, ReviewSupply supply) {
    if (!point.workload().isSameToPyTorch()) {
      notices.accept("  PyTorch goes through the padding, so the outputs differ");
      return Optional.empty();
    }
    Agreement agreement;
    try (OwnNetwork own = new OwnNetwork(experiment, false);
        TorchNetwork other = torchNetwork(point, experiment, cell, own)) {
      agreement = Agreement.of(own, other, supply);
    }
    notices.accept("  " + agreement);
    if (!agreement.isClose()) {
      throw new IllegalStateException(point + ": the two networks do not compute the same");
    }
    return Optional.of(agreement);
  }

  private List<Result> measure(
      Point point,
      Experiment experiment,
      ReviewSupply supply,
      Contestant own,
      Optional<Contestant> other,
      Optional<Agreement> agreement) {
    String engine = experiment.model().engine().name().toLowerCase(Locale.ROOT);
    List<Result> results = new ArrayList<>();
    for (Pass pass : passes) {
      List<IntConsumer> contestants = new ArrayList<>();
      contestants.add(batches(own, pass, supply));
      other.ifPresent(contestant -> contestants.add(batches(contestant, pass, supply)));
      List<Timing> timings = turns.measure(contestants);
      Optional<Timing> otherTiming = timings.stream().skip(1).findFirst();
      results.add(new Result(point, pass, engine, timings.get(0), otherTiming, agreement));
    }
    return results;
  }

  private static IntConsumer batches(Contestant contestant, Pass pass, ReviewSupply supply) {
    return switch (pass) {
      case TRAIN -> number -> contestant.trainBatch(supply.batch(number));
      case FORWARD -> number -> contestant.forward(supply.batch(number));
    };
  }
}
