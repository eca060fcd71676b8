package org.sentiment4j.report;

import de.erichseifert.vectorgraphics2d.Processors;
import de.erichseifert.vectorgraphics2d.VectorGraphics2D;
import de.erichseifert.vectorgraphics2d.util.PageSize;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.knowm.xchart.XYChart;

/** What was drawn as the bytes of a file: the same for the same drawing and the same fonts. */
final class ChartFile {
  /** Pixels for each unit of a chart, so that it stays sharp on dense screens. */
  private static final int SCALE = 2;

  /** Of a coordinate; more are not seen, and make a file twice as large. */
  private static final int DECIMALS = 2;

  private static final Pattern LONG_NUMBER =
      Pattern.compile("-?[0-9]+\\.[0-9]{" + (DECIMALS + 1) + ",}(E-?[0-9]+)?");

  private ChartFile() {}

  static byte[] svg(XYChart chart) {
    return svg(
        chart.getWidth(),
        chart.getHeight(),
        graphics -> chart.paint(graphics, chart.getWidth(), chart.getHeight()));
  }

  /**
   * Returns what {@code drawing} draws as SVG.
   *
   * @param width in pixels
   * @param height in pixels
   */
  static byte[] svg(int width, int height, Consumer<Graphics2D> drawing) {
    VectorGraphics2D graphics = new VectorGraphics2D();
    drawing.accept(graphics);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      Processors.get("svg")
          .getDocument(graphics.getCommands(), new PageSize(0, 0, width, height))
          .writeTo(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return LONG_NUMBER
        .matcher(bytes.toString(StandardCharsets.UTF_8))
        .replaceAll(match -> shortened(match.group()))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String shortened(String number) {
    BigDecimal rounded = new BigDecimal(number).setScale(DECIMALS, RoundingMode.HALF_EVEN);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }

  static byte[] png(XYChart chart) {
    return png(
        SCALE * chart.getWidth(),
        SCALE * chart.getHeight(),
        graphics -> {
          graphics.scale(SCALE, SCALE);
          chart.paint(graphics, chart.getWidth(), chart.getHeight());
        });
  }

  /**
   * Returns what {@code drawing} draws as PNG.
   *
   * @param width in pixels
   * @param height in pixels
   */
  static byte[] png(int width, int height, Consumer<Graphics2D> drawing) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    drawing.accept(graphics);
    graphics.dispose();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      ImageIO.write(image, "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
