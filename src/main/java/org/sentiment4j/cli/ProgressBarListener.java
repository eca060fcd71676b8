package org.sentiment4j.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.sentiment4j.metrics.EpochMetrics;
import org.sentiment4j.train.TrainingListener;

/**
 * Draws each epoch's batches as a bar with the time left, and hands the finished epoch to another
 * listener.
 */
final class ProgressBarListener implements TrainingListener {
  private final PrintWriter terminal;
  private final TrainingListener lines;
  private final int epochs;
  private ProgressBar bar;

  ProgressBarListener(PrintWriter terminal, TrainingListener lines, int epochs) {
    this.terminal = terminal;
    this.lines = lines;
    this.epochs = epochs;
  }

  @Override
  public void resumed(List<EpochMetrics> before) throws IOException {
    lines.resumed(before);
  }

  @Override
  public void epochStarted(int epoch, int batches) {
    bar =
        new ProgressBarBuilder()
            .setTaskName("epoch " + epoch + " (of 0 to " + (epochs - 1) + ")")
            .setInitialMax(batches)
            .setStyle(ProgressBarStyle.ASCII)
            .setConsumer(new TerminalBarConsumer(terminal))
            .build();
  }

  @Override
  public void batchDone() {
    bar.step();
  }

  @Override
  public void validationStarted() {
    bar.setExtraMessage("validating");
  }

  @Override
  public void epochDone(EpochMetrics metrics) throws IOException {
    close();
    lines.epochDone(metrics);
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
      bar = null;
    }
  }
}
