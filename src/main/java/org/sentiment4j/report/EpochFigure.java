package org.sentiment4j.report;

import java.util.List;
import org.sentiment4j.metrics.EpochMetrics;

/** A figure of epochs that is drawn. */
enum EpochFigure {
  /** In percent. */
  ACCURACY,
  LOSS;

  String title() {
    return switch (this) {
      case ACCURACY -> "accuracy (%)";
      case LOSS -> "loss";
    };
  }

  /** That of the training reviews. */
  EpochCurve training(List<EpochMetrics> epochs) {
    return EpochCurve.of(
        epochs,
        epoch ->
            switch (this) {
              case ACCURACY -> 100 * epoch.trainAccuracy();
              case LOSS -> epoch.trainLoss();
            });
  }

  /** That of the validation reviews. */
  EpochCurve validation(List<EpochMetrics> epochs) {
    return EpochCurve.of(
        epochs,
        epoch ->
            switch (this) {
              case ACCURACY -> 100 * epoch.validationAccuracy();
              case LOSS -> epoch.validationLoss();
            });
  }
}
