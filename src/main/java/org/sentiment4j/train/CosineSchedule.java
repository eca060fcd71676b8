package org.sentiment4j.train;

import org.nd4j.linalg.schedule.ISchedule;

/**
 * Half a cosine wave (Loshchilov and Hutter 2017, SGDR, equation 5, without restarts). As there,
 * the rate changes with every update; that of the last one is just above {@code last}.
 *
 * @param first the rate of the first update
 * @param last the rate behind the last update
 * @param updates the number of updates
 */
record CosineSchedule(double first, double last, long updates) implements ISchedule {

  @Override
  public double valueAt(int iteration, int epoch) {
    double done = Math.min(1, (double) iteration / updates);
    return last + (first - last) / 2 * (1 + StrictMath.cos(Math.PI * done));
  }

  @Override
  public ISchedule clone() {
    return this;
  }
}
