package org.sentiment4j.layer;

import java.util.LinkedHashMap;
import java.util.Map;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;
import org.sentiment4j.kernel.CellKind;

/**
 * The parameters of a {@link FusedRecurrent}, named, shaped and ordered as in Deeplearning4j's own
 * recurrent layers: {@code W [in, columns x hidden]}, {@code RW [hidden, columns x hidden +
 * peepholes]}, {@code b [biases x hidden]}.
 */
final class RecurrentParameters extends FusedParameters {

  @Override
  Map<String, long[]> shapes(Layer layer) {
    FusedRecurrent recurrent = (FusedRecurrent) layer;
    CellKind cell = recurrent.cell();
    long hidden = recurrent.getNOut();
    long columns = cell.columns() * hidden;
    Map<String, long[]> shapes = new LinkedHashMap<>();
    shapes.put(W, new long[] {recurrent.getNIn(), columns});
    shapes.put(RW, new long[] {hidden, columns + cell.peepholes()});
    shapes.put(B, new long[] {cell.biases() * hidden});
    return shapes;
  }

  @Override
  void initialise(Layer layer, Map<String, INDArray> parts) {
    FusedRecurrent recurrent = (FusedRecurrent) layer;
    draw(layer, recurrent.getWeightInitFn(), W, parts);
    draw(layer, recurrent.weightInitRecurrent(), RW, parts);
    INDArray biases = parts.get(B);
    biases.assign(recurrent.getBiasInit());
    if (recurrent.cell().hasForgetGate()) {
      long hidden = recurrent.getNOut();
      biases.get(NDArrayIndex.interval(hidden, 2 * hidden)).assign(recurrent.forgetGateBias());
    }
  }
}
