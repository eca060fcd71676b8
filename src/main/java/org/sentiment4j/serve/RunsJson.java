package org.sentiment4j.serve;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.sentiment4j.json.Json;
import org.sentiment4j.metrics.EpochMetrics;

/** Runs and their curves, as JSON. */
final class RunsJson {
  private RunsJson() {}

  static String list(List<ServedRun> runs) {
    return Json.object(json -> Json.objects(json, "runs", runs, RunsJson::write));
  }

  private static void write(JsonGenerator json, ServedRun run) throws IOException {
    json.writeStringField("id", run.id());
    json.writeStringField("name", run.name());
    json.writeBooleanField("training", run.training());
    json.writeBooleanField("network", run.hasNetwork());
    json.writeNumberField("epochs", run.curves().epochs().size());
    json.writeNumberField("modified", run.curves().modified());
    json.writeArrayFieldStart("problems");
    for (String problem : run.problems()) {
      json.writeString(problem);
    }
    json.writeEndArray();
  }

  /** The figures of a run's epochs, named as in {@code metrics.csv}. */
  static String metrics(ServedRun run) {
    return Json.object(
        json -> {
          json.writeStringField("id", run.id());
          json.writeStringField("name", run.name());
          json.writeBooleanField("training", run.training());
          json.writeNumberField("modified", run.curves().modified());
          json.writeFieldName("best");
          Optional<EpochMetrics> best = EpochMetrics.best(run.curves().epochs());
          if (best.isPresent()) {
            json.writeNumber(best.get().epoch());
          } else {
            json.writeNull();
          }
          Json.objects(json, "epochs", run.curves().epochs(), RunsJson::write);
        });
  }

  private static void write(JsonGenerator json, EpochMetrics epoch) throws IOException {
    json.writeNumberField("epoch", epoch.epoch());
    Json.number(json, "train_loss", epoch.trainLoss());
    Json.number(json, "train_acc", epoch.trainAccuracy());
    Json.number(json, "val_loss", epoch.validationLoss());
    Json.number(json, "val_acc", epoch.validationAccuracy());
    Json.number(json, "learning_rate", epoch.learningRate());
    Json.number(json, "seconds", epoch.seconds());
    Json.number(json, "reviews_per_second", epoch.reviewsPerSecond());
  }
}
