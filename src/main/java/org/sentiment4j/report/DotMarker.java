package org.sentiment4j.report;

import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import org.knowm.xchart.style.markers.Marker;

/** A small dot, whatever the size of the other markers. */
final class DotMarker extends Marker {
  private static final double DIAMETER = 4;

  @Override
  public void paint(Graphics2D graphics, double x, double y, int size) {
    graphics.fill(new Ellipse2D.Double(x - DIAMETER / 2, y - DIAMETER / 2, DIAMETER, DIAMETER));
  }
}
