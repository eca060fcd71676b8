package org.sentiment4j.report;

import java.util.List;
import java.util.stream.DoubleStream;
import org.sentiment4j.analysis.GradientCase;
import org.sentiment4j.analysis.GradientCase.Weights;
import org.sentiment4j.analysis.GradientCurve;
import org.sentiment4j.analysis.GradientCurve.Point;
import org.sentiment4j.analysis.StatePart;
import org.sentiment4j.config.Cell;
import org.sentiment4j.config.Initialisation;

/** Curves for tests. */
final class Curves {
  private Curves() {}

  /** A curve of these means; the medians are half of them. */
  static GradientCurve of(String name, int layer, StatePart part, double... means) {
    List<Point> points =
        DoubleStream.of(means).mapToObj(mean -> new Point(mean, mean / 2)).toList();
    return new GradientCurve(
        new GradientCase(name, Cell.LSTM_PEEPHOLE, Initialisation.PYTORCH, Weights.BEST),
        layer,
        part,
        points,
        7);
  }
}
