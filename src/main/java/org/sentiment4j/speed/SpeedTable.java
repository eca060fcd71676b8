package org.sentiment4j.speed;

import java.util.List;
import java.util.Locale;

/**
 * Speeds as text: rows that can be printed as they are measured, and CSV.
 *
 * @param peak the arithmetic peak that they are held against, floating-point operations a second
 */
public record SpeedTable(double peak) {
  private static final double GIGA = 1e9;

  /** Returns the line above the rows. */
  public String header() {
    return line(
        "cell",
        "engine",
        "padding",
        "forward reviews/s",
        "training reviews/s",
        "training GFLOP/s",
        "share of peak");
  }

  /** Returns a line. */
  public String row(Speed speed) {
    return line(
        Variant.name(speed.variant().cell()),
        Variant.name(speed.variant().engine()),
        Variant.name(speed.variant().padding()),
        String.format(Locale.ROOT, "%,.1f", speed.forward()),
        String.format(Locale.ROOT, "%,.1f", speed.training()),
        String.format(Locale.ROOT, "%.2f", speed.trainingFlops() / GIGA),
        String.format(Locale.ROOT, "%.2f %%", 100 * share(speed)));
  }

  /** Returns the rows as CSV, a header first; the share is a number from 0 to 1. */
  public String csv(List<Speed> speeds) {
    StringBuilder csv =
        new StringBuilder(
            "cell,engine,padding,forward_reviews_per_second,training_reviews_per_second,"
                + "training_gflops_per_second,share_of_peak\n");
    for (Speed speed : speeds) {
      csv.append(
          String.format(
              Locale.ROOT,
              "%s,%s,%s,%.3f,%.3f,%.6f,%.6f\n",
              Variant.name(speed.variant().cell()),
              Variant.name(speed.variant().engine()),
              Variant.name(speed.variant().padding()),
              speed.forward(),
              speed.training(),
              speed.trainingFlops() / GIGA,
              share(speed)));
    }
    return csv.toString();
  }

  private double share(Speed speed) {
    return speed.trainingFlops() / peak;
  }

  private static String line(String... cells) {
    return String.format(Locale.ROOT, "%-14s%-8s%-9s%17s%20s%18s%15s", (Object[]) cells);
  }
}
