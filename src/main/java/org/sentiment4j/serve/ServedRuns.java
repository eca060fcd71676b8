package org.sentiment4j.serve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sentiment4j.error.InputException;
import org.sentiment4j.report.RunFinder;

/**
 * The runs that are served: those that were named, and those under the directories that were named,
 * new ones too. They are looked at again when somebody asks, once a second at most. Safe for use by
 * several threads.
 */
public final class ServedRuns implements AutoCloseable {
  /** Of more, nobody could tell the curves apart. */
  public static final int MOST_RUNS = 100;

  /** Each takes memory, and time of every text. */
  public static final int MOST_NETWORKS = 16;

  /** Nanoseconds. */
  private static final long FRESH = 1_000_000_000;

  private final List<Path> named;
  private final NetworkLoader loader;
  private final long fresh;
  private final ReentrantLock looking = new ReentrantLock();
  private volatile Look last = new Look(Map.of(), 0, 0);

  /**
   * What was seen.
   *
   * @param runs what is served
   * @param left how many more runs there are
   * @param nanos when
   */
  private record Look(Map<Path, ServedRun> runs, int left, long nanos) {
    String leftOut() {
      return "not shown: " + left + " runs beyond the first " + MOST_RUNS + "; name fewer";
    }

    Set<Network> networks() {
      return runs.values().stream()
          .flatMap(run -> run.weights().network().stream())
          .collect(Collectors.toSet());
    }
  }

  private ServedRuns(List<Path> named, NetworkLoader loader, long fresh) {
    this.named = List.copyOf(named);
    this.loader = loader;
    this.fresh = fresh;
  }

  /**
   * Looks at runs for the first time, and loads their networks.
   *
   * @param named run directories, directories with runs under them, metrics CSV files
   * @param loader loads the networks
   * @throws InputException where one does not exist, or where one that was itself named cannot be
   *     read or asked
   */
  public static ServedRuns open(List<Path> named, NetworkLoader loader) throws IOException {
    return open(named, loader, FRESH);
  }

  /**
   * The same with another time between two looks.
   *
   * @param fresh nanoseconds
   */
  static ServedRuns open(List<Path> named, NetworkLoader loader, long fresh) throws IOException {
    List<String> problems =
        new ArrayList<>(
            named.stream()
                .filter(path -> !Files.exists(path))
                .map(path -> path + " does not exist")
                .toList());
    ServedRuns runs = new ServedRuns(named, loader, fresh);
    if (problems.isEmpty()) {
      runs.last = runs.look(Map.of());
      problems.addAll(runs.problemsOf(named));
    }
    if (!problems.isEmpty()) {
      runs.close();
      throw new InputException(problems);
    }
    return runs;
  }

  /** A run that was named itself, and not a directory above it, is wanted whole. */
  private List<String> problemsOf(List<Path> paths) throws IOException {
    List<String> problems = new ArrayList<>();
    for (Path path : paths) {
      List<Path> found = RunFinder.find(path);
      boolean isRun = !Files.isDirectory(path) || found.equals(List.of(path.toRealPath()));
      if (isRun || found.equals(List.of(path))) {
        Path run = found.get(0).toRealPath();
        problems.addAll(
            last.runs.containsKey(run) ? last.runs.get(run).problems() : List.of(last.leftOut()));
      }
    }
    return problems;
  }

  /** Says of each run what is wrong with it, a line each. */
  public List<String> problems() {
    Stream<String> ofRuns = last.runs.values().stream().flatMap(run -> run.problems().stream());
    return Stream.concat(ofRuns, last.left > 0 ? Stream.of(last.leftOut()) : Stream.empty())
        .toList();
  }

  /** Returns the names of the runs. */
  public List<String> names() {
    return last.runs.values().stream().map(ServedRun::name).toList();
  }

  /** Returns the runs as they are, or were at most a second or one look ago, in order. */
  public List<ServedRun> current() {
    if (System.nanoTime() - last.nanos > fresh && looking.tryLock()) {
      try {
        Look next = look(last.runs);
        Set<Network> gone = last.networks();
        gone.removeAll(next.networks());
        last = next;
        gone.forEach(Network::close);
      } catch (IOException e) {
        // A directory was deleted under the look: what was seen before holds until the next one.
        last = new Look(last.runs, last.left, System.nanoTime());
      } finally {
        looking.unlock();
      }
    }
    return List.copyOf(last.runs.values());
  }

  private Look look(Map<Path, ServedRun> before) throws IOException {
    Map<Path, ServedRun> now = new LinkedHashMap<>();
    // A run keeps its name while it is there, whichever come and go.
    Map<Path, ServedRun> known = new HashMap<>(before);
    Set<Path> left = new HashSet<>();
    long networks = before.values().stream().filter(ServedRun::hasNetwork).count();
    for (Path path : find()) {
      Optional<Path> found = real(path);
      if (found.isEmpty() || now.containsKey(found.get())) {
        continue;
      }
      Path real = found.get();
      if (now.size() == MOST_RUNS) {
        left.add(real);
        continue;
      }
      ServedRun old =
          known.containsKey(real) ? known.get(real) : RunIds.newRun(path, known.values());
      known.put(real, old);
      boolean hasPlace = old.hasNetwork() || networks < MOST_NETWORKS;
      ServedRun run = old.refreshed(hasPlace ? Optional.of(loader) : Optional.empty());
      networks += run.hasNetwork() && !old.hasNetwork() ? 1 : 0;
      now.put(real, run);
    }
    return new Look(now, left.size(), System.nanoTime());
  }

  /** Returns nothing for a run that was deleted since it was found. */
  private static Optional<Path> real(Path path) {
    try {
      return Optional.of(path.toRealPath());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** A directory that was named may be gone for a while. */
  private List<Path> find() throws IOException {
    List<Path> found = new ArrayList<>();
    for (Path path : named) {
      if (Files.exists(path)) {
        found.addAll(RunFinder.find(path));
      }
    }
    return found;
  }

  /** Closes the networks. */
  @Override
  public void close() {
    last.networks().forEach(Network::close);
  }
}
