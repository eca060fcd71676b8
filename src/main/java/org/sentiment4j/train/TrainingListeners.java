package org.sentiment4j.train;

import java.io.IOException;
import java.util.List;
import org.sentiment4j.metrics.EpochMetrics;

/**
 * Several listeners as one.
 *
 * @param listeners they hear in this order
 */
public record TrainingListeners(List<TrainingListener> listeners) implements TrainingListener {

  @Override
  public void resumed(List<EpochMetrics> before) throws IOException {
    for (TrainingListener listener : listeners) {
      listener.resumed(before);
    }
  }

  @Override
  public void epochStarted(int epoch, int batches) throws IOException {
    for (TrainingListener listener : listeners) {
      listener.epochStarted(epoch, batches);
    }
  }

  @Override
  public void batchDone() throws IOException {
    for (TrainingListener listener : listeners) {
      listener.batchDone();
    }
  }

  @Override
  public void validationStarted() throws IOException {
    for (TrainingListener listener : listeners) {
      listener.validationStarted();
    }
  }

  @Override
  public void close() throws IOException {
    for (TrainingListener listener : listeners) {
      listener.close();
    }
  }

  @Override
  public void epochDone(EpochMetrics metrics) throws IOException {
    for (TrainingListener listener : listeners) {
      listener.epochDone(metrics);
    }
  }
}
