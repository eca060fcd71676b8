package org.sentiment4j.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class RecurrentKernelTest {
  private final Random random = new Random(7);

  /** Every cell, padding, direction, side and kind of outputs, on one random shape each. */
  static List<Case> randomCases() {
    Random random = new Random(42);
    List<Case> cases = new ArrayList<>();
    for (CellKind kind : CellKind.values()) {
      for (Padding padding : Padding.values()) {
        for (Direction direction : Direction.values()) {
          for (Outputs outputs : Outputs.values()) {
            for (boolean first : new boolean[] {true, false}) {
              int in = 1 + random.nextInt(9);
              int hidden = 1 + random.nextInt(20);
              Case one =
                  new Case(
                      kind, in, hidden, 1 + random.nextInt(70), 1 + random.nextInt(70), random);
              one.padding = padding;
              one.direction = direction;
              one.outputs = outputs;
              one.paddingFirst = first;
              one.lengths = random.ints(one.batch, 0, one.time + 1).toArray();
              one.randomGradients(random);
              cases.add(one);
            }
          }
        }
      }
    }
    return cases;
  }

  @ParameterizedTest
  @MethodSource("randomCases")
  void outputsAndGradientsAreThoseOfTheTextbookCell(Case one) {
    Closeness.assertResults(one, one.compute(), one.expected());
  }

  /** Then neighbours in the batch are neighbours in the lanes too, and rows move as a whole. */
  @ParameterizedTest
  @MethodSource("randomCases")
  void soTheyAreWhereTheLongestReviewsComeFirst(Case one) {
    one.lengths = IntStream.of(one.lengths).map(i -> -i).sorted().map(i -> -i).toArray();
    Closeness.assertResults(one, one.compute(), one.expected());
  }

  /** The corners: one review, one step, one unit, one input, whole vectors and one more. */
  static List<Case> cornerCases() {
    Random random = new Random(43);
    List<Case> cases = new ArrayList<>();
    for (CellKind kind : CellKind.values()) {
      for (int[] shape :
          new int[][] {
            {1, 1, 1, 1},
            {1, 1, 1, 40},
            {3, 5, 1, 7},
            {4, 4, 32, 33},
            {5, 16, 33, 1},
            {32, 32, 64, 20},
            {2, 17, 31, 9},
            {1, 33, 65, 3}
          }) {
        cases.add(withGradients(new Case(kind, shape[0], shape[1], shape[2], shape[3], random)));
        Case different = new Case(kind, shape[0], shape[1], shape[2], shape[3], random);
        different.lengths =
            IntStream.range(0, different.batch).map(i -> i * 7 % (different.time + 1)).toArray();
        cases.add(withGradients(different));
      }
    }
    return cases;
  }

  private static Case withGradients(Case one) {
    one.randomGradients(new Random(44));
    return one;
  }

  @ParameterizedTest
  @MethodSource("cornerCases")
  void noShapeIsSpecial(Case one) {
    Closeness.assertResults(one, one.compute(), one.expected());
  }

  /** Every cell with padding in front that is the same for all reviews. */
  static List<Case> sharedCases() {
    Random random = new Random(45);
    List<Case> cases = new ArrayList<>();
    for (CellKind kind : CellKind.values()) {
      for (Outputs outputs : Outputs.values()) {
        for (int hidden : new int[] {1, 16, 21}) {
          Case one = new Case(kind, 3, hidden, 45, 30, random);
          one.padding = Padding.LEARNED_SHARED;
          one.outputs = outputs;
          one.lengths = random.ints(one.batch, 0, one.time + 1).toArray();
          one.randomGradients(random);
          share(one, random);
          cases.add(one);
        }
      }
    }
    return cases;
  }

  private static void share(Case one, Random random) {
    for (int row = 0; row < one.time * one.in; row++) {
      float value = (float) random.nextGaussian();
      for (int review = 0; review < one.batch; review++) {
        if (one.isPadding(review, row / one.in)) {
          one.x[row * one.batch + review] = value;
        }
      }
    }
  }

  private static boolean isShared(Case one) {
    Layout layout = new Layout(one.kind, one.in, one.hidden);
    return new SharedPadding(layout).isShared(one.sequences(), Workers.callerOnly());
  }

  @ParameterizedTest
  @MethodSource("sharedCases")
  void sharedPaddingGivesWhatComputingItForEachReviewDoes(Case one) {
    Case.Result actual = one.compute();
    Case.Result expected = one.expected();
    assertThat(isShared(one)).isTrue();
    sumPadding(one, actual.dx);
    sumPadding(one, expected.dx);
    Closeness.assertResults(one, actual, expected);
  }

  /** Puts the sum over the reviews in the place of each step of padding. */
  private static void sumPadding(Case one, float[] dx) {
    for (int row = 0; row < one.time * one.in; row++) {
      float sum = 0;
      for (int review = 0; review < one.batch; review++) {
        if (one.isPadding(review, row / one.in)) {
          sum += dx[row * one.batch + review];
        }
      }
      for (int review = 0; review < one.batch; review++) {
        if (one.isPadding(review, row / one.in)) {
          dx[row * one.batch + review] = sum;
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(CellKind.class)
  void theNumberOfThreadsChangesNoBit(CellKind kind) {
    Case one = new Case(kind, 5, 6, 130, 40, random);
    one.lengths = random.ints(one.batch, 0, one.time + 1).toArray();
    one.randomGradients(random);
    Case.Result expected = one.compute();
    ExecutorService executor = Executors.newFixedThreadPool(2);
    try {
      for (int threads = 1; threads <= 3; threads++) {
        RecurrentKernel kernel = one.kernel(new Workers(threads, executor));
        Closeness.assertSameBytes(one.compute(kernel), expected);
      }
    } finally {
      executor.shutdown();
    }
  }

  @ParameterizedTest
  @EnumSource(CellKind.class)
  void whatWasComputedBeforeLeavesNoTrace(CellKind kind) {
    for (Padding padding : Padding.values()) {
      Case one = new Case(kind, 3, 7, 40, 20, random);
      one.padding = padding;
      one.lengths = random.ints(one.batch, 0, one.time + 1).toArray();
      one.randomGradients(random);
      share(one, random);
      RecurrentKernel kernel = one.kernel(Workers.callerOnly());
      Case.Result expected = one.compute(kernel);
      for (int batch : new int[] {70, 5}) {
        Case other = new Case(kind, 3, 7, batch, 33, random);
        Arrays.fill(other.x, Float.NaN);
        other.randomGradients(random);
        other.compute(kernel);
      }
      Closeness.assertSameBytes(one.compute(kernel), expected);
    }
  }

  @ParameterizedTest
  @EnumSource(CellKind.class)
  void withoutHistoryTheOutputsAreTheSame(CellKind kind) {
    for (Padding padding : Padding.values()) {
      for (Outputs outputs : Outputs.values()) {
        Case one = new Case(kind, 3, 7, 40, 21, random);
        one.padding = padding;
        one.outputs = outputs;
        one.lengths = random.ints(one.batch, 0, one.time + 1).toArray();
        one.randomGradients(random);
        share(one, random);
        RecurrentKernel kernel = one.kernel(Workers.callerOnly());
        float[] out = one.emptyOutputs();
        kernel.forward(one.parameters(), one.sequences(), FloatBuffer.wrap(out));
        assertThat(out).containsExactly(one.compute(kernel).out);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(CellKind.class)
  void notANumberSpoilsItsOwnReviewAndTheGradientsOfTheWeights(CellKind kind) {
    Case one = new Case(kind, 3, 5, 4, 6, random);
    one.outputs = Outputs.ALL;
    one.randomGradients(random);
    one.x[(2 * one.in + 1) * one.batch + 3] = Float.NaN;
    Case.Result actual = one.compute();
    Closeness.assertResults(one, actual, one.expected());
    assertThat(actual.gradients.b()).contains(Float.NaN);
    assertThat(actual.out[(5 * one.hidden) * one.batch + 3]).isNaN();
    assertThat(actual.out[(5 * one.hidden) * one.batch + 2]).isFinite();
  }

  @ParameterizedTest
  @EnumSource(CellKind.class)
  void notANumberInTheGradientIsNotLost(CellKind kind) {
    Case one = new Case(kind, 3, 5, 4, 6, random);
    one.randomGradients(random);
    one.dOut[0] = Float.NaN;
    Closeness.assertResults(one, one.compute(), one.expected());
  }

  @ParameterizedTest
  @EnumSource(CellKind.class)
  void infinitiesGoWhereTheTextbookCellTakesThem(CellKind kind) {
    for (float infinity : new float[] {Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY}) {
      Case one = new Case(kind, 3, 5, 4, 6, random);
      one.outputs = Outputs.ALL;
      one.lengths = new int[] {6, 2, 5, 4};
      one.randomGradients(random);
      one.x[(2 * one.in + 1) * one.batch + 3] = infinity;
      Closeness.assertOutputs(one + " h", one.compute().out, one.expected().out);

      Case gradient = new Case(kind, 3, 5, 4, 6, random);
      gradient.randomGradients(random);
      gradient.dOut[1] = infinity;
      Closeness.assertResults(gradient, gradient.compute(), gradient.expected());
    }
  }

  @Test
  void gradientsThatVanishAreZeroAndNotDenormal() {
    Case one = new Case(CellKind.SIMPLE, 2, 4, 3, 300, random);
    one.randomGradients(random);
    for (float value : one.compute().dx) {
      assertThat(value == 0 || Math.abs(value) >= Float.MIN_NORMAL).isTrue();
    }
  }

  @Test
  void arraysOfTheWrongSizeAreRefusedByName() {
    Case one = new Case(CellKind.LSTM, 3, 5, 4, 6, random);
    RecurrentKernel kernel = one.kernel(Workers.callerOnly());
    Parameters parameters = one.parameters();
    Sequences sequences = one.sequences();
    FloatBuffer tooSmall = FloatBuffer.allocate(3);
    assertThatThrownBy(() -> kernel.forward(parameters, sequences, tooSmall))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("outputs has 3 elements, not 20");
    assertThatThrownBy(() -> kernel.backward(tooSmall, tooSmall))
        .isInstanceOf(IllegalStateException.class);
  }
}
