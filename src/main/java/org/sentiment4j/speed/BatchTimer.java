package org.sentiment4j.speed;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * Times one batch after another. Implementations differ by a factor of a hundred, so it is the time
 * that bounds the number of batches; three is the fewest that has a median.
 *
 * @param warmUpSeconds how long batches are computed at least, untimed, while Java compiles
 * @param batches how many batches are timed at most
 * @param seconds after this time no further one is begun
 * @param nanoTime the clock
 */
public record BatchTimer(double warmUpSeconds, int batches, double seconds, LongSupplier nanoTime) {
  private static final int FEWEST = 3;

  /** Returns the median of the seconds that {@code batch} takes. */
  double medianSeconds(Runnable batch) {
    long start = nanoTime.getAsLong();
    for (int i = 0; i < FEWEST || secondsSince(start) < warmUpSeconds; i++) {
      batch.run();
    }
    List<Double> times = new ArrayList<>();
    start = nanoTime.getAsLong();
    while (times.size() < FEWEST || (times.size() < batches && secondsSince(start) < seconds)) {
      long begin = nanoTime.getAsLong();
      batch.run();
      times.add(secondsSince(begin));
    }
    return median(times);
  }

  private double secondsSince(long begin) {
    return (nanoTime.getAsLong() - begin) / 1e9;
  }

  private static double median(List<Double> times) {
    Collections.sort(times);
    int middle = times.size() / 2;
    return times.size() % 2 == 1
        ? times.get(middle)
        : (times.get(middle - 1) + times.get(middle)) / 2;
  }
}
