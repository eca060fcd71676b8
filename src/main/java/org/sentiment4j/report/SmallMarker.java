package org.sentiment4j.report;

import java.awt.Graphics2D;
import org.knowm.xchart.style.markers.Marker;

/** Another marker, smaller. */
final class SmallMarker extends Marker {
  private static final int LESS = 2;

  private final Marker marker;

  SmallMarker(Marker marker) {
    this.marker = marker;
  }

  @Override
  public void paint(Graphics2D graphics, double x, double y, int size) {
    marker.paint(graphics, x, y, size - LESS);
  }
}
