package org.sentiment4j.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sentiment4j.metrics.Prediction;

class AnswerTest {
  private static final List<Prediction> GOOD =
      List.of(
          new Prediction("both right", 1, 0.9f),
          new Prediction("won", 1, 0.75f),
          new Prediction("won clearly", 0, 0f),
          new Prediction("lost", 0, 0.75f));
  private static final List<Prediction> POOR =
      List.of(
          new Prediction("won", 1, 0.25f),
          new Prediction("won clearly", 0, 1f),
          new Prediction("both right", 1, 0.75f),
          new Prediction("lost", 0, 0.5f));

  @Test
  void theMostConfidentDisagreementComesFirst() {
    assertThat(Answer.rightAndWrong(GOOD, POOR))
        .containsExactly(
            new Answer("won clearly", 0, List.of(0f, 1f)),
            new Answer("won", 1, List.of(0.75f, 0.25f)));
  }

  @Test
  void aReviewThatTheOtherWasNotAskedAboutIsNeverLeftOutInSilence() {
    List<Prediction> fewer = POOR.subList(1, POOR.size());

    assertThatThrownBy(() -> Answer.rightAndWrong(GOOD, fewer))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("won");
  }

  @Test
  void aHalfIsNegative() {
    assertThat(Answer.rightAndWrong(POOR, GOOD))
        .containsExactly(new Answer("lost", 0, List.of(0.5f, 0.75f)));
  }

  @Test
  void mistakesAreThoseOfOneClass() {
    assertThat(Answer.wrong(GOOD, 0)).extracting(Answer::id).containsExactly("lost");
    assertThat(Answer.wrong(GOOD, 1)).isEmpty();
  }
}
