package org.sentiment4j.layer;

import java.util.Random;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.sentiment4j.kernel.CellKind;
import org.sentiment4j.kernel.Outputs;
import org.sentiment4j.kernel.Padding;
import org.sentiment4j.kernel.Pooling;

/** Pooling against Deeplearning4j's own. */
class FusedPoolingTest {
  private static final int IN = 3;
  private static final int SIZE = 7;
  private static final int TIME = 8;

  private static MultiLayerNetwork network(Layer pooling) {
    return Networks.withoutWorkspaces(
        Networks.recurrent(CellKind.LSTM, IN, SIZE)
            .padding(Padding.LEARNED)
            .outputs(Outputs.ALL)
            .build(),
        pooling);
  }

  private static Layer stock(Pooling pooling) {
    return new GlobalPoolingLayer(pooling == Pooling.MAX ? PoolingType.MAX : PoolingType.AVG);
  }

  @ParameterizedTest
  @EnumSource
  void outputsAndGradientsAreThoseOfTheStockLayer(Pooling pooling) {
    Random random = new Random(85);
    INDArray x = Networks.random(random, 6, IN, TIME);
    INDArray dOut = Networks.random(random, 6, SIZE);
    MultiLayerNetwork fused = network(new FusedPooling.Builder(pooling).build());
    MultiLayerNetwork stock = network(stock(pooling));
    for (INDArray mask :
        new INDArray[] {
          null,
          Networks.mask(TIME, true, 8, 7, 5, 5, 2, 1),
          Networks.mask(TIME, false, 3, 8, 1, 5, 2, 4)
        }) {
      Pass.of(fused, x, mask, dOut).assertCloseTo(Pass.of(stock, x, mask, dOut));
    }
  }
}
