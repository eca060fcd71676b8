package org.sentiment4j.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SelectionTest {
  @Test
  void withoutASampleEveryCombinationComesInItsOrder() {
    assertThat(Selection.all(4)).containsExactly(1L, 2L, 3L, 4L);
  }

  @Test
  void aSampleHasNothingTwiceAndNothingThatIsNotThere() {
    List<Long> sample = Selection.random(50, 30, 42);
    assertThat(sample).hasSize(30).doesNotHaveDuplicates().allMatch(one -> one >= 1 && one <= 50);
  }

  @Test
  void aSampleOfAllIsAllInAnotherOrder() {
    assertThat(Selection.random(20, 100, 42))
        .containsExactlyInAnyOrderElementsOf(LongStream.rangeClosed(1, 20).boxed().toList())
        .isNotEqualTo(Selection.all(20));
  }

  @Test
  void theSameSeedGivesTheSameSampleAndALargerOneBeginsWithIt() {
    assertThat(Selection.random(Grid.MOST, 10, 7))
        .isEqualTo(Selection.random(Grid.MOST, 20, 7).subList(0, 10))
        .isNotEqualTo(Selection.random(Grid.MOST, 10, 8));
  }

  @Test
  void everyCombinationIsAsLikely() {
    int[] counts = new int[10];
    for (long seed = 0; seed < 10_000; seed++) {
      Selection.random(10, 1, seed).forEach(one -> counts[(int) (one - 1)]++);
    }
    // 1,000 each; the standard deviation is 30.
    assertThat(counts).satisfies(all -> assertThat(all).doesNotContain(0)).hasSize(10);
    for (int count : counts) {
      assertThat(count).isBetween(850, 1150);
    }
  }
}
