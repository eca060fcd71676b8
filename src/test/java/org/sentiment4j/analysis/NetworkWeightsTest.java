package org.sentiment4j.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.sentiment4j.config.Cell;
import org.sentiment4j.config.Engine;
import org.sentiment4j.config.Experiment;
import org.sentiment4j.config.ExperimentReader;
import org.sentiment4j.config.Initialisation;
import org.sentiment4j.config.Padding;
import org.sentiment4j.data.EncodedReview;
import org.sentiment4j.data.Sentiment;
import org.sentiment4j.error.InputException;
import org.sentiment4j.model.Classifier;
import org.sentiment4j.model.NetworkFactory;
import org.sentiment4j.model.NetworkFile;
import org.sentiment4j.model.NetworkInput;

/** The textbook network against the network that it was taken from. */
class NetworkWeightsTest {
  private static final int WORDS = 40;

  @TempDir private Path folder;

  private static Experiment experiment(Cell cell, Object... settings) {
    List<String> all =
        new ArrayList<>(
            List.of(
                "data.vocabulary=" + WORDS,
                "data.length=30",
                "model.cell=" + lower(cell),
                "model.embedding=6",
                "model.hidden=5"));
    Stream.of(settings)
        .map(
            setting -> setting instanceof Enum<?> constant ? setting(constant) : setting.toString())
        .forEach(all::add);
    return ExperimentReader.standard(all);
  }

  private static String setting(Enum<?> value) {
    String key =
        value instanceof Padding ? "data.padding" : "model." + lower(value.getDeclaringClass());
    return key + "=" + lower(value);
  }

  private static String lower(Object name) {
    String text = name instanceof Class<?> type ? type.getSimpleName() : name.toString();
    return text.toLowerCase(Locale.ROOT);
  }

  private static List<EncodedReview> reviews() {
    Random random = new Random(3);
    return IntStream.of(1, 2, 29, 30, 31, 60, 12)
        .mapToObj(
            words ->
                new EncodedReview(
                    "review", Sentiment.POSITIVE, random.ints(words, 1, WORDS).toArray()))
        .toList();
  }

  private static void assertSame(TextbookNetwork textbook, Experiment experiment) {
    float[] expected =
        new Classifier(NetworkFactory.create(experiment), NetworkInput.of(experiment))
            .probabilities(reviews());
    for (int i = 0; i < expected.length; i++) {
      assertThat(textbook.probability(WordsRead.of(reviews().get(i), experiment.data())))
          .as("review %d", i)
          .isCloseTo(expected[i], within(1e-6));
    }
    assertThat(expected).doesNotHaveDuplicates();
  }

  static Stream<Experiment> experiments() {
    return Stream.of(Cell.values())
        .flatMap(
            cell ->
                Stream.of(Initialisation.values())
                    .flatMap(
                        initialisation ->
                            Stream.of(Padding.values())
                                .map(padding -> experiment(cell, initialisation, padding))));
  }

  @ParameterizedTest
  @MethodSource("experiments")
  void theTextbookNetworkSaysWhatTheNetworkSays(Experiment experiment) {
    assertSame(NetworkWeights.initial(experiment), experiment);
  }

  @ParameterizedTest
  @EnumSource(names = {"SIMPLE", "LSTM", "LSTM_PEEPHOLE"})
  void soItDoesWithLayersOfDeeplearning4j(Cell cell) {
    Experiment experiment = experiment(cell, Initialisation.PYTORCH, Engine.STOCK);

    assertSame(NetworkWeights.initial(experiment), experiment);
  }

  @ParameterizedTest
  @EnumSource
  void soItDoesWithLayersUponLayersAndAHead(Cell cell) {
    Experiment experiment =
        experiment(
            cell,
            Initialisation.PYTORCH,
            "model.layers=2",
            "model.head=[16, 8]",
            "model.dropout=0.5");

    assertThat(NetworkWeights.initial(experiment).layers()).isEqualTo(2);
    assertSame(NetworkWeights.initial(experiment), experiment);
  }

  @Test
  void whatDoesNotReadTheLastStateAloneIsRefusedByKey() {
    assertThatThrownBy(
            () ->
                NetworkWeights.initial(
                    experiment(Cell.LSTM, "model.bidirectional=true", "model.pooling=mean")))
        .isInstanceOf(InputException.class)
        .hasMessageContainingAll("model.bidirectional true", "\nmodel.pooling mean");
    assertThatThrownBy(
            () -> NetworkWeights.initial(ExperimentReader.standard(List.of("model.type=mlp"))))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("model.type mlp");
  }

  @Test
  void aSavedNetworkSaysTheSame() throws IOException {
    Experiment experiment = experiment(Cell.LSTM, Initialisation.PYTORCH);
    Path file = folder.resolve("best.zip");
    NetworkFile.write(file, NetworkFactory.create(experiment));

    assertSame(NetworkWeights.saved(experiment, file), experiment);
  }

  @Test
  void aNetworkOfAnotherCellIsRefused() throws IOException {
    Path file = folder.resolve("best.zip");
    NetworkFile.write(file, NetworkFactory.create(experiment(Cell.LSTM)));

    assertThatThrownBy(() -> NetworkWeights.saved(experiment(Cell.SIMPLE), file))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(file.toString());
    assertThatThrownBy(() -> NetworkWeights.saved(experiment(Cell.LSTM, "model.layers=2"), file))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(file.toString());
  }
}
