package org.sentiment4j.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DashesTest {
  private static double[] upTo(int last) {
    return IntStream.rangeClosed(0, last).asDoubleStream().toArray();
  }

  private static double drawn(Dashes dashes) {
    double length = 0;
    for (int i = 1; i < dashes.x().length; i++) {
      double piece =
          Math.hypot(dashes.x()[i] - dashes.x()[i - 1], dashes.y()[i] - dashes.y()[i - 1]);
      length += Double.isNaN(piece) ? 0 : piece;
    }
    return length;
  }

  @Test
  void dashesAndGapsGoOnOverPointsThatAreClose() {
    Dashes dashes = new Dashes(upTo(110), new double[111], 1, 1);

    // Ten times a dash of 7 and a gap of 4.
    assertThat(drawn(dashes)).isCloseTo(70, within(1e-9));
    assertThat(IntStream.range(0, dashes.x().length).filter(i -> dashes.x()[i] == 12.0)).hasSize(2);
    assertThat(dashes.x()).contains(7.0, 11.0, 18.0).doesNotContain(8.0, 9.0, 10.0);
  }

  @Test
  void aDashIsAsLongAlongASlope() {
    // 3 to the right and 4 up is 5 long.
    double[] y = {0, 4.0 / 3 * 33};
    Dashes dashes = new Dashes(new double[] {0, 33}, y, 1, 1);

    assertThat(drawn(dashes)).isCloseTo(35, within(1e-9));
  }

  @Test
  void whereThereIsNoLineThereAreNoDashes() {
    Dashes dashes = new Dashes(upTo(3), new double[] {1, Double.NaN, 2, 2}, 1, 1);

    assertThat(drawn(dashes)).isEqualTo(1);
    assertThat(dashes.y()).doesNotContain(1);
  }
}
