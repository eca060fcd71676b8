package org.sentiment4j.search;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sentiment4j.config.Experiment;
import org.sentiment4j.config.ExperimentReader;
import org.sentiment4j.error.InputException;
import org.sentiment4j.model.NetworkFactory;
import org.sentiment4j.model.ReviewCounts;
import org.sentiment4j.train.MemoryCheck;
import org.sentiment4j.train.ParallelMemory;

/** Makes the experiments of a search, each of which could be trained here. */
public final class Trials {
  private Trials() {}

  /**
   * The reviews of an experiment.
   *
   * @param hash of the reviews
   * @param counts how many there are
   */
  public record Reviews(String hash, ReviewCounts counts) {}

  /** Finds the reviews of an experiment. */
  @FunctionalInterface
  public interface ReviewFinder {
    /** Returns those of {@code experiment}. */
    Reviews of(Experiment experiment) throws IOException;
  }

  /**
   * Reads the experiments that combinations of a grid make.
   *
   * @param numbers the combinations
   * @param overrides settings of the command line, for all of them, each {@code key=value}
   * @return an experiment, its engine chosen, for each combination, in their order
   * @throws InputException where there is a combination that is no experiment; the message has
   *     every problem
   */
  public static Map<Combination, Experiment> read(
      Grid grid, List<Long> numbers, List<String> overrides) throws IOException {
    Set<String> twice =
        grid.varied(overrides.stream().map(one -> one.split("=", 2)[0].strip()).toList());
    if (!twice.isEmpty()) {
      throw new InputException(
          twice.stream().map(key -> "--set " + key + ": " + grid.file() + " varies it").toList());
    }
    if (!Files.exists(grid.experiment())) {
      throw new InputException(grid.place() + ": no such experiment file: " + grid.experiment());
    }
    List<Combination> combinations = numbers.stream().map(grid::combination).toList();
    GridProblems problems = new GridProblems(combinations);
    Map<Combination, Experiment> experiments = new LinkedHashMap<>();
    for (Combination combination : combinations) {
      try {
        experiments.put(
            combination,
            NetworkFactory.chooseEngine(
                ExperimentReader.read(grid.experiment(), overrides, combination.settings())));
      } catch (InputException e) {
        problems.add(e, combination);
      }
    }
    problems.report();
    return experiments;
  }

  /**
   * Checks that there is memory for the experiments, and names them.
   *
   * @param parallel how many are trained at once
   * @throws InputException where there is not, or two combinations are the same experiment
   */
  public static List<Trial> of(
      Map<Combination, Experiment> experiments, ReviewFinder finder, int parallel)
      throws IOException {
    GridProblems problems = new GridProblems(List.copyOf(experiments.keySet()));
    List<Trial> trials = new ArrayList<>();
    List<Long> needs = new ArrayList<>();
    Map<String, Trial> before = new HashMap<>();
    for (Map.Entry<Combination, Experiment> entry : experiments.entrySet()) {
      Reviews reviews = finder.of(entry.getValue());
      Trial trial = Trial.of(entry.getKey(), entry.getValue(), reviews.hash());
      Trial same = before.putIfAbsent(trial.id(), trial);
      try {
        MemoryCheck memory = MemoryCheck.of(trial.experiment(), reviews.counts());
        memory.require();
        needs.add(memory.most().total());
        if (same != null) {
          throw new InputException("the same experiment as combination " + same.number());
        }
      } catch (InputException e) {
        problems.add(e, trial.combination());
      }
      trials.add(trial);
    }
    problems.report();
    ParallelMemory.here(needs).require("--parallel", parallel);
    return trials;
  }
}
