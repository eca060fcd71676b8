package org.sentiment4j.train;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.sentiment4j.config.Experiment;
import org.sentiment4j.config.ExperimentSettings;
import org.sentiment4j.data.EncodedCorpus;
import org.sentiment4j.error.InputException;
import org.sentiment4j.run.RunDirectory;
import org.sentiment4j.train.Checkpoints.Saved;

/** What a run goes on from. */
public final class Resumption {
  private static final String NONE = "nothing";
  private static final String EPOCHS = "training.epochs";

  private final RunDirectory run;
  private final Experiment experiment;
  private final List<Saved> saved;

  private Resumption(RunDirectory run, Experiment experiment, List<Saved> saved) {
    this.run = run;
    this.experiment = experiment;
    this.saved = saved;
  }

  /** The run's experiment, with what was changed of it. */
  public Experiment experiment() {
    return experiment;
  }

  /** The run's checkpoints, the last one first; none where it was ended before its first. */
  List<Saved> saved() {
    return saved;
  }

  /**
   * Looks for what {@code run} goes on from.
   *
   * @param settings what is changed of its experiment, each {@code key=value}
   * @param notices told of checkpoints that cannot be read
   * @throws InputException where its checkpoints cannot be read, or the experiment is not the one
   *     that they are of: the message has a line for every difference
   */
  public static Resumption of(RunDirectory run, List<String> settings, Consumer<String> notices)
      throws IOException {
    Experiment experiment = run.experiment(settings);
    List<Saved> saved = new Checkpoints(run.checkpoints()).read(notices);
    List<String> problems = new ArrayList<>(differences(began(run, saved), experiment));
    int rows = RunKeeper.rows(run);
    if (saved.isEmpty() && rows > 0) {
      problems.add("its checkpoints are gone, so it cannot go on; train anew");
    }
    int done = Math.max(rows, epochsOf(saved));
    if (experiment.training().epochs() < done) {
      problems.add(
          "training.epochs "
              + experiment.training().epochs()
              + ": "
              + done
              + " are done; give at least as many");
    }
    if (!problems.isEmpty()) {
      throw new InputException(
          problems.stream().map(problem -> run.path() + ": " + problem).toList());
    }
    return new Resumption(run, experiment, saved);
  }

  /** Whether nothing is left to do but, perhaps, the test reviews. */
  public static boolean isFinished(RunDirectory run) throws IOException {
    List<Saved> saved = new Checkpoints(run.checkpoints()).read(line -> {});
    return !saved.isEmpty()
        && RunKeeper.rows(run) == epochsOf(saved)
        && Trainer.whyFinished(run.experiment().training(), saved.get(0).checkpoint().state())
            .isPresent();
  }

  private static int epochsOf(List<Saved> saved) {
    return saved.isEmpty() ? 0 : saved.get(0).checkpoint().state().epoch();
  }

  /**
   * Whether a run was ended while it wrote the results of an epoch: they are there when it has gone
   * on.
   */
  public static boolean isBetweenEpochs(RunDirectory run) throws IOException {
    return epochsOf(new Checkpoints(run.checkpoints()).read(line -> {})) > RunKeeper.rows(run);
  }

  /** What the run was trained by; without a checkpoint, what it is to be trained by. */
  private static SortedMap<String, String> began(RunDirectory run, List<Saved> saved)
      throws IOException {
    return saved.isEmpty()
        ? ExperimentSettings.of(run.experiment())
        : saved.get(0).checkpoint().experiment();
  }

  private static List<String> differences(SortedMap<String, String> began, Experiment experiment) {
    SortedMap<String, String> now = ExperimentSettings.of(experiment);
    SortedSet<String> keys = new TreeSet<>(began.keySet());
    keys.addAll(now.keySet());
    List<String> differences = new ArrayList<>();
    for (String key : keys) {
      String before = began.getOrDefault(key, NONE);
      String after = now.getOrDefault(key, NONE);
      if (!before.equals(after) && !mayChange(key, experiment)) {
        differences.add(
            key
                + " was "
                + before
                + " and is "
                + after
                + (key.equals(EPOCHS)
                    ? ", and the learning rate depended on it (training.schedule)"
                    : "")
                + "; a run goes on as it began, another experiment is another run");
      }
    }
    return differences;
  }

  /** What decides only when to stop, or what is kept. */
  private static boolean mayChange(String key, Experiment experiment) {
    return key.equals(EPOCHS)
        ? !experiment.training().schedule().dependsOnEpochs()
        : key.equals("training.checkpointEvery") || key.startsWith("training.earlyStopping.");
  }

  /**
   * Checks that the reviews are those that the run was trained on.
   *
   * @throws InputException where they are others
   */
  public void check(EncodedCorpus corpus) {
    if (saved.isEmpty()) {
      return;
    }
    String before = saved.get(0).checkpoint().data();
    String now = corpus.dataHash();
    if (!before.equals(now)) {
      throw new InputException(
          run.path()
              + ": trained on other reviews: those had the hash "
              + before
              + ", these have "
              + now
              + "; name those that it was trained on with --data");
    }
  }
}
