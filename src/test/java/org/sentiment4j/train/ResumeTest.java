package org.sentiment4j.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sentiment4j.config.Experiment;
import org.sentiment4j.metrics.EpochMetrics;
import org.sentiment4j.run.Provenance;
import org.sentiment4j.run.RunDirectory;
import org.sentiment4j.run.RunDirectory.Weights;

class ResumeTest extends Resuming {
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

    for (int batches : new int[] {1, BATCHES, BATCHES + 3, 3 * BATCHES}) {
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
    Provenance provenance = Provenance.read(run.provenance());
    assertThat(provenance.isOfExperiment(Provenance.read(whole.provenance()).experiment()))
        .isTrue();
    assertThat(provenance.resumed()).hasSize(1);
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

  @Test
  void weightsOfAnEpochWhoseRowIsNotThereAreWrittenAgainThoughNothingIsTrained()
      throws IOException {
    RunDirectory shorter = trained(experiment("training.epochs=2"));
    RunDirectory run = trained(experiment("training.epochs=2"));
    // As it was when the checkpoint of the second epoch was there, and its weights were not.
    RunDirectory before = trained(experiment("training.epochs=1"));
    for (Weights weights : Weights.values()) {
      Files.copy(
          before.network(weights), run.network(weights), StandardCopyOption.REPLACE_EXISTING);
    }
    Files.copy(before.metrics(), run.metrics(), StandardCopyOption.REPLACE_EXISTING);
    Files.copy(before.testMetrics(), run.testMetrics(), StandardCopyOption.REPLACE_EXISTING);
    assertThat(Resumption.isBetweenEpochs(run)).isTrue();

    resume(run);

    Runs.assertSame(run, shorter);
    assertThat(Resumption.isBetweenEpochs(run)).isFalse();
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
}
