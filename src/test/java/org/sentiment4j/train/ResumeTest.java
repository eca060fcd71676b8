package org.sentiment4j.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sentiment4j.config.Experiment;
import org.sentiment4j.data.EncodedCorpus;
import org.sentiment4j.error.InputException;
import org.sentiment4j.metrics.EpochMetrics;
import org.sentiment4j.run.Provenance;
import org.sentiment4j.run.RunDirectory;
import org.sentiment4j.run.RunDirectory.Weights;

class ResumeTest {
  /** Of 160 reviews. */
  private static final int BATCHES = 5;

  private static EncodedCorpus corpus;

  @TempDir private Path logs;
  private final List<String> notices = new ArrayList<>();

  @BeforeAll
  static void prepare(@TempDir Path folder) throws IOException {
    corpus = SampleReviews.corpus(folder, 400);
  }

  private static Experiment experiment(String... settings) {
    return SampleReviews.experiment(
        Stream.concat(Stream.of("training.epochs=3"), Stream.of(settings)).toArray(String[]::new));
  }

  private RunDirectory trained(Experiment experiment) throws IOException {
    RunDirectory run = RunDirectory.create(logs, "whole");
    new TrainingRun(experiment, Path.of("sample"), corpus, run, new StopRequest())
        .train(new EpochLines(line -> {}), true, line -> {});
    return run;
  }

  /** A training that is asked to stop after some of its batches. */
  private RunDirectory stopped(Experiment experiment, int batches) throws IOException {
    RunDirectory run = RunDirectory.create(logs, "stopped");
    StopRequest stop = new StopRequest();
    assertThatThrownBy(
            () ->
                new TrainingRun(experiment, Path.of("sample"), corpus, run, stop)
                    .train(new StopsAfter(batches, stop), true, line -> {}))
        .isInstanceOf(StoppedException.class);
    return run;
  }

  private static final class StopsAfter implements TrainingListener {
    private final StopRequest stop;
    private int left;

    StopsAfter(int batches, StopRequest stop) {
      this.left = batches;
      this.stop = stop;
    }

    @Override
    public void batchDone() {
      left--;
      if (left == 0) {
        assertThat(stop.ask(130)).isTrue();
      }
    }
  }

