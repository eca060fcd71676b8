package org.sentiment4j.train;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.sentiment4j.config.Experiment;
import org.sentiment4j.config.ExperimentSettings;
import org.sentiment4j.config.ExperimentWriter;
import org.sentiment4j.data.EncodedCorpus;
import org.sentiment4j.data.EncodedReview;
import org.sentiment4j.data.ReviewPipeline;
import org.sentiment4j.data.Sha256;
import org.sentiment4j.data.SplitHash;
import org.sentiment4j.data.StratifiedSplit;
import org.sentiment4j.file.AtomicFile;
import org.sentiment4j.metrics.EpochMetrics;
import org.sentiment4j.metrics.Evaluation;
import org.sentiment4j.model.LayerTable;
import org.sentiment4j.model.NetworkFactory;
import org.sentiment4j.model.NetworkInput;
import org.sentiment4j.run.Provenance;
import org.sentiment4j.run.RunDirectory;
import org.sentiment4j.run.RunDirectory.Weights;
import org.sentiment4j.run.Versions;

/**
 * One run from an encoded corpus to a finished directory: what it comes from is written first, then
 * an epoch at a time, then, once, the evaluation of the best weights on the test split.
 *
 * @param experiment the experiment, its engine chosen: see {@link NetworkFactory#chooseEngine}
 * @param source where the reviews are
 * @param corpus the reviews
 * @param run its directory, in use by nobody else
 * @param stop whether to stop
 */
