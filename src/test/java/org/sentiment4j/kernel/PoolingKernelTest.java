package org.sentiment4j.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class PoolingKernelTest {
  private static final WordBatch SMALL =
      WordBatch.random(2, 4, true, new Random(92), 4, 1, 0, 3, 2);

  static List<WordBatch> batches() {
    return WordBatch.some();
  }

  private static float[] forward(PoolingKernel kernel, WordBatch batch) {
    FloatBuffer out = WordBatch.empty(batch.size() * batch.batch());
    kernel.forward(batch.sequences(), out);
    return out.array();
  }

  private static float[] backward(PoolingKernel kernel, WordBatch batch, float[] dOut) {
    FloatBuffer dx = WordBatch.empty(batch.x().length);
    kernel.backward(FloatBuffer.wrap(dOut), dx);
    return dx.array();
  }

  private static float[] gradient(WordBatch batch) {
    return Case.randomArray(batch.size() * batch.batch(), new Random(93));
  }

  private static PoolingKernel kernel(Pooling pooling) {
    return new PoolingKernel(pooling, Workers.callerOnly());
  }

  private static float[] expected(WordBatch batch, ToDoubleFunction<double[]> pooling) {
    float[] out = new float[batch.size() * batch.batch()];
    for (int i = 0; i < out.length; i++) {
      int review = i % batch.batch();
      int k = i / batch.batch();
      double[] words = new double[batch.lengths()[review]];
      for (int word = 0; word < words.length; word++) {
        words[word] = batch.x()[batch.place(review, batch.steps(review)[word], k)];
      }
      out[i] = words.length == 0 ? 0f : (float) pooling.applyAsDouble(words);
    }
    return out;
  }

  @ParameterizedTest
  @MethodSource("batches")
  void theMaximumIsThatOfTheWords(WordBatch batch) {
    float[] expected = expected(batch, words -> Arrays.stream(words).max().orElseThrow());

    assertThat(forward(kernel(Pooling.MAX), batch)).isEqualTo(expected);
  }

  @ParameterizedTest
  @MethodSource("batches")
  void theMeanIsThatOfTheWords(WordBatch batch) {
    float[] expected = expected(batch, words -> Arrays.stream(words).average().orElseThrow());

    Closeness.assertOutputs("mean", forward(kernel(Pooling.MEAN), batch), expected);
  }

  @ParameterizedTest
  @MethodSource("batches")
  void theGradientOfTheMaximumGoesToItAlone(WordBatch batch) {
    PoolingKernel kernel = kernel(Pooling.MAX);
    float[] out = forward(kernel, batch);
    float[] dOut = gradient(batch);

    float[] dx = backward(kernel, batch, dOut);

    float[] expected = new float[dx.length];
    for (int i = 0; i < dx.length; i++) {
      int row = i % out.length;
      // No two random numbers are equal.
      expected[i] = batch.x()[i] == out[row] ? dOut[row] : 0f;
    }
    assertThat(dx).isEqualTo(expected);
  }

  @ParameterizedTest
  @MethodSource("batches")
  void theGradientOfTheMeanIsSharedByTheWords(WordBatch batch) {
    PoolingKernel kernel = kernel(Pooling.MEAN);
    forward(kernel, batch);
    float[] dOut = gradient(batch);

    float[] dx = backward(kernel, batch, dOut);

    float[] expected = new float[dx.length];
    for (int i = 0; i < dx.length; i++) {
      int review = i % batch.batch();
      boolean word = batch.isWord(review, i / batch.batch() / batch.size());
      expected[i] = word ? dOut[i % dOut.length] / batch.lengths()[review] : 0f;
    }
    assertThat(dx).isEqualTo(expected);
  }

  @Test
  void ofEqualMaximaTheEarliestGetsTheGradient() {
    float[] x = {9, 1, 3, 2, 3, 3};
    PoolingKernel kernel = kernel(Pooling.MAX);
    WordBatch batch = new WordBatch(x, 1, 1, 6, new int[] {5}, true);

    assertThat(forward(kernel, batch)).containsExactly(3f);
    assertThat(backward(kernel, batch, new float[] {7})).containsExactly(0, 0, 7, 0, 0, 0);
  }

  @Test
  void minusInfinityIsANumberLikeAnyOther() {
    float[] x = {9, Float.NEGATIVE_INFINITY, Float.NEGATIVE_INFINITY};
    PoolingKernel kernel = kernel(Pooling.MAX);
    WordBatch batch = new WordBatch(x, 1, 1, 3, new int[] {2}, true);

    assertThat(forward(kernel, batch)).containsExactly(Float.NEGATIVE_INFINITY);
    assertThat(backward(kernel, batch, new float[] {7})).containsExactly(0, 7, 0);
  }

  @ParameterizedTest
  @EnumSource
  void aWordThatIsNoNumberShows(Pooling pooling) {
    float[] x = {1, Float.NaN, 2};
    WordBatch batch = new WordBatch(x, 1, 1, 3, new int[] {3}, true);

    assertThat(forward(kernel(pooling), batch)[0]).isNaN();
  }

  @ParameterizedTest
  @EnumSource
  void threadsMakeNoDifference(Pooling pooling) {
    ExecutorService executor = Executors.newFixedThreadPool(2);
    try {
      for (WordBatch batch : batches()) {
        PoolingKernel one = kernel(pooling);
        float[] out = forward(one, batch);
        float[] dx = backward(one, batch, gradient(batch));
        for (int threads = 2; threads <= 3; threads++) {
          PoolingKernel several = new PoolingKernel(pooling, new Workers(threads, executor));

          assertThat(forward(several, batch)).isEqualTo(out);
          assertThat(backward(several, batch, gradient(batch))).isEqualTo(dx);
        }
      }
    } finally {
      executor.shutdown();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aSmallBatchBehindALargeOneIsPooledAsIfItStoodAlone(Pooling pooling) {
    PoolingKernel used = kernel(pooling);
    for (WordBatch batch : batches()) {
      forward(used, batch);
      backward(used, batch, gradient(batch));
    }
    PoolingKernel fresh = kernel(pooling);

    assertThat(forward(used, SMALL)).isEqualTo(forward(fresh, SMALL));
    assertThat(backward(used, SMALL, gradient(SMALL)))
        .isEqualTo(backward(fresh, SMALL, gradient(SMALL)));
  }

  @Test
  void whatDoesNotFitIsRefused() {
    PoolingKernel kernel = kernel(Pooling.MAX);
    FloatBuffer small = FloatBuffer.allocate(1);

    assertThatThrownBy(() -> kernel.backward(small, small))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("no forward pass to go back through");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> kernel.forward(SMALL.sequences(), small))
        .withMessage("outputs has 1 elements, not 10");
    forward(kernel, SMALL);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> kernel.backward(small, small))
        .withMessage("gradients of the outputs has 1 elements, not 10");
  }
}
