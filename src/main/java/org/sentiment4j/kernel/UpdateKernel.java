package org.sentiment4j.kernel;

import static jdk.incubator.vector.VectorOperators.LT;
import static org.sentiment4j.kernel.Products.SPECIES;

import java.nio.FloatBuffer;
import java.util.List;
import jdk.incubator.vector.FloatVector;

/**
 * The arithmetic of optimizers, from gradients to updates, element by element.
 *
 * <p>Each piece of the arrays is one task, and no element depends on another, so the result is the
 * same to the bit on any number of threads. It keeps nothing from call to call but its buffers, and
 * is not for several threads at once; it uses several itself.
 */
public final class UpdateKernel {
  /** Elements of a task: its arrays stay in the processor's cache. */
  private static final int PIECE = 8192;

  /**
   * The means of words that have not occurred for long fade, and would become denormal numbers,
   * with which a processor is ten times slower. Beside any epsilon in use they are nothing.
   */
  private static final float FADED = 1e-30f;

  private final Workers workers;

  /** A piece of each array [threads][arrays][PIECE]. */
  private final float[][][] pieces;

  /** An optimizer's arithmetic that is done by these threads. */
  public UpdateKernel(Workers workers) {
    this.workers = workers;
    pieces = new float[workers.threads()][3][PIECE];
  }

  /**
   * RMSProp (Tieleman and Hinton 2012): v = decay v + (1 - decay) g², update = rate g / (√v +
   * epsilon).
   *
   * @param gradient g, replaced by what is to be subtracted from the parameters
   * @param mean v, brought up to date
   */
  public void rmsProp(
      FloatBuffer gradient, FloatBuffer mean, float rate, float decay, float epsilon) {
    forPieces(
        List.of(gradient, mean), (piece, count) -> rmsProp(piece, count, rate, decay, epsilon));
  }

  private static void rmsProp(float[][] piece, int count, float rate, float decay, float epsilon) {
    float[] gradient = piece[0];
    float[] mean = piece[1];
    for (int i = 0; i < count; i += SPECIES.length()) {
      FloatVector g = FloatVector.fromArray(SPECIES, gradient, i);
      FloatVector v = FloatVector.fromArray(SPECIES, mean, i).mul(decay);
      v = v.add(g.mul(g).mul(1 - decay));
      v = v.blend(0f, v.compare(LT, FADED));
      v.intoArray(mean, i);
      g.mul(rate).div(v.sqrt().add(epsilon)).intoArray(gradient, i);
    }
  }

  /**
   * Adam (Kingma and Ba 2015) in the form of its section 2's last paragraph: m = beta1 m + (1 -
   * beta1) g, v = beta2 v + (1 - beta2) g², update = rate m / (√v + epsilon).
   *
   * @param gradient g, replaced by what is to be subtracted from the parameters
   * @param first m, brought up to date
   * @param second v, brought up to date
   * @param rate the learning rate, corrected for the bias of the first steps
   */
  public void adam(
      FloatBuffer gradient,
      FloatBuffer first,
      FloatBuffer second,
      float rate,
      float beta1,
      float beta2,
      float epsilon) {
    forPieces(
        List.of(gradient, first, second),
        (piece, count) -> adam(piece, count, rate, beta1, beta2, epsilon));
  }

  private static void adam(
      float[][] piece, int count, float rate, float beta1, float beta2, float epsilon) {
    float[] gradient = piece[0];
    float[] first = piece[1];
    float[] second = piece[2];
    for (int i = 0; i < count; i += SPECIES.length()) {
      FloatVector g = FloatVector.fromArray(SPECIES, gradient, i);
      FloatVector m = FloatVector.fromArray(SPECIES, first, i).mul(beta1);
      m = m.add(g.mul(1 - beta1));
      m = m.blend(0f, m.abs().compare(LT, FADED));
      m.intoArray(first, i);
      FloatVector v = FloatVector.fromArray(SPECIES, second, i).mul(beta2);
      v = v.add(g.mul(g).mul(1 - beta2));
      v = v.blend(0f, v.compare(LT, FADED));
      v.intoArray(second, i);
      m.mul(rate).div(v.sqrt().add(epsilon)).intoArray(gradient, i);
    }
  }

  /** What is done with a piece of each array. */
  private interface Step {
    /**
     * @param piece the elements of each array, which are changed
     * @param count how many there are; up to a whole vector beyond them may be changed too
     */
    void apply(float[][] piece, int count);
  }

  private void forPieces(List<FloatBuffer> arrays, Step step) {
    int length = arrays.get(0).capacity();
    for (FloatBuffer array : arrays) {
      Sizes.require("state of the optimizer", array, length);
    }
    workers.run(
        (length + PIECE - 1) / PIECE,
        (worker, task) -> {
          float[][] piece = pieces[worker];
          int from = task * PIECE;
          int count = Math.min(PIECE, length - from);
          for (int i = 0; i < arrays.size(); i++) {
            arrays.get(i).get(from, piece[i], 0, count);
          }
          step.apply(piece, count);
          for (int i = 0; i < arrays.size(); i++) {
            arrays.get(i).put(from, piece[i], 0, count);
          }
        });
  }
}
