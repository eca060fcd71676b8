package org.sentiment4j.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.sentiment4j.text.PadOrTruncate.Side;

class PadOrTruncateTest {
  private final PadOrTruncate front = new PadOrTruncate(4, Side.FRONT);
  private final PadOrTruncate end = new PadOrTruncate(4, Side.END);

  @Test
  void paddingGoesToItsSide() {
    assertThat(front.apply(new int[] {7, 8})).containsExactly(0, 0, 7, 8);
    assertThat(end.apply(new int[] {7, 8})).containsExactly(7, 8, 0, 0);
  }

  @Test
  void theLastWordsOfALongReviewAreKept() {
    assertThat(front.apply(new int[] {1, 2, 3, 4, 5, 6})).containsExactly(3, 4, 5, 6);
    assertThat(end.apply(new int[] {1, 2, 3, 4, 5, 6})).containsExactly(3, 4, 5, 6);
    assertThat(front.lastWords(new int[] {1, 2, 3, 4, 5, 6})).containsExactly(3, 4, 5, 6);
    assertThat(front.lastWords(new int[] {1, 2})).containsExactly(1, 2);
  }

  @Test
  void aLengthOfZeroIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new PadOrTruncate(0, Side.FRONT));
  }
}
