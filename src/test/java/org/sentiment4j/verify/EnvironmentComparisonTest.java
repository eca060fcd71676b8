package org.sentiment4j.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.sentiment4j.run.Provenance;
import org.sentiment4j.run.Provenance.Environment;
import org.sentiment4j.verify.EnvironmentComparison.Difference;

class EnvironmentComparisonTest {
  private static final Environment THEN =
      new Environment("0.1.0", "M2.1", "17.0.1", "Linux amd64", "6502", 2, "CPU", 2, null);

  private static Provenance in(Environment environment) {
    return new Provenance(
        Provenance.FORMAT,
        "lstm",
        "lstm/version_0",
        null,
        null,
        null,
        null,
        null,
        environment,
        null);
  }

  @Test
  void theSameSurroundingsDifferInNothing() {
    assertThat(EnvironmentComparison.of(in(THEN), in(THEN))).isEmpty();
  }

  @Test
  void whatDiffersIsNamedAndNothingElse() {
    Environment now =
        new Environment("0.1.0", "M2.1", "21", "Linux amd64", "Z80", 2, "CPU", 4, "c0ffee");

    assertThat(EnvironmentComparison.of(in(THEN), in(now)))
        .containsExactly(
            new Difference("java", "17.0.1", "21"),
            new Difference("processor", "6502", "Z80"),
            new Difference("threads", "2", "4"),
            new Difference("git", "not recorded", "c0ffee"));
  }

  @Test
  void everyPartOfItIsCompared() {
    Environment other = new Environment("a", "b", "c", "d", "e", -1, "f", -2, "g");

    assertThat(EnvironmentComparison.of(in(THEN), in(other)))
        .hasSameSizeAs(Environment.class.getRecordComponents());
  }

  @Test
  void aRunThatSaysNothingOfItIsTakenAsItIs() {
    assertThat(EnvironmentComparison.of(in(null), in(THEN)))
        .extracting(Difference::name, Difference::then)
        .containsExactly(tuple("environment", "not recorded"));
  }
}
