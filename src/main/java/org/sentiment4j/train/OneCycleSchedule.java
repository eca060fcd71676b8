package org.sentiment4j.train;

import org.nd4j.linalg.schedule.ISchedule;

/**
 * One cycle (Smith 2018, A disciplined approach to neural network hyper-parameters, part 1, section
 * 4), in straight lines: up, down again, and on to the last rate. The lines meet where those of
 * PyTorch's {@code OneCycleLR} do with {@code three_phase=True} and {@code pct_start=0.45}.
 *
 * <p>ND4J's {@code CycleSchedule} divides the rate by ten with each single update of the last part,
 * so that it is 0 almost at once, where Smith has it fall by some orders of magnitude altogether.
 *
 * @param start the rate of the first update, and at the end of the way down
 * @param peak the highest rate
 * @param last the rate of the last update
 * @param updates the number of updates
 */
record OneCycleSchedule(double start, double peak, double last, long updates) implements ISchedule {
  private static final double SHARE_UP = 0.45;

  @Override
  public double valueAt(int iteration, int epoch) {
    double top = SHARE_UP * updates - 1;
    double down = 2 * SHARE_UP * updates - 2;
    double end = updates - 1;
    if (iteration <= top) {
      return between(start, peak, iteration / top);
    }
    if (iteration <= down) {
      return between(peak, start, (iteration - top) / (down - top));
    }
    return between(start, last, Math.min(1, (iteration - down) / (end - down)));
  }

  private static double between(double from, double to, double share) {
    return (1 - share) * from + share * to;
  }

  @Override
  public ISchedule clone() {
    return this;
  }
}
