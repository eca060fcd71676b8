package org.sentiment4j.layer;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.sentiment4j.cell.GoldenVector;
import org.sentiment4j.cell.RecurrentCell;
import org.sentiment4j.kernel.CellKind;
import org.sentiment4j.kernel.CellWeights;
import org.sentiment4j.kernel.Outputs;
import org.sentiment4j.kernel.Parameters;

/** A network of one layer against PyTorch. */
class GoldenVectorLayerTest {
  static List<GoldenVector> vectors() throws IOException {
    return GoldenVector.all();
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void outputsAndGradientsAreThoseOfPyTorch(GoldenVector golden) {
    CellKind kind = CellWeights.kind(golden.cell());
    MultiLayerNetwork network =
        Networks.withoutWorkspaces(
            Networks.recurrent(kind, golden.in(), golden.hidden()).outputs(Outputs.ALL).build());
    RecurrentCell weights = CellWeights.textbookCell(kind, golden.in(), golden.hidden());
    RecurrentCell gradients = CellWeights.textbookCell(kind, golden.in(), golden.hidden());
    for (String name : golden.weightNames()) {
      weights.weights().set(name, golden.weights(name));
      gradients.weights().set(name, golden.weightGradients(name));
    }
    Map<String, INDArray> expected = table(network, kind, gradients);
    network.setParamTable(table(network, kind, weights));
    INDArray mask = Networks.mask(golden.time(), true, golden.lengths());

    Pass pass = Pass.of(network, sizeBeforeTime(golden.x()), mask, sizeBeforeTime(golden.dh()));

    Pass.assertClose(pass.out(), sizeBeforeTime(golden.h()));
    Pass.assertGradient("dx", pass.dx(), sizeBeforeTime(golden.dx()));
    expected.forEach(
        (name, values) -> Pass.assertGradient(name, pass.gradients().get(name), values));
  }

  /** Weights, or their gradients, as the only layer of a network has them. */
  private static Map<String, INDArray> table(
      MultiLayerNetwork network, CellKind kind, RecurrentCell cell) {
    Parameters parameters = CellWeights.parameters(kind, cell.weights());
    return Map.of(
        "0_W", matrix(parameters.w(), network.getParam("0_W")),
        "0_RW", matrix(parameters.r(), network.getParam("0_RW")),
        "0_b", matrix(parameters.b(), network.getParam("0_b")));
  }

  private static INDArray matrix(float[] columnByColumn, INDArray like) {
    return Nd4j.createFromArray(columnByColumn).reshape('f', like.shape());
  }

  /** From [batch][time][size] to Deeplearning4j's [batch, size, time]. */
  private static INDArray sizeBeforeTime(double[][][] values) {
    return Nd4j.createFromArray(values).castTo(DataType.FLOAT).permute(0, 2, 1);
  }
}
