package org.sentiment4j.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sentiment4j.data.EncodedCorpus;
import org.sentiment4j.error.InputException;
import org.sentiment4j.run.RunDirectory;
import org.sentiment4j.run.RunDirectory.Weights;

/** What keeps a run from going on. */
class ResumeRefusalTest extends Resuming {
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
        .hasMessageContaining("training.epochs 2: 3 are done; give at least as many");
  }

  @Test
  void aFinishedRunWhoseCheckpointsAreGoneIsRefusedAndStaysAsItIs() throws IOException {
    RunDirectory run = trained(experiment());
    List<String> metrics = Files.readAllLines(run.metrics());
    for (Path file : files(run.checkpoints())) {
      Files.delete(file);
    }

    assertThatThrownBy(() -> resume(run))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("its checkpoints are gone");
    assertThat(Files.readAllLines(run.metrics())).isEqualTo(metrics).hasSize(1 + 3);
    assertThat(run.testMetrics()).exists();
  }

  @Test
  void bestWeightsThatAreGoneAreNamed() throws IOException {
    RunDirectory run = stopped(experiment(), BATCHES + 3);
    Files.delete(run.network(Weights.BEST));

    assertThatThrownBy(() -> resume(run))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("best.zip: missing");
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
