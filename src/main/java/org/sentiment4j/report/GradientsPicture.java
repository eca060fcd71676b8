package org.sentiment4j.report;

import java.awt.Color;
import java.awt.Font;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.markers.SeriesMarkers;
import org.sentiment4j.analysis.GradientCurve;
import org.sentiment4j.analysis.GradientCurve.Point;
import org.sentiment4j.analysis.StatePart;
import org.sentiment4j.error.InputException;

/**
 * Gradients as a picture: the mean norm, on a logarithmic axis, against the number of steps back. A
 * layer of a network has one colour and marker; the line of its output is solid, that of its memory
 * dashed.
 */
public final class GradientsPicture {
  private static final int THOUSANDTH = -3;
  private static final int PLOT_WIDTH = 640;
  private static final int PLOT_HEIGHT = 400;
  private static final int AROUND_PLOT = 130;
  private static final int LEGEND_LINE = 44;
  private static final int MARKERS = 16;
  private static final Font FONT = CurvesLook.FONT;

  private final List<GradientCurve> curves;
  private final double[] steps;
  private final Decades decades;

  /**
   * @param curves at least one, all of as many steps; those of one network stand together
   * @throws InputException where Java cannot draw text here
   */
  public GradientsPicture(List<GradientCurve> curves) {
    requireFonts();
    this.curves = List.copyOf(curves);
    steps = IntStream.range(0, curves.get(0).points().size()).asDoubleStream().toArray();
    decades = Decades.of(curves.stream().map(GradientsPicture::exponents).toList());
  }

  /**
   * Checks that a picture can be drawn.
   *
   * @throws InputException where Java cannot draw text here
   */
  public static void requireFonts() {
    Fonts.require();
  }

  private static double[] exponents(GradientCurve curve) {
    return Decades.exponents(curve.points().stream().mapToDouble(Point::mean).toArray());
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
    int legend =
        LEGEND_LINE
            + curves.stream()
                .mapToInt(curve -> CurvesLook.width(label(curve), FONT))
                .max()
                .orElse(0);
    XYChart chart =
        new XYChartBuilder()
            .width(PLOT_WIDTH + AROUND_PLOT + legend)
            .height(PLOT_HEIGHT + AROUND_PLOT)
            .title("How far back the gradient of the loss reaches")
            .xAxisTitle("steps back from the last word")
            .yAxisTitle("norm of the gradient relative to the last step")
            .build();
    style(chart.getStyler());
    addDecades(chart);
    int look = -1;
    for (int i = 0; i < curves.size(); i++) {
      look += i > 0 && isSameLayer(curves.get(i - 1), curves.get(i)) ? 0 : 1;
      addLine(chart, i, LineLook.of(look));
      addMarkers(chart, i, LineLook.of(look));
    }
    return chart;
  }

  private static boolean isSameLayer(GradientCurve one, GradientCurve other) {
    return one.network().equals(other.network()) && one.layer() == other.layer();
  }

  private void style(XYStyler styler) {
    styler.setBaseFont(FONT);
    styler.setChartTitleFont(FONT.deriveFont(Font.BOLD, 17));
    styler.setAxisTitleFont(FONT);
    styler.setAxisTickLabelsFont(FONT);
    styler.setLegendFont(FONT);
    styler.setChartBackgroundColor(Color.WHITE);
    styler.setChartPadding(16);
    styler.setLegendBorderColor(Color.WHITE);
    styler.setLegendSeriesLineLength(LEGEND_LINE);
    styler.setAxisTickPadding(8);
    styler.setPlotBorderVisible(false);
    styler.setPlotGridLinesVisible(false);
    styler.setPlotContentSize(0.98);
    styler.setMarkerSize(9);
    styler.setLocale(Locale.ROOT);
    styler.setXAxisMin(0.0);
    styler.setXAxisMax(steps[steps.length - 1]);
    styler.setXAxisMaxLabelCount(11);
    styler.setYAxisLogarithmic(true);
    styler.setYAxisLogarithmicDecadeOnly(true);
    styler.setYAxisMin(Decades.powers(decades.lowest())[0]);
    styler.setYAxisMax(Decades.powers(decades.highest())[0]);
    styler.setYAxisTickLabelsFormattingFunction(
        value -> value == 1 ? "1" : "1e" + Math.round(Math.log10(value)));
  }

  /** A line for each power of ten; XChart's own grid has nine. That of a thousandth is darker. */
  private void addDecades(XYChart chart) {
    for (int exponent = decades.lowest(); exponent <= decades.highest(); exponent++) {
      XYSeries line =
          chart.addSeries(
              "decade " + exponent,
              new double[] {0, steps[steps.length - 1]},
              Decades.powers(exponent, exponent));
      line.setMarker(SeriesMarkers.NONE);
      line.setLineStyle(LineLook.THIN);
      line.setLineColor(exponent == THOUSANDTH ? LineLook.DARK : LineLook.PALE);
      line.setShowInLegend(false);
    }
  }

  private void addLine(XYChart chart, int number, LineLook look) {
    GradientCurve curve = curves.get(number);
    double[] x = steps;
    double[] y = exponents(curve);
    if (curve.part() == StatePart.C) {
      Dashes dashes =
          new Dashes(
              x,
              y,
              (double) PLOT_WIDTH / curve.stepsMeasured(),
              (double) PLOT_HEIGHT / decades.count());
      x = dashes.x();
      y = dashes.y();
    }
    XYSeries line = chart.addSeries("line " + number, x, Decades.powers(y));
    line.setMarker(SeriesMarkers.NONE);
    line.setLineStyle(LineLook.SOLID);
    line.setLineColor(look.color());
    line.setShowInLegend(false);
  }

  /**
   * A few markers without a line, for the legend, too: one at each of hundreds of steps would hide
   * the line. Each line has them elsewhere, so that they are seen where lines coincide.
   */
  private void addMarkers(XYChart chart, int number, LineLook look) {
    GradientCurve curve = curves.get(number);
    double[] y = exponents(curve);
    int gap = Math.max(2, y.length / MARKERS);
    int first = gap * number / curves.size();
    double[] few =
        IntStream.range(0, y.length)
            .mapToDouble(i -> i % gap == first ? y[i] : Double.NaN)
            .toArray();
    XYSeries markers = chart.addSeries("markers " + number, steps, Decades.powers(few));
    markers.setMarker(look.marker());
    markers.setMarkerColor(look.color());
    markers.setLineStyle(curve.part() == StatePart.H ? LineLook.SOLID : LineLook.DASHED);
    markers.setLineColor(look.color());
    markers.setLabel(label(curve));
  }

  private String label(GradientCurve curve) {
    boolean stacked = curves.stream().anyMatch(other -> other.layer() > 1);
    return curve.network().label()
        + (stacked ? ", layer " + curve.layer() : "")
        + (curve.part() == StatePart.H ? ": h" : ": C");
  }
}
