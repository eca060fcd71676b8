package org.sentiment4j.model;

import java.util.List;
import java.util.Optional;
import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.weights.IWeightInit;
import org.nd4j.linalg.learning.config.IUpdater;
import org.sentiment4j.config.Engine;
import org.sentiment4j.config.Experiment;
import org.sentiment4j.config.Experiment.DataConfig;
import org.sentiment4j.config.ModelConfig;
import org.sentiment4j.config.Optimizer;
import org.sentiment4j.config.Padding;
import org.sentiment4j.config.Pooling;
import org.sentiment4j.config.StockLimits;
import org.sentiment4j.data.BatchForm;
import org.sentiment4j.error.InputException;
import org.sentiment4j.model.NetworkGraph.Output;

/** One engine: an implementation of the layers, and how it wants its reviews. */
interface EngineLayers {

  /**
   * Returns a layer from word ids {@code [batch, 1, time]} to their vectors {@code [batch, size,
   * time]}.
   */
  Layer embedding(DataConfig data, int size, IWeightInit weights);

  /**
   * Adds a recurrent layer, from {@code [batch, size, time]} to all of its outputs {@code [batch,
   * hidden, time]}, or to the last one, {@code [batch, hidden]}. Backwards, the last is that of the
   * first word.
   */
  Output recurrent(NetworkGraph graph, RecurrentLayer layer, Output from);

  /**
   * Returns what drops numbers of sequences {@code [batch, size, time]}; nothing where each layer
   * drops what it reads itself, see {@link RecurrentLayer#dropout}.
   */
  Optional<GraphVertex> sequenceDropout(double probability);

  /** Returns what puts sequences {@code [batch, size, time]} side by side, unit by unit. */
  GraphVertex sideBySide();

  /**
   * Returns a layer from {@code [batch, size, time]} to one vector {@code [batch, size]}.
   *
   * @param pooling not {@link Pooling#LAST}, which needs no layer
   * @param hidden the inner size of attention
   */
  Layer pooling(Pooling pooling, int size, int hidden, WeightScheme weights);

  /** Returns the update rule. */
  IUpdater updater(Optimizer optimizer);

  /** How it wants its batches. */
  BatchForm batchForm(ModelConfig model, Padding padding);

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
   * Returns the layers of the engine that {@code experiment} asks for.
   *
   * @throws InputException where that engine cannot do what it asks for, or does not run here
   */
  static EngineLayers of(Experiment experiment) {
    ModelConfig model = experiment.model();
    Engine engine = resolve(model.engine());
    if (engine == Engine.STOCK) {
      requireNone(StockLimits.of(model, experiment.data().padding()));
    } else if (Backend.isGpu()) {
      throw new InputException(
          "model.engine: fused runs on the CPU, and ND4J chose the GPU; use --device cpu, or"
              + " model.engine=stock");
    } else if (ModuleLayer.boot().findModule("jdk.incubator.vector").isEmpty()) {
      throw new InputException(
          "model.engine: fused needs Java's option --add-modules=jdk.incubator.vector; start the program with"
              + " scripts/sentiment4j");
    }
    return of(engine);
  }

  private static void requireNone(List<StockLimits.Limit> limits) {
    if (!limits.isEmpty()) {
      throw new InputException(
          limits.stream()
              .map(limit -> limit.key() + " " + limit.reason() + StockLimits.ADVICE)
              .toList());
    }
  }
}
