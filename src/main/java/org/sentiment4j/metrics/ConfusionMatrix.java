package org.sentiment4j.metrics;

/**
 * How many reviews of each kind were taken for which. Precision, recall and F1 are those of the
 * positive class, and 0 where their denominator is 0, as in scikit-learn.
 */
public record ConfusionMatrix(
    int truePositives, int falsePositives, int trueNegatives, int falseNegatives) {

  /** The number of reviews. */
  public int count() {
    return truePositives + falsePositives + trueNegatives + falseNegatives;
  }

  /** The share of reviews that were taken for what they are. */
  public double accuracy() {
    return ratio(truePositives + trueNegatives, count());
  }

  /** The share of positive reviews among those that were taken for positive. */
  public double precision() {
    return ratio(truePositives, truePositives + falsePositives);
  }

  /** The share of positive reviews that were taken for positive. */
  public double recall() {
    return ratio(truePositives, truePositives + falseNegatives);
  }

  /** The harmonic mean of precision and recall. */
  public double f1() {
    return ratio(2 * truePositives, 2 * truePositives + falsePositives + falseNegatives);
  }

  private static double ratio(int part, int whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }
}
