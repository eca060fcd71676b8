package org.sentiment4j.layer;

import java.util.LinkedHashMap;
import java.util.Map;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The parameters of a {@link FusedAttention}: {@code W [size, hidden], b [hidden], v [hidden, 1]}.
 */
final class AttentionParameters extends FusedParameters {
  static final String V = "v";

  @Override
  Map<String, long[]> shapes(Layer layer) {
    FusedAttention attention = (FusedAttention) layer;
    Map<String, long[]> shapes = new LinkedHashMap<>();
    shapes.put(W, new long[] {attention.getNIn(), attention.hidden()});
    shapes.put(B, new long[] {attention.hidden()});
    shapes.put(V, new long[] {attention.hidden(), 1});
    return shapes;
  }

  @Override
  void initialise(Layer layer, Map<String, INDArray> parts) {
    FusedAttention attention = (FusedAttention) layer;
    draw(layer, attention.getWeightInitFn(), W, parts);
    parts.get(B).assign(attention.getBiasInit());
    draw(layer, attention.weightInitScore(), V, parts);
  }
}
