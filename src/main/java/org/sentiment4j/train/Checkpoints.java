package org.sentiment4j.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.sentiment4j.error.InputException;
import org.sentiment4j.model.NetworkFile;

/**
 * The checkpoints of a run: the last two, so that there is one even when the last is damaged.
 *
 * @param folder where they are
 */
record Checkpoints(Path folder) {
  private static final int KEPT = 2;
  private static final Pattern NAME =
      Pattern.compile("epoch_([0-9]{1,9})(?:_batch_([0-9]{1,9}))?\\.zip");

  /**
   * A file by its name.
   *
   * @param file the file
   * @param epoch the number of finished epochs
   * @param batch the number of batches done in the next one
   */
  private record Entry(Path file, int epoch, int batch) {
    static final Comparator<Entry> LAST_FIRST =
        Comparator.comparingInt(Entry::epoch).thenComparingInt(Entry::batch).reversed();

    static Stream<Entry> of(Path file) {
      Matcher name = NAME.matcher(file.getFileName().toString());
      if (!name.matches()) {
        return Stream.empty();
      }
      String batch = name.group(2);
      return Stream.of(
          new Entry(
              file, Integer.parseInt(name.group(1)), batch == null ? 0 : Integer.parseInt(batch)));
    }
  }

  /** Adds one, and then removes all but the last two. The folder must be there. */
  void add(Checkpoint checkpoint, ComputationGraph network) throws IOException {
    Path file = folder.resolve(name(checkpoint.state()));
    checkpoint.write(file, network);
    // Those that come after it are of a time that was taken back.
    Entry added = Entry.of(file).findFirst().orElseThrow();
    List<Entry> all = entries();
    List<Entry> kept =
        all.stream()
            .filter(entry -> Entry.LAST_FIRST.compare(entry, added) >= 0)
            .limit(KEPT)
            .toList();
    for (Entry entry : all) {
      if (!kept.contains(entry)) {
        Files.deleteIfExists(entry.file());
      }
    }
  }

  private static String name(TrainingState state) {
    int batches = state.current().batches();
    return "epoch_" + state.epoch() + (batches == 0 ? "" : "_batch_" + batches) + ".zip";
  }

  private List<Entry> entries() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> listing = Files.list(folder)) {
      return listing.flatMap(Entry::of).sorted(Entry.LAST_FIRST).toList();
    }
  }

  /**
   * A checkpoint and its file.
   *
   * @param file its file
   * @param checkpoint what it says, without its network
   */
  record Saved(Path file, Checkpoint checkpoint) {}

  /**
   * Returns the checkpoints, the last one first; nothing where there never was one.
   *
   * @param notices told of those that cannot be read
   * @throws InputException where there are some, and none can be read
   */
  List<Saved> read(Consumer<String> notices) throws IOException {
    List<Saved> saved = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    for (Entry entry : entries()) {
      try {
        saved.add(new Saved(entry.file(), Checkpoint.read(entry.file())));
      } catch (InputException e) {
        problems.add(e.getMessage());
      }
    }
    if (saved.isEmpty() && !problems.isEmpty()) {
      throw new InputException(problems);
    }
    problems.forEach(notices);
    return saved;
  }

  /**
   * Puts the last of {@code saved} whose numbers are whole into {@code network}.
   *
   * @param saved the last one first
   * @param notices told of those that are not
   * @return how far it is
   * @throws InputException where there is none
   */
  static TrainingState restore(
      List<Saved> saved, ComputationGraph network, Consumer<String> notices) throws IOException {
    List<String> problems = new ArrayList<>();
    for (Saved one : saved) {
      try {
        NetworkFile.restore(one.file(), network);
        problems.forEach(notices);
        return one.checkpoint().state();
      } catch (InputException e) {
        problems.add(e.getMessage());
      }
    }
    throw new InputException(problems);
  }
}
