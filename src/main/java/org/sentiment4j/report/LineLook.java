package org.sentiment4j.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.List;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * How lines are told apart: by colour and marker at once, so that nobody has to see colours.
 *
 * @param color one of those of Okabe and Ito 2008 (Color universal design), which people of every
 *     kind of colour vision tell apart; without its yellow, too pale on white
 * @param marker of as many kinds as are told apart at a glance
 */
record LineLook(Color color, Marker marker) {
  private static final float WIDTH = 2;
  private static final float NARROW = 1.3f;

  static final BasicStroke SOLID = stroke(WIDTH);
  static final BasicStroke DASHED = stroke(WIDTH, 7, 4);
  static final BasicStroke NARROW_SOLID = stroke(NARROW);
  static final BasicStroke NARROW_DASHED = stroke(NARROW, 7, 4);
  static final BasicStroke THIN = new BasicStroke(1);
  static final Color PALE = new Color(0xDDDDDD);
  static final Color DARK = new Color(0x777777);

  private static final List<Color> COLORS =
      List.of(
          new Color(0x0072B2),
          new Color(0xD55E00),
          new Color(0x009E73),
          new Color(0xCC79A7),
          new Color(0xE69F00),
          new Color(0x56B4E9),
          new Color(0x000000));
  private static final List<Marker> MARKERS =
      List.of(
          SeriesMarkers.CIRCLE,
          SeriesMarkers.SQUARE,
          SeriesMarkers.TRIANGLE_UP,
          SeriesMarkers.DIAMOND,
          SeriesMarkers.TRIANGLE_DOWN,
          SeriesMarkers.CROSS,
          new HollowMarker(SeriesMarkers.CIRCLE),
          new HollowMarker(SeriesMarkers.SQUARE),
          new HollowMarker(SeriesMarkers.TRIANGLE_UP),
          new HollowMarker(SeriesMarkers.DIAMOND),
          new HollowMarker(SeriesMarkers.TRIANGLE_DOWN),
          SeriesMarkers.PLUS);

  /** So many lines differ in their markers, which is all that is left without colours. */
  static final int WITHOUT_COLORS = MARKERS.size();

  /** So many lines differ in colour or marker. */
  static final int MOST = COLORS.size() * MARKERS.size();

  /** The look of the line of this number, from 0; the first {@link #MOST} differ. */
  static LineLook of(int number) {
    return new LineLook(COLORS.get(number % COLORS.size()), MARKERS.get(number % MARKERS.size()));
  }

  private static BasicStroke stroke(float width, float... dash) {
    return new BasicStroke(
        width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, dash.length == 0 ? null : dash, 0);
  }
}
