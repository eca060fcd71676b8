package org.sentiment4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class OutputOptionsTest {
  private static final String TERMINAL = "SENTIMENT4J_OUTPUT_TERMINAL";

  @Test
  void resultsAreColouredOnATerminalAlone() {
    assertThat(OutputOptions.isColoured(Map.of(TERMINAL, "1"))).isTrue();
    assertThat(OutputOptions.isColoured(Map.of(TERMINAL, "0"))).isFalse();
    assertThat(OutputOptions.isColoured(Map.of())).isFalse();
  }

  @Test
  void whoeverWantsColoursElsewhereGetsThem() {
    assertThat(OutputOptions.isColoured(Map.of("CLICOLOR_FORCE", "1"))).isTrue();
    assertThat(OutputOptions.isColoured(Map.of("CLICOLOR_FORCE", "0"))).isFalse();
  }

  @Test
  void whoeverWantsNoColoursGetsNone() {
    assertThat(OutputOptions.isColoured(Map.of(TERMINAL, "1", "NO_COLOR", "1"))).isFalse();
    assertThat(OutputOptions.isColoured(Map.of("CLICOLOR_FORCE", "1", "NO_COLOR", "1"))).isFalse();
    assertThat(OutputOptions.isColoured(Map.of(TERMINAL, "1", "NO_COLOR", ""))).isTrue();
  }
}
