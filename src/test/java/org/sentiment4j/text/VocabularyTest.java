package org.sentiment4j.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sentiment4j.text.Vocabulary.WordCount;

class VocabularyTest {
  private final Vocabulary vocabulary =
      Vocabulary.mostFrequent(Map.of("the", 9L, "film", 3L, "bad", 3L, "rare", 1L), 5);

  @Test
  void wordsAreSortedByFallingCountAndTiesByTheWord() {
    assertThat(vocabulary.words())
        .containsExactly(
            new WordCount("the", 9), new WordCount("bad", 3), new WordCount("film", 3));
  }

  @Test
  void idsBeginBehindPaddingAndUnknown() {
    assertThat(
            List.of(
                vocabulary.id("the"),
                vocabulary.id("bad"),
                vocabulary.id("film"),
                vocabulary.id("rare")))
        .containsExactly(2, 3, 4, Vocabulary.UNKNOWN);
  }

  @Test
  void aTextWithoutAWordIsOneUnknownWord() {
    assertThat(vocabulary.encode("  \t")).containsExactly(Vocabulary.UNKNOWN);
    assertThat(vocabulary.encode("the rare film ")).containsExactly(2, 1, 4);
  }

  @Test
  void aWordGivenTwiceIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Vocabulary(List.of(new WordCount("a", 2), new WordCount("a", 1))))
        .withMessageContaining("\"a\"");
  }
}
