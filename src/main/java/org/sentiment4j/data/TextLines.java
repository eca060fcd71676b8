package org.sentiment4j.data;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The lines of a stream of UTF-8, read no further than they are asked for. A line ends with LF or
 * CR LF; the last one also with the stream. A byte-order mark at the start is no part of the text.
 */
public final class TextLines {
  private static final String BYTE_ORDER_MARK = "\ufeff";

  private final InputStream in;
  private final byte[] buffer = new byte[1 << 16];
  private int position;
  private int filled;
  private boolean started;

  /**
   * A line.
   *
   * @param text the line without its end, with U+FFFD for each piece that is not UTF-8
   * @param malformed the number of such pieces
   */
  public record Line(String text, int malformed) {}

  /** The lines of {@code in}, which is not closed. */
  public TextLines(InputStream in) {
    this.in = in;
  }

  /** Returns the next lines, at most {@code count}; fewer at the end alone, then none. */
  public List<Line> next(int count) throws IOException {
    List<Line> lines = new ArrayList<>();
    while (lines.size() < count) {
      Optional<Line> line = next();
      if (line.isEmpty()) {
        break;
      }
      lines.add(line.get());
    }
    return lines;
  }

  private Optional<Line> next() throws IOException {
    if (!fill()) {
      return Optional.empty();
    }
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    boolean ended = false;
    while (!ended && fill()) {
      int end = position;
      while (end < filled && buffer[end] != '\n') {
        end++;
      }
      line.write(buffer, position, end - position);
      ended = end < filled;
      position = ended ? end + 1 : end;
    }
    return Optional.of(line(Utf8.decode(line.toByteArray())));
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
