package org.sentiment4j.layer;

import java.util.LinkedHashMap;
import java.util.Map;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The parameters of a {@link FusedEmbedding}: {@code W [words, size]}. */
final class EmbeddingParameters extends FusedParameters {

  @Override
  Map<String, long[]> shapes(Layer layer) {
    FusedEmbedding embedding = (FusedEmbedding) layer;
    Map<String, long[]> shapes = new LinkedHashMap<>();
    shapes.put(W, new long[] {embedding.getNIn(), embedding.getNOut()});
    return shapes;
  }

  @Override
  void initialise(Layer layer, Map<String, INDArray> parts) {
    draw(layer, ((FusedEmbedding) layer).getWeightInitFn(), W, parts);
  }
}
