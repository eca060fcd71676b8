package org.sentiment4j.layer;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.api.ParamInitializer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.weights.IWeightInit;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** Parameters, matrices in Fortran order and vectors, one behind the other in a flat array. */
abstract class FusedParameters implements ParamInitializer {
  static final String W = "W";
  static final String RW = "RW";
  static final String B = "b";

  /** The shapes, in the order of the array; the biases are called {@link #B}. */
  abstract Map<String, long[]> shapes(Layer layer);

  /**
   * Sets the values that a training begins with.
   *
   * @param parts the parameters, flat
   */
  abstract void initialise(Layer layer, Map<String, INDArray> parts);

  @Override
  public final Map<String, INDArray> init(
      NeuralNetConfiguration conf, INDArray parameters, boolean initialise) {
    Layer layer = conf.getLayer();
    if (initialise) {
      initialise(layer, parts(layer, parameters));
    }
    paramKeys(layer).forEach(conf::addVariable);
    return getGradientsFromFlattened(conf, parameters);
  }

  final void draw(Layer layer, IWeightInit weights, String name, Map<String, INDArray> parts) {
    long[] shape = shapes(layer).get(name);
    weights.init((double) shape[0], (double) shape[1], shape, 'f', parts.get(name));
  }

  private Map<String, INDArray> parts(Layer layer, INDArray flat) {
    INDArray row = flat.reshape(flat.length());
    Map<String, INDArray> parts = new LinkedHashMap<>();
    long from = 0;
    for (Map.Entry<String, long[]> entry : shapes(layer).entrySet()) {
      long to = from + length(entry.getValue());
      parts.put(entry.getKey(), row.get(NDArrayIndex.interval(from, to)));
      from = to;
    }
    return parts;
  }

  /** The parts of a flat array, each as a view of its shape. */
  @Override
  public final Map<String, INDArray> getGradientsFromFlattened(
      NeuralNetConfiguration conf, INDArray gradients) {
    Layer layer = conf.getLayer();
    Map<String, INDArray> views = parts(layer, gradients);
    shapes(layer)
        .forEach((name, shape) -> views.replace(name, views.get(name).reshape('f', shape)));
    return views;
  }

  private static long length(long[] shape) {
    return Arrays.stream(shape).reduce(1, (a, b) -> a * b);
  }

  @Override
  public final long numParams(NeuralNetConfiguration conf) {
    return numParams(conf.getLayer());
  }

  @Override
  public final long numParams(Layer layer) {
    return shapes(layer).values().stream().mapToLong(FusedParameters::length).sum();
  }

  @Override
  public final List<String> paramKeys(Layer layer) {
    return List.copyOf(shapes(layer).keySet());
  }

  @Override
  public final List<String> weightKeys(Layer layer) {
    return paramKeys(layer).stream().filter(key -> !key.equals(B)).toList();
  }

  @Override
  public final List<String> biasKeys(Layer layer) {
    return paramKeys(layer).stream().filter(B::equals).toList();
  }

  @Override
  public final boolean isWeightParam(Layer layer, String key) {
    return weightKeys(layer).contains(key);
  }

  @Override
  public final boolean isBiasParam(Layer layer, String key) {
    return biasKeys(layer).contains(key);
  }
}
