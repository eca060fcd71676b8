package org.sentiment4j.cli;

import java.io.PrintWriter;
import java.util.List;

/** A few last lines of a terminal, drawn over and over. */
final class TerminalBlock {
  private static final int COLUMNS = 79;

  private final PrintWriter terminal;
  private int drawn;

  TerminalBlock(PrintWriter terminal) {
    this.terminal = terminal;
  }

  /** Draws {@code lines} in place of what was drawn before. */
  void draw(List<String> lines) {
    clear();
    for (String line : lines) {
      // A line that the terminal breaks would be two.
      terminal.println(line.length() <= COLUMNS ? line : line.substring(0, COLUMNS - 3) + "...");
    }
    terminal.flush();
    drawn = lines.size();
  }

  /** Removes what was drawn. */
  void clear() {
    if (drawn > 0) {
      terminal.print("\033[" + drawn + "A\r\033[J");
      terminal.flush();
      drawn = 0;
    }
  }
}
