package org.sentiment4j.report;

import java.util.OptionalInt;

/**
 * The size of a picture as asked for, in pixels. Up to the standard width, text has the same size
 * in all pictures; a wider one is the same picture, finer.
 *
 * @param width from {@link #LEAST_WIDTH} to {@link #MOST}
 * @param height from {@link #LEAST_HEIGHT} to {@link #MOST}; as high as is needed where there is
 *     none
 */
public record PictureSize(int width, OptionalInt height) {
  /** Below it, the shortest name leaves no room for two panels. */
  public static final int LEAST_WIDTH = 600;

  /** Below it, there is none for the axis. */
  public static final int LEAST_HEIGHT = 250;

  /** The largest: such a picture takes 100 MB of memory while it is drawn. */
  public static final int MOST = 5000;

  /** The width where none is asked for. */
  public static final int STANDARD_WIDTH = 1200;

  /** Nothing was asked for. */
  public static final PictureSize STANDARD = new PictureSize(STANDARD_WIDTH, OptionalInt.empty());

  /** Pixels for each unit of a drawing. */
  double scale() {
    return Math.max(1, (double) width / STANDARD_WIDTH);
  }

  /** Pixels of a length of the drawing. */
  int pixels(int units) {
    return (int) Math.ceil(units * scale());
  }

  /** The length in units of the drawing of so many pixels. */
  int units(int pixels) {
    return (int) Math.floor(pixels / scale());
  }
}
