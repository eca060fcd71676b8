package org.sentiment4j.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sentiment4j.config.Experiment;
import org.sentiment4j.config.ExperimentReader;
import org.sentiment4j.data.ReviewPipeline;
import org.sentiment4j.text.Vocabulary;
import org.sentiment4j.text.Vocabulary.WordCount;

class BatchingPredictorTest {
  private static final List<String> WORDS = List.of("a", "b", "c", "d", "e", "f", "g", "h");

  private static Predictor predictor(String... settings) {
    List<String> all =
        new ArrayList<>(
            List.of(
                "data.vocabulary=" + (WORDS.size() + Vocabulary.RESERVED),
                "data.length=30",
                "model.initialisation=pytorch"));
    all.addAll(List.of(settings));
    Experiment experiment = ExperimentReader.standard(all);
    return new Predictor(
        ReviewPipeline.of(
            new Vocabulary(WORDS.stream().map(word -> new WordCount(word, 1)).toList()), 30),
        new Classifier(NetworkFactory.create(experiment), NetworkInput.of(experiment)));
  }

  /** The first has no word, the last more than a network reads. */
  private static List<String> texts() {
    Random random = new Random(3);
    return IntStream.range(0, 200)
        .mapToObj(
            text ->
                random
                    .ints(text / 5, 0, WORDS.size())
                    .mapToObj(WORDS::get)
                    .collect(Collectors.joining(" ")))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "model.cell=simple",
        "model.cell=lstm",
        "data.padding=learned",
        "model.pooling=attention",
        "model.bidirectional=true",
        "model.type=mlp"
      })
  void manyThreadsGetTheAnswersThatThePredictorGivesToOneText(String setting) throws Exception {
    Predictor predictor = predictor(setting);
    List<String> texts = texts();
    ExecutorService threads = Executors.newFixedThreadPool(16);
    try (BatchingPredictor batching = new BatchingPredictor(predictor)) {
      List<Future<TextPrediction>> answers = new ArrayList<>();
      for (String text : texts) {
        answers.add(threads.submit(() -> batching.predict(text)));
      }

      for (int i = 0; i < texts.size(); i++) {
        assertThat(answers.get(i).get().text().text()).isEqualTo(texts.get(i));
        assertThat(answers.get(i).get().probability())
            .as("%s", texts.get(i))
            .isEqualTo(predictor.predict(List.of(texts.get(i))).get(0).probability());
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void whatTheNetworkFailsWithReachesEveryoneWhoWaits() {
    Predictor sound = predictor();
    Predictor broken =
        new Predictor(
            // Its ids are beyond those that the network knows.
            ReviewPipeline.of(
                new Vocabulary(
                    IntStream.range(0, 99).mapToObj(i -> new WordCount("w" + i, 1)).toList()),
                30),
            sound.classifier());
    try (BatchingPredictor batching = new BatchingPredictor(broken)) {
      List<CompletableFuture<TextPrediction>> answers =
          IntStream.range(0, 5).mapToObj(i -> batching.submit("w98")).toList();

      for (CompletableFuture<TextPrediction> answer : answers) {
        assertThatThrownBy(() -> answer.get(1, TimeUnit.MINUTES))
            .hasRootCauseInstanceOf(IllegalArgumentException.class)
            .hasMessageContaining("word id 100");
      }
      assertThatThrownBy(() -> batching.predict("w98"))
          .isInstanceOf(IllegalArgumentException.class);
      assertThat(batching.predict("w0").probability())
          .as("the next one is answered")
          .isBetween(0f, 1f);
    }
  }

  @Test
  void whoAsksAClosedOneIsTold() {
    BatchingPredictor batching = new BatchingPredictor(predictor());
    batching.close();
    batching.close();

    assertThatThrownBy(() -> batching.predict("a"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("closed");
  }

  @Test
  void noneWaitsForeverWhenItIsClosed() throws Exception {
    BatchingPredictor batching = new BatchingPredictor(predictor());
    CompletableFuture<List<CompletableFuture<TextPrediction>>> asked =
        CompletableFuture.supplyAsync(
            () ->
                IntStream.range(0, 3000)
                    .parallel()
                    .mapToObj(i -> batching.submit("a b c"))
                    .toList());
    batching.close();

    for (CompletableFuture<TextPrediction> answer : asked.get(1, TimeUnit.MINUTES)) {
      // Answered or refused.
      assertThat(answer.handle((prediction, failure) -> true).get(1, TimeUnit.MINUTES)).isTrue();
    }
  }
}
