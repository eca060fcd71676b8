package org.sentiment4j.config;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/** The network. */
public sealed interface ModelConfig {
  /** How the weights are drawn. */
  Initialisation initialisation();

  /** Which implementation of the layers runs. */
  Engine engine();

  /** The same network on another engine. */
  ModelConfig withEngine(Engine other);

  /**
   * Word vectors, recurrent layers one upon the other, one vector for the review, dense layers.
   *
   * @param cell the recurrent cell
   * @param embedding the size of a word's vector
   * @param hidden the size of the recurrent state, in each direction
   * @param layers the number of recurrent layers; each but the last passes on whole sequences
   * @param bidirectional whether each layer also reads from the last word to the first
   * @param pooling how the outputs of all time steps become one vector
   * @param head the sizes of the dense layers between that vector and the last one, which has one
   *     unit; often none
   * @param dropout the probability to drop a number, from 0 and below 1: between recurrent layers,
   *     and behind each layer of the head
   * @param initialisation how the weights are drawn
   * @param engine which implementation of the layers runs
   */
  record Recurrent(
      Cell cell,
      int embedding,
      int hidden,
      int layers,
      boolean bidirectional,
      Pooling pooling,
      List<Integer> head,
      double dropout,
      Initialisation initialisation,
      Engine engine)
      implements ModelConfig {
    /** The name in the configuration. */
    static final String TYPE = "recurrent";

    /** Keeps a copy of the list. */
    public Recurrent {
      head = List.copyOf(head);
    }

    /** The name in the configuration. */
    @JsonProperty(index = 0)
    public String type() {
      return TYPE;
    }

    /** The same network with another cell. */
    public Recurrent withCell(Cell other) {
      return new Recurrent(
          other,
          embedding,
          hidden,
          layers,
          bidirectional,
          pooling,
          head,
          dropout,
          initialisation,
          engine);
    }

    @Override
    public Recurrent withEngine(Engine other) {
      return new Recurrent(
          cell,
          embedding,
          hidden,
          layers,
          bidirectional,
          pooling,
          head,
          dropout,
          initialisation,
          other);
    }
  }

  /**
   * Dense layers on a bag of words: which words a review has, not how often or where.
   *
   * @param hidden the sizes of the dense layers, or of the residual blocks
   * @param block what each of them consists of
   * @param dropout the probability to drop a number, from 0 and below 1
   * @param initialisation how the weights are drawn
   * @param engine which implementation of the layers runs
   */
  record Mlp(
      List<Integer> hidden,
      Block block,
      double dropout,
      Initialisation initialisation,
      Engine engine)
      implements ModelConfig {
    /** The name in the configuration. */
    static final String TYPE = "mlp";

    /** Keeps a copy of the list. */
    public Mlp {
      hidden = List.copyOf(hidden);
    }

    /** The name in the configuration. */
    @JsonProperty(index = 0)
    public String type() {
      return TYPE;
    }

    @Override
    public Mlp withEngine(Engine other) {
      return new Mlp(hidden, block, dropout, initialisation, other);
    }
  }
}
