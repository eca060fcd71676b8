package org.sentiment4j.cli;

import java.util.Locale;
import org.sentiment4j.analysis.Explanation;
import org.sentiment4j.analysis.Occlusion;
import org.sentiment4j.model.Predictor;
import org.sentiment4j.model.TextPrediction;

/** How {@code predict} finds out which words pushed a network which way. */
enum ExplanationMethod {
  GRADIENTS,
  OCCLUSION;

  Explanation explain(Predictor predictor, TextPrediction answer) {
    return switch (this) {
      case GRADIENTS -> Explanation.of(predictor, answer);
      case OCCLUSION -> Occlusion.of(predictor, answer);
    };
  }

  /** As it is written. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
