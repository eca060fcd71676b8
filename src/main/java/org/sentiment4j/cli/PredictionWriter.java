package org.sentiment4j.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import org.sentiment4j.analysis.Attention;
import org.sentiment4j.analysis.Explanation;
import org.sentiment4j.analysis.Trace;
import org.sentiment4j.data.EncodedText;
import org.sentiment4j.data.LinesAhead;
import org.sentiment4j.data.TextLines.Line;
import org.sentiment4j.model.Predictor;
import org.sentiment4j.model.TextPrediction;

/** Answers texts in their order, in a form for people or programs. */
final class PredictionWriter {
  private final Predictor predictor;
  private final Details details;
  private final Form form;
  private final PrintWriter out;
  private final PredictionNotices notices;

  /**
   * What is said of a text.
   *
   * @param prediction the network's answer
   * @param trace that after each word, where it is wanted
   * @param attention what the network makes of each word, where it is wanted
   * @param explanation which words pushed it which way, where it is wanted
   */
  record Answer(
      TextPrediction prediction,
      Optional<Trace> trace,
      Optional<Attention> attention,
      Optional<Explained> explanation) {

    /** What is to be said where the network knows no word of the text. */
    Optional<String> remark() {
      return prediction.text().knownCount() == 0
          ? Optional.of("no word that the network knows")
          : Optional.empty();
    }
  }

  /**
   * An explanation.
   *
   * @param method how it was found
   */
  record Explained(ExplanationMethod method, Explanation explanation) {}

  /**
   * What is said of the words.
   *
   * @param trace whether a trace is
   * @param attention whether the network's attention is
   * @param explanation how an explanation is found, where it is wanted
   */
  record Details(boolean trace, boolean attention, Optional<ExplanationMethod> explanation) {
    /** Nothing. */
    static final Details NONE = new Details(false, false, Optional.empty());
  }

  /** A form for answers. */
  interface Form {
    String of(Answer answer);

    /** What stands in place of the answer to a line that could not be read. */
    String refusal(String reason);
  }

  PredictionWriter(
      Predictor predictor, Details details, Form form, PrintWriter out, PredictionNotices notices) {
    this.predictor = predictor;
    this.details = details;
    this.form = form;
    this.out = out;
    this.notices = notices;
  }

  /**
   * Answers all of {@code lines}, as they come. Stops early where nobody reads the answers any
   * more.
   *
   * @return the number of lines
   */
  long writeAll(LinesAhead lines) throws IOException {
    long count = 0;
    for (List<Line> some = lines.next(); !some.isEmpty(); some = lines.next()) {
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
      out.print(
          lines.get(i).tooLong()
              ? form.refusal("longer than a review can be; not read")
              : form.of(answer(prediction)));
    }
    out.flush();
  }

  private Answer answer(TextPrediction prediction) {
    EncodedText text = prediction.text();
    return new Answer(
        prediction,
        details.trace() ? Optional.of(Trace.of(predictor, text)) : Optional.empty(),
        details.attention() ? Optional.of(Attention.of(predictor, text)) : Optional.empty(),
        details
            .explanation()
            .map(method -> new Explained(method, method.explain(predictor, prediction))));
  }

  /** Ends: says what was not said of every text. */
  void finish() {
    notices.finish();
  }
}
