package org.sentiment4j.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sentiment4j.config.Experiment;
import org.sentiment4j.data.EncodedCorpus;
import org.sentiment4j.metrics.MetricsCsvReader;
import org.sentiment4j.run.RunDirectory;

/**
 * What a process leaves that is killed: the run as it is on the disk at each step of writing each
 * of its files. scripts/check-survival kills real ones.
 */
class KilledTest {
  @TempDir private Path folder;

  @AfterEach
  void stopWatching() {
    WatchedWrites.ignore();
  }

  @Test
  void atEveryStepOfWritingTheRunIsWholeAndGoesOnToTheSameEnd() throws IOException {
    EncodedCorpus corpus = SampleReviews.corpus(folder, 200);
    Experiment experiment =
        SampleReviews.experiment("training.epochs=3", "training.checkpointEvery=2");
    RunDirectory whole = RunDirectory.create(folder.resolve("logs"), "test");
    Map<String, Path> left = new LinkedHashMap<>();
    WatchedWrites.watch(
        (step, target) -> {
          String name = left.size() + " " + target.getFileName() + " " + step;
          Path copy = folder.resolve("left").resolve(name).resolve("version_0");
          left.put(name, copy);
          try {
            Files.createDirectories(copy.getParent());
            Runs.copy(whole.path(), copy);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
    training(experiment, corpus, whole).train(new EpochLines(line -> {}), true, line -> {});
    WatchedWrites.ignore();

    // Five files that describe it, some in each epoch, two of the test reviews; four steps each.
    assertThat(left).hasSizeGreaterThan(4 * (5 + 3 * 4 + 2));
    for (Map.Entry<String, Path> entry : left.entrySet()) {
      RunDirectory run = new RunDirectory(entry.getValue());
      if (!Files.exists(run.config())) {
        // It comes after the other files that describe the run, and makes it one.
        assertThat(run.metrics()).doesNotExist();
        continue;
      }
      if (Files.exists(run.metrics())) {
        assertThat(MetricsCsvReader.read(run.metrics())).as(entry.getKey()).hasSizeBetween(0, 3);
      }
      Resumption from = Resumption.of(run, List.of(), line -> {});
      training(from.experiment(), corpus, run)
          .resume(from, new EpochLines(line -> {}), true, line -> {});
      Runs.assertSame(run, whole);
      assertThat(run.path()).isDirectoryNotContaining("glob:**.tmp");
      assertThat(run.checkpoints()).isDirectoryNotContaining("glob:**.tmp");
    }
  }

  private static TrainingRun training(
      Experiment experiment, EncodedCorpus corpus, RunDirectory run) {
    return new TrainingRun(experiment, Path.of("sample"), corpus, run, new StopRequest());
  }
}
