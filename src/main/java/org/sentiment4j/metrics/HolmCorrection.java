package org.sentiment4j.metrics;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Holm's correction of the p-values of several tests (Holm 1979, Scandinavian Journal of Statistics
 * 6:65): where each is held against 0.05, the chance that any difference is claimed where there is
 * none stays below 0.05.
 */
public final class HolmCorrection {
  private HolmCorrection() {}

  /** Returns the adjusted p-value of each, in the order given. */
  public static double[] adjust(double[] p) {
    List<Integer> rising =
        IntStream.range(0, p.length)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer test) -> p[test]))
            .toList();
    double[] adjusted = new double[p.length];
    double largest = 0;
    for (int rank = 0; rank < p.length; rank++) {
      int test = rising.get(rank);
      largest = Math.max(largest, Math.min(1, (p.length - rank) * p[test]));
      adjusted[test] = largest;
    }
    return adjusted;
  }
}
