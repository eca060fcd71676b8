package org.sentiment4j.page;

import static org.sentiment4j.page.PageData.rounded;

import java.util.List;
import org.sentiment4j.metrics.EpochMetrics;
import org.sentiment4j.report.ComparedGroup;
import org.sentiment4j.report.ComparedRun;

/** The curves of runs. */
final class CurveData {
  /** Those of the files. */
  private static final int DIGITS = 6;

  private CurveData() {}

  /** A curve for each run. */
  static List<PageData.Curve> of(List<ComparedGroup> groups) {
    return groups.stream()
        .flatMap(group -> group.runs().stream().map(run -> curve(run, group.name())))
        .toList();
  }

  private static PageData.Curve curve(ComparedRun run, String group) {
    return new PageData.Curve(
        run.name(),
        group,
        run.best().map(EpochMetrics::epoch).orElse(null),
        run.epochs().stream().map(CurveData::epoch).toList());
  }

  private static PageData.Epoch epoch(EpochMetrics epoch) {
    return new PageData.Epoch(
        epoch.epoch(),
        rounded(epoch.trainLoss(), DIGITS),
        rounded(epoch.trainAccuracy(), DIGITS),
        rounded(epoch.validationLoss(), DIGITS),
        rounded(epoch.validationAccuracy(), DIGITS));
  }
}
