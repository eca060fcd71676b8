package org.sentiment4j.metrics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The receiver operating characteristic. */
public final class RocCurve {
  private RocCurve() {}

  /**
   * A point of the curve: what comes of taking every review for positive whose probability is above
   * some threshold.
   *
   * @param falsePositiveRate the share of negative reviews that are taken for positive
   * @param truePositiveRate the share of positive reviews that are taken for positive
   */
  public record Point(double falsePositiveRate, double truePositiveRate) {}

  /**
   * Returns the curve from (0, 0) to (1, 1), leaving out points that are closer than {@code step}
   * in both directions to the one before; empty if one of the classes is missing.
   *
   * @param probabilities that the reviews are positive
   * @param labels of the same reviews: 1 positive, 0 negative
   * @param step at least 0
   */
  public static List<Point> points(double[] probabilities, int[] labels, double step) {
    int[] order = order(probabilities);
    long positives = IntStream.of(labels).sum();
    long negatives = labels.length - positives;
    if (positives == 0 || negatives == 0) {
      return List.of();
    }
    List<Point> points = new ArrayList<>();
    Point last = new Point(0, 0);
    points.add(last);
    long truePositives = 0;
    long falsePositives = 0;
    for (int i = order.length - 1; i >= 0; i--) {
      truePositives += labels[order[i]];
      falsePositives += 1 - labels[order[i]];
      if (i > 0 && probabilities[order[i]] == probabilities[order[i - 1]]) {
        // No threshold lies between equal ones.
        continue;
      }
      Point point =
          new Point((double) falsePositives / negatives, (double) truePositives / positives);
      if (i == 0
          || point.falsePositiveRate() - last.falsePositiveRate() >= step
          || point.truePositiveRate() - last.truePositiveRate() >= step) {
        points.add(point);
        last = point;
      }
    }
    return points;
  }

  private static int[] order(double[] probabilities) {
    return IntStream.range(0, probabilities.length)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> probabilities[i]))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /**
   * The area under the curve: the chance that a positive review has a higher probability than a
   * negative one, equal ones counting a half (the Mann-Whitney statistic; Hanley and McNeil 1982,
   * Radiology 143:29). NaN if one of the classes is missing.
   */
  static double area(double[] probabilities, int[] labels) {
    int[] order = order(probabilities);
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
