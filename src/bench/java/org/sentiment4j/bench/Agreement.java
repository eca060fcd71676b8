package org.sentiment4j.bench;

import java.util.List;
import java.util.Locale;
import org.sentiment4j.data.EncodedReview;

/**
 * How far apart the outputs of two networks with the same weights are, at most.
 *
 * @param atFirst with the same weights
 * @param afterUpdates after each has trained on the same batches, so gradients and updates count
 *     too
 */
record Agreement(double atFirst, double afterUpdates) {
  private static final int UPDATES = 3;

  /** Rounding, which gradients near Adam's epsilon enlarge, stays below these. */
  private static final double TOLERANCE = 1e-4;

  private static final double TOLERANCE_AFTER_UPDATES = 1e-3;

  /** Asks both about a batch, trains both, and asks again. */
  static Agreement of(Contestant one, Contestant other, ReviewSupply supply) {
    List<EncodedReview> asked = supply.batch(0);
    double atFirst = distance(one.forward(asked), other.forward(asked));
    for (int batch = 0; batch < UPDATES; batch++) {
      one.trainBatch(supply.batch(batch));
      other.trainBatch(supply.batch(batch));
    }
    return new Agreement(atFirst, distance(one.forward(asked), other.forward(asked)));
  }

  /** Whether both compute the same. */
  boolean isClose() {
    // Not a number is not close.
    return atFirst <= TOLERANCE && afterUpdates <= TOLERANCE_AFTER_UPDATES;
  }

  private static double distance(float[] one, float[] other) {
    double distance = 0;
    for (int i = 0; i < one.length; i++) {
      distance = Math.max(distance, Math.abs((double) one[i] - other[i]));
    }
    return distance;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "outputs agree within %.1e, after %d updates within %.1e",
        atFirst,
        UPDATES,
        afterUpdates);
  }
}
