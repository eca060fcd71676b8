package org.sentiment4j.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import org.junit.jupiter.api.Test;

class ExcerptTest {
  @Test
  void aShortTextIsShownAsItIs() {
    assertThat(Excerpt.of("caf\u00e9 " + "x".repeat(35))).isEqualTo("caf\u00e9 " + "x".repeat(35));
  }

  @Test
  void ofALongTextTheBeginningIsShown() {
    assertThat(Excerpt.of("x".repeat(41))).isEqualTo("x".repeat(40) + "...");
    assertThat(Excerpt.ofSentence("x".repeat(201))).isEqualTo("x".repeat(200) + "...");
  }

  @Test
  void aCharacterIsNeverCutInTwo() {
    assertThat(Excerpt.of("\ud83c\udf9e".repeat(41))).isEqualTo("\ud83c\udf9e".repeat(40) + "...");
  }

  @Test
  void whatSteersATerminalIsASpace() {
    assertThat(Excerpt.of("a\u001b[31m\nb\u202ec\u2028d\ud800e\u0085f"))
        .isEqualTo("a [31m b c d e f");
  }

  @Test
  void ofVeryManyProblemsTheFirstAreReported() {
    assertThat(new InputException(Collections.nCopies(100, "a")).getMessage().lines()).hasSize(100);
    assertThat(new InputException(Collections.nCopies(1000, "a")).getMessage().lines())
        .hasSize(101)
        .last()
        .isEqualTo("and 900 more problems");
  }
}
