package org.sentiment4j.verify;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.sentiment4j.config.Experiment;
import org.sentiment4j.data.EncodedCorpus;
import org.sentiment4j.run.RunDirectory;
import org.sentiment4j.run.RunDirectory.Weights;
import org.sentiment4j.train.DivergedException;
import org.sentiment4j.train.StopRequest;
import org.sentiment4j.train.TestEvaluation;
import org.sentiment4j.train.TrainingListener;
import org.sentiment4j.train.TrainingListeners;
import org.sentiment4j.train.TrainingRun;

/**
 * Trains a run's network once more.
 *
 * @param experiment the run's experiment, its engine chosen
 * @param source where the reviews are
 * @param corpus the reviews
 * @param epochs how many epochs, however the first training was ended, at most those of the
 *     experiment, which stays as it is: a schedule of the learning rate depends on it
 * @param evaluateTest whether the best weights are evaluated on the test split at the end
 * @param stop whether to stop
 */
public record Retraining(
    Experiment experiment,
    Path source,
    EncodedCorpus corpus,
    int epochs,
    boolean evaluateTest,
    StopRequest stop) {

  /** Ends a training that has gone far enough. */
  private static final class EnoughException extends IOException {
    private static final long serialVersionUID = 1L;
  }

  private record Limit(int epochs) implements TrainingListener {
    @Override
    public void epochStarted(int epoch, int batches) throws IOException {
      if (epoch >= epochs) {
        throw new EnoughException();
      }
    }
  }

  /**
   * Trains. A training that diverges is over then, as if it had been told to end.
   *
   * @param logs where the new run goes
   * @param progress hears of the progress
   * @param notices takes a line for the user now and then
   */
  public RunDirectory train(Path logs, TrainingListener progress, Consumer<String> notices)
      throws IOException {
    RunDirectory run = RunDirectory.create(logs, experiment.name());
    try {
      new TrainingRun(experiment.withoutEarlyStopping(), source, corpus, run, stop)
          .train(new TrainingListeners(List.of(new Limit(epochs), progress)), false, notices);
    } catch (EnoughException e) {
      notices.accept("stopped after " + epochs + (epochs == 1 ? " epoch" : " epochs"));
    } catch (DivergedException e) {
      notices.accept(e.getMessage());
      return run;
    }
    if (evaluateTest) {
      notices.accept("evaluating on " + corpus.test().size() + " test reviews");
      new TestEvaluation(run, Weights.BEST).evaluate(corpus.test());
    }
    return run;
  }
}
