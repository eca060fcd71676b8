package org.sentiment4j.page;

import static org.sentiment4j.page.PageData.rounded;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.sentiment4j.analysis.Explanation;
import org.sentiment4j.error.InputException;
import org.sentiment4j.error.ShellCommand;
import org.sentiment4j.model.Predictor;
import org.sentiment4j.run.RunDirectory;
import org.sentiment4j.run.RunDirectory.Weights;

/** A run's network, which is asked what the words of reviews did. */
final class AskedNetwork {
  /** More than another processor or number of threads makes of the same network. */
  private static final double TOLERANCE = 0.01;

  private static final int DIGITS = 2;

  private final RunDirectory run;
  private final Predictor predictor;
  private final Map<String, Explanation> answers = new HashMap<>();

  private AskedNetwork(RunDirectory run, Predictor predictor) {
    this.run = run;
    this.predictor = predictor;
  }

  /**
   * Loads the best weights.
   *
   * @throws InputException where they are missing or damaged
   */
  static AskedNetwork load(RunDirectory run) throws IOException {
    return new AskedNetwork(
        run, Predictor.load(run.path(), run.network(Weights.BEST), run.experiment()));
  }

  /**
   * Explains the answer to a review.
   *
   * @param id the review's
   * @param text its text
   * @param probability the answer in the run's predictions
   * @throws InputException where the network answers otherwise
   */
  Explanation explain(String id, String text, float probability) {
    Explanation answer =
        answers.computeIfAbsent(
            id, unused -> Explanation.of(predictor, predictor.predict(List.of(text)).get(0)));
    float now = answer.prediction().probability();
    if (Math.abs(now - probability) > TOLERANCE) {
      throw new InputException(
          run.path()
              + ": the network says "
              + now
              + " of "
              + id
              + ", and predictions_test.csv "
              + probability
              + "; make them anew: "
              + ShellCommand.of("evaluate", run.path()));
    }
    return answer;
  }

  /** What an explanation is in the page. */
  static PageData.Side side(Explanation explanation, float probability) {
    List<Explanation.Word> words = explanation.words();
    return new PageData.Side(
        rounded(probability, 4),
        explanation.isPart() ? rounded(explanation.remainder(), DIGITS) : null,
        words.stream().map(word -> rounded(word.contribution(), DIGITS)).toList(),
        IntStream.range(0, words.size()).filter(i -> !words.get(i).known()).boxed().toList());
  }
}
