package org.sentiment4j.bench;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.sentiment4j.kernel.CellKind;
import org.sentiment4j.kernel.Direction;
import org.sentiment4j.kernel.Outputs;
import org.sentiment4j.kernel.Padding;
import org.sentiment4j.kernel.Parameters;
import org.sentiment4j.kernel.RecurrentKernel;
import org.sentiment4j.kernel.Sequences;
import org.sentiment4j.kernel.Workers;
import org.sentiment4j.speed.RandomReviews;

/** One batch through a recurrent kernel: the time of a call, in milliseconds. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 2, jvmArgsAppend = "--add-modules=jdk.incubator.vector")
public class RecurrentKernelBenchmark {
  private static final long SEED = 42;
  private static final float WEIGHT_LIMIT = 0.17f;

  /** How many words the reviews have. */
  public enum Lengths {
    /** As many as there are time steps: no padding. */
    FULL,
    /** As those of the IMDb reviews. */
    IMDB
  }

  @Param private CellKind cell;
  @Param private Lengths lengths;

  @Param("MASKED")
  private Padding padding;

  @Param("32")
  private int in;

  @Param("32")
  private int hidden;

  @Param("128")
  private int batch;

  @Param("500")
  private int time;

  @Param("1")
  private int threads;

  private ExecutorService executor;
  private RecurrentKernel kernel;
  private Parameters parameters;
  private Sequences sequences;
  private FloatBuffer out;
  private FloatBuffer outGradient;
  private FloatBuffer inputGradient;

  /** Draws weights and inputs, from the same seed every time. */
  @Setup(Level.Trial)
  public void draw() {
    Random random = new Random(SEED);
    executor = Executors.newFixedThreadPool(threads, RecurrentKernelBenchmark::daemon);
    kernel =
        new RecurrentKernel(
            cell,
            in,
            hidden,
            padding,
            Direction.FORWARD,
            Outputs.LAST,
            new Workers(threads, executor));
    parameters = Parameters.zeros(cell, in, hidden);
    fill(parameters.w(), random, WEIGHT_LIMIT);
    fill(parameters.r(), random, WEIGHT_LIMIT);
    fill(parameters.b(), random, WEIGHT_LIMIT);
    sequences = sequences(random);
    out = outsideTheHeap(new float[hidden * batch]);
    float[] gradient = new float[hidden * batch];
    fill(gradient, random, 1f / batch);
    outGradient = outsideTheHeap(gradient);
    inputGradient = outsideTheHeap(new float[time * in * batch]);
  }

  private Sequences sequences(Random random) {
    // Of the random reviews, the lengths alone.
    int[] words =
        RandomReviews.draw(batch, 2, SEED).stream()
            .mapToInt(
                review -> lengths == Lengths.FULL ? time : Math.min(time, review.words().length))
            .toArray();
    float[] x = new float[time * in * batch];
    fill(x, random, 1);
    // In front of the words, the same vector at every step: that of the padding word.
    for (int t = 0; t < time; t++) {
      for (int k = 0; k < in; k++) {
        for (int i = 0; i < batch; i++) {
          if (t < time - words[i]) {
            x[(t * in + k) * batch + i] = (float) k / in - 0.5f;
          }
        }
      }
    }
    return new Sequences(outsideTheHeap(x), batch, time, words, true);
  }

  /** Ends the threads. */
  @TearDown(Level.Trial)
  public void shutDown() {
    executor.shutdownNow();
  }

  /** The forward pass of a network that is asked. */
  @Benchmark
  public FloatBuffer forward() {
    kernel.forward(parameters, sequences, out);
    return out;
  }

  /** The forward and the backward pass of a training step. */
  @Benchmark
  public Parameters forwardAndBackward() {
    kernel.forwardForTraining(parameters, sequences, out);
    return kernel.backward(outGradient, inputGradient);
  }

  /** Where the arrays of a network are. */
  private static FloatBuffer outsideTheHeap(float[] values) {
    ByteBuffer bytes = ByteBuffer.allocateDirect(values.length * Float.BYTES);
    return bytes.order(ByteOrder.nativeOrder()).asFloatBuffer().put(0, values);
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "kernel");
    thread.setDaemon(true);
    return thread;
  }

  private static void fill(float[] values, Random random, float limit) {
    for (int i = 0; i < values.length; i++) {
      values[i] = limit * (2 * random.nextFloat() - 1);
    }
  }
}
