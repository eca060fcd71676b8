package org.sentiment4j.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sentiment4j.config.Experiment;
import org.sentiment4j.config.ExperimentReader;
import org.sentiment4j.data.EncodedCorpus;
import org.sentiment4j.metrics.EpochMetrics;
import org.sentiment4j.metrics.MetricsCsvReader;
import org.sentiment4j.model.NetworkFactory;
import org.sentiment4j.run.RunDirectory;

/** Every experiment that comes with the project. */
class ConfigurationsTest {
  private static final Path CONFIG = Path.of("config");
  private static EncodedCorpus corpus;

  @TempDir private Path logs;

  @BeforeAll
  static void prepare(@TempDir Path folder) throws IOException {
    corpus = SampleReviews.corpus(folder, 800);
  }

  private static List<Path> configurations() throws IOException {
    try (Stream<Path> files = Files.list(CONFIG)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
  }

  @Test
  void theReadmeSpeaksOfAllOfThem() throws IOException {
    String readme = Files.readString(Path.of("README.md"));

    assertThat(configurations()).hasSizeGreaterThanOrEqualTo(18);
    for (Path file : configurations()) {
      String name = file.getFileName().toString().replace(".yaml", "");
      assertThat(readme).contains("`" + name + "`");
    }
  }

  @ParameterizedTest
  @MethodSource("configurations")
  void itsRunsAreCalledAsItsFileAndItsHeadSaysHowToRunItAndWhatCameOut(Path file)
      throws IOException {
    String name = file.getFileName().toString().replace(".yaml", "");

    assertThat(ExperimentReader.read(file, List.of()).name()).isEqualTo(name);
    assertThat(Files.readString(file))
        .contains("#   scripts/sentiment4j train config/" + name + ".yaml")
        .containsPattern("# Result: .*test accuracy [0-9]+\\.[0-9] %");
  }

  /** The network is the file's own; only the text is shorter, and there is less of it. */
  @ParameterizedTest
  @MethodSource("configurations")
  void learnsWhereTheTellingWordsAreNearTheEnd(Path file) throws IOException {
    Experiment experiment =
        NetworkFactory.chooseEngine(
            ExperimentReader.read(
                file,
                List.of(
                    "data.vocabulary=300",
                    "data.length=20",
                    "data.validation=0.2",
                    "training.epochs=10",
                    "training.batch=32",
                    "training.optimizer.learningRate=0.003")));
    RunDirectory run = RunDirectory.create(logs, "test");

    TrainingRun.Result result =
        new TrainingRun(experiment, Path.of("sample"), corpus, run, new StopRequest())
            .train(new EpochLines(line -> {}), true, line -> {});

    List<EpochMetrics> epochs = MetricsCsvReader.read(run.metrics());
    assertThat(corpus.test()).hasSizeGreaterThanOrEqualTo(400);
    assertThat(result.test().orElseThrow().accuracy()).isGreaterThanOrEqualTo(0.65);
    assertThat(epochs.get(9).trainLoss()).isLessThan(0.8 * epochs.get(0).trainLoss());
  }
}
