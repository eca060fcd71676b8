package org.sentiment4j.model;

import org.deeplearning4j.nn.weights.IWeightInit;

/** How each kind of weight is drawn. A layer has its weights by its name. */
interface WeightScheme {

  /** The vectors of the words, {@code [vocabulary, size]}. */
  IWeightInit embedding();

  /** The input weights of a recurrent layer, {@code [in, gates x hidden]}. */
  IWeightInit input(String layer, int hidden);

  /** The recurrent weights of a recurrent layer, {@code [hidden, gates x hidden]}. */
  IWeightInit recurrent(String layer, int hidden);

  /** The bias of an LSTM's forget gate. */
  double forgetBias();

  /** The weights of a dense layer, {@code [in, out]}. */
  IWeightInit dense(String layer, int inputs);
}
