package org.sentiment4j.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.sentiment4j.metrics.Evaluation;
import org.sentiment4j.metrics.Prediction;
import org.sentiment4j.metrics.PredictionsCsv;
import org.sentiment4j.metrics.TestMetricsJson;
import org.sentiment4j.run.Provenance;
import org.sentiment4j.run.RunDirectory;
import org.sentiment4j.run.RunDirectory.Weights;

/** Finished runs, as files, of networks that never were. */
public final class RunFolders {
  private RunFolders() {}

  /**
   * Writes a run.
   *
   * @param folder its directory, which is made
   * @param name of the experiment
   * @param skill how often it is right, from 0.5 to 1
   * @param epochs their number
   * @param reviews the number of test reviews, half of them positive
   */
  public static Path write(
      Path folder, String name, long seed, double skill, int epochs, int reviews)
      throws IOException {
    RunDirectory run = new RunDirectory(Files.createDirectories(folder));
    Files.writeString(
        run.config(),
        "name: %s\nmodel: { cell: %s }\ntraining: { seed: %d }\n"
            .formatted(name.matches("\\w+") ? name : "run", skill > 0.8 ? "lstm" : "simple", seed));
    Files.writeString(run.metrics(), metrics(epochs, skill));
    List<Prediction> predictions = predictions(reviews, skill, new Random(seed));
    PredictionsCsv.write(run.testPredictions(Weights.BEST), predictions);
    TestMetricsJson.write(run.testMetrics(), Evaluation.of(predictions));
    new Provenance(
            Provenance.FORMAT,
            name,
            name + "/version_0",
            "2026-01-02T03:04:05Z",
            "ab12",
            new Provenance.Data(
                "data/re views.csv", "da7a", false, 800, 200, reviews, 100, 50, "5917", null, null),
            new Provenance.Model(12_345, "fused"),
            new Provenance.Seeds(seed, 42),
            new Provenance.Environment(
                "0.1.0", "1.0", "17", "Linux amd64", "a processor", 2, "CPU", 2, "c0ffee"),
            null)
        .write(run.provenance());
    return folder;
  }

  private static String metrics(int epochs, double skill) {
    StringBuilder csv = new StringBuilder("epoch,train_loss,train_acc,val_loss,val_acc,seconds\n");
    for (int epoch = 0; epoch < epochs; epoch++) {
      double learnt = 1 - Math.exp(-(epoch + 1) / 2.0);
      csv.append(
          String.format(
              Locale.ROOT,
              "%d,%.6f,%.6f,%.6f,%.6f,%.3f%n",
              epoch,
              0.7 - 0.5 * learnt,
              0.5 + 0.45 * learnt,
              0.7 - 0.4 * learnt + 0.01 * epoch,
              0.5 + (skill - 0.5) * learnt,
              2.5));
    }
    return csv.toString().replace("\r", "");
  }

  private static List<Prediction> predictions(int reviews, double skill, Random random) {
    List<Prediction> predictions = new ArrayList<>();
    for (int i = 0; i < reviews; i++) {
      int label = i % 2;
      double sure = random.nextDouble() * 0.5;
      boolean isPositive = (random.nextDouble() < skill) == (label == 1);
      predictions.add(
          new Prediction(
              "test/" + (label == 1 ? "pos" : "neg") + "/" + i + "_5",
              label,
              (float) (isPositive ? 0.5 + sure : 0.5 - sure)));
    }
    return predictions;
  }
}
