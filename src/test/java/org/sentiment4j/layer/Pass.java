package org.sentiment4j.layer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.sentiment4j.kernel.Closeness;

/**
 * A network without output layer, forward and back; the loss is sum(out dOut).
 *
 * @param out its output
 * @param gradients those of the parameters
 * @param dx that of the input
 */
record Pass(INDArray out, Map<String, INDArray> gradients, INDArray dx) {

  /**
   * @param mask null for none
   */
  static Pass of(MultiLayerNetwork network, INDArray x, INDArray mask, INDArray dOut) {
    network.setLayerMaskArrays(mask, null);
    network.setInput(x);
    List<INDArray> activations = network.feedForward(true, false);
    INDArray out = activations.get(activations.size() - 1).dup();
    Pair<Gradient, INDArray> back =
        network.backpropGradient(dOut, LayerWorkspaceMgr.noWorkspaces());
    Map<String, INDArray> gradients = new LinkedHashMap<>();
    back.getFirst()
        .gradientForVariable()
        .forEach((name, gradient) -> gradients.put(name, gradient.dup()));
    return new Pass(out, gradients, back.getSecond() == null ? null : back.getSecond().dup());
  }

  /** Outputs within 1e-5, gradients within 1e-4 of their tensor's largest element. */
  void assertCloseTo(Pass expected) {
    assertClose(out, expected.out);
    expected.gradients.forEach((name, values) -> assertGradient(name, gradients.get(name), values));
    if (expected.dx != null) {
      assertGradient("dx", dx, expected.dx);
    }
  }

  static void assertClose(INDArray actual, INDArray expected) {
    Closeness.assertOutputs("output", Networks.values(actual), Networks.values(expected));
  }

  static void assertGradient(String name, INDArray actual, INDArray expected) {
    Closeness.assertGradients(name, Networks.values(actual), Networks.values(expected));
  }
}
