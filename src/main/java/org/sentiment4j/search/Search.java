package org.sentiment4j.search;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.sentiment4j.search.Launcher.Training;
import org.sentiment4j.search.Outcome.Status;
import org.sentiment4j.train.StopRequest;

/**
 * Trains the experiments of a search that are not finished, some at once. One that fails does not
 * end the others. Whatever ends the search, none of its trainings goes on without it.
 */
public final class Search {
  private static final long BETWEEN_LOOKS_MS = 250;

  /** Of a training that heeded a signal: its terminal was closed, Ctrl-C, asked to end. */
  private static final Set<Integer> STOPPED = Set.of(129, 130, 143);

  private final SearchDirectory directory;
  private final List<String> keys;
  private final Launcher launcher;
  private final StopRequest stop;
  private final SearchListener listener;

  private final Map<Trial, Outcome> outcomes = new LinkedHashMap<>();
  private final Deque<Trial> waiting = new ArrayDeque<>();
  private final Map<Trial, Training> running = new LinkedHashMap<>();
  private final BlockingQueue<Ended> ended = new LinkedBlockingQueue<>();

  private record Ended(Trial trial, int exitCode) {}

  /**
   * A search.
   *
   * @param directory where the results go, in use by nobody else
   * @param keys what is varied
   * @param launcher starts the trainings
   * @param stop whether to stop
   * @param listener hears of the progress
   */
  public Search(
      SearchDirectory directory,
      List<String> keys,
      Launcher launcher,
      StopRequest stop,
      SearchListener listener) {
    this.directory = directory;
    this.keys = List.copyOf(keys);
    this.launcher = launcher;
    this.stop = stop;
    this.listener = listener;
  }

  /**
   * Trains, until all is done or somebody asks to stop; {@code results.csv} is written anew
   * whenever a training begins or ends.
   *
   * @param trials the experiments, in the order in which they are trained
   * @param parallel how many are trained at once
   */
  public SearchState run(List<Trial> trials, int parallel) throws IOException {
    for (Trial trial : trials) {
      boolean finished = directory.isFinished(trial);
      note(trial, finished ? Status.FINISHED : Status.WAITING, Optional.empty());
      if (!finished) {
        directory.awaitUnused(trial);
        waiting.add(trial);
      }
    }
    stop.heed();
    try {
      writeResults();
      train(parallel);
    } finally {
      stopAll();
      stop.ignore();
    }
    return state();
  }

  private void train(int parallel) throws IOException {
    while (true) {
      if (stop.asked().isPresent()) {
        waiting.clear();
        running.values().forEach(Training::stop);
      }
      while (running.size() < parallel && !waiting.isEmpty()) {
        start(waiting.poll());
      }
      if (running.isEmpty()) {
        return;
      }
      Ended one = next();
      if (one != null) {
        end(one);
      }
      for (Trial trial : running.keySet()) {
        note(trial, Status.RUNNING, Optional.empty());
      }
      listener.progressed(state());
    }
  }

  private void start(Trial trial) throws IOException {
    Training training = launcher.start(trial, directory.run(trial));
    running.put(trial, training);
    note(trial, Status.RUNNING, Optional.empty());
    writeResults();
    training.exitCode().thenAccept(exitCode -> ended.add(new Ended(trial, exitCode)));
  }

  private Ended next() throws IOException {
    try {
      return ended.poll(BETWEEN_LOOKS_MS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while experiments were trained");
    }
  }

  private void end(Ended one) throws IOException {
    running.remove(one.trial());
    Status status = status(one.exitCode());
    note(
        one.trial(),
        status,
        status == Status.FAILED
            ? Optional.of(FailureReason.of(one.exitCode(), directory.output(one.trial())))
            : Optional.empty());
    writeResults();
    listener.ended(outcomes.get(one.trial()), state());
  }

  private static Status status(int exitCode) {
    if (exitCode == 0) {
      return Status.FINISHED;
    }
    return STOPPED.contains(exitCode) ? Status.STOPPED : Status.FAILED;
  }

  private void note(Trial trial, Status status, Optional<String> reason) throws IOException {
    outcomes.put(trial, Outcome.read(directory, trial, status, reason));
  }

  private void writeResults() throws IOException {
    ResultsCsv.write(directory.results(), keys, List.copyOf(outcomes.values()));
  }

  private SearchState state() {
    return new SearchState(List.copyOf(outcomes.values()));
  }

  /** Where the search itself failed, some may still be trained. */
  private void stopAll() {
    Collection<Training> left = running.values();
    left.forEach(Training::stop);
    left.forEach(training -> training.exitCode().toCompletableFuture().join());
  }
}
