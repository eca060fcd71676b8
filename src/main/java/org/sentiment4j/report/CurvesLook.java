package org.sentiment4j.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.util.Locale;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.lines.SeriesLines;

/** The look that pictures of curves have in common. */
final class CurvesLook {
  static final Font FONT = new Font(Font.SANS_SERIF, Font.PLAIN, 14);
  static final Font TITLE = FONT.deriveFont(Font.BOLD, 17);
  static final BasicStroke NO_LINE = SeriesLines.NONE;

  /** The length of the line in a legend, with what is around it. */
  static final int LEGEND_LINE = 44;

  private static final Color GRID = new Color(0xEEEEEE);

  private CurvesLook() {}

  static void style(XYStyler styler) {
    styler.setBaseFont(FONT);
    styler.setChartTitleFont(TITLE);
    styler.setAxisTitleFont(FONT);
    styler.setAxisTickLabelsFont(FONT);
    styler.setLegendFont(FONT);
    styler.setChartBackgroundColor(Color.WHITE);
    styler.setChartPadding(12);
    styler.setLegendBorderColor(Color.WHITE);
    styler.setLegendSeriesLineLength(LEGEND_LINE);
    styler.setAxisTickPadding(8);
    styler.setPlotBorderVisible(false);
    // A dashed grid, XChart's own, makes an SVG larger than all the rest.
    styler.setPlotGridLinesStroke(LineLook.THIN);
    styler.setPlotGridLinesColor(GRID);
    styler.setPlotContentSize(0.94);
    styler.setMarkerSize(9);
    styler.setLocale(Locale.ROOT);
    styler.setDecimalPattern("0.####");
  }

  /** The width of {@code text} in a font, in pixels. */
  static int width(String text, Font font) {
    FontRenderContext context = new FontRenderContext(null, true, true);
    return (int) Math.ceil(font.getStringBounds(text, context).getWidth());
  }
}
