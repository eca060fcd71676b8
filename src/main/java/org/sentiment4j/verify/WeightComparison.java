package org.sentiment4j.verify;

import java.util.Locale;
import java.util.stream.IntStream;

/** Compares weights to the last bit. */
final class WeightComparison {
  private WeightComparison() {}

  static Finding of(String subject, float[] then, float[] now) {
    if (then.length != now.length) {
      return Finding.different(subject, count(then.length) + ", now " + count(now.length));
    }
    int[] differing =
        IntStream.range(0, then.length)
            .filter(i -> Float.floatToIntBits(then[i]) != Float.floatToIntBits(now[i]))
            .toArray();
    if (differing.length == 0) {
      return Finding.same(subject, count(then.length) + " weights");
    }
    // One that is not a number makes the largest difference none, which max keeps.
    double largest =
        IntStream.of(differing)
            .mapToDouble(i -> Math.abs((double) then[i] - now[i]))
            .reduce(0, Math::max);
    return Finding.different(
        subject,
        String.format(
            Locale.ROOT,
            "%s of %s, by up to %.1e",
            count(differing.length),
            count(then.length),
            largest));
  }

  private static String count(int weights) {
    return String.format(Locale.ROOT, "%,d", weights);
  }
}
