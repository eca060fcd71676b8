package org.sentiment4j.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.markers.SeriesMarkers;
import org.sentiment4j.analysis.RangeCurve;
import org.sentiment4j.analysis.RangeCurve.Point;
import org.sentiment4j.error.InputException;

/**
 * A learning-rate range test as a picture: the loss against the learning rate, on a logarithmic
 * axis, with where it is lowest, the rate that is suggested, and the experiment's.
 */
public final class RangePicture {
  private static final int WIDTH = 1000;
  private static final int HEIGHT = 480;

  /** Above so many times the first loss, where it diverges, the curve is cut off. */
  private static final double CUT_OFF = 1.5;

  private final String name;
  private final RangeCurve curve;
  private final double own;

  /**
   * @param name of the experiment
   * @param curve at least two points
   * @param own the experiment's own learning rate
   * @throws InputException where Java cannot draw text here
   */
  public RangePicture(String name, RangeCurve curve, double own) {
    Fonts.require();
    this.name = name;
    this.curve = curve;
    this.own = own;
  }

  /** Returns the picture as SVG. */
  public byte[] svg() {
    return ChartFile.svg(chart());
  }

  /** Returns the picture as PNG. */
  public byte[] png() {
    return ChartFile.png(chart());
  }

  private XYChart chart() {
    XYChart chart =
        new XYChartBuilder()
            .width(WIDTH)
            .height(HEIGHT)
            .title("Learning-rate range test of " + name)
            .xAxisTitle("learning rate")
            .yAxisTitle("loss of a batch")
            .build();
    double[] rates = curve.points().stream().mapToDouble(Point::rate).toArray();
    double[] losses = curve.points().stream().mapToDouble(Point::loss).toArray();
    double[] smoothed = curve.smoothed();
    double top = CUT_OFF * smoothed[0];
    AxisRange shown =
        AxisRange.of(
                DoubleStream.concat(DoubleStream.of(losses), DoubleStream.of(smoothed))
                    .filter(loss -> loss <= top),
                0.01)
            .padded();
    style(chart.getStyler(), Decades.of(List.of(Decades.exponents(rates))), shown);

    add(chart, "loss", rates, losses, LineLook.DARK, LineLook.NARROW_SOLID);
    add(chart, "smoothed loss", rates, smoothed, LineLook.of(0).color(), LineLook.SOLID);
    addRate(chart, "the experiment's", own, shown, LineLook.DASHED, Color.BLACK);
    Optional<Point> lowest = curve.lowest();
    if (lowest.isPresent()) {
      double rate = lowest.get().rate();
      double[] x = {rate};
      double[] y = {smoothed[lowest.get().step()]};
      add(chart, label("lowest", rate), x, y, LineLook.of(0).color(), CurvesLook.NO_LINE)
          .setMarker(LineLook.of(0).marker());
    }
    if (curve.suggestion().isPresent()) {
      double rate = curve.suggestion().getAsDouble();
      addRate(chart, "suggestion", rate, shown, LineLook.SOLID, LineLook.of(1).color());
    }
    return chart;
  }

  private static void style(XYStyler styler, Decades decades, AxisRange losses) {
    CurvesLook.style(styler);
    styler.setLegendPosition(LegendPosition.OutsideE);
    styler.setXAxisLogarithmic(true);
    styler.setXAxisLogarithmicDecadeOnly(true);
    styler.setXAxisMin(Decades.powers(decades.lowest())[0]);
    styler.setXAxisMax(Decades.powers(decades.highest())[0]);
    styler.setXAxisTickLabelsFormattingFunction(
        value -> value == 1 ? "1" : "1e" + Math.round(Math.log10(value)));
    styler.setYAxisMin(losses.from());
    styler.setYAxisMax(losses.to());
  }

  private static XYSeries add(
      XYChart chart, String name, double[] x, double[] y, Color color, BasicStroke stroke) {
    XYSeries series = chart.addSeries(name, x, y);
    series.setMarker(SeriesMarkers.NONE);
    series.setMarkerColor(color);
    series.setLineColor(color);
    series.setLineStyle(stroke);
    return series;
  }

  /** A vertical line, where the rate is one of those that were tried. */
  private void addRate(
      XYChart chart, String name, double rate, AxisRange y, BasicStroke stroke, Color color) {
    double last = curve.points().get(curve.points().size() - 1).rate();
    if (rate >= curve.points().get(0).rate() && rate <= last) {
      double[] x = {rate, rate};
      add(chart, label(name, rate), x, new double[] {y.from(), y.to()}, color, stroke);
    }
  }

  private static String label(String name, double rate) {
    return name + ": " + Figures.twoDigits(rate);
  }
}
