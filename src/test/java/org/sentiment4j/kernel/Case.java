package org.sentiment4j.kernel;

import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.Random;
import org.sentiment4j.cell.RecurrentCell;
import org.sentiment4j.cell.Sequence;
import org.sentiment4j.cell.Weights;

/** A layer with random weights, a random batch, and what the textbook cell makes of both. */
final class Case {
  final CellKind kind;
  final int in;
  final int hidden;
  final int batch;
  final int time;
  int[] lengths;
  Padding padding = Padding.MASKED;
  Direction direction = Direction.FORWARD;
  Outputs outputs = Outputs.LAST;
  boolean paddingFirst = true;
  final RecurrentCell cell;
  final float[] x;

  /** Of the outputs: the loss is sum(out dOut). */
  float[] dOut;

  /** What the kernel or the textbook cell computes. */
  static final class Result {
    float[] out;
    float[] dx;
    Parameters gradients;
  }

  Case(CellKind kind, int in, int hidden, int batch, int time, Random random) {
    this.kind = kind;
    this.in = in;
    this.hidden = hidden;
    this.batch = batch;
    this.time = time;
    lengths = new int[batch];
    Arrays.fill(lengths, time);
    cell = CellWeights.textbookCell(kind, in, hidden);
    double scale = 1 / Math.sqrt(in + hidden);
    cell.weights().fill(() -> (float) (scale * random.nextGaussian()));
    x = randomArray(time * in * batch, random);
  }

  void randomGradients(Random random) {
    dOut = randomArray(steps() * hidden * batch, random);
  }

  static float[] randomArray(int length, Random random) {
    float[] array = new float[length];
    for (int i = 0; i < length; i++) {
      array[i] = (float) random.nextGaussian();
    }
    return array;
  }

  private int steps() {
    return outputs == Outputs.ALL ? time : 1;
  }

  Parameters parameters() {
    return CellWeights.parameters(kind, cell.weights());
  }

  Sequences sequences() {
    return new Sequences(FloatBuffer.wrap(x), batch, time, lengths, paddingFirst);
  }

  RecurrentKernel kernel(Workers workers) {
    return new RecurrentKernel(kind, in, hidden, padding, direction, outputs, workers);
  }

  float[] emptyOutputs() {
    float[] out = new float[steps() * hidden * batch];
    // Whatever is not written shows.
    Arrays.fill(out, 99f);
    return out;
  }

  Result compute(RecurrentKernel kernel) {
    Result result = new Result();
    result.out = emptyOutputs();
    kernel.forwardForTraining(parameters(), sequences(), FloatBuffer.wrap(result.out));
    result.dx = new float[x.length];
    Arrays.fill(result.dx, 99f);
    result.gradients = kernel.backward(FloatBuffer.wrap(dOut), FloatBuffer.wrap(result.dx));
    return result;
  }

  Result compute() {
    return compute(kernel(Workers.callerOnly()));
  }

  /** By the textbook cell, review by review. */
  Result expected() {
    Result result = new Result();
    result.out = new float[steps() * hidden * batch];
    result.dx = new float[x.length];
    Weights gradients = cell.weights().zeros();
    for (int review = 0; review < batch; review++) {
      int[] places = places(review);
      double[][] inputs = new double[places.length][in];
      for (int i = 0; i < places.length; i++) {
        for (int k = 0; k < in; k++) {
          inputs[i][k] = x[(places[i] * in + k) * batch + review];
        }
      }
      Sequence sequence = new Sequence(cell, inputs);
      double[][] h = sequence.h();
      double[][] dh = new double[places.length][hidden];
      for (int i = 0; i < places.length; i++) {
        if (outputs == Outputs.ALL || i == places.length - 1) {
          int step = outputs == Outputs.ALL ? places[i] : 0;
          for (int u = 0; u < hidden; u++) {
            int at = (step * hidden + u) * batch + review;
            result.out[at] = (float) h[i][u];
            dh[i][u] = dOut[at];
          }
        }
      }
      double[][] dx = sequence.backward(dh, gradients);
      for (int i = 0; i < places.length; i++) {
        for (int k = 0; k < in; k++) {
          result.dx[(places[i] * in + k) * batch + review] = (float) dx[i][k];
        }
      }
    }
    result.gradients = CellWeights.parameters(kind, gradients);
    return result;
  }

  /** The steps of the batch that a review reads, in the order in which it does. */
  private int[] places(int review) {
    boolean skip = padding == Padding.MASKED;
    int count = skip ? lengths[review] : time;
    int first = skip && paddingFirst ? time - count : 0;
    int[] places = new int[count];
    for (int i = 0; i < count; i++) {
      places[i] = first + (direction == Direction.REVERSE ? count - 1 - i : i);
    }
    return places;
  }

  boolean isPadding(int review, int t) {
    int length = lengths[review];
    return paddingFirst ? t < time - length : t >= length;
  }

  @Override
  public String toString() {
    return "%s in %d hidden %d batch %d time %d lengths %s %s %s %s padding %s"
        .formatted(
            kind,
            in,
            hidden,
            batch,
            time,
            Arrays.toString(lengths),
            padding,
            direction,
            outputs,
            paddingFirst ? "first" : "last");
  }
}
