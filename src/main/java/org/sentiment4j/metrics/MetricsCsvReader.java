package org.sentiment4j.metrics;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sentiment4j.error.Excerpt;
import org.sentiment4j.error.InputException;

/**
 * Reads {@code metrics.csv}: this program's, and that of PyTorch Lightning's {@code CSVLogger}.
 *
 * <p>The columns {@code epoch} and {@code val_acc} must be there, or, in the file of a training
 * that was never validated, {@code train_acc} or {@code train_loss}; a figure whose column or cell
 * is missing is NaN. Columns come in any order, others are ignored. In Lightning's file the figures
 * of an epoch are spread over several rows with blank cells:
 *
 * <ul>
 *   <li>training figures: from {@code train_acc_epoch} (or {@code train_loss_epoch}) if there is
 *       such a column, else the mean of the epoch's rows of {@code train_acc}, else of {@code
 *       train_acc_step};
 *   <li>all others: the last in the epoch ({@code val_acc_epoch}, {@code val_loss_epoch} before
 *       {@code val_acc}, {@code val_loss});
 *   <li>a row without an epoch is ignored unless it has a validation accuracy;
 *   <li>a last epoch without validation figures was not finished and is left out, where there is a
 *       column for them.
 * </ul>
 *
 * <p>A last row that was cut off when its process ended is left out.
 */
public final class MetricsCsvReader {
  // Means of single-precision numbers come out a little above 1.
  private static final double ACCURACY_TOLERANCE = 1e-6;

  private final CsvTable table;
  private final int epoch;
  private final int validationAccuracy;
  private final int validationLoss;
  private final int trainAccuracy;
  private final int trainLoss;

  private MetricsCsvReader(CsvTable table) {
    this.table = table;
    epoch = table.column(MetricsCsv.EPOCH);
    validationAccuracy = first(MetricsCsv.VALIDATION_ACCURACY);
    validationLoss = first(MetricsCsv.VALIDATION_LOSS);
    trainAccuracy = first(MetricsCsv.TRAIN_ACCURACY);
    trainLoss = first(MetricsCsv.TRAIN_LOSS);
  }

  /**
   * Reads a file. The epochs are in ascending order; the list is empty if no epoch was finished.
   *
   * @throws InputException if the file is empty or no CSV, lacks a column that must be there, or
   *     holds a malformed number; the message names the file and the line
   * @throws IOException if the file cannot be read
   */
  public static List<EpochMetrics> read(Path file) throws IOException {
    MetricsCsvReader reader = new MetricsCsvReader(CsvTable.read(file));
    reader.checkColumns();
    return reader.epochs();
  }

  private int first(String name) {
    for (String candidate : List.of(name + "_epoch", name, name + "_step")) {
      if (table.column(candidate) >= 0) {
        return table.column(candidate);
      }
    }
    return -1;
  }

  private void checkColumns() {
    List<String> missing = new ArrayList<>();
    if (epoch < 0) {
      missing.add(MetricsCsv.EPOCH);
    }
    if (validationAccuracy < 0 && trainAccuracy < 0 && trainLoss < 0) {
      missing.add(MetricsCsv.VALIDATION_ACCURACY);
    }
    if (!missing.isEmpty()) {
      throw new InputException(
          table.file()
              + " has no column "
              + String.join(" and no column ", missing)
              + "; found: "
              + table.columnsFound());
    }
  }

  private List<EpochMetrics> epochs() {
    SortedMap<Integer, Figures> figures = new TreeMap<>();
    for (CsvTable.Row row : table.rows()) {
      if (isBlank(row, epoch)) {
        if (!isBlank(row, validationAccuracy)) {
          throw table.problem(row, "a validation accuracy without an epoch");
        }
        continue;
      }
      add(row, figures.computeIfAbsent(epoch(row), number -> new Figures()));
    }
    boolean validates = validationAccuracy >= 0 || validationLoss >= 0;
    if (validates && !figures.isEmpty() && !figures.get(figures.lastKey()).isValidated()) {
      figures.remove(figures.lastKey());
    }
    return figures.entrySet().stream()
        .map(entry -> entry.getValue().toMetrics(entry.getKey()))
        .toList();
  }

  private int epoch(CsvTable.Row row) {
    double number = table.number(row, epoch);
    if (number < 0 || number != Math.rint(number) || number > Integer.MAX_VALUE) {
      throw table.problem(row, "not the number of an epoch: " + Excerpt.of(row.cell(epoch)));
    }
    return (int) number;
  }

  private void add(CsvTable.Row row, Figures figures) {
    addAccuracy(row, trainAccuracy, figures.trainAccuracy);
    addAccuracy(row, validationAccuracy, figures.validationAccuracy);
    add(row, trainLoss, figures.trainLoss);
    add(row, validationLoss, figures.validationLoss);
    add(row, table.column(MetricsCsv.LEARNING_RATE), figures.learningRate);
    add(row, table.column(MetricsCsv.SECONDS), figures.seconds);
    add(row, table.column(MetricsCsv.REVIEWS_PER_SECOND), figures.reviewsPerSecond);
  }

  private void add(CsvTable.Row row, int column, Values values) {
    if (!isBlank(row, column)) {
      values.add(table.number(row, column));
    }
  }

  private void addAccuracy(CsvTable.Row row, int column, Values values) {
    if (isBlank(row, column)) {
      return;
    }
    double accuracy = table.number(row, column);
    if (accuracy < 0 || accuracy > 1 + ACCURACY_TOLERANCE) {
      throw table.problem(
          row,
          table.header().get(column)
              + " must be a share from 0 to 1, but is "
              + Excerpt.of(row.cell(column)));
    }
    values.add(Math.min(accuracy, 1));
  }

  private static boolean isBlank(CsvTable.Row row, int column) {
    return column < 0 || row.cell(column).isBlank();
  }

  /** What one column holds in the rows of one epoch. */
  private static final class Values {
    private double sum;
    private double last = Double.NaN;
    private int count;

    void add(double value) {
      sum += value;
      last = value;
      count++;
    }

    // One value must come out as it is; 0/0 is NaN.
    double mean() {
      return count == 1 ? last : sum / count;
    }
  }

  private static final class Figures {
    private final Values trainLoss = new Values();
    private final Values trainAccuracy = new Values();
    private final Values validationLoss = new Values();
    private final Values validationAccuracy = new Values();
    private final Values learningRate = new Values();
    private final Values seconds = new Values();
    private final Values reviewsPerSecond = new Values();

    boolean isValidated() {
      return validationAccuracy.count + validationLoss.count > 0;
    }

    EpochMetrics toMetrics(int epoch) {
      return new EpochMetrics(
          epoch,
          trainLoss.mean(),
          trainAccuracy.mean(),
          validationLoss.last,
          validationAccuracy.last,
          learningRate.last,
          seconds.last,
          reviewsPerSecond.last);
    }
  }
}
