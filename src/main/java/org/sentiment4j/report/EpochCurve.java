package org.sentiment4j.report;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.sentiment4j.metrics.EpochMetrics;

/** A figure of a run, epoch by epoch; NaN where it is not known, or cannot be drawn. */
final class EpochCurve {
  /** No cross-entropy comes near it, and XChart never ends looking for the labels of 1e30. */
  static final double LARGEST = 1e6;

  private final double[] epochs;
  private final double[] values;

  /**
   * @param epochs ascending
   * @param values as many
   */
  private EpochCurve(double[] epochs, double[] values) {
    this.epochs = epochs;
    this.values = values;
  }

  static EpochCurve of(List<EpochMetrics> epochs, ToDoubleFunction<EpochMetrics> figure) {
    return new EpochCurve(
        epochs.stream().mapToDouble(EpochMetrics::epoch).toArray(),
        epochs.stream()
            .mapToDouble(figure)
            .map(value -> Math.abs(value) <= LARGEST ? value : Double.NaN)
            .toArray());
  }

  /** Ascending. */
  double[] epochs() {
    return epochs;
  }

  /** As many; NaN where there is none. */
  double[] values() {
    return values;
  }

  /** The figures that there are. */
  DoubleStream known() {
    return DoubleStream.of(values).filter(value -> !Double.isNaN(value));
  }

  boolean isEmpty() {
    return known().findAny().isEmpty();
  }

  /** Every {@code gap}th point, and those that no line leads to; NaN in place of the others. */
  double[] few(int gap) {
    return IntStream.range(0, values.length)
        .mapToDouble(i -> i % gap == 0 || isAlone(i) ? values[i] : Double.NaN)
        .toArray();
  }

  private boolean isAlone(int i) {
    return !isKnown(i - 1) && !isKnown(i + 1);
  }

  private boolean isKnown(int i) {
    return i >= 0 && i < values.length && !Double.isNaN(values[i]);
  }

  /** The points of this epoch alone. */
  EpochCurve at(int epoch) {
    int[] there = IntStream.range(0, epochs.length).filter(i -> epochs[i] == epoch).toArray();
    return new EpochCurve(
        IntStream.of(there).mapToDouble(i -> epochs[i]).toArray(),
        IntStream.of(there).mapToDouble(i -> values[i]).toArray());
  }
}
