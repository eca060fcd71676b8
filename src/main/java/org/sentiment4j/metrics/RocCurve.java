package org.sentiment4j.metrics;

import java.util.Comparator;
import java.util.stream.IntStream;

/** The receiver operating characteristic. */
final class RocCurve {
  private RocCurve() {}

  /**
   * The area under the curve: the chance that a positive review has a higher probability than a
   * negative one, equal ones counting a half (the Mann-Whitney statistic; Hanley and McNeil 1982,
   * Radiology 143:29). NaN if one of the classes is missing.
   */
  static double area(double[] probabilities, int[] labels) {
    int[] order =
        IntStream.range(0, labels.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> probabilities[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    // Pairs are counted twice, so that a half is a whole number and the sum exact.
    long twiceWon = 0;
    long negativesBelow = 0;
    long positives = 0;
    for (int start = 0, end; start < order.length; start = end) {
      long tiedPositives = 0;
      long tiedNegatives = 0;
      double tied = probabilities[order[start]];
      for (end = start; end < order.length && probabilities[order[end]] == tied; end++) {
        tiedPositives += labels[order[end]];
        tiedNegatives += 1 - labels[order[end]];
      }
      twiceWon += tiedPositives * (2 * negativesBelow + tiedNegatives);
      positives += tiedPositives;
      negativesBelow += tiedNegatives;
    }
    return twiceWon / (2.0 * positives * negativesBelow);
  }
}
