package org.sentiment4j.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StratifiedSplitTest {
  /** 300 numbers, each third one positive. */
  private static final List<Integer> NUMBERS = IntStream.range(0, 300).boxed().toList();

  @Test
  void theShareHoldsInEachClass() {
    StratifiedSplit<Integer> split = split(42);

    assertThat(split.held()).hasSize(60);
    assertThat(positive(split.held())).isEqualTo(20);
    assertThat(split.kept()).hasSize(240);
    assertThat(positive(split.kept())).isEqualTo(80);
  }

  @Test
  void thePartsAreDisjointCompleteAndInTheOrderOfTheList() {
    StratifiedSplit<Integer> split = split(42);

    assertThat(Stream.concat(split.kept().stream(), split.held().stream()))
        .containsExactlyInAnyOrderElementsOf(NUMBERS);
    assertThat(split.kept()).isSorted();
    assertThat(split.held()).isSorted();
  }

  @Test
  void theSeedDecides() {
    assertThat(split(42)).isEqualTo(split(42)).isNotEqualTo(split(43));
  }

  @Test
  void aClassOfTwoIsOnBothSidesWhateverTheShare() {
    for (double share : new double[] {0.01, 0.5, 0.99}) {
      StratifiedSplit<Integer> split =
          StratifiedSplit.of(List.of(0, 1, 2, 3), this::half, share, 1);
      assertThat(split.held()).extracting(this::half).containsExactly(Sentiment.values());
      assertThat(split.kept()).extracting(this::half).containsExactly(Sentiment.values());
    }
  }

  @Test
  void anEmptyListHasEmptyParts() {
    StratifiedSplit<Integer> split =
        StratifiedSplit.of(List.of(), StratifiedSplitTest::sentiment, 0.5, 1);

    assertThat(split).isEqualTo(new StratifiedSplit<>(List.of(), List.of()));
  }

  private static Sentiment sentiment(int number) {
    return number % 3 == 0 ? Sentiment.POSITIVE : Sentiment.NEGATIVE;
  }

  private Sentiment half(int number) {
    return number < 2 ? Sentiment.NEGATIVE : Sentiment.POSITIVE;
  }

  private static StratifiedSplit<Integer> split(long seed) {
    return StratifiedSplit.of(NUMBERS, StratifiedSplitTest::sentiment, 0.2, seed);
  }

  private static long positive(List<Integer> numbers) {
    return numbers.stream().filter(number -> sentiment(number) == Sentiment.POSITIVE).count();
  }
}
