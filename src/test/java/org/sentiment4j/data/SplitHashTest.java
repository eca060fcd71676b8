package org.sentiment4j.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SplitHashTest {

  private static String hash(List<String> kept, List<String> held) {
    return SplitHash.of(new StratifiedSplit<>(reviews(kept), reviews(held)));
  }

  private static List<EncodedReview> reviews(List<String> ids) {
    return ids.stream()
        .map(id -> new EncodedReview(id, Sentiment.POSITIVE, new int[] {id.length()}))
        .toList();
  }

  @Test
  void itTellsWhichReviewIsOnWhichSide() {
    assertThat(
            Stream.of(
                hash(List.of("a", "b"), List.of("c")),
                hash(List.of("a"), List.of("b", "c")),
                hash(List.of("a", "c"), List.of("b")),
                hash(List.of("c"), List.of("a", "b")),
                hash(List.of("ab"), List.of("c"))))
        .doesNotHaveDuplicates();
    assertThat(hash(List.of("a", "b"), List.of("c")))
        .isEqualTo(hash(List.of("a", "b"), List.of("c")))
        .matches("[0-9a-f]{64}");
  }
}
