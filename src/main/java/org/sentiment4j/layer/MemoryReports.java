package org.sentiment4j.layer;

import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.inputs.InputType.InputTypeRecurrent;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.deeplearning4j.nn.conf.memory.LayerMemoryReport;
import org.deeplearning4j.nn.conf.memory.MemoryReport;

/** What Deeplearning4j wants to know of a layer before it runs. */
final class MemoryReports {
  private MemoryReports() {}

  /**
   * The number of time steps of a layer's input.
   *
   * @throws IllegalArgumentException where it has none
   */
  static long time(String layer, InputType input) {
    if (input instanceof InputTypeRecurrent recurrent) {
      return recurrent.getTimeSeriesLength();
    }
    throw new IllegalArgumentException(
        "layer " + layer + " wants a sequence [batch, size, time], not " + input);
  }

  /**
   * @param history the elements a review that the forward pass keeps for the backward pass
   */
  static LayerMemoryReport of(BaseLayer layer, InputType input, InputType output, long history) {
    long parameters = layer.initializer().numParams(layer);
    return new LayerMemoryReport.Builder(layer.getLayerName(), layer.getClass(), input, output)
        .standardMemory(parameters, layer.getIUpdater().stateSize(parameters))
        .workingMemory(0, 0, 0, history)
        .cacheMemory(MemoryReport.CACHE_MODE_ALL_ZEROS, MemoryReport.CACHE_MODE_ALL_ZEROS)
        .build();
  }
}
