package org.sentiment4j.serve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.sentiment4j.config.Experiment;
import org.sentiment4j.config.ExperimentReader;
import org.sentiment4j.config.ExperimentWriter;
import org.sentiment4j.data.ReviewPipeline;
import org.sentiment4j.metrics.EpochMetrics;
import org.sentiment4j.metrics.MetricsCsvWriter;
import org.sentiment4j.model.NetworkFactory;
import org.sentiment4j.model.NetworkFile;
import org.sentiment4j.model.Predictor;
import org.sentiment4j.run.RunDirectory;
import org.sentiment4j.run.RunDirectory.Weights;
import org.sentiment4j.text.Vocabulary;
import org.sentiment4j.text.Vocabulary.WordCount;

/**
 * A run as a training leaves it, made without one: a network with the weights that it begins with.
 */
public record RunFolder(RunDirectory run) {
  public static final List<String> WORDS =
      List.of("a", "good", "bad", "film", "and", "but", "dull");
  public static final int LENGTH = 40;

  /** A run in its first epoch, with what is there by then. */
  public static RunFolder begun(Path folder, String... settings) throws IOException {
    RunFolder made = new RunFolder(new RunDirectory(Files.createDirectories(folder)));
    Experiment experiment =
        ExperimentReader.standard(
            Stream.concat(
                    Stream.of(
                        "data.vocabulary=" + (WORDS.size() + Vocabulary.RESERVED),
                        "data.length=" + LENGTH,
                        "model.initialisation=pytorch",
                        "model.hidden=4"),
                    Stream.of(settings))
                .toList());
    Files.writeString(made.run.config(), ExperimentWriter.toYaml(experiment));
    ReviewPipeline.of(
            new Vocabulary(WORDS.stream().map(word -> new WordCount(word, 1)).toList()), LENGTH)
        .save(made.run.path());
    return made.withEpochs(0);
  }

  /** A run with a network and two epochs. */
  public static RunFolder finished(Path folder, String... settings) throws IOException {
    return begun(folder, settings).withNetwork().withEpochs(2);
  }

  /** Writes the network of its experiment. */
  public RunFolder withNetwork() throws IOException {
    NetworkFile.write(run.network(Weights.BEST), NetworkFactory.create(run.experiment()));
    return this;
  }

  /** Writes the figures of so many epochs. */
  public RunFolder withEpochs(int count) throws IOException {
    List<EpochMetrics> epochs = new ArrayList<>();
    for (int epoch = 0; epoch < count; epoch++) {
      epochs.add(new EpochMetrics(epoch, 0.5, 0.75, 0.5, 0.5 + 0.01 * epoch, 0.001, 1, 100));
    }
    MetricsCsvWriter.write(run.metrics(), epochs);
    return this;
  }

  public Path path() {
    return run.path();
  }

  /** The network, loaded without a server. */
  public static Predictor load(RunDirectory run) throws IOException {
    return Predictor.load(run.path(), run.network(Weights.BEST), run.experiment());
  }
}
