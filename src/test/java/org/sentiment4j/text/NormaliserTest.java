package org.sentiment4j.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NormaliserTest {
  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    Tokeniser.tokenise(Normaliser.normalise(text), words::add);
    return words;
  }

  @ParameterizedTest
  @CsvSource({
    "Don't PANIC!, dont panic",
    "'one<br />two', one two",
    "'one<BR>two<br/>three<br   >four', one two three four",
    "'one<br>two</br>three<brr>x<br', one twobrthreebrrxbr",
    "'10/10, a well-made film', 1010 a wellmade film",
    "'Amélie & Ærø', amlie r",
    "'KELVIN \u212a', kelvin k",
    "'nothing <b>bold</b>', nothing bboldb",
  })
  void theRulesOfTheNotebooks(String text, String expected) {
    assertThat(String.join(" ", words(text))).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      chars = {
        '\t', '\n', '\u000b', '\f', '\r', '\u001c', '\u001d', '\u001e', '\u001f', ' ', '\u0085',
        '\u00a0', '\u1680', '\u2000', '\u2007', '\u200a', '\u2028', '\u2029', '\u202f', '\u205f',
        '\u3000'
      })
  void whiteSpaceIsWhatPythonSays(char white) {
    assertThat(words("one" + white + "two<br" + white + "/>three"))
        .containsExactly("one", "two", "three");
  }

  @ParameterizedTest
  @ValueSource(
      chars = {'\u0000', '\u001b', '\u007f', '\u0084', '\u180e', '\u200b', '\u2060', '\ufeff'})
  void whatPythonDoesNotCallWhiteSpaceIsRemoved(char other) {
    assertThat(words("one" + other + "two")).containsExactly("onetwo");
  }

  @Test
  void theDefaultLocaleChangesNothing() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr"));
      assertThat(words("TITANIC I")).containsExactly("titanic", "i");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void anyTextGivesWordsOfLettersAndDigitsAloneAndNormalisingTwiceChangesNothing() {
    Random random = new Random(7);
    for (int i = 0; i < 2_000; i++) {
      String text =
          random
              .ints(random.nextInt(80), 0, Character.MAX_CODE_POINT + 1)
              .map(point -> random.nextInt(3) > 0 ? point % 128 : point)
              .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
              .toString();
      assertThat(words(text)).allMatch(word -> word.matches("[a-z0-9]+"));
      assertThat(Normaliser.normalise(Normaliser.normalise(text)))
          .isEqualTo(Normaliser.normalise(text));
    }
  }
}
