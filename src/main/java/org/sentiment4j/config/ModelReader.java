package org.sentiment4j.config;

import java.util.List;

/** Reads the settings of the network, and refuses those that do not go together. */
final class ModelReader {
  private static final int LARGEST = 8192;
  private static final int MOST_LAYERS = 100;

  private static final List<String> RECURRENT_ONLY =
      List.of(
          "model.cell",
          "model.embedding",
          "model.layers",
          "model.bidirectional",
          "model.pooling",
          "model.head");
  private static final List<String> MLP_ONLY = List.of("model.block");

  private final Settings settings;
  private final boolean mlp;

  private ModelReader(Settings settings, boolean mlp) {
    this.settings = settings;
    this.mlp = mlp;
  }

  static ModelReader of(Settings settings) {
    String type =
        settings.oneOf(
            "model.type",
            ModelConfig.Recurrent.TYPE,
            List.of(ModelConfig.Recurrent.TYPE, ModelConfig.Mlp.TYPE));
    return new ModelReader(settings, type.equals(ModelConfig.Mlp.TYPE));
  }

  /** The number of words that are read unless the experiment says: a bag has room for all. */
  int standardLength() {
    return mlp ? ExperimentReader.LONGEST : 500;
  }

  /** Refuses what the training asks of the network and it cannot give. */
  void check(ModelConfig model, int batch) {
    if (batch == 1 && model instanceof ModelConfig.Mlp mlp && mlp.block() != Block.PLAIN) {
      settings.refuse(
          "training.batch",
          "is 1, and batch normalisation (model.block) needs several reviews to normalise by");
    }
  }

  /**
   * Reads them.
   *
   * @param padding what the padding means to the network
   */
  ModelConfig read(Padding padding) {
    ModelConfig model = mlp ? mlp(padding) : recurrent();
    if (model.engine() == Engine.STOCK) {
      StockLimits.of(model, padding)
          .forEach(limit -> settings.refuse(limit.key(), limit.reason() + StockLimits.ADVICE));
    }
    return model;
  }

  private ModelConfig.Mlp mlp(Padding padding) {
    for (String key : RECURRENT_ONLY) {
      settings.refuse(key, "is of no use to model.type mlp");
    }
    ModelConfig.Mlp model =
        new ModelConfig.Mlp(
            settings.integers("model.hidden", List.of(16, 16), 1, LARGEST),
            settings.choice("model.block", Block.PLAIN),
            dropout(),
            initialisation(),
            engine());
    if (padding == Padding.LEARNED) {
      settings.refuse("data.padding", "cannot be learned by an mlp: a bag of words has none");
    }
    if (model.block() == Block.RESIDUAL && model.hidden().size() == 1) {
      settings.refuse(
          "model.block",
          "residual needs a second size in model.hidden: the first is that of the layer below the"
              + " blocks");
    }
    if (model.hidden().isEmpty()) {
      settings.refuse("model.hidden", "is empty: expected a size for each layer, such as [16, 16]");
    }
    return model;
  }

  private ModelConfig.Recurrent recurrent() {
    for (String key : MLP_ONLY) {
      settings.refuse(key, "is of no use to model.type recurrent");
    }
    ModelConfig.Recurrent model =
        new ModelConfig.Recurrent(
            settings.choice("model.cell", Cell.LSTM),
            settings.integer("model.embedding", 32, 1, LARGEST),
            settings.integer("model.hidden", 32, 1, LARGEST),
            settings.integer("model.layers", 1, 1, MOST_LAYERS),
            settings.flag("model.bidirectional", false),
            settings.choice("model.pooling", Pooling.LAST),
            settings.integers("model.head", List.of(), 1, LARGEST),
            dropout(),
            initialisation(),
            engine());
    if (model.dropout() > 0 && model.layers() == 1 && model.head().isEmpty()) {
      settings.refuse(
          "model.dropout",
          "has no place: it goes between recurrent layers (model.layers) and behind dense ones"
              + " (model.head), and there is one recurrent layer and no head");
    }
    return model;
  }

  private double dropout() {
    return settings.from("model.dropout", 0, 0, 1);
  }

  private Initialisation initialisation() {
    return settings.choice("model.initialisation", Initialisation.KERAS);
  }

  private Engine engine() {
    return settings.choice("model.engine", Engine.AUTO);
  }
}
