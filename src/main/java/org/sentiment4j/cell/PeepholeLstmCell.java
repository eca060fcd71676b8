package org.sentiment4j.cell;

import static org.sentiment4j.cell.Algebra.addProduct;
import static org.sentiment4j.cell.Algebra.requireLength;
import static org.sentiment4j.cell.Algebra.sigmoid;

import java.util.List;
import java.util.Map;

/**
 * Long short-term memory with peepholes: each gate sees the memory of its own unit (Gers and
 * Schmidhuber 2000, Recurrent nets that time and count, IJCNN 3:189; Gers, Schraudolph and
 * Schmidhuber 2002, Learning precise timing with LSTM recurrent networks, Journal of Machine
 * Learning Research 3:115). The output gate sees the new memory, the others the old one.
 *
 * <pre>{@code
 * f = σ(W_f x + R_f h' + b_f + p_f c')
 * i = σ(W_i x + R_i h' + b_i + p_i c')
 * g = tanh(W_g x + R_g h' + b_g)
 * c = f c' + i g
 * o = σ(W_o x + R_o h' + b_o + p_o c)
 * h = o tanh(c)
 * }</pre>
 *
 * The formulas, forward and back, are those of Greff et al. 2017, LSTM: a search space odyssey,
 * IEEE Transactions on Neural Networks and Learning Systems 28:2222, section II.
 */
public final class PeepholeLstmCell implements RecurrentCell {
  private final Weights weights;

  /** All weights zero. */
  public PeepholeLstmCell(int in, int hidden) {
    weights =
        new Weights(
            in,
            hidden,
            List.of(
                "W_f", "R_f", "b_f", "p_f", "W_i", "R_i", "b_i", "p_i", "W_o", "R_o", "b_o", "p_o",
                "W_g", "R_g", "b_g"));
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
    double[] cPrevious = previous.c();
    requireLength(hidden, cPrevious);
    double[] pf = weights.vector("p_f");
    double[] pi = weights.vector("p_i");
    double[] po = weights.vector("p_o");
    double[] f = weights.sum("f", x, previous.h());
    double[] i = weights.sum("i", x, previous.h());
    double[] o = weights.sum("o", x, previous.h());
    double[] g = weights.sum("g", x, previous.h());
    double[] c = new double[hidden];
    double[] h = new double[hidden];
    for (int k = 0; k < hidden; k++) {
      f[k] = sigmoid(f[k] + pf[k] * cPrevious[k]);
      i[k] = sigmoid(i[k] + pi[k] * cPrevious[k]);
      g[k] = Math.tanh(g[k]);
      c[k] = f[k] * cPrevious[k] + i[k] * g[k];
      o[k] = sigmoid(o[k] + po[k] * c[k]);
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
   * delta_o = dh tanh(c) o (1 - o)
   * dc     += dh o (1 - tanh²(c)) + p_o delta_o
   * delta_f = dc c' f (1 - f)
   * delta_i = dc g  i (1 - i)
   * delta_g = dc i (1 - g²)
   * dc'     = dc f + p_f delta_f + p_i delta_i
   * dp_f += delta_f c',  dp_i += delta_i c',  dp_o += delta_o c
   * }</pre>
   */
  @Override
  public StepGradient backward(Step step, State dState, Weights gradients) {
    int hidden = weights.hidden();
    double[] c = step.state().c();
    double[] cPrevious = step.previous().c();
    double[] pf = weights.vector("p_f");
    double[] pi = weights.vector("p_i");
    double[] po = weights.vector("p_o");
    double[] f = step.gate("f");
    double[] i = step.gate("i");
    double[] o = step.gate("o");
    double[] g = step.gate("g");
    double[] deltaF = new double[hidden];
    double[] deltaI = new double[hidden];
    double[] deltaO = new double[hidden];
    double[] deltaG = new double[hidden];
    StepGradient d = new StepGradient(weights.in(), zeroState());
    for (int k = 0; k < hidden; k++) {
      double dh = dState.h()[k];
      double tanhC = Math.tanh(c[k]);
      deltaO[k] = dh * tanhC * o[k] * (1 - o[k]);
      double dc = dState.c()[k] + dh * o[k] * (1 - tanhC * tanhC) + po[k] * deltaO[k];
      deltaF[k] = dc * cPrevious[k] * f[k] * (1 - f[k]);
      deltaI[k] = dc * g[k] * i[k] * (1 - i[k]);
      deltaG[k] = dc * i[k] * (1 - g[k] * g[k]);
      d.c()[k] = dc;
      d.previous().c()[k] = dc * f[k] + pf[k] * deltaF[k] + pi[k] * deltaI[k];
    }
    weights.sumBackward("f", deltaF, step, gradients, d);
    weights.sumBackward("i", deltaI, step, gradients, d);
    weights.sumBackward("o", deltaO, step, gradients, d);
    weights.sumBackward("g", deltaG, step, gradients, d);
    addProduct(gradients.vector("p_f"), deltaF, cPrevious);
    addProduct(gradients.vector("p_i"), deltaI, cPrevious);
    addProduct(gradients.vector("p_o"), deltaO, c);
    return d;
  }
}
