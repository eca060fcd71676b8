package org.sentiment4j.data;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sentiment4j.error.InputException;

/**
 * The lines of a stream of UTF-8, read no further than they are asked for. A line ends with LF or
 * CR LF; the last one also with the stream. A byte-order mark at the start is no part of the text.
 */
public final class TextLines {
  private static final String BYTE_ORDER_MARK = "\ufeff";

  /** Lines are held together, and lines may be long. */
  private static final long BYTES_AT_ONCE = 1 << 24;

  /** How far the end of a line is looked for that is too long. */
  private static final long MOST_SKIPPED = 1 << 30;

  private final InputStream in;
  private final byte[] buffer = new byte[1 << 16];
  private int position;
  private int filled;
  private boolean started;
  private long read;

  /**
   * A line.
   *
   * @param text the line without its end, with U+FFFD for each piece that is not UTF-8
   * @param malformed the number of such pieces
   * @param tooLong whether the line was longer than a review can be, and passed over: its text is
   *     empty
   */
  public record Line(String text, int malformed, boolean tooLong) {
    /** A line that was read. */
    public Line(String text, int malformed) {
      this(text, malformed, false);
    }
  }

  /** The lines of {@code in}, which is not closed. */
  public TextLines(InputStream in) {
    this.in = in;
  }

  /**
   * Returns the next lines, at most {@code count}; fewer where they are very long or at the end,
   * then none.
   *
   * @throws InputException where a line has no end
   */
  public List<Line> next(int count) throws IOException {
    List<Line> lines = new ArrayList<>();
    long bytes = 0;
    while (lines.size() < count && bytes < BYTES_AT_ONCE) {
      Optional<Line> line = next();
      if (line.isEmpty()) {
        break;
      }
      lines.add(line.get());
      bytes += line.get().text().length();
    }
    return lines;
  }

  private Optional<Line> next() throws IOException {
    if (!fill()) {
      return Optional.empty();
    }
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    long length = 0;
    boolean ended = false;
    while (!ended && fill()) {
      int end = position;
      while (end < filled && buffer[end] != '\n') {
        end++;
      }
      length += end - position;
      if (length <= Review.MOST_BYTES) {
        line.write(buffer, position, end - position);
      } else {
        line = new ByteArrayOutputStream();
        requireEnd(length);
      }
      ended = end < filled;
      position = ended ? end + 1 : end;
    }
    read++;
    return Optional.of(
        length > Review.MOST_BYTES ? new Line("", 0, true) : line(Utf8.decode(line.toByteArray())));
  }

  private void requireEnd(long length) {
    if (length > MOST_SKIPPED) {
      throw new InputException(
          String.format(
              Locale.ROOT,
              "line %,d has no end within %,d bytes; a review can have %,d",
              read + 1,
              MOST_SKIPPED,
              Review.MOST_BYTES));
    }
  }

  /** Returns whether there is a byte to take; waits for one only where there is none. */
  private boolean fill() throws IOException {
    if (position == filled) {
      position = 0;
      filled = Math.max(0, in.read(buffer));
    }
    return filled > 0;
  }

  private Line line(Utf8 decoded) {
    String text = decoded.text();
    if (!started && text.startsWith(BYTE_ORDER_MARK)) {
      text = text.substring(BYTE_ORDER_MARK.length());
    }
    started = true;
    return new Line(
        text.endsWith("\r") ? text.substring(0, text.length() - 1) : text, decoded.malformed());
  }
}
