package org.sentiment4j.verify;

import java.util.List;
import java.util.stream.IntStream;
import org.sentiment4j.error.Excerpt;
import org.sentiment4j.metrics.MetricsRows;

/** Compares the figures of each epoch, as text. */
final class MetricsComparison {
  private static final String SUBJECT = "metrics";

  private MetricsComparison() {}

  /**
   * @param then the epochs to compare
   * @param now the same epochs, trained again
   */
  static Finding of(MetricsRows then, MetricsRows now) {
    if (!then.columns().equals(now.columns())) {
      return Finding.different(
          SUBJECT, "columns " + names(then.columns()) + ", now " + names(now.columns()));
    }
    List<List<String>> before = then.rows();
    int[] differing =
        IntStream.range(0, Math.max(before.size(), now.rows().size()))
            .filter(epoch -> !row(then, epoch).equals(row(now, epoch)))
            .toArray();
    if (differing.length == 0) {
      return Finding.same(SUBJECT, epochs(before.size()) + ", " + names(then.columns()));
    }
    return Finding.different(
        SUBJECT,
        "from epoch "
            + differing[0]
            + " on: "
            + firstDifference(then, now, differing[0])
            + "; "
            + differing.length
            + " of "
            + epochs(before.size())
            + " differ");
  }

  private static String firstDifference(MetricsRows then, MetricsRows now, int epoch) {
    List<String> before = row(then, epoch);
    List<String> after = row(now, epoch);
    if (before.isEmpty() || after.isEmpty()) {
      return (before.isEmpty() ? "not there" : "there")
          + ", now "
          + (after.isEmpty() ? "not there" : "there");
    }
    int column =
        IntStream.range(0, before.size())
            .filter(i -> !before.get(i).equals(after.get(i)))
            .findFirst()
            .orElseThrow();
    return then.columns().get(column)
        + " "
        + Excerpt.of(before.get(column))
        + ", now "
        + Excerpt.of(after.get(column));
  }

  /** Empty where there is none. */
  private static List<String> row(MetricsRows metrics, int epoch) {
    return epoch < metrics.rows().size() ? metrics.rows().get(epoch) : List.of();
  }

  private static String names(List<String> columns) {
    return String.join(" ", columns.stream().map(Excerpt::of).toList());
  }

  private static String epochs(int count) {
    return count == 1 ? "1 epoch" : count + " epochs";
  }
}
