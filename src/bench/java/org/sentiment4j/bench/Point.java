package org.sentiment4j.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sentiment4j.config.Experiment;
import org.sentiment4j.config.ExperimentReader;

/**
 * One comparison: a network, and what it is given.
 *
 * @param cell the cell, as experiments name it
 * @param workload what fills the time steps
 * @param size the sizes
 */
record Point(String cell, Workload workload, Size size) {

  /**
   * The sizes.
   *
   * @param batch reviews of a batch
   * @param time time steps
   * @param embedding elements of a word's vector
   * @param hidden units
   */
  record Size(int batch, int time, int embedding, int hidden) {
    Size withBatch(int other) {
      return new Size(other, time, embedding, hidden);
    }

    Size withTime(int other) {
      return new Size(batch, other, embedding, hidden);
    }

    Size withHidden(int other) {
      return new Size(batch, time, embedding, other);
    }
  }

  /** Each workload with each cell. */
  static List<Point> cases(List<String> cells, List<Workload> workloads, Size size) {
    List<Point> points = new ArrayList<>();
    for (String cell : cells) {
      workloads.forEach(workload -> points.add(new Point(cell, workload, size)));
    }
    return points;
  }

  /** From {@code base} one size changed at a time, words at every step. */
  static List<Point> growth(List<String> cells, Size base) {
    List<Size> sizes =
        List.of(
            base,
            base.withHidden(64),
            base.withHidden(128),
            base.withHidden(256),
            base.withBatch(32),
            base.withBatch(512),
            base.withTime(100),
            base.withTime(1000),
            base.withTime(2000));
    List<Point> points = new ArrayList<>();
    for (String cell : cells) {
      sizes.forEach(size -> points.add(new Point(cell, Workload.FULL, size)));
    }
    return points;
  }

  /**
   * The experiment that trains this network, with Adam.
   *
   * @param engine the engine, as experiments name it
   * @param settings further settings, each {@code key=value}
   */
  Experiment experiment(String engine, int vocabulary, List<String> settings) {
    List<String> all =
        new ArrayList<>(
            List.of(
                "model.cell=" + cell,
                "model.engine=" + engine,
                "model.embedding=" + size.embedding(),
                "model.hidden=" + size.hidden(),
                "data.vocabulary=" + vocabulary,
                "data.length=" + size.time(),
                "data.padding=" + workload.padding().name().toLowerCase(Locale.ROOT),
                "training.batch=" + size.batch(),
                "training.optimizer.type=adam"));
    all.addAll(settings);
    return ExperimentReader.standard(all);
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%s %s, batch %d, time %d, embedding %d, hidden %d",
        cell,
        workload,
        size.batch(),
        size.time(),
        size.embedding(),
        size.hidden());
  }
}
