package org.sentiment4j.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class Sha256Test {
  @Test
  void twoSequencesOfTextsNeverHashAlike() {
    List<List<String>> sequences =
        List.of(
            List.of(),
            List.of(""),
            List.of("", ""),
            List.of("abc"),
            List.of("ab", "c"),
            List.of("a", "bc"),
            List.of("", "abc"),
            List.of("c", "ab"),
            List.of("ab\0c"));

    assertThat(sequences.stream().map(Sha256Test::hash)).doesNotHaveDuplicates();
  }

  @Test
  void theHashIsThatOfTheLengthAndTheUtf8OfEachText() {
    // printf '\0\0\0\0\0\0\0\002\303\251' | sha256sum
    assertThat(hash(List.of("\u00e9")))
        .isEqualTo("1d9b2f68e31ef2b6730c67d7729ca6a523e7f19d8987ca7c72eb93cb3bb9d979");
  }

  @Test
  void takingTheDigestStartsAnew() {
    Sha256 sha256 = new Sha256();
    sha256.add("a");
    String first = sha256.hex();
    sha256.add("a");

    assertThat(sha256.hex()).isEqualTo(first);
    assertThat(Stream.of(1L, 2L).map(Sha256Test::hash)).doesNotHaveDuplicates();
  }

  private static String hash(List<String> texts) {
    Sha256 sha256 = new Sha256();
    texts.forEach(sha256::add);
    return sha256.hex();
  }

  private static String hash(long number) {
    Sha256 sha256 = new Sha256();
    sha256.add(number);
    return sha256.hex();
  }
}
