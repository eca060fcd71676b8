package org.sentiment4j.train;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sentiment4j.error.InputException;

class ParallelMemoryTest {
  private static final long GIB = 1L << 30;
  private final ParallelMemory memory =
      new ParallelMemory(8 * GIB, List.of(1 * GIB, 5 * GIB, 2 * GIB, 3 * GIB));

  @Test
  void theLargestTrainingsHaveToFitTogether() {
    assertThatCode(() -> memory.require("--parallel", 2)).doesNotThrowAnyException();
    assertThatThrownBy(() -> memory.require("--parallel", 3))
        .isInstanceOf(InputException.class)
        .hasMessage(
            "--parallel 3: so many of these trainings need about 10.0 GB of memory together, and"
                + " the machine has 8.0 GB; --parallel 2 would fit");
  }

  @Test
  void moreAtOnceThanThereAreNeedNoMore() {
    assertThatThrownBy(() -> memory.require("--parallel", 9))
        .hasMessageContaining("11.0 GB")
        .hasMessageContaining("--parallel 2 would fit");
    assertThatCode(() -> new ParallelMemory(GIB, List.of(GIB)).require("--parallel", 9))
        .doesNotThrowAnyException();
  }
}
