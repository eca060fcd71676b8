package org.sentiment4j.kernel;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A recurrent layer over whole batches.
 *
 * <p>It keeps its buffers from call to call, so it is not for several threads at once; it uses
 * several itself. The result is the same to the bit with any number of them.
 */
public final class RecurrentKernel {
  private final Layout layout;
  private final Padding padding;
  private final Direction direction;
  private final Outputs outputs;
  private final Workers workers;
  private final PackedWeights weights;
  private final List<Slice> training = new ArrayList<>();
  private final List<Slice> inference = new ArrayList<>();
  private final Gradients[] gradients;
  private final SharedPadding sharedPadding;

  /** What the last forward pass that keeps its history left for the backward pass. */
  private Plan plan;

  private Parameters parameters;
  private boolean sharing;

  /**
   * A layer.
   *
   * @param in the length of an input
   * @param hidden the number of units
   */
  public RecurrentKernel(
      CellKind kind,
      int in,
      int hidden,
      Padding padding,
      Direction direction,
      Outputs outputs,
      Workers workers) {
    this.padding = padding;
    this.direction = direction;
    this.outputs = outputs;
    this.workers = workers;
    layout = new Layout(kind, in, hidden);
    weights = new PackedWeights(layout);
    gradients = new Gradients[workers.threads()];
    Arrays.setAll(gradients, i -> new Gradients(layout));
    sharedPadding = new SharedPadding(layout);
  }

  /**
   * Computes the outputs and keeps nothing; a {@link #backward} that is yet to come is lost.
   *
   * @param out filled with [hidden][batch], or for all outputs [time][hidden][batch]
   */
  public void forward(Parameters parameters, Sequences sequences, FloatBuffer out) {
    run(parameters, sequences, out, inference, false);
    this.parameters = null;
  }

  /**
   * Computes the outputs and keeps what {@link #backward} needs.
   *
   * @param parameters to be left as they are until then
   * @param out filled with [hidden][batch], or for all outputs [time][hidden][batch]
   */
  public void forwardForTraining(Parameters parameters, Sequences sequences, FloatBuffer out) {
    run(parameters, sequences, out, training, true);
    this.parameters = parameters;
  }

  private void run(
      Parameters parameters,
      Sequences sequences,
      FloatBuffer out,
      List<Slice> slices,
      boolean kept) {
    parameters.requireSizes(layout.kind, layout.in, layout.hidden);
    int steps = outputs == Outputs.ALL ? sequences.time() : 1;
    Sizes.require("x", sequences.x(), sequences.time() * layout.in * sequences.batch());
    Sizes.require("outputs", out, steps * layout.hidden * sequences.batch());
    sharing =
        padding == Padding.LEARNED_SHARED
            && direction == Direction.FORWARD
            && sharedPadding.isShared(sequences, workers);
    plan = new Plan(sequences, padding == Padding.MASKED || sharing, direction);
    weights.pack(parameters);
    if (sharing) {
      sharedPadding.forward(parameters, sequences, plan);
    }
    while (slices.size() < plan.slices()) {
      slices.add(new Slice(layout));
    }
    SharedPadding shared = sharing ? sharedPadding : null;
    workers.run(
        plan.slices(),
        (worker, number) -> {
          Slice slice = slices.get(number);
          slice.begin(plan, number, kept);
          Cell cell = slice.cell(parameters);
          slice.forward(sequences.x(), weights, cell, shared, outputs, out);
        });
  }

  /**
   * Goes back through the last {@link #forwardForTraining}; once.
   *
   * @param dOut the gradient of its outputs, of their shape
   * @param dx filled with that of its inputs [time][in][batch]
   * @return those of the parameters
   */
  public Parameters backward(FloatBuffer dOut, FloatBuffer dx) {
    if (parameters == null) {
      throw new IllegalStateException("no forward pass to go back through");
    }
    int steps = outputs == Outputs.ALL ? plan.time : 1;
    Sizes.require("gradients of the outputs", dOut, steps * layout.hidden * plan.batch);
    Sizes.require("gradients of x", dx, plan.time * layout.in * plan.batch);
    List<Slice> slices = training.subList(0, plan.slices());
    workers.run(
        plan.slices(),
        (worker, number) -> {
          Slice slice = slices.get(number);
          slice.backward(dOut, weights, slice.cell(parameters), gradients[worker], outputs, dx);
        });
    Parameters total = Parameters.zeros(layout.kind, layout.in, layout.hidden);
    // In the order of the slices, whichever thread had them.
    for (Slice slice : slices) {
      total.add(slice.weightGradients);
    }
    if (sharing) {
      sharedPadding.backward(slices, outputs == Outputs.ALL ? dOut : null, dx, total);
    }
    parameters = null;
    return total;
  }
}
