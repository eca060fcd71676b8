package org.sentiment4j.bench;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.internal.NDArrayEx;
import ai.djl.ndarray.types.Shape;
import ai.djl.ndarray.types.SparseFormat;
import ai.djl.nn.recurrent.RNN;
import ai.djl.training.GradientCollector;
import ai.djl.training.optimizer.Adam;
import ai.djl.training.tracker.Tracker;
import java.util.List;
import org.sentiment4j.bench.Point.Size;
import org.sentiment4j.config.Optimizer;
import org.sentiment4j.data.EncodedReview;
import org.sentiment4j.text.PadOrTruncate;
import org.sentiment4j.text.PadOrTruncate.Side;

/**
 * The same network in PyTorch: embedding, recurrent layer, its last output to a dense layer,
 * cross-entropy, Adam. It runs PyTorch's own operations, with none of Deep Java Library's layers
 * around them; padding stands in front of the words and is gone through.
 */
final class TorchNetwork implements Contestant {
  private final PyTorch torch;
  private final TorchCell cell;
  private final Size size;
  private final PadOrTruncate rule;
  private final NDManager manager;
  private final TorchWeights weights;
  private final NDArray sharedRecurrentBiases;
  private final Adam adam;

  /** A network with the weights of {@code own}. */
  TorchNetwork(
      PyTorch torch,
      TorchCell cell,
      Size size,
      int vocabulary,
      Optimizer.Adam config,
      OwnNetwork own) {
    this.torch = torch;
    this.cell = cell;
    this.size = size;
    rule = new PadOrTruncate(size.time(), Side.FRONT);
    manager = torch.engine().newBaseManager();
    weights = TorchWeights.copyOf(own, cell, size, vocabulary, manager);
    sharedRecurrentBiases = manager.create(cell.sharedRecurrentBiases(size.hidden()));
    adam =
        Adam.builder()
            .optLearningRateTracker(Tracker.fixed((float) config.learningRate()))
            .optBeta1((float) config.beta1())
            .optBeta2((float) config.beta2())
            .optEpsilon((float) config.epsilon())
            .build();
  }

  @Override
  public double trainBatch(List<EncodedReview> reviews) {
    return torch.call(() -> train(reviews));
  }

  @Override
  public float[] forward(List<EncodedReview> reviews) {
    return torch.call(() -> probabilities(reviews));
  }

  private double train(List<EncodedReview> reviews) {
    try (NDManager batch = manager.newSubManager();
        GradientCollector gradients = torch.engine().newGradientCollector()) {
      NDArray loss = crossEntropy(logits(batch, reviews, true), labels(batch, reviews));
      gradients.backward(loss);
      NDList all = weights.all();
      for (int i = 0; i < all.size(); i++) {
        // Every call of getGradient makes a new handle, which is freed with the batch.
        NDArray gradient = all.get(i).getGradient();
        gradient.attach(batch);
        if (all.get(i) == weights.recurrentBiases()) {
          // Two biases that are added up would take two steps where ours takes one.
          gradient.muli(sharedRecurrentBiases);
        }
        // It sets the gradient to zero, too.
        adam.update(Integer.toString(i), all.get(i), gradient);
      }
      return loss.getFloat();
    }
  }

  private float[] probabilities(List<EncodedReview> reviews) {
    try (NDManager batch = manager.newSubManager()) {
      return logits(batch, reviews, false).getNDArrayInternal().sigmoid().toFloatArray();
    }
  }

  /** Before the sigmoid, [batch][1]. */
  private NDArray logits(NDManager batch, List<EncodedReview> reviews, boolean training) {
    NDArray ids = ids(batch, reviews);
    NDArray words =
        ids.getNDArrayInternal()
            .embedding(ids, weights.embedding(), SparseFormat.DENSE)
            .singletonOrThrow();
    NDArray last = lastOutput(words, reviews.size(), training);
    return last.getNDArrayInternal()
        .linear(last, weights.dense(), weights.denseBias())
        .singletonOrThrow();
  }

  /** [batch][hidden]. */
  private NDArray lastOutput(NDArray words, int reviews, boolean training) {
    NDManager batch = words.getManager();
    NDArrayEx operations = words.getNDArrayInternal();
    NDList recurrent = weights.recurrent();
    Shape state = new Shape(1, reviews, size.hidden());
    NDArray h = batch.zeros(state);
    // 1 layer with biases, without dropout, in one direction, batch first.
    NDList outputs =
        switch (cell) {
          case SIMPLE ->
              operations.rnn(
                  words, h, recurrent, true, 1, RNN.Activation.TANH, 0, training, false, true);
          case LSTM ->
              operations.lstm(
                  words,
                  new NDList(h, batch.zeros(state)),
                  recurrent,
                  true,
                  1,
                  0,
                  training,
                  false,
                  true);
          case GRU -> operations.gru(words, h, recurrent, true, 1, 0, training, false, true);
        };
    // Behind the outputs of all steps stands that of the last, [1][batch][hidden].
    return outputs.get(1).squeeze(0);
  }

  /** Mean over the reviews, from logits, as PyTorch's BCEWithLogitsLoss has it. */
  private static NDArray crossEntropy(NDArray logits, NDArray labels) {
    NDArrayEx operations = logits.getNDArrayInternal();
    NDArray confidence = logits.abs().neg().getNDArrayInternal().softPlus();
    return operations.relu().sub(logits.mul(labels)).add(confidence).mean();
  }

  private NDArray ids(NDManager batch, List<EncodedReview> reviews) {
    long[] ids = new long[reviews.size() * size.time()];
    for (int i = 0; i < reviews.size(); i++) {
      int[] steps = rule.apply(reviews.get(i).words());
      for (int t = 0; t < steps.length; t++) {
        ids[i * steps.length + t] = steps[t];
      }
    }
    return batch.create(ids, new Shape(reviews.size(), size.time()));
  }

  private static NDArray labels(NDManager batch, List<EncodedReview> reviews) {
    float[] values = new float[reviews.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = reviews.get(i).sentiment().label();
    }
    return batch.create(values, new Shape(values.length, 1));
  }

  @Override
  public void close() {
    manager.close();
  }
}
