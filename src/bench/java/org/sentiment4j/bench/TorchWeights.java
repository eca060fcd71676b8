package org.sentiment4j.bench;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import org.sentiment4j.bench.Point.Size;

/**
 * The weights of a network in PyTorch.
 *
 * @param embedding [vocabulary][embedding]
 * @param recurrent the input's weights, the recurrent weights, and the biases beside each
 * @param dense [1][hidden]
 * @param denseBias [1]
 */
record TorchWeights(NDArray embedding, NDList recurrent, NDArray dense, NDArray denseBias) {

  /** Copies those of {@code own}. */
  static TorchWeights copyOf(
      OwnNetwork own, TorchCell cell, Size size, int vocabulary, NDManager manager) {
    int in = size.embedding();
    int hidden = size.hidden();
    int columns = cell.gates() * hidden;
    float[] biases = own.weights(1, "b");
    TorchWeights weights =
        new TorchWeights(
            manager.create(own.weights(0, "W"), new Shape(vocabulary, in)),
            new NDList(
                manager.create(
                    cell.matrix(own.weights(1, "W"), in, hidden), new Shape(columns, in)),
                manager.create(
                    cell.matrix(own.weights(1, "RW"), hidden, hidden), new Shape(columns, hidden)),
                manager.create(cell.inputBiases(biases, hidden)),
                manager.create(cell.recurrentBiases(biases, hidden))),
            manager.create(own.weights(2, "W"), new Shape(1, hidden)),
            manager.create(own.weights(2, "b"), new Shape(1)));
    weights.all().forEach(array -> array.setRequiresGradient(true));
    return weights;
  }

  NDArray recurrentBiases() {
    return recurrent.get(3);
  }

  /** All of them, in an order of their own. */
  NDList all() {
    NDList all = new NDList(embedding);
    all.addAll(recurrent);
    all.add(dense);
    all.add(denseBias);
    return all;
  }
}
