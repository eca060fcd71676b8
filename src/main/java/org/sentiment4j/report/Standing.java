package org.sentiment4j.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.sentiment4j.report.PairTest.Method;
import org.sentiment4j.report.PairTest.Split;

/** How one row does against all others, in short. */
final class Standing {
  private static final int MOST_NAMES = 3;

  private final String name;
  private final List<PairTest> pairs;

  private Standing(List<PairTest> pairs) {
    name = pairs.get(0).first().name();
    this.pairs = pairs;
  }

  /**
   * A sentence for the test reviews, one for the validation reviews, and one for the rows that it
   * could not be held against; none where nothing was judged.
   *
   * @param pairs at least one, of one first row with every other one
   */
  static List<String> sentences(List<PairTest> pairs) {
    Standing standing = new Standing(pairs);
    List<String> sentences = new ArrayList<>();
    for (Split split : List.of(Split.TEST, Split.VALIDATION)) {
      List<PairTest> judged =
          pairs.stream()
              .filter(pair -> pair.split() == split && pair.method() != Method.NONE)
              .toList();
      if (!judged.isEmpty()) {
        sentences.add("On the " + split.word() + " reviews " + standing.among(judged) + ".");
      }
    }
    List<PairTest> untested = pairs.stream().filter(pair -> pair.method() == Method.NONE).toList();
    if (!sentences.isEmpty() && !untested.isEmpty()) {
      sentences.add(standing.name + " is not tested against " + standing.names(untested, "") + ".");
    }
    return sentences;
  }

  private String among(List<PairTest> judged) {
    List<PairTest> undecided = judged.stream().filter(pair -> !pair.isDifferent()).toList();
    List<PairTest> worse = judged.stream().filter(PairTest::isFirstWorse).toList();
    List<PairTest> better =
        judged.stream().filter(pair -> pair.isDifferent() && !pair.isFirstWorse()).toList();
    List<String> claims = new ArrayList<>();
    if (!better.isEmpty()) {
      claims.add("more accurate than " + names(better, " of the " + pairs.size()));
    }
    if (!worse.isEmpty()) {
      claims.add("less accurate than " + names(worse, ""));
    }
    if (claims.isEmpty()) {
      return "no difference between " + name + " and " + any(undecided) + " can be told";
    }
    return name
        + " is "
        + String.join(" and ", claims)
        + (undecided.isEmpty()
            ? ""
            : "; no difference from " + names(undecided, "") + " can be told");
  }

  private String any(List<PairTest> some) {
    if (some.size() == 1) {
      return names(some, "");
    }
    return "any of " + (some.size() > MOST_NAMES ? "the other " + some.size() : names(some, ""));
  }

  /** The names of few, the number of many. */
  private String names(List<PairTest> some, String ofAll) {
    List<String> names = some.stream().map(pair -> pair.second().name()).toList();
    if (names.size() <= MOST_NAMES) {
      return names.size() == 1
          ? names.get(0)
          : names.stream().limit(names.size() - 1).collect(Collectors.joining(", "))
              + " and "
              + names.get(names.size() - 1);
    }
    return names.size() == pairs.size()
        ? "all " + names.size() + " others"
        : names.size() + ofAll + " others";
  }
}
