package org.sentiment4j.layer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;
import org.sentiment4j.cell.RecurrentCell;
import org.sentiment4j.cell.Sequence;
import org.sentiment4j.kernel.CellKind;
import org.sentiment4j.kernel.CellWeights;
import org.sentiment4j.kernel.Outputs;
import org.sentiment4j.kernel.Padding;
import org.sentiment4j.kernel.Parameters;

/** Numbers that are none, and infinite ones. */
class NotFiniteTest {
  private static final int IN = 4;
  private static final int HIDDEN = 5;
  private static final int BATCH = 6;
  private static final int TIME = 7;
  private static final int REVIEW = 2;

  private static MultiLayerNetwork network(CellKind cell, Padding padding) {
    return Networks.withoutWorkspaces(
        Networks.recurrent(cell, IN, HIDDEN).padding(padding).outputs(Outputs.ALL).build());
  }

  private static INDArray inputs() {
    return Networks.random(new Random(61), BATCH, IN, TIME);
  }

  private static INDArray mask() {
    return Networks.mask(TIME, true, 7, 3, 4, 5, 6, 0);
  }

  private static INDArray review(INDArray batch, int review) {
    return batch.get(NDArrayIndex.point(review), NDArrayIndex.all(), NDArrayIndex.all());
  }

  @ParameterizedTest
  @EnumSource
  void aReviewWithNanAnswersNanFromThereOnAndLeavesTheOthersAlone(CellKind cell) {
    for (Padding padding : Padding.values()) {
      MultiLayerNetwork network = network(cell, padding);
      INDArray expected = network.output(inputs(), false, mask(), null);
      INDArray x = inputs().putScalar(new int[] {REVIEW, 1, TIME - 2}, Double.NaN);

      INDArray actual = network.output(x, false, mask(), null);

      for (int review = 0; review < BATCH; review++) {
        if (review != REVIEW) {
          assertThat(review(actual, review)).isEqualTo(review(expected, review));
        }
      }
      INDArray steps = review(actual, REVIEW);
      assertThat(before(steps)).isEqualTo(before(review(expected, REVIEW)));
      for (float h : Networks.values(after(steps))) {
        assertThat(h).isNaN();
      }
    }
  }

  private static INDArray before(INDArray steps) {
    return steps.get(NDArrayIndex.all(), NDArrayIndex.interval(0, TIME - 2));
  }

  private static INDArray after(INDArray steps) {
    return steps.get(NDArrayIndex.all(), NDArrayIndex.interval(TIME - 2, TIME));
  }

  @ParameterizedTest
  @EnumSource
  void nanInMaskedPaddingReachesNothing(CellKind cell) {
    MultiLayerNetwork network = network(cell, Padding.MASKED);
    INDArray dOut = Networks.random(new Random(62), BATCH, HIDDEN, TIME);
    Pass expected = Pass.of(network, inputs(), mask(), dOut);
    INDArray x = inputs().putScalar(new int[] {REVIEW, 1, 0}, Double.NaN);
    x.putScalar(new int[] {REVIEW, 0, 2}, Double.POSITIVE_INFINITY);
    dOut.putScalar(new int[] {REVIEW, 3, 1}, Double.NaN);

    Pass actual = Pass.of(network, x, mask(), dOut);

    assertThat(actual.out()).isEqualTo(expected.out());
    assertThat(actual.dx()).isEqualTo(expected.dx());
    assertThat(actual.gradients()).isEqualTo(expected.gradients());
  }

  @ParameterizedTest
  @EnumSource
  void infiniteInputSaturatesGatesAsInTheTextbook(CellKind kind) {
    RecurrentCell cell = CellWeights.textbookCell(kind, IN, HIDDEN);
    Random random = new Random(63);
    cell.weights().fill(() -> (float) random.nextGaussian());
    Parameters parameters = CellWeights.parameters(kind, cell.weights());
    for (Padding padding : Padding.values()) {
      MultiLayerNetwork network = network(kind, padding);
      set(network.getParam("0_W"), parameters.w());
      set(network.getParam("0_RW"), parameters.r());
      set(network.getParam("0_b"), parameters.b());
      INDArray x = inputs();
      x.putScalar(new int[] {REVIEW, 1, 3}, Double.POSITIVE_INFINITY);
      x.putScalar(new int[] {REVIEW, 2, 5}, Double.NEGATIVE_INFINITY);

      INDArray actual = review(network.output(x), REVIEW);

      double[][] steps = review(x, REVIEW).transpose().toDoubleMatrix();
      Pass.assertClose(actual, Networks.matrix(new Sequence(cell, steps).h()).transpose());
    }
  }

  private static void set(INDArray parameter, float[] columnByColumn) {
    parameter.assign(
        Networks.array(columnByColumn, columnByColumn.length).reshape('f', parameter.shape()));
  }
}
