package org.sentiment4j.report;

import java.awt.Color;
import java.awt.Graphics2D;
import org.knowm.xchart.style.markers.Marker;

/** A marker of which only the edge is drawn. */
final class HollowMarker extends Marker {
  private static final int EDGES = 4;

  private final Marker filled;

  HollowMarker(Marker filled) {
    this.filled = filled;
  }

  @Override
  public void paint(Graphics2D graphics, double x, double y, int size) {
    filled.paint(graphics, x, y, size);
    Color color = graphics.getColor();
    graphics.setColor(Color.WHITE);
    filled.paint(graphics, x, y, size - EDGES);
    graphics.setColor(color);
  }
}
