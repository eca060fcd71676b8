package org.sentiment4j.diagram;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Supplier;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.sentiment4j.diagram.Layout.Box;
import org.sentiment4j.diagram.Layout.Line;
import org.sentiment4j.diagram.Layout.Point;
import org.sentiment4j.error.InputException;

/** A diagram as a PNG picture, dark on light, with two pixels for each of the layout's. */
final class PngWriter {
  private static final int SCALE = 2;
  private static final int ROUNDING = 8;
  private static final Color TEXT = new Color(0x1f2328);
  private static final Color BOX = new Color(0xf6f8fa);
  private static final Color LINE = new Color(0x59636e);

  private final Graphics2D graphics;

  private PngWriter(Graphics2D graphics) {
    this.graphics = graphics;
  }

  /**
   * The font that the text is drawn in, small enough for the layout's characters.
   *
   * @throws InputException if Java has no fonts here
   */
  static Font font() {
    return orNoFonts(
        () -> {
          Font font = new Font(Font.MONOSPACED, Font.PLAIN, Layout.FONT_SIZE);
          FontRenderContext context = new FontRenderContext(new AffineTransform(), true, true);
          double width = font.getStringBounds("M", context).getWidth();
          double share = Math.min(1, Layout.CHARACTER_WIDTH / width);
          return font.deriveFont((float) (share * Layout.FONT_SIZE));
        });
  }

  /** Java says in many ways that it finds no fonts, or not the libraries to draw them with. */
  static Font orNoFonts(Supplier<Font> font) {
    try {
      return font.get();
    } catch (OutOfMemoryError e) {
      throw e;
    } catch (Error | RuntimeException e) {
      throw new InputException(
          "Java finds no fonts to draw a PNG picture with; install fontconfig and a font, or name a"
              + " file that ends in .svg",
          e);
    }
  }

  static byte[] write(NetworkDiagram diagram) {
    Font font = font();
    Layout layout = Layout.of(diagram);
    BufferedImage image =
        new BufferedImage(
            SCALE * layout.width(), SCALE * layout.height(), BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    try {
      graphics.setColor(Color.WHITE);
      graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
      graphics.scale(SCALE, SCALE);
      graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      graphics.setRenderingHint(
          RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
      new PngWriter(graphics).draw(layout, font);
    } finally {
      graphics.dispose();
    }
    return encode(image);
  }

  private static byte[] encode(BufferedImage image) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      if (!ImageIO.write(image, "png", out)) {
        throw new IllegalStateException("Java writes no PNG pictures");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private void draw(Layout layout, Font font) {
    graphics.setStroke(new BasicStroke(1));
    layout.lines().forEach(this::line);
    for (Box box : layout.boxes()) {
      box(box, font);
    }
  }

  private void line(Line line) {
    graphics.setColor(LINE);
    List<Point> points = line.points();
    Path2D path = new Path2D.Double();
    path.moveTo(points.get(0).x(), points.get(0).y());
    points.stream().skip(1).forEach(point -> path.lineTo(point.x(), point.y()));
    graphics.draw(path);
    head(points.get(points.size() - 2), points.get(points.size() - 1));
  }

  private void head(Point from, Point tip) {
    Path2D head = new Path2D.Double();
    head.moveTo(0, 0);
    head.lineTo(-Layout.HEAD, Layout.HEAD / 2.0);
    head.lineTo(-Layout.HEAD, -Layout.HEAD / 2.0);
    head.closePath();
    AffineTransform turn = AffineTransform.getTranslateInstance(tip.x(), tip.y());
    turn.rotate(tip.x() - from.x(), tip.y() - from.y());
    graphics.fill(turn.createTransformedShape(head));
  }

  private void box(Box box, Font font) {
    graphics.setColor(BOX);
    graphics.fillRoundRect(box.x(), box.y(), box.width(), box.height(), ROUNDING, ROUNDING);
    graphics.setColor(LINE);
    graphics.drawRoundRect(box.x(), box.y(), box.width(), box.height(), ROUNDING, ROUNDING);
    graphics.setColor(TEXT);
    List<String> lines = box.node().lines();
    for (int i = 0; i < lines.size(); i++) {
      graphics.setFont(i == 0 ? font.deriveFont(Font.BOLD) : font);
      double width =
          graphics
              .getFont()
              .getStringBounds(lines.get(i), graphics.getFontRenderContext())
              .getWidth();
      graphics.drawString(
          lines.get(i), (float) (box.centre() - width / 2), (float) box.baseline(i));
    }
  }
}
