package org.sentiment4j.report;

import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import org.knowm.xchart.style.markers.Marker;

/** A ring around another marker. */
final class RingMarker extends Marker {
  private static final int GAP = 4;

  @Override
  public void paint(Graphics2D graphics, double x, double y, int size) {
    double radius = size / 2.0 + GAP;
    graphics.setStroke(LineLook.NARROW_SOLID);
    graphics.draw(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
  }
}
