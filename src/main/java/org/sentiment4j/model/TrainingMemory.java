package org.sentiment4j.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.conf.graph.LayerVertex;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.deeplearning4j.nn.conf.layers.BaseRecurrentLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.sentiment4j.config.Experiment;
import org.sentiment4j.config.ModelConfig;
import org.sentiment4j.kernel.KernelMemory;
import org.sentiment4j.layer.KernelBuffers;
import org.sentiment4j.model.MemoryEstimate.Part;

/**
 * What the training of an experiment needs, as estimated from its configuration alone: no array is
 * made.
 */
public final class TrainingMemory {
  private static final long FLOAT = Float.BYTES;

  /** Java, its libraries and the native ones, measured. */
  private static final Part PROGRAM = new Part("the program itself", 30L << 20, 220L << 20);

  /** Beside its words: the record, its name, the headers of its arrays. */
  private static final long BYTES_OF_A_REVIEW = 150;

  /**
   * Of a step of Deeplearning4j's own recurrent layers, for each gate and unit: what is kept of the
   * forward pass and made in the backward pass, measured.
   */
  private static final long STOCK_STEP = 4;

  private final Experiment experiment;
  private final ReviewCounts reviews;
  private final int steps;
  private final ComputationGraphConfiguration network;
  private final Map<String, InputType> outputs;

  /**
   * The memory of a training.
   *
   * @param experiment the experiment, its engine chosen
   */
  public TrainingMemory(Experiment experiment, ReviewCounts reviews) {
    this.experiment = experiment;
    this.reviews = reviews;
    EngineLayers engine = EngineLayers.of(experiment);
    boolean shortened =
        engine.batchForm(experiment.model(), experiment.data().padding()).shortened();
    int length = experiment.data().length();
    steps = Math.max(1, shortened ? Math.min(length, reviews.longest()) : length);
    network =
        NetworkFactory.configuration(
            experiment,
            engine,
            new InitialWeights(experiment.model().initialisation(), experiment.training().seed()),
            new CountingCrossEntropy());
    // A copy: asking for the types sets input sizes.
    outputs = network.clone().getLayerActivationTypes(false, words());
  }

  private InputType words() {
    return InputType.recurrent(1, steps);
  }

  /** What drawing the weights needs, at its peak. */
  public MemoryEstimate drawing() {
    return new MemoryEstimate(
        List.of(
            PROGRAM,
            corpus(),
            new Part("the weights", 0, FLOAT * parameters()),
            WeightDrawing.of(experiment)));
  }

  /**
   * What training needs.
   *
   * @param batch the number of reviews of a batch
   */
  public MemoryEstimate training(int batch) {
    double kept = 1 - experiment.data().validation();
    long size = Math.max(1, Math.min(batch, (long) Math.ceil(kept * reviews.train())));
    List<Part> parts = new ArrayList<>();
    parts.add(PROGRAM);
    parts.add(corpus());
    parts.add(new Part("the weights", 0, FLOAT * parameters()));
    parts.add(
        new Part(
            "their gradients and the state of the optimizer",
            0,
            FLOAT * (parameters() + updaterState())));
    parts.add(activations(size));
    network.getVertices().forEach((name, vertex) -> parts.add(working(name, vertex, size)));
    return new MemoryEstimate(parts);
  }

  private Part corpus() {
    return new Part(
        "the reviews", BYTES_OF_A_REVIEW * reviews.all() + Integer.BYTES * reviews.words(), 0);
  }

  private long parameters() {
    return NetworkFactory.parameters(network);
  }

  private long updaterState() {
    return layers().stream()
        .filter(BaseLayer.class::isInstance)
        .map(BaseLayer.class::cast)
        .mapToLong(layer -> layer.getIUpdater().stateSize(layer.initializer().numParams(layer)))
        .sum();
  }

  private List<Layer> layers() {
    return NetworkFactory.layers(network);
  }

  /**
   * The batch, with its mask, and the outputs of all layers; on the way back, two gradients of
   * outputs.
   */
  private Part activations(long batch) {
    long all = outputs.values().stream().mapToLong(InputType::arrayElementsPerExample).sum();
    long most =
        outputs.values().stream().mapToLong(InputType::arrayElementsPerExample).max().orElse(0);
    return new Part(
        "the outputs of the layers, and their gradients",
        FLOAT * batch * 2 * steps,
        FLOAT * batch * (all + steps + 2 * most));
  }

  private Part working(String name, GraphVertex vertex, long batch) {
    Layer layer = vertex instanceof LayerVertex of ? of.getLayerConf().getLayer() : null;
    String what = "what layer " + name + " computes on the way";
    if (layer instanceof KernelBuffers kernel) {
      KernelMemory memory = kernel.kernelMemory(input(name));
      return new Part(what, FLOAT * (memory.fixed() + batch * memory.perReview()), 0);
    }
    if (layer instanceof BaseRecurrentLayer recurrent) {
      long columns =
          FusedLayers.cell(((ModelConfig.Recurrent) experiment.model()).cell()).columns();
      return new Part(what, 0, FLOAT * batch * steps * STOCK_STEP * columns * recurrent.getNOut());
    }
    return new Part(what, 0, 0);
  }

  private InputType input(String name) {
    String from = network.getVertexInputs().get(name).get(0);
    return from.equals(NetworkGraph.WORDS) ? words() : outputs.get(from);
  }
}
