package org.sentiment4j.page;

import java.util.List;
import org.sentiment4j.report.ComparedRun;

/**
 * Reviews that a network, or two, answered.
 *
 * @param title in short
 * @param summary a sentence
 * @param runs the networks' runs, in the order of the answers' probabilities
 * @param lists the reviews
 */
record ReviewPart(String title, String summary, List<ComparedRun> runs, List<Chosen> lists) {

  /** Reviews of one kind. */
  record Chosen(String title, List<Answer> answers) {}

  /** Heading, sentence, and the place for the reviews. */
  String html() {
    return Html.element("h3", title)
        + "\n"
        + Html.element("p", summary)
        + "\n<div class=\"review-part\"></div>\n";
  }
}
