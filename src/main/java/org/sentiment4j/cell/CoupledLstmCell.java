package org.sentiment4j.cell;

import static org.sentiment4j.cell.Algebra.requireLength;
import static org.sentiment4j.cell.Algebra.sigmoid;

import java.util.List;
import java.util.Map;

/**
 * Long short-term memory with coupled input and forget gate: it takes in just as much as it forgets
 * (variant CIFG of Greff et al. 2017, LSTM: a search space odyssey, IEEE Transactions on Neural
 * Networks and Learning Systems 28:2222; here without peepholes).
 *
 * <pre>{@code
 * f = σ(W_f x + R_f h' + b_f)
 * i = 1 - f
 * o = σ(W_o x + R_o h' + b_o)
 * g = tanh(W_g x + R_g h' + b_g)
 * c = f c' + i g
 * h = o tanh(c)
 * }</pre>
 *
 * As 1 - σ(a) = σ(-a), it is an {@link LstmCell} whose W_i, R_i, b_i are -W_f, -R_f, -b_f.
 */
public final class CoupledLstmCell implements RecurrentCell {
  private final Weights weights;

  /** All weights zero. */
  public CoupledLstmCell(int in, int hidden) {
    weights =
        new Weights(
            in, hidden, List.of("W_f", "R_f", "b_f", "W_o", "R_o", "b_o", "W_g", "R_g", "b_g"));
  }

  @Override
  public Weights weights() {
    return weights;
  }

  @Override
  public State zeroState() {
    return new State(new double[weights.hidden()], new double[weights.hidden()]);
  }

  @Override
  public Step forward(double[] x, State previous) {
    int hidden = weights.hidden();
    requireLength(hidden, previous.c());
    double[] f = weights.sum("f", x, previous.h());
    double[] o = weights.sum("o", x, previous.h());
    double[] g = weights.sum("g", x, previous.h());
    double[] i = new double[hidden];
    double[] c = new double[hidden];
    double[] h = new double[hidden];
    for (int k = 0; k < hidden; k++) {
      f[k] = sigmoid(f[k]);
      i[k] = 1 - f[k];
      o[k] = sigmoid(o[k]);
      g[k] = Math.tanh(g[k]);
      c[k] = f[k] * previous.c()[k] + i[k] * g[k];
      h[k] = o[k] * Math.tanh(c[k]);
    }
    return new Step(
        x,
        previous,
        new State(h, c),
        Map.entry("f", f),
        Map.entry("i", i),
        Map.entry("o", o),
        Map.entry("g", g));
  }

  /**
   * {@inheritDoc}
   *
   * <pre>{@code
   * dc     += dh o (1 - tanh²(c))
   * delta_o = dh tanh(c) o (1 - o)
   * delta_f = dc (c' - g) f (1 - f)
   * delta_g = dc i (1 - g²)
   * dc'     = dc f
   * }</pre>
   */
  @Override
  public StepGradient backward(Step step, State dState, Weights gradients) {
    int hidden = weights.hidden();
    double[] f = step.gate("f");
    double[] i = step.gate("i");
    double[] o = step.gate("o");
    double[] g = step.gate("g");
    double[] deltaF = new double[hidden];
    double[] deltaO = new double[hidden];
    double[] deltaG = new double[hidden];
    StepGradient d = new StepGradient(weights.in(), zeroState());
    for (int k = 0; k < hidden; k++) {
      double dh = dState.h()[k];
      double tanhC = Math.tanh(step.state().c()[k]);
      double dc = dState.c()[k] + dh * o[k] * (1 - tanhC * tanhC);
      deltaO[k] = dh * tanhC * o[k] * (1 - o[k]);
      deltaF[k] = dc * (step.previous().c()[k] - g[k]) * f[k] * (1 - f[k]);
      deltaG[k] = dc * i[k] * (1 - g[k] * g[k]);
      d.c()[k] = dc;
      d.previous().c()[k] = dc * f[k];
    }
    weights.sumBackward("f", deltaF, step, gradients, d);
    weights.sumBackward("o", deltaO, step, gradients, d);
    weights.sumBackward("g", deltaG, step, gradients, d);
    return d;
  }
}
