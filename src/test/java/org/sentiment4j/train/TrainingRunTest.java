package org.sentiment4j.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sentiment4j.config.Cell;
import org.sentiment4j.data.EncodedCorpus;
import org.sentiment4j.data.EncodedReview;
import org.sentiment4j.metrics.EpochMetrics;
import org.sentiment4j.metrics.Evaluation;
import org.sentiment4j.metrics.MetricsCsvReader;
import org.sentiment4j.metrics.PredictionsCsv;
import org.sentiment4j.run.Provenance;
import org.sentiment4j.run.RunDirectory;
import org.sentiment4j.run.RunDirectory.Weights;

class TrainingRunTest {
  private static EncodedCorpus corpus;

  @TempDir private Path logs;

  @BeforeAll
  static void prepare(@TempDir Path folder) throws IOException {
    corpus = SampleReviews.corpus(folder, 800);
  }

  private RunDirectory newRun() throws IOException {
    return RunDirectory.create(logs, "test");
  }

  private static TrainingRun.Result train(
      RunDirectory run, boolean evaluateTest, String... settings) throws IOException {
    return new TrainingRun(
            SampleReviews.experiment(settings), Path.of("sample"), corpus, run, new StopRequest())
        .train(new EpochLines(line -> {}), evaluateTest, line -> {});
  }

  @ParameterizedTest
  @EnumSource
  void bothCellsLearn(Cell cell) throws IOException {
    RunDirectory run = newRun();

    TrainingRun.Result result =
        train(run, true, "model.cell=" + cell.name().toLowerCase(Locale.ROOT), "training.epochs=6");

    List<EpochMetrics> epochs = MetricsCsvReader.read(run.metrics());
    assertThat(result.best().validationAccuracy()).isGreaterThanOrEqualTo(0.65);
    assertThat(result.test().orElseThrow().accuracy()).isGreaterThanOrEqualTo(0.65);
    assertThat(epochs.get(5).trainLoss()).isLessThan(0.8 * epochs.get(0).trainLoss());
    assertThat(epochs.get(5).trainAccuracy()).isGreaterThan(epochs.get(0).trainAccuracy());
  }

  @ParameterizedTest
  @CsvSource({"lstm,masked", "simple,masked", "simple,learned"})
  void theSameSeedGivesTheSameFigures(String cell, String padding) throws IOException {
    RunDirectory first = newRun();
    RunDirectory second = newRun();
    String[] settings = {"model.cell=" + cell, "data.padding=" + padding};
    train(first, true, settings);
    train(second, true, settings);

    assertThat(Runs.withoutTimes(second.metrics())).isEqualTo(Runs.withoutTimes(first.metrics()));
    assertThat(second.testPredictions(Weights.BEST))
        .hasSameBinaryContentAs(first.testPredictions(Weights.BEST));
    assertThat(second.testMetrics()).hasSameBinaryContentAs(first.testMetrics());
    assertThat(second.config()).hasSameBinaryContentAs(first.config());
  }

  @Test
  void anotherSeedGivesOtherFigures() throws IOException {
    RunDirectory first = newRun();
    RunDirectory second = newRun();
    train(first, true, "training.seed=1");
    train(second, true, "training.seed=2");

    assertThat(Runs.withoutTimes(second.metrics()))
        .isNotEqualTo(Runs.withoutTimes(first.metrics()));
    assertThat(Files.readString(second.testPredictions(Weights.BEST)))
        .isNotEqualTo(Files.readString(first.testPredictions(Weights.BEST)));
  }

  @Test
  void thereIsARowForEveryEpochFrom0() throws IOException {
    RunDirectory run = newRun();
    train(run, false, "training.epochs=3");

    assertThat(Files.readAllLines(run.metrics())).hasSize(1 + 3);
    assertThat(MetricsCsvReader.read(run.metrics()))
        .extracting(EpochMetrics::epoch)
        .containsExactly(0, 1, 2);
    assertThat(MetricsCsvReader.read(run.metrics()))
        .allMatch(epoch -> epoch.learningRate() == 0.01)
        .allMatch(epoch -> epoch.seconds() > 0)
        .allMatch(epoch -> epoch.reviewsPerSecond() > 0);
  }

