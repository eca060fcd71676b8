package org.sentiment4j.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sentiment4j.analysis.GradientCurve;
import org.sentiment4j.analysis.GradientCurve.Point;
import org.sentiment4j.analysis.StatePart;

/** How far back gradients reach, in a line for each layer of each network. */
final class GradientsText {
  private static final double THOUSANDTH = 1e-3;

  private GradientsText() {}

  /** The lines to print; the same in every locale. */
  static List<String> lines(List<GradientCurve> curves) {
    boolean stacked = curves.stream().anyMatch(curve -> curve.layer() > 1);
    Map<String, List<String>> kept = new LinkedHashMap<>();
    for (GradientCurve curve : curves) {
      String label = curve.network().label() + (stacked ? ", layer " + curve.layer() : "");
      kept.computeIfAbsent(label, absent -> new ArrayList<>()).add(kept(curve));
    }
    int width = kept.keySet().stream().mapToInt(String::length).max().orElse(0);
    List<String> lines = new ArrayList<>();
    lines.add(
        "How far back the gradient keeps a thousandth of its norm at the last step, mean of the reviews:");
    kept.forEach(
        (label, parts) ->
            lines.add(
                label + " ".repeat(width - label.length()) + "  " + String.join(", ", parts)));
    return lines;
  }

  /** Says how many of {@code reviews} do not count, where there are such. */
  static Optional<String> leftOut(List<GradientCurve> curves, int reviews) {
    int counted = curves.stream().mapToInt(GradientCurve::reviews).min().orElse(reviews);
    return counted == reviews
        ? Optional.empty()
        : Optional.of(
            (reviews - counted)
                + " of "
                + reviews
                + " reviews have no gradient at the last step, and are left out");
  }

  private static String kept(GradientCurve curve) {
    int mean = curve.stepsKept(THOUSANDTH, Point::mean);
    int median = curve.stepsKept(THOUSANDTH, Point::median);
    return (curve.part() == StatePart.H ? "h" : "C")
        + (mean == curve.stepsMeasured() ? " over all " + mean + " steps measured" : over(mean))
        + (median == mean ? "" : " (median" + over(median) + ")");
  }

  private static String over(int steps) {
    return " over " + steps + (steps == 1 ? " step" : " steps");
  }
}
