package org.sentiment4j.layer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.LongSupplier;
import org.bytedeco.javacpp.Pointer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.dataset.DataSet;
import org.sentiment4j.kernel.CellKind;
import org.sentiment4j.kernel.Padding;

class MemoryTest {
  /** A leak of one array of each batch would be four times as much. */
  private static final long TOLERANCE = 2 << 20;

  private static final int LOOKS = 20;

  @Test
  void trainingTakesNoMoreMemoryAfterThreeHundredBatchesThanAfterAHundred() throws Exception {
    MultiLayerNetwork network = Networks.stacked(CellKind.LSTM, Padding.LEARNED_SHARED);
    List<DataSet> batches =
        List.of(
            Networks.reviews(64, 30, 1), Networks.reviews(33, 50, 2), Networks.reviews(7, 11, 3));
    train(network, batches, 100);
    long heap = leastOf(MemoryTest::heap, 3, 0);
    long offHeap = leastOf(Pointer::totalBytes, 1, 0);

    train(network, batches, 200);

    long heapLimit = heap + TOLERANCE;
    assertThat(leastOf(MemoryTest::heap, LOOKS, heapLimit)).isLessThan(heapLimit);
    long offHeapLimit = offHeap + TOLERANCE;
    assertThat(leastOf(Pointer::totalBytes, LOOKS, offHeapLimit)).isLessThan(offHeapLimit);
  }

  private static void train(MultiLayerNetwork network, List<DataSet> batches, int count) {
    for (int i = 0; i < count; i++) {
      network.fit(batches.get(i % batches.size()));
      Networks.output(network, batches.get((i + 1) % batches.size()));
    }
  }

  /**
   * What is in use: arrays outside the heap are freed by a thread of ND4J's, some time after the
   * collector has found them unused, so it takes a few looks.
   *
   * @param enough no more looks are taken below it
   */
  private static long leastOf(LongSupplier inUse, int looks, long enough)
      throws InterruptedException {
    long least = Long.MAX_VALUE;
    for (int look = 0; look < looks && least >= enough; look++) {
      System.gc();
      Thread.sleep(50);
      least = Math.min(least, inUse.getAsLong());
    }
    return least;
  }

  private static long heap() {
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