  @Test
  void theKeptWeightsReproduceTheirRows() throws IOException {
    RunDirectory run = newRun();
    TrainingRun.Result result = train(run, false, "training.epochs=4");

    List<EpochMetrics> epochs = MetricsCsvReader.read(run.metrics());
    assertThat(EpochMetrics.best(epochs).orElseThrow().epoch()).isEqualTo(result.best().epoch());
    Runs.assertReproduces(result.best(), run, Weights.BEST, corpus);
    Runs.assertReproduces(epochs.get(3), run, Weights.LAST, corpus);
  }

  @Test
  void aRunIsWholeAndSaysWhatItComesFrom() throws IOException {
    RunDirectory run = newRun();
    TrainingRun.Result result = train(run, true, "training.epochs=1");

    assertThat(run.path().toFile().list())
        .containsExactlyInAnyOrder(
            "config.yaml",
            "provenance.json",
            "pipeline.json",
            "vocabulary.txt",
            "summary.txt",
            "metrics.csv",
            "test_metrics.json",
            "predictions_test.csv",
            "checkpoints",
            "best.zip",
            "last.zip");
    assertThat(run.experiment()).isEqualTo(SampleReviews.experiment("training.epochs=1"));
    Provenance provenance = Provenance.read(run.provenance());
    assertThat(provenance.run()).isEqualTo("test/version_0");
    assertThat(provenance.data().synthetic()).isTrue();
    assertThat(provenance.data().hash()).isEqualTo(corpus.dataHash());
    assertThat(provenance.data().train()).isEqualTo(320);
    assertThat(provenance.data().validation()).isEqualTo(80);
    assertThat(provenance.data().test()).isEqualTo(400);
    assertThat(PredictionsCsv.read(run.testPredictions(Weights.BEST)))
        .extracting(prediction -> prediction.id())
        .containsExactlyElementsOf(corpus.test().stream().map(EncodedReview::id).toList());
    assertThat(Evaluation.of(PredictionsCsv.read(run.testPredictions(Weights.BEST))).accuracy())
        .isEqualTo(result.test().orElseThrow().accuracy());
  }

  @Test
  void theTestReviewsAreLeftAloneWhereThatIsWanted() throws IOException {
    RunDirectory run = newRun();

    assertThat(train(run, false, "training.epochs=1").test()).isEmpty();
    assertThat(run.testMetrics()).doesNotExist();
    assertThat(run.testPredictions(Weights.BEST)).doesNotExist();
  }

  @Test
  void finishedEpochsStayWhereALaterOneFails() throws IOException {
    RunDirectory run = newRun();
    TrainingListener stopsInTheThirdEpoch =
        new TrainingListener() {
          @Override
          public void epochStarted(int epoch, int batches) throws IOException {
            if (epoch == 2) {
              throw new IOException("stop");
            }
          }
        };

    assertThatThrownBy(
            () ->
                new TrainingRun(
                        SampleReviews.experiment("training.epochs=5"),
                        Path.of("sample"),
                        corpus,
                        run,
                        new StopRequest())
                    .train(stopsInTheThirdEpoch, true, line -> {}))
        .hasMessage("stop");
    assertThat(MetricsCsvReader.read(run.metrics()))
        .extracting(EpochMetrics::epoch)
        .containsExactly(0, 1);
    assertThat(run.network(Weights.BEST)).exists();
  }

  @Test
  void listenersHearOfEveryEpochAndBatch() throws IOException {
    List<String> heard = new ArrayList<>();
    TrainingListener listener =
        new TrainingListener() {
          @Override
          public void epochStarted(int epoch, int batches) {
            heard.add("epoch " + epoch + " of " + batches);
          }

          @Override
          public void batchDone() {
            heard.add("batch");
          }

          @Override
          public void validationStarted() {
            heard.add("validation");
          }

          @Override
          public void epochDone(EpochMetrics metrics) {
            heard.add("done " + metrics.epoch());
          }
        };

    new TrainingRun(
            SampleReviews.experiment("training.batch=150"),
            Path.of("sample"),
            corpus,
            newRun(),
            new StopRequest())
        .train(listener, false, line -> {});

    // 320 reviews.
    assertThat(heard)
        .containsExactlyElementsOf(
            IntStream.range(0, 2)
                .boxed()
                .flatMap(
                    epoch ->
                        List.of(
                            "epoch " + epoch + " of 3",
                            "batch",
                            "batch",
                            "batch",
                            "validation",
                            "done " + epoch)
                            .stream())
                .toList());
  }
}
