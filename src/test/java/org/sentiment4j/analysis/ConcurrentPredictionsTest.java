package org.sentiment4j.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sentiment4j.config.Experiment;
import org.sentiment4j.config.ExperimentReader;
import org.sentiment4j.data.EncodedText;
import org.sentiment4j.data.ReviewPipeline;
import org.sentiment4j.model.Classifier;
import org.sentiment4j.model.NetworkFactory;
import org.sentiment4j.model.NetworkInput;
import org.sentiment4j.model.Predictor;
import org.sentiment4j.text.Vocabulary;
import org.sentiment4j.text.Vocabulary.WordCount;

/** One predictor, asked by many threads at once. */
class ConcurrentPredictionsTest {
  private static final List<String> WORDS = List.of("a", "b", "c", "d", "e", "f", "g", "h");
  private static final int LENGTH = 30;
  private static final int THREADS = 16;
  private static final int TEXTS = 12;

  /** All that a predictor says of a text. */
  private record Answer(float probability, Trace trace, Optional<Attention> attention) {

    static Answer of(Predictor predictor, String text) {
      EncodedText read = predictor.pipeline().read(text);
      return new Answer(
          predictor.predict(List.of(text)).get(0).probability(),
          Trace.of(predictor, read),
          predictor.classifier().hasAttention()
              ? Optional.of(Attention.of(predictor, read))
              : Optional.empty());
    }
  }

  private static Predictor predictor(String setting) {
    Experiment experiment =
        ExperimentReader.standard(
            List.of(
                "data.vocabulary=" + (WORDS.size() + Vocabulary.RESERVED),
                "data.length=" + LENGTH,
                "model.initialisation=pytorch",
                "training.batch=32",
                setting));
    return new Predictor(
        ReviewPipeline.of(
            new Vocabulary(WORDS.stream().map(word -> new WordCount(word, 1)).toList()), LENGTH),
        new Classifier(NetworkFactory.create(experiment), NetworkInput.of(experiment)));
  }

  /** One without a word, short ones, and ones that are longer than what a network reads. */
  private static List<String> texts() {
    Random random = new Random(3);
    return IntStream.range(0, TEXTS)
        .mapToObj(
            text ->
                random
                    .ints(2L * text, 0, WORDS.size())
                    .mapToObj(WORDS::get)
                    .collect(Collectors.joining(" ")))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"model.hidden=4", "model.pooling=attention", "model.type=mlp"})
  void sixteenThreadsGetTheAnswersThatOneGets(String setting) throws Exception {
    Predictor predictor = predictor(setting);
    List<String> texts = texts();
    List<Answer> expected = texts.stream().map(text -> Answer.of(predictor, text)).toList();

    List<List<Answer>> answers = ask(predictor, texts);

    assertThat(answers).hasSize(THREADS);
    for (List<Answer> ofThread : answers) {
      assertThat(ofThread).isEqualTo(expected);
    }
  }

  /** The answers that each thread got, in the order of the texts; each asks in another order. */
  private static List<List<Answer>> ask(Predictor predictor, List<String> texts) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      CountDownLatch start = new CountDownLatch(1);
      List<Future<List<Answer>>> asked = new ArrayList<>();
      for (int thread = 0; thread < THREADS; thread++) {
        Random random = new Random(thread);
        Callable<List<Answer>> asking =
            () -> {
              start.await();
              return inAnyOrder(predictor, texts, random);
            };
        asked.add(threads.submit(asking));
      }
      start.countDown();
      List<List<Answer>> answers = new ArrayList<>();
      for (Future<List<Answer>> some : asked) {
        answers.add(some.get());
      }
      return answers;
    } finally {
      threads.shutdownNow();
    }
  }

  private static List<Answer> inAnyOrder(Predictor predictor, List<String> texts, Random random) {
    List<Integer> order = new ArrayList<>(IntStream.range(0, texts.size()).boxed().toList());
    Collections.shuffle(order, random);
    Answer[] answers = new Answer[texts.size()];
    order.forEach(text -> answers[text] = Answer.of(predictor, texts.get(text)));
    return List.of(answers);
  }
}
