package org.sentiment4j.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sentiment4j.metrics.PairedBootstrap;
import org.sentiment4j.report.PairTest.Method;

/** How one knows what is said of pairs, and what it is about. */
final class MethodNotes {
  private static final Map<Method, String> NOTES =
      Map.of(
          Method.MCNEMAR,
          "Two runs on the same test reviews: McNemar's exact test, the interval from "
              + Figures.thousands(PairedBootstrap.DRAWS)
              + " paired bootstrap draws. It tells these runs apart, not what other seeds would"
              + " give.",
          Method.PAIRED_T,
          "Shared seeds: a paired t-test over them. It is about the networks, whatever their seed,"
              + " on this data.",
          Method.WELCH,
          "Seeds that are not shared: Welch's t-test. It is about the networks, whatever their"
              + " seed, on this data.",
          Method.INDEPENDENT_SAMPLES,
          "Validation accuracies of two runs: their interval takes each as measured on reviews of"
              + " its own, which is on the safe side.");

  private MethodNotes() {}

  /**
   * Returns the sentences.
   *
   * @param told the pairs that are told of
   * @param all the pairs that there are
   */
  static List<String> of(List<PairTest> told, List<PairTest> all) {
    List<String> notes = new ArrayList<>();
    for (Method method : Method.values()) {
      if (told.stream().anyMatch(pair -> pair.method() == method)) {
        Optional.ofNullable(NOTES.get(method)).ifPresent(notes::add);
      }
    }
    long tested = all.stream().filter(pair -> pair.p().isPresent()).count();
    if (tested > 1) {
      notes.add(
          "Each p is corrected for all "
              + Figures.thousands(tested)
              + " pairs tested (Holm); an interval is that of its pair alone.");
    }
    return notes;
  }
}
