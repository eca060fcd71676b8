package org.sentiment4j.model;

import java.util.Locale;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.nd4j.linalg.learning.config.IUpdater;
import org.sentiment4j.config.Cell;
import org.sentiment4j.config.Engine;
import org.sentiment4j.config.Experiment.DataConfig;
import org.sentiment4j.config.Experiment.ModelConfig;
import org.sentiment4j.config.Optimizer;
import org.sentiment4j.config.Padding;
import org.sentiment4j.data.BatchForm;
import org.sentiment4j.error.InputException;

/** One engine: an implementation of the layers, and how it wants its reviews. */
interface EngineLayers {

  /**
   * Returns a layer from word ids {@code [batch, 1, time]} to their vectors {@code [batch,
   * embedding, time]}.
   *
   * @param weights how its weights are drawn
   */
  Layer embedding(DataConfig data, ModelConfig model, WeightScheme weights);

  /**
   * Returns a layer from {@code [batch, embedding, time]} to the state behind the last word, {@code
   * [batch, hidden]}.
   *
   * @param weights how its weights are drawn
   */
  Layer lastState(DataConfig data, ModelConfig model, WeightScheme weights);

  /** Returns the update rule. */
  IUpdater updater(Optimizer optimizer);

  /** Whether this engine has a cell. */
  boolean has(Cell cell);

  /** How it wants its batches. */
  BatchForm batchForm(Padding padding);

  /**
   * Returns the engine that {@code engine} stands for here and now: {@link Engine#AUTO} is fused on
   * the CPU, and stock on a GPU.
   */
  static Engine resolve(Engine engine) {
    if (engine != Engine.AUTO) {
      return engine;
    }
    return Backend.isGpu() ? Engine.STOCK : Engine.FUSED;
  }

  /** Returns the layers of {@code engine}, which is not {@link Engine#AUTO}. */
  static EngineLayers of(Engine engine) {
    return switch (engine) {
      case FUSED -> new FusedLayers();
      case STOCK -> new StockLayers();
      case AUTO -> throw new IllegalArgumentException("not resolved");
    };
  }

  /**
   * Returns the layers of the engine that {@code model} asks for.
   *
   * @throws InputException where that engine does not have the cell, or does not run here
   */
  static EngineLayers of(ModelConfig model) {
    Engine engine = resolve(model.engine());
    if (engine == Engine.FUSED && Backend.isGpu()) {
      throw new InputException(
          "model.engine: fused runs on the CPU, and ND4J chose the GPU; use --device cpu, or"
              + " model.engine=stock");
    }
    if (engine == Engine.FUSED && ModuleLayer.boot().findModule("jdk.incubator.vector").isEmpty()) {
      throw new InputException(
          "model.engine: fused needs Java's option --add-modules=jdk.incubator.vector; start the program with"
              + " scripts/sentiment4j");
    }
    EngineLayers layers = of(engine);
    if (!layers.has(model.cell())) {
      throw new InputException(
          "model.cell: Deeplearning4j's own layers have no "
              + model.cell().name().toLowerCase(Locale.ROOT)
              + "; it runs on the CPU, with model.engine=fused");
    }
    return layers;
  }
}
