package org.sentiment4j.page;

import static org.sentiment4j.page.PageData.rounded;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.sentiment4j.analysis.Explanation;
import org.sentiment4j.data.EncodedText;
import org.sentiment4j.error.InputException;
import org.sentiment4j.report.ComparedRun;
import org.sentiment4j.run.RunDirectory;

/** Reviews with their texts, and with what each word of them did, as far as these are there. */
final class ShownReviews {
  /** Of all reviews together: some megabyte. */
  private static final int MOST_WORDS = 60_000;

  private final Map<String, String> texts;
  private final Set<String> notes = new LinkedHashSet<>();
  private final Map<ComparedRun, AskedNetwork> networks = new HashMap<>();
  private final Consumer<String> notices;
  private final Set<ComparedRun> asked = new HashSet<>();
  private int words;

  private ShownReviews(Map<String, String> texts, Consumer<String> notices) {
    this.texts = texts;
    this.notices = notices;
  }

  /**
   * What came out.
   *
   * @param notes why something is not there
   */
  record Result(List<PageData.Part> parts, List<String> notes) {}

  /**
   * Finds the texts, and asks the networks about them.
   *
   * @param parts which reviews
   * @param notices takes which network is asked
   */
  static Result of(List<ReviewPart> parts, ReviewTexts texts, Consumer<String> notices)
      throws IOException {
    Set<String> ids =
        parts.stream()
            .flatMap(part -> part.lists().stream())
            .flatMap(list -> list.answers().stream())
            .map(Answer::id)
            .collect(Collectors.toSet());
    if (ids.isEmpty()) {
      return new ShownReviews(Map.of(), notices).result(parts);
    }
    RunDirectory first = new RunDirectory(parts.get(0).runs().get(0).path());
    try {
      ShownReviews shown = new ShownReviews(texts.find(first, ids), notices);
      for (ReviewPart part : parts) {
        for (ComparedRun run : part.runs()) {
          shown.load(run);
        }
      }
      return shown.result(parts);
    } catch (InputException e) {
      ShownReviews shown = new ShownReviews(Map.of(), notices);
      shown.notes.add("The texts of the reviews are not there: " + e.getMessage());
      return shown.result(parts);
    }
  }

  private void load(ComparedRun run) throws IOException {
    if (networks.containsKey(run)) {
      return;
    }
    try {
      networks.put(run, AskedNetwork.load(new RunDirectory(run.path())));
    } catch (InputException e) {
      noColours(run, e);
    }
  }

  private void noColours(ComparedRun run, InputException e) {
    networks.remove(run);
    notes.add("The words are not coloured for " + run.name() + ": " + e.getMessage());
  }

  private Result result(List<ReviewPart> parts) {
    List<PageData.Part> shown =
        parts.stream()
            .map(
                part ->
                    new PageData.Part(
                        part.runs().stream().map(ComparedRun::name).toList(),
                        part.lists().stream().map(list -> list(part, list)).toList()))
            .toList();
    return new Result(shown, List.copyOf(notes));
  }

  private PageData.ReviewList list(ReviewPart part, ReviewPart.Chosen list) {
    return new PageData.ReviewList(
        list.title(), list.answers().stream().map(answer -> review(part.runs(), answer)).toList());
  }

  private PageData.Shown review(List<ComparedRun> runs, Answer answer) {
    List<Optional<Explanation>> explanations = new ArrayList<>();
    for (int i = 0; i < runs.size(); i++) {
      explanations.add(explain(runs.get(i), answer, answer.probabilities().get(i)));
    }
    List<PageData.Side> sides = new ArrayList<>();
    for (int i = 0; i < runs.size(); i++) {
      float probability = answer.probabilities().get(i);
      sides.add(
          explanations
              .get(i)
              .map(explanation -> AskedNetwork.side(explanation, probability))
              .orElseGet(() -> new PageData.Side(rounded(probability, 4), null, null, null)));
    }
    Optional<Explanation> longest =
        explanations.stream()
            .flatMap(Optional::stream)
            .max(Comparator.comparingInt(one -> one.words().size()));
    longest.ifPresent(one -> words += one.words().size());
    return new PageData.Shown(
        answer.id(),
        answer.label() == 1 ? "positive" : "negative",
        longest.isPresent() ? null : texts.get(answer.id()),
        longest.flatMap(ShownReviews::cut).orElse(null),
        longest.map(one -> one.words().stream().map(Explanation.Word::word).toList()).orElse(null),
        sides);
  }

  private static Optional<String> cut(Explanation explanation) {
    EncodedText text = explanation.prediction().text();
    return text.isCut()
        ? Optional.of(
            "Of the review's "
                + text.wordCount()
                + " words, the last "
                + text.words().size()
                + ", which are read.")
        : Optional.empty();
  }

  private Optional<Explanation> explain(ComparedRun run, Answer answer, float probability) {
    AskedNetwork network = networks.get(run);
    String text = texts.get(answer.id());
    if (network == null || text == null) {
      return Optional.empty();
    }
    if (words > MOST_WORDS) {
      notes.add("The words of the last reviews are not coloured: the page would become too large.");
      return Optional.empty();
    }
    if (asked.add(run)) {
      notices.accept("explaining the reviews of " + run.name());
    }
    try {
      return Optional.of(network.explain(answer.id(), text, probability));
    } catch (InputException e) {
      noColours(run, e);
      return Optional.empty();
    }
  }
}
