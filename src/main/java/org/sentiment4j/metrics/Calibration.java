package org.sentiment4j.metrics;

import java.util.List;
import java.util.stream.IntStream;

/** Compares probabilities with how often they come true. */
final class Calibration {
  private static final int BINS = 10;

  private Calibration() {}

  /** Ten bins of equal width, from 0 to 1. */
  static List<CalibrationBin> bins(double[] probabilities, int[] labels) {
    int[] counts = new int[BINS];
    int[] positives = new int[BINS];
    double[] sums = new double[BINS];
    for (int i = 0; i < probabilities.length; i++) {
      int bin = Math.min(BINS - 1, (int) (probabilities[i] * BINS));
      counts[bin]++;
      positives[bin] += labels[i];
      sums[bin] += probabilities[i];
    }
    return IntStream.range(0, BINS)
        .mapToObj(
            bin ->
                new CalibrationBin(
                    (double) bin / BINS,
                    (double) (bin + 1) / BINS,
                    counts[bin],
                    sums[bin] / counts[bin],
                    (double) positives[bin] / counts[bin]))
        .toList();
  }

  /**
   * The expected calibration error: the distance between mean probability and share of positive
   * reviews, averaged over the reviews (Naeini et al. 2015, AAAI).
   */
  static double expectedError(List<CalibrationBin> bins) {
    double sum = 0;
    int count = 0;
    for (CalibrationBin bin : bins) {
      if (bin.count() > 0) {
        sum += bin.count() * Math.abs(bin.meanProbability() - bin.positiveShare());
        count += bin.count();
      }
    }
    return sum / count;
  }
}
