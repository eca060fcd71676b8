package org.sentiment4j.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.sentiment4j.analysis.GradientCurve;
import org.sentiment4j.analysis.StatePart;

class GradientsPictureTest {
  private static final int BLUE = 0x0072B2;
  private static final int VERMILION = 0xD55E00;

  private static double[] falling(int points, double factor) {
    return IntStream.range(0, points).mapToDouble(back -> Math.pow(factor, back)).toArray();
  }

  private static BufferedImage image(GradientCurve... curves) throws IOException {
    byte[] png = new GradientsPicture(List.of(curves)).png();
    return ImageIO.read(new ByteArrayInputStream(png));
  }

  private static long pixels(BufferedImage image, int color) {
    return IntStream.range(0, image.getWidth() * image.getHeight())
        .filter(i -> (image.getRGB(i % image.getWidth(), i / image.getWidth()) & 0xFFFFFF) == color)
        .count();
  }

  @Test
  void aLayerHasOneColourAndTheNextAnother() throws IOException {
    GradientCurve h = Curves.of("lstm", 1, StatePart.H, falling(100, 0.9));
    GradientCurve c = Curves.of("lstm", 1, StatePart.C, falling(100, 0.95));
    GradientCurve above = Curves.of("lstm", 2, StatePart.H, falling(100, 0.8));

    assertThat(pixels(image(h, c), BLUE)).isGreaterThan(pixels(image(h), BLUE));
    assertThat(pixels(image(h, c), VERMILION)).isZero();
    assertThat(pixels(image(h, above), VERMILION)).isPositive();
  }

  @Test
  void aDashedLineTakesLessInkThanTheSameLineSolid() throws IOException {
    double[] slow = falling(400, 0.99);

    assertThat(pixels(image(Curves.of("lstm", 1, StatePart.C, slow)), BLUE))
        .isLessThan(pixels(image(Curves.of("lstm", 1, StatePart.H, slow)), BLUE) * 9 / 10);
  }

  @Test
  void whatNoLogarithmicAxisCanShowIsLeftOut() throws IOException {
    double[] means = {1, 0, 1e-13, Double.POSITIVE_INFINITY, 1e-300, 0.5, 1e40, Double.NaN};

    assertThat(pixels(image(Curves.of("wild", 1, StatePart.H, means)), BLUE)).isPositive();
    assertThat(pixels(image(Curves.of("wild", 1, StatePart.C, means)), BLUE)).isPositive();
    assertThat(pixels(image(Curves.of("gone", 1, StatePart.H, 1, 0, 0, 0)), BLUE)).isPositive();
  }

  @Test
  void theSameCurvesGiveTheSameBytes() {
    List<GradientCurve> curves =
        List.of(
            Curves.of("lstm", 1, StatePart.H, falling(50, 0.7)),
            Curves.of("lstm", 1, StatePart.C, falling(50, 0.8)));

    assertThat(new GradientsPicture(curves).svg()).isEqualTo(new GradientsPicture(curves).svg());
    assertThat(new GradientsPicture(curves).png()).isEqualTo(new GradientsPicture(curves).png());
    assertThat(new String(new GradientsPicture(curves).svg(), StandardCharsets.UTF_8))
        .startsWith("<?xml")
        .contains("rgb(0,114,178)")
        .endsWith("</svg>\n");
  }
}
