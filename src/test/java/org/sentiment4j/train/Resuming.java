package org.sentiment4j.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.sentiment4j.config.Experiment;
import org.sentiment4j.data.EncodedCorpus;
import org.sentiment4j.run.RunDirectory;

/** What tests of going on with a training need. */
abstract class Resuming {
  /** Of 160 reviews. */
  static final int BATCHES = 5;

  static EncodedCorpus corpus;

  @TempDir Path logs;
  final List<String> notices = new ArrayList<>();

  @BeforeAll
  static void prepare(@TempDir Path folder) throws IOException {
    corpus = SampleReviews.corpus(folder, 400);
  }

  static Experiment experiment(String... settings) {
    return SampleReviews.experiment(
        Stream.concat(Stream.of("training.epochs=3"), Stream.of(settings)).toArray(String[]::new));
  }

  RunDirectory trained(Experiment experiment) throws IOException {
    RunDirectory run = RunDirectory.create(logs, "whole");
    new TrainingRun(experiment, Path.of("sample"), corpus, run, new StopRequest())
        .train(new EpochLines(line -> {}), true, line -> {});
    return run;
  }

  /** A training that is asked to stop after some of its batches. */
  RunDirectory stopped(Experiment experiment, int batches) throws IOException {
    RunDirectory run = RunDirectory.create(logs, "stopped");
    StopRequest stop = new StopRequest();
    assertThatThrownBy(
            () ->
                new TrainingRun(experiment, Path.of("sample"), corpus, run, stop)
                    .train(new StopsAfter(batches, stop), true, line -> {}))
        .isInstanceOf(StoppedException.class);
    return run;
  }

  static final class StopsAfter implements TrainingListener {
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

  TrainingRun.Result resume(RunDirectory run, String... settings) throws IOException {
    Resumption from = Resumption.of(run, List.of(settings), notices::add);
    from.check(corpus);
    return new TrainingRun(from.experiment(), Path.of("sample"), corpus, run, new StopRequest())
        .resume(from, new EpochLines(line -> {}), true, notices::add);
  }

  static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }
}
