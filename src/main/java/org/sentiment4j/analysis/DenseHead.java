package org.sentiment4j.analysis;

import java.util.ArrayList;
import java.util.List;
import org.sentiment4j.data.Sentiment;

/**
 * Dense layers: max(0, a) between them, and a sigmoid after the last, which has one unit and is
 * trained on the binary cross-entropy.
 */
final class DenseHead implements Head {
  private final List<Dense> layers;

  /**
   * @param layers at least one; the last has one unit
   */
  DenseHead(List<Dense> layers) {
    this.layers = List.copyOf(layers);
  }

  @Override
  public double probability(double[] h) {
    return sigmoid(last(forward(h))[0]);
  }

  /**
   * {@inheritDoc}
   *
   * <p>With respect to what the last layer's sigmoid is applied to, a, it is p - y, where y is the
   * label. For a positive review p - 1 is taken as -σ(-a), so that it is not lost in rounding where
   * the network is sure.
   */
  @Override
  public double[] lossGradient(double[] h, Sentiment sentiment) {
    List<double[]> sums = forward(h);
    double a = last(sums)[0];
    double[] gradient = {sentiment == Sentiment.POSITIVE ? -sigmoid(-a) : sigmoid(a)};
    for (int layer = layers.size() - 1; layer >= 0; layer--) {
      gradient = layers.get(layer).backward(gradient);
      if (layer > 0) {
        double[] below = sums.get(layer - 1);
        for (int k = 0; k < gradient.length; k++) {
          gradient[k] = below[k] > 0 ? gradient[k] : 0;
        }
      }
    }
    return gradient;
  }

  /** Returns what each layer's activation is applied to. */
  private List<double[]> forward(double[] h) {
    List<double[]> sums = new ArrayList<>();
    double[] x = h;
    for (Dense layer : layers) {
      double[] sum = layer.forward(x);
      sums.add(sum);
      x = sum.clone();
      for (int k = 0; k < x.length; k++) {
        x[k] = Math.max(0, x[k]);
      }
    }
    return sums;
  }

  private static double[] last(List<double[]> sums) {
    return sums.get(sums.size() - 1);
  }

  private static double sigmoid(double a) {
    return 1 / (1 + Math.exp(-a));
  }
}
