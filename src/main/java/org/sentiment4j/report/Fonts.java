package org.sentiment4j.report;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import org.sentiment4j.error.InputException;

/** Whether Java can draw text here. Small systems lack fonts, or the libraries that read them. */
final class Fonts {
  private Fonts() {}

  /**
   * Tries to measure some text.
   *
   * @throws InputException where that cannot be done; it says what to install
   */
  static void require() {
    try {
      Graphics2D graphics = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
      graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 12));
      graphics.getFontMetrics().stringWidth("0");
      graphics.dispose();
    } catch (OutOfMemoryError e) {
      throw e;
    } catch (RuntimeException | Error e) {
      // Missing libraries are LinkageErrors, missing fonts plain Errors.
      throw new InputException(
          "Java finds no fonts here, so no picture can be drawn ("
              + e
              + "); install fontconfig and a font, on Debian and Ubuntu: apt-get install fontconfig"
              + " fonts-dejavu-core",
          e);
    }
  }
}
