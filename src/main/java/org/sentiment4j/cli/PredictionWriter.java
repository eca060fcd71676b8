package org.sentiment4j.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.sentiment4j.analysis.Attention;
import org.sentiment4j.analysis.Trace;
import org.sentiment4j.data.TextLines;
import org.sentiment4j.data.TextLines.Line;
import org.sentiment4j.model.Predictor;
import org.sentiment4j.model.TextPrediction;

/** Answers texts in their order, in a form for people or programs. */
final class PredictionWriter {
  private final Predictor predictor;
  private final boolean traced;
  private final boolean attended;
  private final Function<Answer, String> form;
  private final PrintWriter out;
  private final PredictionNotices notices;

  /**
   * What is said of a text.
   *
   * @param prediction the network's answer
   * @param trace that after each word, where it is wanted
   * @param attention what the network makes of each word, where it is wanted
   */
  record Answer(TextPrediction prediction, Optional<Trace> trace, Optional<Attention> attention) {}

  PredictionWriter(
      Predictor predictor,
      boolean traced,
      boolean attended,
      Function<Answer, String> form,
      PrintWriter out,
      PredictionNotices notices) {
    this.predictor = predictor;
    this.traced = traced;
    this.attended = attended;
    this.form = form;
    this.out = out;
    this.notices = notices;
  }

  /**
   * Answers all of {@code lines}, {@code batch} at a time, and each batch before the next is read.
   * Stops early where nobody reads the answers any more.
   *
   * @return the number of lines
   */
  long writeAll(TextLines lines, int batch) throws IOException {
    long count = 0;
    for (List<Line> some = lines.next(batch); !some.isEmpty(); some = lines.next(batch)) {
      count += some.size();
      writeAll(some);
      if (out.checkError()) {
        break;
      }
    }
    return count;
  }

  /** Answers {@code lines}, and flushes. */
  void writeAll(List<Line> lines) {
    List<TextPrediction> predictions = predictor.predict(lines.stream().map(Line::text).toList());
    for (int i = 0; i < lines.size(); i++) {
      TextPrediction prediction = predictions.get(i);
      notices.check(lines.get(i), prediction.text());
      out.print(form.apply(new Answer(prediction, trace(prediction), attention(prediction))));
    }
    out.flush();
  }

  private Optional<Trace> trace(TextPrediction prediction) {
    return traced ? Optional.of(Trace.of(predictor, prediction.text())) : Optional.empty();
  }

  private Optional<Attention> attention(TextPrediction prediction) {
    return attended ? Optional.of(Attention.of(predictor, prediction.text())) : Optional.empty();
  }

  /** Ends: says what was not said of every text. */
  void finish() {
    notices.finish();
  }
}
