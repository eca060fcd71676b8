package org.sentiment4j.metrics;

/** The names of the columns of {@code metrics.csv}. */
final class MetricsCsv {
  static final String EPOCH = "epoch";
  static final String TRAIN_LOSS = "train_loss";
  static final String TRAIN_ACCURACY = "train_acc";
  static final String VALIDATION_LOSS = "val_loss";
  static final String VALIDATION_ACCURACY = "val_acc";
  static final String LEARNING_RATE = "learning_rate";
  static final String SECONDS = "seconds";
  static final String REVIEWS_PER_SECOND = "reviews_per_second";

  /** The first line of every file that this program writes. */
  static final String HEADER =
      String.join(
          ",",
          EPOCH,
          TRAIN_LOSS,
          TRAIN_ACCURACY,
          VALIDATION_LOSS,
          VALIDATION_ACCURACY,
          LEARNING_RATE,
          SECONDS,
          REVIEWS_PER_SECOND);

  private MetricsCsv() {}
}
