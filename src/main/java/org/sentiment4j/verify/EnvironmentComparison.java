package org.sentiment4j.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.sentiment4j.error.Excerpt;
import org.sentiment4j.run.Provenance;
import org.sentiment4j.run.Provenance.Environment;

/** What differs between the surroundings of two runs. It may explain what came out otherwise. */
public final class EnvironmentComparison {
  private EnvironmentComparison() {}

  /**
   * Something that differs.
   *
   * @param name what it is
   * @param then what it was; {@code not recorded} where the run does not say
   * @param now what it is
   */
  public record Difference(String name, String then, String now) {}

  /** Returns what differs, and only that. */
  public static List<Difference> of(Provenance then, Provenance now) {
    List<Difference> differences = new ArrayList<>();
    if (then.environment() == null) {
      differences.add(difference("environment", null, "see provenance.json of a new run"));
      return differences;
    }
    Environment before = then.environment();
    Environment after = now.environment();
    add(differences, "sentiment4j", before.sentiment4j(), after.sentiment4j());
    add(differences, "deeplearning4j", before.deeplearning4j(), after.deeplearning4j());
    add(differences, "java", before.java(), after.java());
    add(differences, "os", before.os(), after.os());
    add(differences, "processor", before.processor(), after.processor());
    add(differences, "cores", before.cores(), after.cores());
    add(differences, "backend", before.backend(), after.backend());
    add(differences, "threads", before.threads(), after.threads());
    add(differences, "git", before.git(), after.git());
    return differences;
  }

  private static void add(List<Difference> differences, String name, Object then, Object now) {
    if (!Objects.equals(then, now)) {
      differences.add(difference(name, then, now));
    }
  }

  private static Difference difference(String name, Object then, Object now) {
    return new Difference(name, shown(then), shown(now));
  }

  private static String shown(Object value) {
    return value == null ? "not recorded" : Excerpt.ofSentence(value.toString());
  }
}
