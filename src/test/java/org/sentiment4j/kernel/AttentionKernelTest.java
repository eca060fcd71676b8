package org.sentiment4j.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AttentionKernelTest {

  static List<AttentionCase> cases() {
    Random random = new Random(95);
    List<AttentionCase> cases = new ArrayList<>();
    for (WordBatch batch : WordBatch.some()) {
      for (int hidden : new int[] {2, 8, 13}) {
        cases.add(AttentionCase.of(batch, hidden, random));
      }
    }
    return cases;
  }

  private static AttentionCase small() {
    Random random = new Random(96);
    return AttentionCase.of(WordBatch.random(2, 4, true, random, 4, 1, 0, 3, 2), 3, random);
  }

  private static AttentionKernel kernel(AttentionCase one) {
    return one.kernel(Workers.callerOnly());
  }

  private static void assertSameBytes(AttentionCase.Result actual, AttentionCase.Result expected) {
    assertThat(actual.out()).isEqualTo(expected.out());
    assertThat(actual.weights()).isDeepEqualTo(expected.weights());
    assertThat(actual.dx()).isEqualTo(expected.dx());
    assertThat(actual.gradients().w()).isEqualTo(expected.gradients().w());
    assertThat(actual.gradients().b()).isEqualTo(expected.gradients().b());
    assertThat(actual.gradients().v()).isEqualTo(expected.gradients().v());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void outputsWeightsAndGradientsAreThoseOfPlainLoops(AttentionCase one) {
    one.compute(kernel(one)).assertCloseTo(one.expected());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aForwardPassAloneGivesTheSameBytes(AttentionCase one) {
    AttentionCase.Result expected = one.compute(kernel(one));
    AttentionKernel kernel = kernel(one);
    FloatBuffer out = WordBatch.empty(expected.out().length);

    kernel.forward(one.parameters(), one.batch().sequences(), out);

    assertThat(out.array()).isEqualTo(expected.out());
    assertThat(kernel.weights()).isDeepEqualTo(expected.weights());
  }

  /** Worked by hand: tanh(0.5) is 0.46212, so the second word has exp(0.92423) times the weight. */
  @Test
  void theWeightsAreTheSoftmaxOfTheScores() {
    WordBatch batch = new WordBatch(new float[] {9, 0, 1}, 1, 1, 3, new int[] {2}, true);
    ScoreParameters parameters =
        new ScoreParameters(new float[] {0.5f}, new float[] {0}, new float[] {2});
    AttentionKernel kernel = new AttentionKernel(1, 1, Workers.callerOnly());
    FloatBuffer out = WordBatch.empty(1);

    kernel.forward(parameters, batch.sequences(), out);

    float[] weights = kernel.weights()[0];
    assertThat(weights[0]).isZero();
    assertThat(weights[1]).isCloseTo(0.28409f, within(1e-5f));
    assertThat(weights[2]).isCloseTo(0.71591f, within(1e-5f));
    assertThat(out.get(0)).isCloseTo(0.71591f, within(1e-5f));
  }

  @Test
  void scoresWhoseExponentialFunctionsOverflowMakeNoDifference() {
    WordBatch batch = new WordBatch(new float[] {-3, 0, 5}, 1, 1, 3, new int[] {3}, true);
    ScoreParameters parameters =
        new ScoreParameters(new float[] {4}, new float[] {0}, new float[] {900});
    AttentionKernel kernel = new AttentionKernel(1, 1, Workers.callerOnly());
    FloatBuffer out = WordBatch.empty(1);

    kernel.forward(parameters, batch.sequences(), out);

    assertThat(kernel.weights()[0]).containsExactly(0, 0, 1);
    assertThat(out.get(0)).isEqualTo(5f);
  }

  @Test
  void aWordThatIsNoNumberShowsInItsReviewAlone() {
    AttentionCase one = small();
    AttentionCase.Result expected = one.compute(kernel(one));
    one.batch().x()[one.batch().place(3, 2, 1)] = Float.NaN;

    float[] out = one.compute(kernel(one)).out();

    for (int i = 0; i < out.length; i++) {
      if (i % one.batch().batch() == 3) {
        assertThat(out[i]).isNaN();
      } else {
        assertThat(out[i]).isEqualTo(expected.out()[i]);
      }
    }
  }

  @Test
  void threadsMakeNoDifference() {
    ExecutorService executor = Executors.newFixedThreadPool(2);
    try {
      for (AttentionCase one : cases()) {
        AttentionCase.Result expected = one.compute(kernel(one));
        for (int threads = 2; threads <= 3; threads++) {
          assertSameBytes(one.compute(one.kernel(new Workers(threads, executor))), expected);
        }
      }
    } finally {
      executor.shutdown();
    }
  }

  @Test
  void aSmallBatchBehindALargeOneIsComputedAsIfItStoodAlone() {
    Random random = new Random(97);
    AttentionCase small = small();
    AttentionKernel used = kernel(small);
    int[] lengths = random.ints(70, 0, 41).toArray();
    AttentionCase.of(WordBatch.random(2, 40, false, random, lengths), 3, random).compute(used);

    assertSameBytes(small.compute(used), small.compute(kernel(small)));
  }

  @Test
  void whatDoesNotFitIsRefused() {
    AttentionCase one = small();
    AttentionKernel kernel = kernel(one);
    Sequences sequences = one.batch().sequences();
    FloatBuffer tiny = FloatBuffer.allocate(1);
    FloatBuffer out = WordBatch.empty(10);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new AttentionKernel(0, 3, Workers.callerOnly()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> kernel.forward(one.parameters(), sequences, tiny))
        .withMessage("outputs has 1 elements, not 10");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> kernel.forward(ScoreParameters.zeros(2, 4), sequences, out))
        .withMessage("W has 8 elements, not 6");
    kernel.forward(one.parameters(), sequences, out);
    assertThatThrownBy(() -> kernel.backward(out, out))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("no forward pass to go back through");
    kernel.forwardForTraining(one.parameters(), sequences, out);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> kernel.backward(tiny, tiny))
        .withMessage("gradients of the outputs has 1 elements, not 10");
  }
}
