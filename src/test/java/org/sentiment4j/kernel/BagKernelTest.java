package org.sentiment4j.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.FloatBuffer;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BagKernelTest {
  @SuppressWarnings("ArrayRecordComponent") // for tests
  private record Result(float[] out, float[] vectors, float[] biases) {}

  private static Result compute(BagKernel kernel, int words, int size, Bags bags) {
    Random random = new Random(98);
    FloatBuffer vectors = FloatBuffer.wrap(Case.randomArray(size * words, random));
    FloatBuffer biases = FloatBuffer.wrap(Case.randomArray(size, random));
    FloatBuffer dOut = FloatBuffer.wrap(Case.randomArray(size * bags.batch(), random));
    FloatBuffer out = WordBatch.empty(size * bags.batch());
    FloatBuffer dVectors = WordBatch.empty(size * words);
    FloatBuffer dBiases = WordBatch.empty(size);
    kernel.forward(vectors, biases, bags, out);
    kernel.backward(bags, dOut, dVectors, dBiases);
    return new Result(out.array(), dVectors.array(), dBiases.array());
  }

  /** In double precision, as a product with the counts of the words. */
  private static Result expected(int words, int size, Bags bags) {
    Random random = new Random(98);
    float[] vectors = Case.randomArray(size * words, random);
    float[] biases = Case.randomArray(size, random);
    float[] dOut = Case.randomArray(size * bags.batch(), random);
    int[][] counts = new int[bags.batch()][words];
    for (int review = 0; review < bags.batch(); review++) {
      for (int i = bags.first(review); i < bags.ends()[review]; i++) {
        counts[review][bags.words()[i]]++;
      }
    }
    Result result =
        new Result(new float[size * bags.batch()], new float[size * words], new float[size]);
    for (int k = 0; k < size; k++) {
      double bias = 0;
      for (int review = 0; review < bags.batch(); review++) {
        double sum = biases[k];
        for (int word = 0; word < words; word++) {
          sum += counts[review][word] * vectors[k * words + word];
        }
        result.out[k * bags.batch() + review] = (float) sum;
        bias += dOut[k * bags.batch() + review];
      }
      result.biases[k] = (float) bias;
      for (int word = 0; word < words; word++) {
        double gradient = 0;
        for (int review = 0; review < bags.batch(); review++) {
          gradient += counts[review][word] * dOut[k * bags.batch() + review];
        }
        result.vectors[k * words + word] = (float) gradient;
      }
    }
    return result;
  }

  private static Bags bags(int batch, int words, int most) {
    Random random = new Random(99);
    int[] lengths = random.ints(batch, 0, most + 1).toArray();
    int[] ends = IntStream.range(0, batch).map(i -> sum(lengths, i)).toArray();
    return new Bags(random.ints(sum(lengths, batch - 1), 0, words).toArray(), ends);
  }

  private static int sum(int[] lengths, int last) {
    return IntStream.rangeClosed(0, last).map(i -> lengths[i]).sum();
  }

  @ParameterizedTest
  @CsvSource({"1, 1, 1, 3", "11, 5, 1, 9", "100, 1, 33, 20", "50, 8, 7, 0", "300, 17, 20, 60"})
  void sumsAndGradientsAreThoseOfAProductWithTheCountsOfTheWords(
      int words, int size, int batch, int most) {
    Bags bags = bags(batch, words, most);

    Result actual = compute(new BagKernel(words, size, Workers.callerOnly()), words, size, bags);

    Result expected = expected(words, size, bags);
    Closeness.assertOutputs("out", actual.out, expected.out);
    Closeness.assertGradients("vectors", actual.vectors, expected.vectors);
    Closeness.assertGradients("biases", actual.biases, expected.biases);
  }

  @Test
  void threadsMakeNoDifference() {
    ExecutorService executor = Executors.newFixedThreadPool(2);
    try {
      Bags bags = bags(20, 300, 60);
      Result one = compute(new BagKernel(300, 17, Workers.callerOnly()), 300, 17, bags);
      for (int threads = 2; threads <= 3; threads++) {
        BagKernel kernel = new BagKernel(300, 17, new Workers(threads, executor));
        Result several = compute(kernel, 300, 17, bags);

        assertThat(several.out).isEqualTo(one.out);
        assertThat(several.vectors).isEqualTo(one.vectors);
        assertThat(several.biases).isEqualTo(one.biases);
      }
    } finally {
      executor.shutdown();
    }
  }

  @Test
  void whatDoesNotFitIsRefused() {
    BagKernel kernel = new BagKernel(3, 2, Workers.callerOnly());
    FloatBuffer six = FloatBuffer.allocate(6);
    FloatBuffer two = FloatBuffer.allocate(2);

    for (int word : new int[] {-1, 3}) {
      Bags bags = new Bags(new int[] {word}, new int[] {1});
      assertThatIllegalArgumentException()
          .isThrownBy(() -> kernel.forward(six, two, bags, two))
          .withMessage("word " + word + " of 3");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> kernel.backward(bags, two, six, two))
          .withMessage("word " + word + " of 3");
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> kernel.forward(two, two, new Bags(new int[0], new int[] {0}), two))
        .withMessage("vectors has 2 elements, not 6");
    for (int[] ends : new int[][] {{}, {1}, {2, 1, 2}, {-1, 2}}) {
      assertThatIllegalArgumentException().isThrownBy(() -> new Bags(new int[] {1, 2}, ends));
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new BagKernel(0, 2, Workers.callerOnly()));
  }
}
