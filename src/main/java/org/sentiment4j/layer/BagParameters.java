package org.sentiment4j.layer;

import java.util.LinkedHashMap;
import java.util.Map;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The parameters of a {@link FusedBag}: {@code W [words, size], b [size]}. */
final class BagParameters extends FusedParameters {

  @Override
  Map<String, long[]> shapes(Layer layer) {
    FusedBag bag = (FusedBag) layer;
    Map<String, long[]> shapes = new LinkedHashMap<>();
    shapes.put(W, new long[] {bag.getNIn(), bag.getNOut()});
    shapes.put(B, new long[] {bag.getNOut()});
    return shapes;
  }

  @Override
  void initialise(Layer layer, Map<String, INDArray> parts) {
    FusedBag bag = (FusedBag) layer;
    draw(layer, bag.getWeightInitFn(), W, parts);
    parts.get(B).assign(bag.getBiasInit());
  }
}
