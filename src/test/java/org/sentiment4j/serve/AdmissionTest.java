package org.sentiment4j.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What happens when more is asked than can be answered, and when an answer fails. */
class AdmissionTest {
  @Test
  void whoeverComesWhenAllPlacesAreTakenIsRefusedAndMayComeAgain() {
    Admission admission = new Admission(2);

    String inside =
        admission.admit(
            () ->
                admission.admit(
                    () -> {
                      assertThatThrownBy(() -> admission.admit(() -> "third"))
                          .isInstanceOf(Refusal.class)
                          .hasMessageContaining("more than 2 such requests at once")
                          .satisfies(e -> assertThat(((Refusal) e).status()).isEqualTo(503));
                      return "second";
                    }));

    assertThat(inside).isEqualTo("second");
    assertThat(admission.<String>admit(() -> "later")).isEqualTo("later");
  }

  @Test
  void aPlaceIsGivenBackByWhoeverFails() {
    Admission admission = new Admission(1);

    for (int i = 0; i < 3; i++) {
      assertThatThrownBy(
              () ->
                  admission.admit(
                      () -> {
                        throw new IllegalStateException("broken");
                      }))
          .hasMessage("broken");
    }
  }

  @Test
  void aRefusalForTheLoadSaysWhenToComeBack() {
    Reply reply = Reply.refusal(503, "full");

    assertThat(reply.headers()).containsEntry("Retry-After", "1");
    assertThat(Reply.refusal(400, "wrong").headers()).isEmpty();
  }

  @Test
  void aFailureIsHandedOnAndToldInOneLine() {
    List<Throwable> failures = new ArrayList<>();
    IllegalStateException failure = new IllegalStateException("a\nb");

    Reply reply =
        new Replies(failures::add)
            .unlessRefused(
                () -> {
                  throw failure;
                })
            .orElseThrow();

    assertThat(failures).containsExactly(failure);
    assertThat(reply.status()).isEqualTo(500);
    assertThat(new String(reply.content(), StandardCharsets.UTF_8))
        .contains("an error of the program", "IllegalStateException: a b", "--verbose")
        .doesNotContain("\\n", "at org");
  }
}
