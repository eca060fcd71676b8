package org.sentiment4j.kernel;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Additive attention over the words of a review: the mean of its vectors, weighted by the softmax
 * of their scores. Padding has weight zero, whatever stands there, and a review without words has a
 * vector of zeros.
 *
 * <p>The score is that of Bahdanau, Cho and Bengio (Neural machine translation by jointly learning
 * to align and translate, 2015) without its query, as Yang et al. have it (Hierarchical attention
 * networks for document classification, 2016): {@code e = v · tanh(Wᵀ h + b)}.
 *
 * <p>It keeps its buffers from call to call, so it is not for several threads at once; it uses
 * several itself. The result is the same to the bit with any number of them.
 */
public final class AttentionKernel {
  private final int size;
  private final int hidden;
  private final Workers workers;
  private final ScoreWeights score;
  private final List<AttentionSlice> training = new ArrayList<>();

  /** For forward passes of which nothing is kept: one a thread. */
  private final AttentionSlice[] inference;

  private final AttentionGradients[] gradients;

  /** Those of the last forward pass [batch][time]. */
  private float[][] weights = {};

  /** How many slices the last forward pass left for the backward pass. */
  private int slices;

  private int batch;
  private int time;

  /**
   * Attention.
   *
   * @param size the length of a vector
   * @param hidden the number of units that score it
   */
  public AttentionKernel(int size, int hidden, Workers workers) {
    if (size < 1 || hidden < 1) {
      throw new IllegalArgumentException(hidden + " units for vectors of " + size + " elements");
    }
    this.size = size;
    this.hidden = hidden;
    this.workers = workers;
    score = new ScoreWeights(size, hidden);
    inference = new AttentionSlice[workers.threads()];
    Arrays.setAll(inference, i -> new AttentionSlice(size, hidden));
    gradients = new AttentionGradients[workers.threads()];
    Arrays.setAll(gradients, i -> new AttentionGradients());
  }

  /**
   * Computes the outputs; a {@link #backward} that is yet to come is lost.
   *
   * @param out filled with [size][batch]
   */
  public void forward(ScoreParameters parameters, Sequences sequences, FloatBuffer out) {
    run(parameters, sequences, out, false);
    slices = 0;
  }

  /**
   * Computes the outputs and keeps what {@link #backward} needs.
   *
   * @param parameters to be left as they are until then
   * @param out filled with [size][batch]
   */
  public void forwardForTraining(ScoreParameters parameters, Sequences sequences, FloatBuffer out) {
    slices = run(parameters, sequences, out, true);
  }

  private int run(ScoreParameters parameters, Sequences sequences, FloatBuffer out, boolean kept) {
    batch = sequences.batch();
    time = sequences.time();
    Sizes.require("x", sequences.x(), time * size * batch);
    Sizes.require("outputs", out, size * batch);
    score.pack(parameters);
    weights = new float[batch][time];
    int lanes = Sizes.roundUp(Math.min(batch, Plan.SLICE), Products.TILE_LANES);
    int count = (batch + lanes - 1) / lanes;
    while (kept && training.size() < count) {
      training.add(new AttentionSlice(size, hidden));
    }
    workers.run(
        count,
        (worker, number) -> {
          AttentionSlice slice = kept ? training.get(number) : inference[worker];
          slice.forward(sequences, number, lanes, score, out, weights);
        });
    return count;
  }

  /** The weights of the last forward pass [batch][time], zero at padding. */
  public float[][] weights() {
    return weights;
  }

  /**
   * Goes back through the last {@link #forwardForTraining}; once.
   *
   * @param dOut the gradient of its outputs [size][batch]
   * @param dx filled with that of its inputs [time][size][batch]
   * @return those of the parameters
   */
  public ScoreParameters backward(FloatBuffer dOut, FloatBuffer dx) {
    if (slices == 0) {
      throw new IllegalStateException("no forward pass to go back through");
    }
    Sizes.require("gradients of the outputs", dOut, size * batch);
    Sizes.require("gradients of x", dx, time * size * batch);
    ScoreParameters[] shares = new ScoreParameters[slices];
    workers.run(
        slices,
        (worker, number) ->
            shares[number] =
                gradients[worker].backward(training.get(number), score, batch, time, dOut, dx));
    ScoreParameters total = ScoreParameters.zeros(size, hidden);
    // In the order of the slices, whichever thread had them.
    for (ScoreParameters share : shares) {
      total.add(share);
    }
    slices = 0;
    return total;
  }
}
