package org.sentiment4j.train;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.sentiment4j.metrics.EpochMetrics;

/** Hears of a training's progress. What a listener throws ends the training. */
public interface TrainingListener extends Closeable {

  /**
   * The training goes on after these epochs.
   *
   * @param before at least one
   */
  default void resumed(List<EpochMetrics> before) throws IOException {}

  /**
   * An epoch begins, or goes on.
   *
   * @param epoch counted from 0
   * @param batches the number of batches that are left in it
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