public record TrainingRun(
    Experiment experiment, Path source, EncodedCorpus corpus, RunDirectory run, StopRequest stop) {

  /**
   * What came out.
   *
   * @param best the best epoch
   * @param test the evaluation of its weights on the test split, if that was wanted, and not made
   *     before
   */
  public record Result(EpochMetrics best, Optional<Evaluation> test) {}

  /**
   * Trains.
   *
   * @param listener hears of the progress
   * @param evaluateTest whether the best weights are evaluated on the test split at the end
   * @param notices takes a line for the user now and then
   * @throws DivergedException where the loss or the gradient is not a finite number any more
   * @throws StoppedException where somebody asked for it
   */
  public Result train(TrainingListener listener, boolean evaluateTest, Consumer<String> notices)
      throws IOException {
    return goOn(List.of(), listener, evaluateTest, notices);
  }

  /**
   * Goes on with a training, to the same end as if it had never been stopped.
   *
   * @param from what it goes on from; without a checkpoint, it starts from the beginning
   * @param listener hears of the progress
   * @param evaluateTest whether the best weights are evaluated on the test split at the end
   * @param notices takes a line for the user now and then
   * @throws InputException where no checkpoint is whole
   * @throws DivergedException where the loss or the gradient is not a finite number any more
   * @throws StoppedException where somebody asked for it
   */
  public Result resume(
      Resumption from, TrainingListener listener, boolean evaluateTest, Consumer<String> notices)
      throws IOException {
    return goOn(from.saved(), listener, evaluateTest, notices);
  }

  private Result goOn(
      List<Checkpoints.Saved> saved,
      TrainingListener listener,
      boolean evaluateTest,
      Consumer<String> notices)
      throws IOException {
    AtomicFile.deleteLeftovers(run.path(), Duration.ZERO);
    AtomicFile.deleteLeftovers(run.checkpoints(), Duration.ZERO);
    StratifiedSplit<EncodedReview> reviews =
        corpus.splitForValidation(experiment.data().validation(), experiment.data().splitSeed());
    ComputationGraph network = NetworkFactory.create(experiment);
    TrainingState from = TrainingState.START;
    if (!saved.isEmpty()) {
      from = Checkpoints.restore(saved, network, notices);
      notices.accept(goingOn(from));
    }
    describe(reviews, network, from, notices);
    TrainingState done = train(network, reviews, from, listener, notices);
    EpochMetrics best = EpochMetrics.best(done.epochs()).orElseThrow();
    boolean isTested = Files.exists(run.testMetrics()) && done.epoch() == from.epoch();
    if (!evaluateTest || isTested) {
      return new Result(best, Optional.empty());
    }
    notices.accept(
        "evaluating the weights of epoch "
            + best.epoch()
            + " on "
            + corpus.test().size()
            + " test reviews");
    return new Result(
        best, Optional.of(new TestEvaluation(run, Weights.BEST).evaluate(corpus.test())));
  }

  private String goingOn(TrainingState from) {
    int batches = from.current().batches();
    return Trainer.whyFinished(experiment.training(), from)
        .orElse(
            "going on in epoch "
                + from.epoch()
                + (batches == 0
                    ? ""
                    : " after " + batches + (batches == 1 ? " batch" : " batches")));
  }

  private TrainingState train(
      ComputationGraph network,
      StratifiedSplit<EncodedReview> reviews,
      TrainingState from,
      TrainingListener listener,
      Consumer<String> notices)
      throws IOException {
    RunKeeper keeper =
        new RunKeeper(
            run,
            network,
            ExperimentSettings.of(experiment),
            corpus.dataHash(),
            experiment.training().checkpointEvery(),
            stop);
    TrainingState done;
    stop.heed();
    try {
      done =
          new Trainer(network, NetworkInput.of(experiment), experiment.training(), reviews)
              .train(from, keeper, listener, notices);
    } finally {
      stop.ignore();
    }
    stop.throwIfAsked(done);
    return done;
  }

  /** The configuration comes last: it is what makes a folder a run. */
  private void describe(
      StratifiedSplit<EncodedReview> reviews,
      ComputationGraph network,
      TrainingState from,
      Consumer<String> notices)
      throws IOException {
    int length = experiment.data().length();
    String config = ExperimentWriter.toYaml(experiment);
    write(run.summary(), LayerTable.of(network, length).toString());
    ReviewPipeline.of(corpus.vocabulary(), length).save(run.path());
    Provenance now = provenance(config, reviews, network.numParams());
    if (from.equals(TrainingState.START)) {
      now.write(run.provenance());
    } else {
      Provenance began = Files.exists(run.provenance()) ? Provenance.read(run.provenance()) : now;
      if (!began.environment().computesLike(now.environment())) {
        notices.accept(
            "the run goes on with another processor or version than it began with, see "
                + run.provenance()
                + ": it may come to a slightly different end");
      }
      began.resumedAs(now, from.epoch(), from.current().batches()).write(run.provenance());
    }
    write(run.config(), config);
  }

  private Provenance provenance(
      String config, StratifiedSplit<EncodedReview> reviews, long parameters) throws IOException {
    Device device = Device.current();
    Versions versions = Versions.read();
    return new Provenance(
        Provenance.FORMAT,
        experiment.name(),
        run.name(),
        Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
        Sha256.hex(config.getBytes(StandardCharsets.UTF_8)),
        new Provenance.Data(
            source.toAbsolutePath().normalize().toString(),
            corpus.dataHash(),
            corpus.facts().synthetic(),
            reviews.kept().size(),
            reviews.held().size(),
            corpus.test().size(),
            experiment.data().vocabulary(),
            experiment.data().length(),
            SplitHash.of(reviews),
            Sha256.hex(run.path().resolve(ReviewPipeline.VOCABULARY_FILE)),
            Sha256.hex(run.path().resolve(ReviewPipeline.RULES_FILE))),
        new Provenance.Model(
            parameters, experiment.model().engine().name().toLowerCase(Locale.ROOT)),
        new Provenance.Seeds(experiment.training().seed(), experiment.data().splitSeed()),
        new Provenance.Environment(
            versions.sentiment4j(),
            versions.deeplearning4j(),
            Runtime.version().toString(),
            System.getProperty("os.name") + " " + System.getProperty("os.arch"),
            Processor.kind().orElse(null),
            device.cores(),
            device.backend(),
            device.threads(),
            System.getenv("SENTIMENT4J_COMMIT")),
        null);
  }

  private static void write(Path file, String text) throws IOException {
    AtomicFile.write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }
}
