package org.sentiment4j.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LineLookTest {
  @Test
  void linesDifferInColourOrMarker() {
    assertThat(LineLook.MOST).isEqualTo(84);
    assertThat(IntStream.range(0, LineLook.MOST).mapToObj(LineLook::of)).doesNotHaveDuplicates();
  }

  private static String painted(int number) {
    BufferedImage image = new BufferedImage(20, 20, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, 20, 20);
    graphics.setColor(Color.BLACK);
    new SmallMarker(LineLook.of(number).marker()).paint(graphics, 10, 10, 9);
    graphics.dispose();
    return Arrays.toString(image.getData().getPixels(0, 0, 20, 20, (int[]) null));
  }

  @Test
  void theFirstTwelveDifferWithoutColoursInSmall() {
    assertThat(IntStream.range(0, LineLook.WITHOUT_COLORS).mapToObj(LineLookTest::painted))
        .doesNotHaveDuplicates();
  }

  @Test
  void theFirstTwelveDifferWithoutColours() {
    assertThat(LineLook.WITHOUT_COLORS).isEqualTo(12);
    assertThat(IntStream.range(0, LineLook.WITHOUT_COLORS).mapToObj(i -> LineLook.of(i).marker()))
        .doesNotHaveDuplicates();
  }
}
