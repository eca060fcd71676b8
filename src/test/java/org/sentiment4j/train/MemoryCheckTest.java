package org.sentiment4j.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.sentiment4j.config.Experiment;
import org.sentiment4j.config.ExperimentReader;
import org.sentiment4j.error.InputException;
import org.sentiment4j.model.ReviewCounts;
import org.sentiment4j.model.TrainingMemory;

class MemoryCheckTest {
  private static final long GIB = 1L << 30;
  private static final ReviewCounts IMDB = new ReviewCounts(25_000, 50_000, 11_500_000, 2_500);

  private static MemoryCheck check(MemoryBounds bounds, String... settings) {
    Experiment experiment = ExperimentReader.standard(Arrays.asList(settings));
    return new MemoryCheck(experiment, new TrainingMemory(experiment, IMDB), bounds);
  }

  /** The launcher's bounds on a machine of a size. */
  private static MemoryBounds standard(long machine) {
    return new MemoryBounds(2 * GIB, 8 * GIB, 8 * GIB, machine);
  }

  @Test
  void whatFitsIsNotRefused() {
    assertThat(check(standard(16 * GIB)).require()).contains("needs about 0.4 GB", "Java heap");
  }

  @Test
  void theNamedBatchFitsWithRoomToSpareAndOneAThirdLargerDoesNotFit() {
    MemoryCheck check = check(standard(16 * GIB), "training.batch=20000");
    int batch = check.largestBatch().orElseThrow();

    assertThatThrownBy(check::require)
        .isInstanceOf(InputException.class)
        .hasMessageContaining("training.batch of at most " + batch + ",")
        .hasMessageContaining("SENTIMENT4J_HEAP");
    assertThatCode(check(standard(16 * GIB), "training.batch=" + batch)::require)
        .doesNotThrowAnyException();
    assertThatThrownBy(check(standard(16 * GIB), "training.batch=" + batch * 4 / 3)::require)
        .isInstanceOf(InputException.class);
  }

  @Test
  void aHundredThousandReviewsOfAThousandUnitsAreRefused() {
    assertThatThrownBy(
            check(standard(16 * GIB), "training.batch=100000", "model.hidden=1024")::require)
        .hasMessageContaining("layer recurrent")
        .hasMessageContaining("data.length")
        .hasMessageNotContaining("\n");
  }

  @Test
  void aSmallMachineIsABoundToo() {
    assertThatThrownBy(check(standard(GIB), "training.batch=2000")::require)
        .hasMessageContaining("may have 1.0 GB")
        .hasMessageContaining("a larger machine");
  }

  @Test
  void noBatchIsNamedWhereTheWeightsAloneAreTooMany() {
    MemoryCheck check =
        check(
            standard(16 * GIB),
            "model.type=mlp",
            "model.hidden=[4096]",
            "data.vocabulary=1000000",
            "training.batch=2");

    assertThat(check.largestBatch()).isEmpty();
    assertThatThrownBy(check::require).hasMessageNotContaining("training.batch");
  }
}
