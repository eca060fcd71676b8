package org.sentiment4j.cli;

import java.io.PrintWriter;
import me.tongfei.progressbar.ProgressBarConsumer;

/** Draws a progress bar over and over on one line of a terminal. */
final class TerminalBarConsumer implements ProgressBarConsumer {
  private static final int COLUMNS = 79;

  private final PrintWriter terminal;

  TerminalBarConsumer(PrintWriter terminal) {
    this.terminal = terminal;
  }

  @Override
  public int getMaxRenderedLength() {
    return COLUMNS;
  }

  @Override
  public void accept(String bar) {
    terminal.print("\r" + bar);
    terminal.flush();
  }

  @Override
  public void close() {
    terminal.println();
    terminal.flush();
  }
}
