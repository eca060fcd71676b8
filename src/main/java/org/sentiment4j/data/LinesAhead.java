package org.sentiment4j.data;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.sentiment4j.data.TextLines.Line;

/**
 * Lines that are read by a thread of their own while those before them are worked on. Whoever takes
 * lines gets what is there: many of a file, one of somebody who types. What waits is bounded, so a
 * stream of any length takes the same memory.
 */
public final class LinesAhead {
  /** The lines that wait, and that are taken at once, at most. */
  public static final int MOST = 1024;

  private static final long MOST_CHARACTERS = 1 << 24;

  private final TextLines lines;
  private final Queue<Line> waiting = new ArrayDeque<>();
  private long characters;
  private boolean ended;
  private Throwable failure;

  private LinesAhead(TextLines lines) {
    this.lines = lines;
  }

  /** Begins to read. The thread does not keep the program from ending. */
  public static LinesAhead of(TextLines lines) {
    LinesAhead ahead = new LinesAhead(lines);
    Thread thread = new Thread(ahead::read, "lines");
    thread.setDaemon(true);
    thread.start();
    return ahead;
  }

  private void read() {
    try {
      List<Line> next = lines.next(1);
      while (!next.isEmpty()) {
        put(next.get(0));
        next = lines.next(1);
      }
      end(null);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      end(new IOException("interrupted", e));
    } catch (IOException | RuntimeException | Error e) {
      // Of whatever kind: a stream that ends early must not look like one that ends.
      end(e);
    }
  }

  private synchronized void put(Line line) throws InterruptedException {
    while (waiting.size() >= MOST || (!waiting.isEmpty() && characters >= MOST_CHARACTERS)) {
      wait();
    }
    waiting.add(line);
    characters += line.text().length();
    notifyAll();
  }

  private synchronized void end(Throwable reason) {
    failure = reason;
    ended = true;
    notifyAll();
  }

  /**
   * Waits for a line, and returns all that are there; none at the end.
   *
   * @throws IOException if the stream cannot be read; the lines before that were returned
   * @throws org.sentiment4j.error.InputException as {@link TextLines#next} throws it; likewise
   */
  public synchronized List<Line> next() throws IOException {
    try {
      while (waiting.isEmpty() && !ended) {
        wait();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
    if (waiting.isEmpty()) {
      throwFailure();
    }
    List<Line> all = new ArrayList<>(waiting);
    waiting.clear();
    characters = 0;
    notifyAll();
    return all;
  }

  private void throwFailure() throws IOException {
    if (failure instanceof IOException broken) {
      throw broken;
    }
    if (failure instanceof RuntimeException refused) {
      throw refused;
    }
    if (failure instanceof Error error) {
      throw error;
    }
  }
}
