package org.sentiment4j.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Utf8Test {
  @Test
  void wellFormedTextIsKeptAsItIs() {
    String text = "a \u00e9 \u20ac \ud83c\udf9e \ufffd";

    assertThat(Utf8.decode(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(new Utf8(text, 0));
    assertThat(Utf8.decode(new byte[0])).isEqualTo(new Utf8("", 0));
  }

  @ParameterizedTest
  @CsvSource({
    "61ff62, a\ufffdb, 1",
    "ffff, \ufffd\ufffd, 2",
    "61e282, a\ufffd, 1",
    "e28261, \ufffda, 1",
    "61c3, a\ufffd, 1",
    "61f09f8e, a\ufffd, 1",
    "eda080, \ufffd, 1",
    "efbfbdff, \ufffd\ufffd, 1",
  })
  void eachPieceThatIsNotUtf8IsReplacedAndCounted(String hex, String text, int malformed) {
    assertThat(Utf8.decode(HexFormat.of().parseHex(hex))).isEqualTo(new Utf8(text, malformed));
  }
}
