package org.sentiment4j.serve;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.sentiment4j.analysis.Explanation;
import org.sentiment4j.analysis.Trace;
import org.sentiment4j.model.BatchingPredictor;
import org.sentiment4j.model.Predictor;
import org.sentiment4j.model.TextPrediction;

/**
 * A network that requests ask, several at once: what they ask in the same moment goes through it
 * together.
 */
final class Network implements AutoCloseable {
  /** A trace reads each beginning of a text: this many words are half a million words read. */
  static final int MOST_TRACED = 1000;

  private final Predictor predictor;
  private final BatchingPredictor batches;

  Network(Predictor predictor) {
    this.predictor = predictor;
    batches = new BatchingPredictor(predictor);
  }

  /**
   * Asks what the network says of {@code text}, and returns what waits for the answer, which comes
   * also where this was closed.
   */
  Supplier<TextPrediction> ask(String text) {
    CompletableFuture<TextPrediction> answer = batches.submit(text);
    return () -> {
      try {
        return answer.join();
      } catch (CompletionException e) {
        if (e.getCause() instanceof IllegalStateException) {
          // Replaced by that of a later epoch while it was asked: it still answers those who came
          // before.
          return predictor.predict(List.of(text)).get(0);
        }
        throw e;
      }
    };
  }

  /** Returns what each word of a text contributed to the answer. */
  Explanation explain(TextPrediction prediction) {
    return Explanation.of(predictor, prediction);
  }

  /**
   * Returns what the network says after each word of a text.
   *
   * @throws Refusal where these are too many
   */
  Trace trace(TextPrediction prediction) {
    int words = prediction.text().words().size();
    if (words > MOST_TRACED) {
      throw new Refusal(
          400,
          "text: the network reads "
              + words
              + " words of it, and a trace goes over "
              + MOST_TRACED
              + " at most; send a shorter one");
    }
    return Trace.of(predictor, prediction.text());
  }

  @Override
  public void close() {
    batches.close();
  }
}
