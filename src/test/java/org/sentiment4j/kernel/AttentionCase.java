package org.sentiment4j.kernel;

import java.nio.FloatBuffer;
import java.util.Random;

/** Attention over a batch, and what plain loops in double precision make of it, word by word. */
@SuppressWarnings("ArrayRecordComponent") // for tests
record AttentionCase(WordBatch batch, ScoreParameters parameters, float[] dOut) {

  /** What the kernel or the loops compute. */
  record Result(float[] out, float[][] weights, float[] dx, ScoreParameters gradients) {
    void assertCloseTo(Result expected) {
      Closeness.assertOutputs("out", out, expected.out);
      for (int review = 0; review < weights.length; review++) {
        Closeness.assertOutputs("weights of " + review, weights[review], expected.weights[review]);
      }
      Closeness.assertGradients("dx", dx, expected.dx);
      Closeness.assertGradients("dW", gradients.w(), expected.gradients.w());
      Closeness.assertGradients("db", gradients.b(), expected.gradients.b());
      Closeness.assertGradients("dv", gradients.v(), expected.gradients.v());
    }
  }

  static AttentionCase of(WordBatch batch, int hidden, Random random) {
    ScoreParameters parameters = ScoreParameters.zeros(batch.size(), hidden);
    fill(parameters.w(), 1 / Math.sqrt(batch.size()), random);
    fill(parameters.b(), 0.3, random);
    fill(parameters.v(), 1, random);
    return new AttentionCase(
        batch, parameters, Case.randomArray(batch.size() * batch.batch(), random));
  }

  private static void fill(float[] values, double scale, Random random) {
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) (scale * random.nextGaussian());
    }
  }

  private int hidden() {
    return parameters.b().length;
  }

  AttentionKernel kernel(Workers workers) {
    return new AttentionKernel(batch.size(), hidden(), workers);
  }

  Result compute(AttentionKernel kernel) {
    FloatBuffer out = WordBatch.empty(batch.size() * batch.batch());
    FloatBuffer dx = WordBatch.empty(batch.x().length);
    kernel.forwardForTraining(parameters, batch.sequences(), out);
    ScoreParameters gradients = kernel.backward(FloatBuffer.wrap(dOut), dx);
    return new Result(out.array(), kernel.weights(), dx.array(), gradients);
  }

  Result expected() {
    Result result =
        new Result(
            new float[batch.size() * batch.batch()],
            new float[batch.batch()][batch.time()],
            new float[batch.x().length],
            ScoreParameters.zeros(batch.size(), hidden()));
    double[] dW = new double[parameters.w().length];
    double[] db = new double[hidden()];
    double[] dv = new double[hidden()];
    for (int review = 0; review < batch.batch(); review++) {
      review(review, result, dW, db, dv);
    }
    copy(dW, result.gradients.w());
    copy(db, result.gradients.b());
    copy(dv, result.gradients.v());
    return result;
  }

  private static void copy(double[] from, float[] to) {
    for (int i = 0; i < to.length; i++) {
      to[i] = (float) from[i];
    }
  }

  private void review(int review, Result result, double[] dW, double[] db, double[] dv) {
    int[] steps = batch.steps(review);
    double[][] u = new double[steps.length][hidden()];
    double[] a = new double[steps.length];
    double sum = 0;
    for (int i = 0; i < steps.length; i++) {
      double e = 0;
      for (int j = 0; j < hidden(); j++) {
        double total = parameters.b()[j];
        for (int k = 0; k < batch.size(); k++) {
          total += parameters.w()[k + j * batch.size()] * x(review, steps[i], k);
        }
        u[i][j] = Math.tanh(total);
        e += parameters.v()[j] * u[i][j];
      }
      a[i] = Math.exp(e);
      sum += a[i];
    }
    double[] da = new double[steps.length];
    double mean = 0;
    for (int i = 0; i < steps.length; i++) {
      a[i] /= sum;
      result.weights[review][steps[i]] = (float) a[i];
      for (int k = 0; k < batch.size(); k++) {
        int row = k * batch.batch() + review;
        result.out[row] += (float) (a[i] * x(review, steps[i], k));
        da[i] += dOut[row] * x(review, steps[i], k);
      }
      mean += a[i] * da[i];
    }
    for (int i = 0; i < steps.length; i++) {
      double de = a[i] * (da[i] - mean);
      double[] dx = new double[batch.size()];
      for (int j = 0; j < hidden(); j++) {
        double ds = de * parameters.v()[j] * (1 - u[i][j] * u[i][j]);
        dv[j] += de * u[i][j];
        db[j] += ds;
        for (int k = 0; k < batch.size(); k++) {
          dW[k + j * batch.size()] += ds * x(review, steps[i], k);
          dx[k] += ds * parameters.w()[k + j * batch.size()];
        }
      }
      for (int k = 0; k < batch.size(); k++) {
        dx[k] += a[i] * dOut[k * batch.batch() + review];
        result.dx[batch.place(review, steps[i], k)] = (float) dx[k];
      }
    }
  }

  private double x(int review, int t, int k) {
    return batch.x()[batch.place(review, t, k)];
  }

  @Override
  public String toString() {
    return batch + " hidden " + hidden();
  }
}
