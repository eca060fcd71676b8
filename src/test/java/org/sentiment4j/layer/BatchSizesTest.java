package org.sentiment4j.layer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.indexing.NDArrayIndex;
import org.sentiment4j.cell.RecurrentCell;
import org.sentiment4j.cell.Sequence;
import org.sentiment4j.kernel.CellKind;
import org.sentiment4j.kernel.CellWeights;
import org.sentiment4j.kernel.Outputs;
import org.sentiment4j.kernel.Padding;
import org.sentiment4j.kernel.Parameters;

/** Batches and layers of every size, empty reviews among them. */
class BatchSizesTest {

  @ParameterizedTest
  @EnumSource
  void anyNumberOfUnitsReviewsAndStepsGivesTheOutputsOfTheTextbook(CellKind kind) {
    Random random = new Random(71);
    int[][] sizes = {{1, 1, 1, 1}, {3, 1, 1, 5}, {2, 3, 33, 1}, {9, 17, 5, 4}, {8, 16, 16, 3}};
    for (int[] size : sizes) {
      RecurrentCell cell = CellWeights.textbookCell(kind, size[0], size[1]);
      cell.weights().fill(() -> (float) (0.5 * random.nextGaussian()));
      MultiLayerNetwork network =
          Networks.network(Networks.recurrent(kind, size[0], size[1]).outputs(Outputs.ALL).build());
      Parameters parameters = CellWeights.parameters(kind, cell.weights());
      network.setParams(flat(parameters));
      INDArray x = Networks.random(random, size[2], size[0], size[3]);

      INDArray out = network.output(x);

      for (int review = 0; review < size[2]; review++) {
        double[][] steps = review(x, review).transpose().toDoubleMatrix();
        Pass.assertClose(
            review(out, review), Networks.matrix(new Sequence(cell, steps).h()).transpose());
      }
    }
  }

  /** [rows, time]. */
  private static INDArray review(INDArray batch, int review) {
    return batch
        .get(NDArrayIndex.interval(review, review + 1), NDArrayIndex.all(), NDArrayIndex.all())
        .dup('c')
        .reshape('c', batch.size(1), batch.size(2));
  }

  private static INDArray flat(Parameters parameters) {
    int w = parameters.w().length;
    int r = parameters.r().length;
    float[] all = new float[w + r + parameters.b().length];
    System.arraycopy(parameters.w(), 0, all, 0, w);
    System.arraycopy(parameters.r(), 0, all, w, r);
    System.arraycopy(parameters.b(), 0, all, w + r, parameters.b().length);
    return Networks.array(all, 1, all.length);
  }

  @ParameterizedTest
  @EnumSource
  void anEntirelyMaskedReviewGivesZerosAndTakesNoPartInTheGradients(CellKind cell) {
    for (boolean paddingFirst : new boolean[] {true, false}) {
      MultiLayerNetwork network =
          Networks.withoutWorkspaces(
              Networks.embedding(Padding.MASKED), Networks.recurrent(cell, Padding.MASKED));
      INDArray words = Networks.reviews(4, 5, 72).getFeatures();
      INDArray mask = Networks.mask(5, paddingFirst, 3, 0, 5, 1);
      INDArray dOut = Networks.random(new Random(73), 4, Networks.HIDDEN);

      Pass pass = Pass.of(network, words, mask, dOut);

      assertThat(Networks.values(pass.out().getRow(1))).containsOnly(0f);
      INDArray others = dOut.dup();
      others.getRow(1).assign(0);
      Pass withoutIts = Pass.of(network, words, mask, others);
      assertThat(pass.gradients()).isEqualTo(withoutIts.gradients());
      for (INDArray gradient : pass.gradients().values()) {
        for (float element : Networks.values(gradient)) {
          assertThat(element).isFinite();
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void aBatchOfNothingButEmptyReviewsTrainsTheDenseLayerAlone(CellKind cell) {
    MultiLayerNetwork network = Networks.classifier(cell, Padding.MASKED);
    MultiLayerNetwork before = network.clone();
    DataSet reviews = Networks.reviews(3, 4, 74);
    INDArray nothing = reviews.getFeaturesMaskArray().mul(0);

    network.fit(new DataSet(reviews.getFeatures(), reviews.getLabels(), nothing, null));

    for (String name : new String[] {"0_W", "1_W", "1_RW", "1_b", "2_W"}) {
      assertThat(network.getParam(name)).isEqualTo(before.getParam(name));
    }
    assertThat(network.getParam("2_b")).isNotEqualTo(before.getParam("2_b"));
  }

  @ParameterizedTest
  @EnumSource
  void aSmallBatchBehindALargeOneIsTrainedAsIfItStoodAlone(Padding padding) {
    for (CellKind cell : CellKind.values()) {
      MultiLayerNetwork network = Networks.stacked(cell, padding);
      network.fit(Networks.reviews(70, 20, 75));
      MultiLayerNetwork fresh = network.clone();
      DataSet last = Networks.reviews(3, 11, 76);

      network.fit(last);
      fresh.fit(last);

      assertThat(Networks.values(network.params()))
          .containsExactly(Networks.values(fresh.params()));
      assertThat(Networks.output(network, last)).isEqualTo(Networks.output(fresh, last));
    }
  }
}