  private TrainingRun.Result resume(RunDirectory run, String... settings) throws IOException {
    Resumption from = Resumption.of(run, List.of(settings), notices::add);
    from.check(corpus);
    return new TrainingRun(from.experiment(), Path.of("sample"), corpus, run, new StopRequest())
        .resume(from, new EpochLines(line -> {}), true, notices::add);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "model.cell=lstm",
        "model.cell=lstm training.optimizer.type=adam training.clip.norm=0.1",
        "model.cell=lstm training.schedule.type=one_cycle training.schedule.warmUp=3",
        "model.cell=simple training.schedule.type=plateau training.schedule.patience=1"
            + " training.schedule.minDelta=1",
        "model.cell=simple data.padding=learned model.initialisation=pytorch",
        "model.cell=gru model.layers=2 model.dropout=0.5 model.head=[4]",
        "model.cell=lstm model.bidirectional=true model.pooling=attention",
        "model.cell=lstm model.engine=stock training.optimizer.type=adam",
        "model.type=mlp model.block=normalised model.dropout=0.3"
      })
  void aTrainingThatWasStoppedComesToTheSameEnd(String settings) throws IOException {
    Experiment experiment = experimentOf(settings);
    RunDirectory whole = trained(experiment);

    for (int batches : new int[] {1, BATCHES, BATCHES + 3}) {
      RunDirectory run = stopped(experiment, batches);
      resume(run);
      Runs.assertSame(run, whole);
    }
  }

  private static Experiment experimentOf(String settings) {
    return experiment(settings.split(" ", -1));
  }

  @Test
  void aTrainingThatWasStoppedAgainAndAgainComesToTheSameEnd() throws IOException {
    Experiment experiment = experiment("model.cell=lstm");
    RunDirectory whole = trained(experiment);
    RunDirectory run = stopped(experiment, 1);
    for (int stops = 0; stops < 6; stops++) {
      StopRequest stop = new StopRequest();
      Resumption from = Resumption.of(run, List.of(), notices::add);
      assertThatThrownBy(
              () ->
                  new TrainingRun(experiment, Path.of("sample"), corpus, run, stop)
                      .resume(from, new StopsAfter(2, stop), true, line -> {}))
          .isInstanceOf(StoppedException.class);
    }
    resume(run);

    Runs.assertSame(run, whole);
    assertThat(Provenance.read(run.provenance()).resumed()).hasSize(7);
  }

  @Test
  void aFinishedRunSaysSoAndStaysAsItIs() throws IOException {
    RunDirectory run = trained(experiment());
    Path copy = logs.resolve("copy");
    Runs.copy(run.path(), copy);

    resume(run);

    assertThat(notices).anyMatch(line -> line.startsWith("all 3 epochs are done; for more"));
    Runs.assertSame(run, new RunDirectory(copy));
    assertThat(run.metrics()).hasSameBinaryContentAs(copy.resolve("metrics.csv"));
  }

  @Test
  void aFinishedRunGoesOnWithMoreEpochsAsIfItHadHadThemFromTheStart() throws IOException {
    RunDirectory run = trained(experiment());
    RunDirectory whole = trained(experiment("training.epochs=6"));

    resume(run, "training.epochs=6");

    Runs.assertSame(run, whole);
    assertThat(Provenance.read(run.provenance()).experiment())
        .isEqualTo(Provenance.read(whole.provenance()).experiment());
  }

  @Test
  void aRunThatStoppedEarlyStaysStoppedUntilItsPatienceIsRaised() throws IOException {
    String[] stopping = {"training.earlyStopping.patience=1", "training.earlyStopping.minDelta=1"};
    RunDirectory run = trained(experiment(stopping));
    assertThat(Files.readAllLines(run.metrics())).hasSize(1 + 2);

    resume(run);
    assertThat(notices).anyMatch(line -> line.startsWith("stopped early after epoch 1"));
    assertThat(Files.readAllLines(run.metrics())).hasSize(1 + 2);

    resume(run, "training.earlyStopping.patience=3");
    Runs.assertSame(run, trained(experiment("training.earlyStopping.patience=3", stopping[1])));
  }

  @ParameterizedTest
  @ValueSource(strings = {"cosine", "one_cycle"})
  void moreEpochsAreRefusedWhereTheLearningRateDependedOnTheirNumber(String schedule)
      throws IOException {
    RunDirectory run = trained(experiment("training.schedule.type=" + schedule));

    assertThatThrownBy(() -> resume(run, "training.epochs=6"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(
            "training.epochs was 3 and is 6, and the learning rate depended on it");
  }

  @Test
  void fewerEpochsThanAreDoneAreRefused() throws IOException {
    RunDirectory run = trained(experiment());

    assertThatThrownBy(() -> resume(run, "training.epochs=2"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("training.epochs 2: 3 are done");
  }

  @Test
  void aRunThatWasEndedBeforeItsTestIsOnlyTested() throws IOException {
    RunDirectory run = trained(experiment());
    RunDirectory whole = new RunDirectory(logs.resolve("copy"));
    Runs.copy(run.path(), whole.path());
    Files.delete(run.testMetrics());
    Files.delete(run.testPredictions(Weights.BEST));

    assertThat(resume(run).test()).isPresent();
    Runs.assertSame(run, whole);
  }

  @Test
  void aRunWithoutACheckpointStartsFromTheBeginning() throws IOException {
    Experiment experiment = experiment();
    RunDirectory whole = trained(experiment);
    RunDirectory run = stopped(experiment, 3);
    for (Path file : files(run.checkpoints())) {
      Files.delete(file);
    }
    resume(run);

    Runs.assertSame(run, whole);
    assertThat(Provenance.read(run.provenance()).resumed()).isNull();
  }

  @Test
  void theBestEpochSoFarIsThatOfTheWholeTraining() throws IOException {
    List<String> lines = new ArrayList<>();
    EpochLines listener = new EpochLines(lines::add);
    listener.resumed(List.of(new EpochMetrics(0, 0.5, 0.5, 0.5, 0.9, 0.01, 1, 1)));
    listener.epochDone(new EpochMetrics(1, 0.4, 0.6, 0.6, 0.8, 0.01, 1, 1));
    listener.epochDone(new EpochMetrics(2, 0.4, 0.6, 0.6, 0.95, 0.01, 1, 1));

    assertThat(lines.get(1)).doesNotContain("best so far");
    assertThat(lines.get(2)).contains("best so far");
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  @Test
  void aDamagedCheckpointIsNamedAndTheOneBeforeItTaken() throws IOException {
    Experiment experiment = experiment("training.checkpointEvery=1");
    RunDirectory whole = trained(experiment);
    for (int damage = 0; damage < 2; damage++) {
      RunDirectory run = stopped(experiment, 8);
      Path last = run.checkpoints().resolve("epoch_1_batch_3.zip");
      byte[] bytes = Files.readAllBytes(last);
      // In the text of how far the training is, or among the weights.
      String part = damage == 0 ? "training.json" : "coefficients.bin";
      bytes[new String(bytes, StandardCharsets.ISO_8859_1).indexOf(part) + 200] ^= 1;
      Files.write(last, bytes);

      resume(run);

      assertThat(notices).anyMatch(line -> line.contains("epoch_1_batch_3.zip: damaged"));
      assertThat(notices).contains("going on in epoch 1 after 2 batches");
      Runs.assertSame(run, whole);
      notices.clear();
    }
  }

  @Test
  void withoutAWholeCheckpointTheProblemsAreNamed() throws IOException {
    RunDirectory run = stopped(experiment("training.checkpointEvery=1"), 3);
    List<Path> files = files(run.checkpoints());
    assertThat(files).hasSize(2);
    for (Path file : files) {
      Files.writeString(file, "nothing");
    }

    assertThatThrownBy(() -> resume(run))
        .isInstanceOf(InputException.class)
        .hasMessageContainingAll("epoch_0_batch_2.zip", "epoch_0_batch_3.zip");
  }

  @Test
  void anExperimentThatChangedIsRefusedWithTheDifferences() throws IOException {
    RunDirectory run = stopped(experiment(), 3);

    assertThatThrownBy(
            () -> resume(run, "training.batch=16", "model.hidden=9", "training.epochs=4"))
        .isInstanceOf(InputException.class)
        .hasMessageContainingAll("training.batch was 32 and is 16", "model.hidden was 8 and is 9")
        .message()
        .doesNotContain("training.epochs");
  }

  @Test
  void aConfigurationThatWasEditedIsRefusedToo() throws IOException {
    RunDirectory run = stopped(experiment(), 3);
    Files.writeString(
        run.config(), Files.readString(run.config()).replace("hidden: 8", "hidden: 9"));

    assertThatThrownBy(() -> resume(run)).hasMessageContaining("model.hidden was 8 and is 9");
  }

  @Test
  void otherReviewsAreRefused(@TempDir Path folder) throws IOException {
    RunDirectory run = stopped(experiment(), 3);
    EncodedCorpus other = SampleReviews.corpus(folder, 420);
    Resumption from = Resumption.of(run, List.of(), notices::add);

    assertThatThrownBy(() -> from.check(other))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("trained on other reviews");
  }
}
