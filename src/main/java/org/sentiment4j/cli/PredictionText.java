package org.sentiment4j.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.sentiment4j.analysis.Attention;
import org.sentiment4j.analysis.Explanation;
import org.sentiment4j.analysis.Trace;
import org.sentiment4j.cli.PredictionWriter.Answer;
import org.sentiment4j.cli.PredictionWriter.Form;
import org.sentiment4j.data.EncodedText;
import org.sentiment4j.error.Excerpt;
import org.sentiment4j.model.TextPrediction;

/** An answer, for people: a line, below a line for each word where they are shown. */
final class PredictionText implements Form {
  private static final int BAR = 20;

  private final boolean coloured;

  /** Whether what can be coloured is. */
  PredictionText(boolean coloured) {
    this.coloured = coloured;
  }

  @Override
  public String refusal(String reason) {
    return "-         -       <- " + reason + "\n";
  }

  @Override
  public String of(Answer answer) {
    String verdict = verdict(answer) + "\n";
    boolean wordByWord = answer.trace().isPresent() || answer.attention().isPresent();
    if (!wordByWord && answer.explanation().isEmpty()) {
      return verdict;
    }
    // One text's words are set off from the next one's.
    return (wordByWord ? words(answer) : "") + verdict + explanation(answer) + "\n";
  }

  private static String verdict(Answer answer) {
    TextPrediction prediction = answer.prediction();
    String verdict =
        String.format(
                Locale.ROOT,
                "%-8s  %.4f  %s",
                prediction.sentiment().word(),
                prediction.probability(),
                Excerpt.printable(prediction.text().text()))
            .stripTrailing();
    return verdict + answer.remark().map(remark -> "  <- " + remark).orElse("");
  }

  private String explanation(Answer answer) {
    if (answer.explanation().isEmpty()) {
      return "";
    }
    Explanation explanation = answer.explanation().get().explanation();
    return (coloured ? ExplanationText.coloured(explanation) : "")
        + ExplanationText.strongest(explanation)
        + (answer.explanation().get().method() == ExplanationMethod.GRADIENTS
            ? ExplanationText.remainder(explanation)
            : "");
  }

  /** A line for each word: its columns, then what there is to say of it. */
  private static String words(Answer answer) {
    EncodedText text = answer.prediction().text();
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < text.words().size(); i++) {
      List<String> columns = new ArrayList<>();
      if (answer.trace().isPresent()) {
        float probability = answer.trace().get().steps().get(i).probability();
        columns.add(String.format(Locale.ROOT, "%.4f", probability));
        columns.add(bar(probability));
      }
      if (answer.attention().isPresent()) {
        Attention attention = answer.attention().get();
        float weight = attention.words().get(i).weight();
        columns.add(String.format(Locale.ROOT, "%.4f", weight));
        columns.add(bar(weight / attention.largest()));
      }
      if (answer.explanation().isPresent()) {
        Explanation explanation = answer.explanation().get().explanation();
        columns.add(
            String.format(Locale.ROOT, "%+8.4f", explanation.words().get(i).contribution()));
      }
      columns.add(String.format(Locale.ROOT, "%-16s", text.words().get(i)));
      columns.add(text.isKnown(i) ? "" : "unknown");
      columns.add(answer.trace().map(change(i)).orElse(""));
      lines.append(String.join("  ", columns).stripTrailing()).append('\n');
    }
    return lines.toString();
  }

  /** Says where the network changes its mind. */
  private static Function<Trace, String> change(int word) {
    return trace -> trace.changesAt(word) ? "<- " + trace.steps().get(word).sentiment().word() : "";
  }

  private static String bar(float probability) {
    int full = Math.round(probability * BAR);
    return "#".repeat(full) + ".".repeat(BAR - full);
  }
}
