package org.sentiment4j.page;

import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.sentiment4j.report.ComparedRun;
import org.sentiment4j.run.Provenance;
import org.sentiment4j.run.RunDirectory;

/**
 * What a run says of where it comes from.
 *
 * @param run the run
 * @param provenance empty where it says nothing
 */
record Sources(ComparedRun run, Optional<Provenance> provenance) {
  static Sources of(ComparedRun run) throws IOException {
    RunDirectory directory = new RunDirectory(run.path());
    return new Sources(
        run,
        Files.exists(directory.provenance())
            ? Optional.of(Provenance.read(directory.provenance()))
            : Optional.empty());
  }

  /** What it says, by what it is; what is not known is left out. */
  Map<String, String> facts() {
    Map<String, String> facts = new LinkedHashMap<>();
    provenance.ifPresent(
        known -> {
          put(facts, "run", known.run());
          put(facts, "started", known.started());
          if (known.resumed() != null) {
            put(facts, "went on", known.resumed().size() + " times");
          }
          if (known.seeds() != null) {
            put(facts, "seed of the training", known.seeds().training());
            put(facts, "seed of the split", known.seeds().split());
          }
          data(facts, known.data());
          put(facts, "recurrent layers", known.model().engine());
          if (known.environment() != null) {
            environment(facts, known.environment());
          }
        });
    return facts;
  }

  private static void data(Map<String, String> facts, Provenance.Data data) {
    put(facts, "reviews", data.source());
    put(facts, "SHA-256 of the reviews", data.hash());
    put(facts, "SHA-256 of the split", data.splitHash());
    put(
        facts,
        "training, validation, test reviews",
        data.train() + ", " + data.validation() + ", " + data.test());
  }

  private static void environment(Map<String, String> facts, Provenance.Environment where) {
    put(facts, "Sentiment4j", where.sentiment4j());
    put(facts, "git commit", where.git());
    put(facts, "Deeplearning4j", where.deeplearning4j());
    put(facts, "Java", where.java());
    put(facts, "operating system", where.os());
    put(facts, "processor", where.processor());
    put(facts, "processors", where.cores());
    put(facts, "backend", where.backend());
    put(facts, "threads of an ND4J operation", where.threads());
  }

  private static void put(Map<String, String> facts, String key, Object value) {
    if (value != null) {
      facts.put(key, value.toString());
    }
  }
}
