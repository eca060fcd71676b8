package org.sentiment4j.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Puts runs that differ in their seed alone into one group.
 *
 * @param groups in the order of their first runs
 * @param warnings about runs that were left out
 */
record RunGroups(List<ComparedGroup> groups, List<String> warnings) {
  // The same training again says nothing new; of one that was cut short the other says more.
  private static final Comparator<ComparedRun> MOST_TO_SAY =
      Comparator.<ComparedRun, Boolean>comparing(run -> run.answers().isPresent())
          .thenComparing(run -> run.test().isPresent())
          .thenComparing(run -> run.epochs().size())
          .reversed();

  /** What runs of one group have in common. */
  private record Key(
      SortedMap<String, String> settings, Optional<String> data, Optional<String> split) {

    static Key of(ComparedRun run) {
      SortedMap<String, String> settings = new TreeMap<>(run.settings());
      settings.remove(ComparedRun.SEED);
      return new Key(settings, run.facts().dataHash(), run.facts().splitHash());
    }
  }

  static RunGroups of(List<ComparedRun> runs) {
    Map<Object, List<ComparedRun>> byKey = new LinkedHashMap<>();
    for (ComparedRun run : runs) {
      // Of a run that does not say its experiment nothing is the same.
      Object key = run.settings().isEmpty() ? run.path() : Key.of(run);
      byKey.computeIfAbsent(key, none -> new ArrayList<>()).add(run);
    }
    List<String> warnings = new ArrayList<>();
    List<List<ComparedRun>> groups =
        byKey.values().stream().map(members -> withEachSeedOnce(members, warnings)).toList();
    return new RunGroups(
        groups.stream().map(group -> new ComparedGroup(name(group, groups), group)).toList(),
        warnings);
  }

  private static List<ComparedRun> withEachSeedOnce(
      List<ComparedRun> members, List<String> warnings) {
    Map<OptionalLong, List<ComparedRun>> bySeed =
        members.stream()
            .collect(
                Collectors.groupingBy(ComparedRun::seed, LinkedHashMap::new, Collectors.toList()));
    List<ComparedRun> counted = new ArrayList<>();
    bySeed.forEach(
        (seed, same) -> {
          List<ComparedRun> sorted = same.stream().sorted(MOST_TO_SAY).toList();
          counted.add(sorted.get(0));
          if (sorted.size() > 1) {
            warnings.add(
                "seed "
                    + seed.getAsLong()
                    + " of one experiment counts once: "
                    + sorted.get(0).name()
                    + "; left out: "
                    + names(sorted.subList(1, sorted.size())));
          }
        });
    counted.sort(Comparator.comparingLong(run -> run.seed().orElse(0)));
    return counted;
  }

  /** The experiment's name for several runs, where no other row could be meant. */
  private static String name(List<ComparedRun> group, List<List<ComparedRun>> all) {
    ComparedRun first = group.get(0);
    if (group.size() == 1) {
      return first.name();
    }
    String experiment = first.settings().get("name");
    long namesakes =
        all.stream()
            .filter(other -> experiment.equals(other.get(0).settings().get("name")))
            .count();
    boolean isTaken =
        all.stream().anyMatch(other -> other.size() == 1 && experiment.equals(other.get(0).name()));
    return namesakes == 1 && !isTaken
        ? experiment
        : first.name() + " and " + (group.size() - 1) + " more";
  }

  static String names(List<ComparedRun> runs) {
    return runs.stream().map(ComparedRun::name).collect(Collectors.joining(", "));
  }
}
