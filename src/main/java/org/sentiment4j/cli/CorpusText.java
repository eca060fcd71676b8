package org.sentiment4j.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sentiment4j.data.CorpusStatistics;
import org.sentiment4j.data.EncodedCorpus;
import org.sentiment4j.data.EncodedCorpus.Malformed;
import org.sentiment4j.data.Skipped;
import org.sentiment4j.error.Excerpt;

/** The figures of a corpus, for people. */
final class CorpusText {
  private static final int MALFORMED_SHOWN = 5;

  /** Stands wherever results on the synthetic sample do. */
  static final String SYNTHETIC = "These reviews are SYNTHETIC text, built to need memory.";

  private CorpusText() {}

  /** The few lines that a training begins with. */
  static List<String> shortOf(EncodedCorpus corpus) {
    List<String> lines = new ArrayList<>();
    lines.add(
        count(corpus.train().size())
            + " training reviews, "
            + count(corpus.test().size())
            + " test reviews");
    if (corpus.facts().synthetic()) {
      lines.add(SYNTHETIC);
    }
    if (corpus.facts().skipped().count() > 0) {
      lines.add(skipped(corpus.facts().skipped()).strip());
    }
    if (!corpus.facts().malformed().isEmpty()) {
      lines.add(malformed(corpus.facts().malformed()).strip());
    }
    return lines;
  }

  static String of(Path source, EncodedCorpus corpus, int vocabulary, int length) {
    EncodedCorpus.Facts facts = corpus.facts();
    CorpusStatistics train = CorpusStatistics.of(corpus.train(), length);
    CorpusStatistics test = CorpusStatistics.of(corpus.test(), length);
    List<CorpusStatistics> both = List.of(train, test);
    StringBuilder text = new StringBuilder();
    text.append("source       ").append(source).append('\n');
    if (facts.synthetic()) {
      text.append("             ").append(SYNTHETIC).append('\n');
    }
    text.append("data hash    ").append(corpus.dataHash()).append('\n');
    text.append("vocabulary   ")
        .append(count(vocabulary))
        .append(" ids: padding, unknown, and the ")
        .append(count(corpus.vocabulary().words().size()))
        .append(" most frequent of ")
        .append(count(facts.distinctWords()))
        .append(" words of the training reviews\n\n");
    text.append(row("", "training", "test"));
    text.append(row("reviews", both, figures -> count(figures.reviews())));
    text.append(row("positive", both, figures -> count(figures.positive())));
    text.append(row("negative", both, figures -> count(figures.reviews() - figures.positive())));
    text.append(row("words", both, figures -> count(figures.words())));
    text.append(row("unknown words", both, figures -> percent(figures.unknownShare())));
    text.append(row("words a review, mean", both, figures -> decimal(figures.meanLength())));
    text.append(row("  median", both, figures -> count(figures.medianLength())));
    text.append(row("  90th percentile", both, figures -> count(figures.length90())));
    text.append(row("  longest", both, figures -> count(figures.longest())));
    text.append(row("  mean of the last " + length, both, figures -> decimal(figures.meanKept())));
    text.append(
        row(
            "longer than " + length,
            both,
            figures -> percent((double) figures.truncated() / figures.reviews())));
    text.append(
        row("same text as another", count(facts.repeatedInTrain()), count(facts.repeatedInTest())));
    text.append(row("also in training", "", count(facts.testInTrain())));
    text.append(skipped(facts.skipped()));
    return text.append(malformed(facts.malformed())).toString();
  }

  private static String skipped(Skipped skipped) {
    if (skipped.count() == 0) {
      return "";
    }
    return "\n"
        + count(skipped.count())
        + (skipped.count() == 1 ? " entry" : " entries")
        + " with the name of a review left out: "
        + String.join(", ", skipped.examples())
        + (skipped.count() > skipped.examples().size() ? ", ...\n" : "\n");
  }

  private static String malformed(List<Malformed> malformed) {
    if (malformed.isEmpty()) {
      return "";
    }
    String shown =
        malformed.stream()
            .limit(MALFORMED_SHOWN)
            .map(review -> Excerpt.of(review.id()) + " (" + review.pieces() + ")")
            .collect(Collectors.joining(", "));
    return "\n"
        + count(malformed.size())
        + " reviews have bytes that are not UTF-8, each piece replaced by U+FFFD: "
        + shown
        + (malformed.size() > MALFORMED_SHOWN ? ", ...\n" : "\n");
  }

  private static String row(
      String name, List<CorpusStatistics> splits, Function<CorpusStatistics, String> figure) {
    return row(Stream.concat(Stream.of(name), splits.stream().map(figure)).toArray(String[]::new));
  }

  private static String row(String... cells) {
    return String.format(Locale.ROOT, "%-24s%12s%12s\n", (Object[]) cells);
  }

  private static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  private static String decimal(double number) {
    return String.format(Locale.ROOT, "%.1f", number);
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.2f %%", 100 * share);
  }
}
