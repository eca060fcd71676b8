package org.sentiment4j.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LineLookTest {
  @Test
  void linesDifferInColourOrMarker() {
    assertThat(LineLook.MOST).isEqualTo(84);
    assertThat(IntStream.range(0, LineLook.MOST).mapToObj(LineLook::of)).doesNotHaveDuplicates();
  }

  @Test
  void theFirstTwelveDifferWithoutColours() {
    assertThat(LineLook.WITHOUT_COLORS).isEqualTo(12);
    assertThat(IntStream.range(0, LineLook.WITHOUT_COLORS).mapToObj(i -> LineLook.of(i).marker()))
        .doesNotHaveDuplicates();
  }
}
