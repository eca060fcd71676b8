package org.sentiment4j.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sentiment4j.metrics.EpochMetrics;
import org.sentiment4j.metrics.Evaluation;
import org.sentiment4j.metrics.Interval;
import org.sentiment4j.metrics.ShortestDecimal;
import org.sentiment4j.metrics.Summary;

/**
 * A {@link Comparison} as one JSON document, for programs: {@code rows}, each with its {@code
 * runs}; {@code pairs}, all of them; {@code verdict}; {@code warnings}. Shares are from 0 to 1 in
 * full precision; what is not known is {@code null}.
 */
public final class ComparisonJson {
  // The default one takes the line end of the system.
  private static final DefaultPrettyPrinter PRINTER =
      new DefaultPrettyPrinter()
          .withObjectIndenter(new DefaultIndenter("  ", "\n"))
          .withArrayIndenter(new DefaultIndenter("  ", "\n"));

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private ComparisonJson() {}

  /** Returns the text; the same in every locale. */
  public static String of(Comparison comparison) {
    ObjectNode document = node();
    comparison
        .rows()
        .forEach(row -> document.withArray("rows").add(row(row, comparison.isWinner(row))));
    document.putArray("pairs");
    comparison.pairs().forEach(pair -> document.withArray("pairs").add(pair(pair)));
    texts(document, "verdict", comparison.verdict());
    texts(document, "warnings", comparison.warnings());
    try {
      return MAPPER.writer(PRINTER).writeValueAsString(document) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("plain values cannot be written as JSON", e);
    }
  }

  private static ObjectNode row(ComparedGroup row, boolean wins) {
    ObjectNode node = node();
    node.put("name", row.name());
    node.put("winner", wins);
    node.putArray("seeds");
    row.seeds().forEach(seed -> node.withArray("seeds").add(seed));
    summary(node, "epochs", row.epochs());
    summary(node, "best_epoch", row.bestEpoch());
    summary(node, "best_val_acc", row.bestValidation());
    summary(node, "last_val_acc", row.lastValidation());
    summary(node, "loss_gap", row.lossGap());
    summary(node, "test_acc", row.test());
    interval(node, "test_acc_interval", row.testInterval95());
    node.put(
        "test_acc_interval_method",
        row.testIntervalMethod().map(ComparisonJson::lower).orElse(null));
    summary(node, "seconds_per_epoch", row.seconds());
    node.put("parameters", row.facts().parameters().orElse(null));
    row.runs().forEach(run -> node.withArray("runs").add(run(run)));
    return node;
  }

  private static ObjectNode run(ComparedRun run) {
    ObjectNode node = node();
    node.put("name", run.name());
    node.put("path", run.path().toString());
    node.put("seed", run.seed().isPresent() ? run.seed().getAsLong() : null);
    node.put("epochs", run.epochs().size());
    Optional<EpochMetrics> best = run.best();
    node.put("best_epoch", best.map(EpochMetrics::epoch).orElse(null));
    number(node, "best_val_acc", best.map(EpochMetrics::validationAccuracy).orElse(Double.NaN));
    number(
        node, "last_val_acc", run.last().map(EpochMetrics::validationAccuracy).orElse(Double.NaN));
    number(node, "loss_gap", run.lossGap());
    number(node, "test_acc", run.test().map(Evaluation::accuracy).orElse(Double.NaN));
    interval(node, "test_acc_interval", run.test().map(Evaluation::accuracyInterval));
    number(node, "seconds_per_epoch", run.meanSeconds());
    return node;
  }

  private static ObjectNode pair(PairTest pair) {
    ObjectNode node = node();
    node.put("first", pair.first().name());
    node.put("second", pair.second().name());
    node.put("split", lower(pair.split()));
    node.put("method", lower(pair.method()));
    number(node, "difference", pair.difference());
    interval(node, "interval", pair.interval95());
    number(node, "p", pair.p().orElse(Double.NaN));
    number(node, "adjusted_p", pair.adjustedP().orElse(Double.NaN));
    node.put("different", pair.isDifferent());
    node.put("sentence", pair.sentence());
    return node;
  }

  private static void summary(ObjectNode parent, String key, Summary summary) {
    ObjectNode node = parent.putObject(key);
    number(node, "mean", summary.mean());
    number(node, "sd", summary.standardDeviation());
    node.put("count", summary.count());
  }

  private static void interval(ObjectNode parent, String key, Optional<Interval> interval) {
    if (interval.isEmpty()) {
      parent.putNull(key);
      return;
    }
    ObjectNode node = parent.putObject(key);
    number(node, "lower", interval.get().lower());
    number(node, "upper", interval.get().upper());
  }

  private static void number(ObjectNode node, String key, double value) {
    // Java's own form differs between versions.
    node.set(
        key,
        Double.isFinite(value)
            ? DecimalNode.valueOf(new BigDecimal(ShortestDecimal.of(value)))
            : NullNode.getInstance());
  }

  private static void texts(ObjectNode node, String key, List<String> texts) {
    node.putArray(key);
    texts.forEach(text -> node.withArray(key).add(text));
  }

  private static ObjectNode node() {
    return MAPPER.createObjectNode();
  }

  static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
