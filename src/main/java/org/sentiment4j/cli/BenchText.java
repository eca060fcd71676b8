package org.sentiment4j.cli;

import java.util.List;
import java.util.Locale;
import org.sentiment4j.kernel.ArithmeticPeak;
import org.sentiment4j.speed.SpeedMeasurement;
import org.sentiment4j.speed.Workload;

/** What a measurement of speed was made with, for people. */
final class BenchText {
  private BenchText() {}

  /**
   * The lines above the table.
   *
   * @param device what the networks run on
   * @param reviews which reviews they read
   * @param threads on how many threads the peak was measured
   * @param peak the arithmetic peak, floating-point operations a second
   */
  static List<String> header(
      String device, String reviews, SpeedMeasurement measurement, int threads, double peak) {
    Workload workload = measurement.workload();
    return List.of(
        device,
        "Java %s, vectors of %d floats".formatted(Runtime.version(), ArithmeticPeak.lanes()),
        "embedding %d, hidden %d, batches of %d, length %d"
            .formatted(
                workload.embedding(), workload.hidden(), workload.batch(), workload.length()),
        String.format(
            Locale.ROOT,
            "reviews: %,d, on average %.1f words kept (%s)",
            measurement.reviews().size(),
            measurement.meanWords(),
            reviews),
        String.format(
            Locale.ROOT,
            "arithmetic peak: %.1f GFLOP/s (float fused multiply-add on %d thread%s, measured)",
            peak / 1e9,
            threads,
            threads == 1 ? "" : "s"),
        "");
  }
}
