package org.sentiment4j.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sentiment4j.cell.GruCell;
import org.sentiment4j.cell.LstmCell;
import org.sentiment4j.cell.RecurrentCell;
import org.sentiment4j.cell.State;
import org.sentiment4j.cell.Step;
import org.sentiment4j.data.Sentiment;

/**
 * Three layers and a head of two, the gradient of each of their states held against the slope of
 * the loss.
 */
class TextbookNetworkTest {
  private static final int HIDDEN = 3;
  private static final double NUDGE = 1e-5;
  private static final int[] WORDS = {1, 0, 2, 2, 3};

  private final Random random = new Random(1986);
  private final double[][] embedding = matrix(4, 2, random);
  private final List<RecurrentCell> cells =
      List.of(new LstmCell(2, HIDDEN), new GruCell(HIDDEN, HIDDEN), new LstmCell(HIDDEN, HIDDEN));
  private final Head head = head(new Random(1988));

  TextbookNetworkTest() {
    cells.forEach(cell -> cell.weights().fill(random::nextGaussian));
  }

  /** Of whose hidden units some are active and some are not. */
  private static Head head(Random random) {
    Dense hidden = new Dense(matrix(HIDDEN, 8, random), random.doubles(8, -0.1, 0.1).toArray());
    return new DenseHead(List.of(hidden, new Dense(matrix(8, 1, random), new double[] {0.3})));
  }

  private static double[][] matrix(int rows, int columns, Random random) {
    return Stream.generate(() -> random.doubles(columns, -1, 1).toArray())
        .limit(rows)
        .toArray(double[][]::new);
  }

  /** Changes the state of a layer at a step, on the way forward. */
  private interface Change {
    State of(int layer, int t, Step step);
  }

  private double loss(Sentiment sentiment, Change change) {
    List<State> states = new ArrayList<>(cells.stream().map(RecurrentCell::zeroState).toList());
    for (int t = 0; t < WORDS.length; t++) {
      double[] x = embedding[WORDS[t]];
      for (int layer = 0; layer < cells.size(); layer++) {
        Step step = cells.get(layer).forward(x, states.get(layer));
        states.set(layer, change.of(layer, t, step));
        x = states.get(layer).h();
      }
    }
    double probability = head.probability(states.get(cells.size() - 1).h());
    return -Math.log(sentiment == Sentiment.POSITIVE ? probability : 1 - probability);
  }

  private static void assertSlope(double gradient, DoubleUnaryOperator loss) {
    double slope = (loss.applyAsDouble(NUDGE) - loss.applyAsDouble(-NUDGE)) / (2 * NUDGE);
    assertThat(gradient).isCloseTo(slope, within(1e-8));
  }

  private static double[] nudged(double[] values, int index, double nudge) {
    double[] copy = values.clone();
    copy[index] += nudge;
    return copy;
  }

  @ParameterizedTest
  @EnumSource
  void theGradientOfEachOutputIsTheSlopeOfTheLoss(Sentiment sentiment) {
    List<List<State>> gradients =
        new TextbookNetwork(embedding, cells, head).stateGradients(WORDS, sentiment);

    assertThat(gradients).hasSameSizeAs(cells).allMatch(states -> states.size() == WORDS.length);
    for (int layer = 0; layer < cells.size(); layer++) {
      for (int t = 0; t < WORDS.length; t++) {
        for (int k = 0; k < HIDDEN; k++) {
          int changed = layer;
          int time = t;
          int unit = k;
          assertSlope(
              gradients.get(layer).get(t).h()[k],
              nudge ->
                  loss(
                      sentiment,
                      (l, s, step) ->
                          l == changed && s == time
                              ? new State(nudged(step.state().h(), unit, nudge), step.state().c())
                              : step.state()));
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void theGradientOfEachMemoryIsTheSlopeOfTheLossWithTheOutputThatFollows(Sentiment sentiment) {
    List<List<State>> gradients =
        new TextbookNetwork(embedding, cells, head).stateGradients(WORDS, sentiment);

    assertThat(gradients.get(1)).allMatch(state -> state.c().length == 0);
    for (int layer = 0; layer < cells.size(); layer += 2) {
      for (int t = 0; t < WORDS.length; t++) {
        for (int k = 0; k < HIDDEN; k++) {
          int changed = layer;
          int time = t;
          int unit = k;
          assertSlope(
              gradients.get(layer).get(t).c()[k],
              nudge ->
                  loss(
                      sentiment,
                      (l, s, step) ->
                          l == changed && s == time
                              ? withMemory(step, nudged(step.state().c(), unit, nudge))
                              : step.state()));
        }
      }
    }
  }

  private static State withMemory(Step step, double[] c) {
    double[] h = new double[c.length];
    for (int k = 0; k < h.length; k++) {
      h[k] = step.gate("o")[k] * Math.tanh(c[k]);
    }
    return new State(h, c);
  }
}
