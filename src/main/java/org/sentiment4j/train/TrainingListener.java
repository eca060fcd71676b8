package org.sentiment4j.train;

import java.io.Closeable;
import java.io.IOException;
import org.sentiment4j.metrics.EpochMetrics;

/** Hears of a training's progress. What a listener throws ends the training. */
public interface TrainingListener extends Closeable {

  /**
   * An epoch begins.
   *
   * @param epoch counted from 0
   * @param batches the number of batches it will have
   */
  default void epochStarted(int epoch, int batches) throws IOException {}

  /** The weights were updated once more. */
  default void batchDone() throws IOException {}

  /** An epoch's training part is over; the validation reviews are next. */
  default void validationStarted() throws IOException {}

  /**
   * An epoch is over.
   *
   * @param metrics its figures
   */
  default void epochDone(EpochMetrics metrics) throws IOException {}

  /** The training is over, one way or another. */
  @Override
  default void close() throws IOException {}
}
