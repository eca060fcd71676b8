package org.sentiment4j.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;
import org.sentiment4j.metrics.EpochMetrics;

/**
 * One panel: a figure of each run against the epochs. A run has one colour and marker; its
 * validation is a solid line, its training a narrow dashed one with small markers, its best epoch
 * has a ring.
 *
 * @param figure what is drawn
 * @param runs whose
 * @param epochs the range of all epochs
 * @param plotWidth about how wide the plot will be, for the length of dashes
 * @param plotHeight about how high
 */
record CurvesPanel(
    EpochFigure figure,
    List<ComparedRun> runs,
    AxisRange epochs,
    double plotWidth,
    double plotHeight) {
  /** Epochs between 0 and 1 have no number. */
  private static final double LEAST_RANGE = 1;

  /** Pixels: some dashes. */
  private static final double FAR_APART = 25;

  private static final int MOST_MARKERS = 25;
  private static final int MOST_LABELS = 11;
  private static final double NO_LINE = Double.NaN;

  static AxisRange epochs(List<ComparedRun> runs) {
    return AxisRange.of(
        runs.stream().flatMap(run -> run.epochs().stream()).mapToDouble(EpochMetrics::epoch),
        LEAST_RANGE);
  }

  /**
   * Returns the panel.
   *
   * @param labels the names of the runs, for the legend; none where there is to be no legend
   */
  XYChart chart(int width, int height, List<String> labels) {
    XYChart chart =
        new XYChartBuilder()
            .width(width)
            .height(height)
            .xAxisTitle("epoch")
            .yAxisTitle(figure.title())
            .build();
    AxisRange values = values();
    style(chart.getStyler(), values);
    chart.getStyler().setLegendVisible(!labels.isEmpty());
    for (int i = 0; i < runs.size(); i++) {
      addRun(chart, i, values);
    }
    if (!labels.isEmpty()) {
      addLegend(chart, labels);
    }
    return chart;
  }

  private AxisRange values() {
    DoubleStream all =
        runs.stream()
            .flatMap(
                run -> Stream.of(figure.training(run.epochs()), figure.validation(run.epochs())))
            .flatMapToDouble(EpochCurve::known);
    return AxisRange.of(all, figure == EpochFigure.ACCURACY ? 1 : 0.01).padded();
  }

  private void style(XYStyler styler, AxisRange values) {
    CurvesLook.style(styler);
    styler.setLegendPosition(LegendPosition.OutsideE);
    styler.setXAxisMin(epochs.from());
    styler.setXAxisMax(epochs.to());
    styler.setXAxisMaxLabelCount(MOST_LABELS);
    styler.setXAxisTickLabelsFormattingFunction(
        epoch ->
            epoch == Math.rint(epoch) && epoch >= 0
                ? String.format(Locale.ROOT, "%.0f", epoch)
                : "");
    styler.setYAxisMin(values.from());
    styler.setYAxisMax(values.to());
  }

  private void addRun(XYChart chart, int number, AxisRange values) {
    ComparedRun run = runs.get(number);
    LineLook look = LineLook.of(number);
    EpochCurve training = figure.training(run.epochs());
    EpochCurve validation = figure.validation(run.epochs());
    if (!training.isEmpty()) {
      addDashed(chart, "training " + number, training, values, look.color());
      Marker small = new SmallMarker(look.marker());
      addMarkers(chart, "small markers " + number, training, small, look.color());
    }
    if (!validation.isEmpty()) {
      add(chart, "validation " + number, validation.epochs(), validation.values(), look.color())
          .setLineStyle(LineLook.SOLID);
      addMarkers(chart, "markers " + number, validation, look.marker(), look.color());
    }
    Optional<EpochMetrics> best = run.best();
    if (best.isPresent()) {
      EpochCurve there = validation.at(best.get().epoch());
      if (!there.isEmpty()) {
        addMarkers(chart, "best " + number, there, new RingMarker(), Color.BLACK);
      }
    }
  }

  /** Where points are far apart, an SVG of strokes is a third as large as one of dashes. */
  private void addDashed(
      XYChart chart, String name, EpochCurve curve, AxisRange values, Color color) {
    double step = plotWidth / epochs.length();
    if (step > FAR_APART) {
      add(chart, name, curve.epochs(), curve.values(), color).setLineStyle(LineLook.NARROW_DASHED);
      return;
    }
    Dashes dashes = new Dashes(curve.epochs(), curve.values(), step, plotHeight / values.length());
    if (dashes.x().length > 0) {
      add(chart, name, dashes.x(), dashes.y(), color).setLineStyle(LineLook.NARROW_SOLID);
    }
  }

  private static XYSeries add(XYChart chart, String name, double[] x, double[] y, Color color) {
    XYSeries series = chart.addSeries(name, x, y);
    series.setMarker(SeriesMarkers.NONE);
    series.setLineColor(color);
    series.setMarkerColor(color);
    series.setShowInLegend(false);
    return series;
  }

  private void addMarkers(
      XYChart chart, String name, EpochCurve curve, Marker marker, Color color) {
    int gap = 1 + (int) (epochs.length() / MOST_MARKERS);
    XYSeries series = add(chart, name, curve.epochs(), curve.few(gap), color);
    series.setMarker(marker);
    series.setLineStyle(CurvesLook.NO_LINE);
  }

  /** Lines without a point: the legend is drawn from what the lines look like. */
  private void addLegend(XYChart chart, List<String> labels) {
    for (int i = 0; i < labels.size(); i++) {
      LineLook look = LineLook.of(i);
      addKey(chart, labels.get(i), look.color(), LineLook.SOLID, look.marker());
    }
    addKey(chart, "validation", LineLook.DARK, LineLook.SOLID, SeriesMarkers.NONE);
    addKey(chart, "training", LineLook.DARK, LineLook.NARROW_DASHED, SeriesMarkers.NONE);
    addKey(chart, "best epoch", Color.BLACK, CurvesLook.NO_LINE, new RingMarker());
  }

  private void addKey(XYChart chart, String label, Color color, BasicStroke line, Marker marker) {
    String name = "key " + chart.getSeriesCollection().size();
    XYSeries key = add(chart, name, new double[] {epochs.from()}, new double[] {NO_LINE}, color);
    key.setLabel(label);
    key.setLineStyle(line);
    key.setMarker(marker);
    key.setShowInLegend(true);
  }
}
