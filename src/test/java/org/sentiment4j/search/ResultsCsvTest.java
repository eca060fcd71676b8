package org.sentiment4j.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sentiment4j.search.Outcomes.epoch;
import static org.sentiment4j.search.Outcomes.finished;
import static org.sentiment4j.search.Outcomes.trial;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sentiment4j.search.Outcome.Status;

/** The order of results, and their file. */
class ResultsCsvTest {
  private static final Outcome BEST =
      finished(trial(5, "model.hidden=32"), epoch(0, 0.8, 0.5), epoch(1, 0.9, 0.3));
  private static final Outcome HIGHER_LOSS =
      finished(trial(2, "model.hidden=64"), epoch(0, 0.9, 0.4), epoch(1, 0.7, 0.6));
  private static final Outcome LATER = finished(trial(1), epoch(0, 0.2, 0.3), epoch(1, 0.9, 0.4));
  private static final Outcome SAME =
      finished(trial(3, "model.head=[8, 4]"), epoch(0, 0.9, 0.4), epoch(1, 0.1, 0.6));
  private static final Outcome WAITING =
      Outcomes.of(trial(6, "model.hidden=4"), Status.WAITING, Optional.empty());
  private static final Outcome FAILED =
      Outcomes.of(trial(4, "model.hidden=2"), Status.FAILED, Optional.of("it, too, \"diverged\""));
  private static final List<Outcome> ALL = List.of(FAILED, WAITING, LATER, SAME, HIGHER_LOSS, BEST);

  @Test
  void accuracyDecidesThenLossThenEpochThenTheNumber() {
    assertThat(Ranking.of(ALL)).containsExactly(BEST, HIGHER_LOSS, SAME, LATER, WAITING, FAILED);
  }

  @Test
  void theFileHasARowForEachExperimentInThatOrder() {
    assertThat(ResultsCsv.of(List.of("model.hidden", "model.head"), ALL))
        .isEqualTo(
            """
            number,model.hidden,model.head,status,best_val_acc,best_epoch,best_val_loss,last_val_acc,epochs,parameters,seconds,run,reason
            5,32,,finished,0.900000,1,0.300000,0.900000,2,100,2.500000,runs/version_5,
            2,64,,finished,0.900000,0,0.400000,0.700000,2,100,2.500000,runs/version_2,
            3,,"[8, 4]",finished,0.900000,0,0.400000,0.100000,2,100,2.500000,runs/version_3,
            1,,,finished,0.900000,1,0.400000,0.900000,2,100,2.500000,runs/version_1,
            6,4,,waiting,,,,,0,,,,
            4,2,,failed,,,,,0,,,,"it, too, ""diverged""\"
            """);
  }

  @Test
  void theLocaleMakesNoDifference() {
    Locale before = Locale.getDefault();
    try {
      String text = ResultsCsv.of(List.of(), ALL);
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(ResultsCsv.of(List.of(), ALL)).isEqualTo(text).contains("0.900000");
    } finally {
      Locale.setDefault(before);
    }
  }
}
