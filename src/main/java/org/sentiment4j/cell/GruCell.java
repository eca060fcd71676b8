package org.sentiment4j.cell;

import static org.sentiment4j.cell.Algebra.add;
import static org.sentiment4j.cell.Algebra.addOuterProduct;
import static org.sentiment4j.cell.Algebra.addTransposedProduct;
import static org.sentiment4j.cell.Algebra.product;
import static org.sentiment4j.cell.Algebra.sigmoid;

import java.util.List;
import java.util.Map;

/**
 * Gated recurrent unit (Cho et al. 2014, Learning phrase representations using RNN encoder-decoder
 * for statistical machine translation, EMNLP, page 1724), in the variant of cuDNN and PyTorch: the
 * reset gate comes after the recurrent product, which so gets a bias c_n of its own.
 *
 * <pre>{@code
 * r = σ(W_r x + R_r h' + b_r)                     reset gate
 * z = σ(W_z x + R_z h' + b_z)                     update gate: how much of h' stays
 * n = tanh(W_n x + b_n + r (R_n h' + c_n))        candidate
 * h = (1 - z) n + z h'
 * }</pre>
 *
 * It has no memory beside h.
 */
public final class GruCell implements RecurrentCell {
  private final Weights weights;

  /** All weights zero. */
  public GruCell(int in, int hidden) {
    weights =
        new Weights(
            in,
            hidden,
            List.of("W_r", "R_r", "b_r", "W_z", "R_z", "b_z", "W_n", "R_n", "b_n", "c_n"));
  }

  @Override
  public Weights weights() {
    return weights;
  }

  @Override
  public State zeroState() {
    return new State(new double[weights.hidden()]);
  }

  @Override
  public Step forward(double[] x, State previous) {
    int hidden = weights.hidden();
    double[] r = weights.sum("r", x, previous.h());
    double[] z = weights.sum("z", x, previous.h());
    double[] n = product(weights.matrix("W_n"), x);
    add(n, weights.vector("b_n"));
    double[] m = recurrentPart(previous.h());
    double[] h = new double[hidden];
    for (int k = 0; k < hidden; k++) {
      r[k] = sigmoid(r[k]);
      z[k] = sigmoid(z[k]);
      n[k] = Math.tanh(n[k] + r[k] * m[k]);
      h[k] = (1 - z[k]) * n[k] + z[k] * previous.h()[k];
    }
    return new Step(
        x, previous, new State(h), Map.entry("r", r), Map.entry("z", z), Map.entry("n", n));
  }

  /** m = R_n h' + c_n. */
  private double[] recurrentPart(double[] hPrevious) {
    double[] m = product(weights.matrix("R_n"), hPrevious);
    add(m, weights.vector("c_n"));
    return m;
  }

  /**
   * {@inheritDoc}
   *
   * <p>With m = R_n h' + c_n:
   *
   * <pre>{@code
   * delta_z = dh (h' - n) z (1 - z)
   * delta_n = dh (1 - z) (1 - n²)
   * delta_r = delta_n m r (1 - r)
   * dm      = delta_n r
   * dW_n += delta_n xᵀ,  db_n += delta_n,  dx += W_nᵀ delta_n
   * dR_n += dm h'ᵀ,      dc_n += dm,       dh' += R_nᵀ dm + dh z
   * }</pre>
   */
  @Override
  public StepGradient backward(Step step, State dState, Weights gradients) {
    int hidden = weights.hidden();
    double[] hPrevious = step.previous().h();
    double[] r = step.gate("r");
    double[] z = step.gate("z");
    double[] n = step.gate("n");
    double[] m = recurrentPart(hPrevious);
    double[] deltaR = new double[hidden];
    double[] deltaZ = new double[hidden];
    double[] deltaN = new double[hidden];
    double[] dm = new double[hidden];
    StepGradient d = new StepGradient(weights.in(), zeroState());
    for (int k = 0; k < hidden; k++) {
      double dh = dState.h()[k];
      deltaZ[k] = dh * (hPrevious[k] - n[k]) * z[k] * (1 - z[k]);
      deltaN[k] = dh * (1 - z[k]) * (1 - n[k] * n[k]);
      deltaR[k] = deltaN[k] * m[k] * r[k] * (1 - r[k]);
      dm[k] = deltaN[k] * r[k];
      d.previous().h()[k] = dh * z[k];
    }
    weights.sumBackward("r", deltaR, step, gradients, d);
    weights.sumBackward("z", deltaZ, step, gradients, d);
    addOuterProduct(gradients.matrix("W_n"), deltaN, step.x());
    add(gradients.vector("b_n"), deltaN);
    addTransposedProduct(d.x(), weights.matrix("W_n"), deltaN);
    addOuterProduct(gradients.matrix("R_n"), dm, hPrevious);
    add(gradients.vector("c_n"), dm);
    addTransposedProduct(d.previous().h(), weights.matrix("R_n"), dm);
    return d;
  }
}
