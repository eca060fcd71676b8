package org.sentiment4j.layer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.deeplearning4j.nn.conf.layers.BaseRecurrentLayer;
import org.deeplearning4j.nn.conf.layers.recurrent.LastTimeStep;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.indexing.INDArrayIndex;
import org.nd4j.linalg.indexing.NDArrayIndex;
import org.sentiment4j.kernel.CellKind;
import org.sentiment4j.kernel.Outputs;
import org.sentiment4j.kernel.Padding;

/** The layers against Deeplearning4j's own with the same parameters. */
class StockLayersTest {
  private static final int IN = 5;
  private static final int HIDDEN = 7;
  private static final int BATCH = 9;
  private static final int TIME = 6;

  private static BaseRecurrentLayer stock(CellKind cell) {
    return Stock.recurrent(cell, IN, HIDDEN);
  }

  private static MultiLayerNetwork fused(CellKind cell, Outputs outputs) {
    return Networks.withoutWorkspaces(
        Networks.recurrent(cell, IN, HIDDEN).outputs(outputs).build());
  }

  private static void assertSame(MultiLayerNetwork fused, MultiLayerNetwork stock, long... out) {
    fused.setParamTable(stock.paramTable());
    Random random = new Random(1);
    INDArray x = Networks.random(random, BATCH, IN, TIME);
    INDArray dOut = Networks.random(random, out);

    Pass.of(fused, x, null, dOut).assertCloseTo(Pass.of(stock, x, null, dOut));
  }

  @ParameterizedTest
  @EnumSource(names = {"SIMPLE", "LSTM", "PEEPHOLE_LSTM"})
  void theOutputsOfAllStepsAndTheirGradientsAreTheSame(CellKind cell) {
    assertSame(
        fused(cell, Outputs.ALL), Networks.withoutWorkspaces(stock(cell)), BATCH, HIDDEN, TIME);
  }

  @ParameterizedTest
  @EnumSource(names = {"SIMPLE", "LSTM", "PEEPHOLE_LSTM"})
  void theLastOutputAndItsGradientsAreTheSame(CellKind cell) {
    assertSame(
        fused(cell, Outputs.LAST),
        Networks.withoutWorkspaces(new LastTimeStep(stock(cell))),
        BATCH,
        HIDDEN);
  }

  @Test
  void theCoupledGatesAreThoseOfAnLstmWhoseInputGateIsTheOppositeOfItsForgetGate() {
    MultiLayerNetwork coupled = fused(CellKind.COUPLED_LSTM, Outputs.ALL);
    MultiLayerNetwork lstm = Networks.withoutWorkspaces(stock(CellKind.LSTM));
    for (String name : new String[] {"0_W", "0_RW", "0_b"}) {
      INDArray from = columns(coupled.getParam(name));
      INDArray to = columns(lstm.getParam(name));
      to.get(NDArrayIndex.all(), gates(0, 3)).assign(from);
      to.get(NDArrayIndex.all(), gates(3, 4))
          .assign(from.get(NDArrayIndex.all(), gates(1, 2)).neg());
    }
    INDArray x = Networks.random(new Random(3), BATCH, IN, TIME);

    Pass.assertClose(coupled.output(x), lstm.output(x));
  }

  /** A view; of a vector one row. */
  private static INDArray columns(INDArray parameter) {
    return parameter.rank() == 2 ? parameter : parameter.reshape(1, parameter.length());
  }

  private static INDArrayIndex gates(int from, int to) {
    return NDArrayIndex.interval(from * HIDDEN, to * HIDDEN);
  }

  @Test
  void theVectorsOfWordsAndTheirGradientsAreTheSame() {
    MultiLayerNetwork fused = Networks.withoutWorkspaces(Networks.embedding(Padding.LEARNED));
    MultiLayerNetwork stock = Networks.withoutWorkspaces(Stock.embedding());
    stock.setParamTable(fused.paramTable());
    DataSet reviews = Networks.reviews(BATCH, TIME, 4);
    INDArray words = reviews.getFeatures();
    INDArray dOut = Networks.random(new Random(5), BATCH, Networks.SIZE, TIME);

    Pass actual = Pass.of(fused, words, null, dOut);

    actual.assertCloseTo(Pass.of(stock, words, null, dOut));
    assertThat(actual.dx()).isNull();
  }

  @Test
  void theParametersOfStockLayersFitIntoTheirNamesAndShapes() {
    for (CellKind cell : new CellKind[] {CellKind.SIMPLE, CellKind.LSTM, CellKind.PEEPHOLE_LSTM}) {
      MultiLayerNetwork fused = fused(cell, Outputs.ALL);
      MultiLayerNetwork stock = Networks.withoutWorkspaces(stock(cell));

      assertThat(fused.paramTable().keySet())
          .containsExactlyElementsOf(stock.paramTable().keySet());
      assertThat(fused.params()).isEqualTo(stock.params());
      stock
          .paramTable()
          .forEach((name, values) -> assertThat(fused.getParam(name)).isEqualTo(values));
    }
  }
}
