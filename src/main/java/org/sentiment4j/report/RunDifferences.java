package org.sentiment4j.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What sets runs apart besides the network, and what is not known of them. */
final class RunDifferences {
  private static final int HASH_SHOWN = 8;
  private static final String NAME = "name";

  private RunDifferences() {}

  /** A line for each. */
  static List<String> warnings(List<ComparedGroup> rows) {
    // Those of one row are of one kind.
    List<ComparedRun> runs = rows.stream().map(row -> row.first().withName(row.name())).toList();
    List<String> warnings = new ArrayList<>();
    names(runs, run -> run.facts().synthetic())
        .ifPresent(
            names ->
                warnings.add(
                    "the text is synthetic and built to need memory; these figures say nothing"
                        + " about real reviews ("
                        + names
                        + ")"));
    difference(runs, run -> run.facts().dataHash(), RunDifferences::shortened)
        .ifPresent(values -> warnings.add("the runs differ in their data: " + values));
    difference(runs, run -> run.facts().splitHash(), RunDifferences::shortened)
        .ifPresent(
            values ->
                warnings.add(
                    "the runs differ in the split into training and validation reviews: "
                        + values));
    difference(runs, run -> run.facts().vocabulary(), number -> Figures.thousands(number))
        .ifPresent(values -> warnings.add("the runs differ in the vocabulary: " + values));
    difference(runs, run -> run.facts().length(), number -> Figures.thousands(number))
        .ifPresent(values -> warnings.add("the runs differ in the length of a review: " + values));
    warnings.addAll(namesakes(runs));
    if (runs.size() > 1) {
      names(runs, run -> run.facts().dataHash().isEmpty() || run.facts().splitHash().isEmpty())
          .ifPresent(
              names ->
                  warnings.add(
                      "the logs do not say which data and split were used, they may differ ("
                          + names
                          + ")"));
    }
    List<ComparedRun> all = rows.stream().flatMap(row -> row.runs().stream()).toList();
    TestReviews.difference(all.stream())
        .ifPresent(
            names ->
                warnings.add("the runs differ in their test reviews, or the labels: " + names));
    names(all, run -> run.epochs().isEmpty())
        .ifPresent(names -> warnings.add("no finished epoch (" + names + ")"));
    names(all, run -> !run.epochs().isEmpty() && run.best().isEmpty())
        .ifPresent(names -> warnings.add("no validation accuracy is a number (" + names + ")"));
    return warnings;
  }

  /** What sets experiments apart that have the same name. */
  private static List<String> namesakes(List<ComparedRun> runs) {
    Map<String, List<ComparedRun>> byName =
        runs.stream()
            .filter(run -> run.settings().containsKey(NAME))
            .collect(
                Collectors.groupingBy(
                    run -> run.settings().get(NAME), LinkedHashMap::new, Collectors.toList()));
    List<String> warnings = new ArrayList<>();
    byName.forEach(
        (name, namesakes) ->
            namesakes.stream()
                .flatMap(run -> run.settings().keySet().stream())
                .filter(key -> !key.equals(ComparedRun.SEED))
                .sorted()
                .distinct()
                .forEach(
                    key ->
                        difference(
                                namesakes,
                                run -> Optional.of(run.settings().getOrDefault(key, "none")),
                                value -> value)
                            .ifPresent(
                                values ->
                                    warnings.add(
                                        "the experiments named "
                                            + name
                                            + " differ in "
                                            + key
                                            + ": "
                                            + values))));
    return warnings;
  }

  private static Optional<String> names(List<ComparedRun> runs, Predicate<ComparedRun> which) {
    String names =
        runs.stream().filter(which).map(ComparedRun::name).collect(Collectors.joining(", "));
    return names.isEmpty() ? Optional.empty() : Optional.of(names);
  }

  /** Every value with the runs that have it; empty unless there are at least two. */
  private static <T> Optional<String> difference(
      List<ComparedRun> runs,
      Function<ComparedRun, Optional<T>> property,
      Function<? super T, String> shown) {
    Map<T, List<String>> runsByValue =
        runs.stream()
            .filter(run -> property.apply(run).isPresent())
            .collect(
                Collectors.groupingBy(
                    run -> property.apply(run).orElseThrow(),
                    LinkedHashMap::new,
                    Collectors.mapping(ComparedRun::name, Collectors.toList())));
    if (runsByValue.size() < 2) {
      return Optional.empty();
    }
    return Optional.of(
        runsByValue.entrySet().stream()
            .map(
                entry ->
                    shown.apply(entry.getKey()) + " (" + String.join(", ", entry.getValue()) + ")")
            .collect(Collectors.joining(", ")));
  }

  private static String shortened(String hash) {
    return hash.length() > HASH_SHOWN ? hash.substring(0, HASH_SHOWN) : hash;
  }
}
