package org.sentiment4j.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.sentiment4j.analysis.RangeCurve;
import org.sentiment4j.analysis.RangeTest;
import org.sentiment4j.config.Experiment;
import org.sentiment4j.config.Schedule;
import org.sentiment4j.data.EncodedCorpus;
import org.sentiment4j.data.EncodedReview;
import org.sentiment4j.error.InputException;
import org.sentiment4j.file.AtomicFile;
import org.sentiment4j.file.Folders;
import org.sentiment4j.model.NetworkFactory;
import org.sentiment4j.model.ReviewCounts;
import org.sentiment4j.report.CurvesPicture;
import org.sentiment4j.report.RangeCsv;
import org.sentiment4j.report.RangePicture;
import org.sentiment4j.train.MemoryCheck;
import org.sentiment4j.train.TrainingListener;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code find-lr}: a learning rate for an experiment. */
@Command(
    name = "find-lr",
    description = {
      "Finds a learning rate: begins the training of an experiment with a tiny one that grows with each update, until"
          + " the loss explodes (Smith 2017), and suggests a tenth of the one at which the loss, smoothed, was low.",
      "With another --seed the suggestion is up to three times higher or lower.",
      "Optimizer, clipping, dropout and order of the reviews are the experiment's, its schedule is left out. No run is"
          + " written, and the validation and test reviews are left alone.",
      "Writes find-lr.csv, find-lr.svg and find-lr.png, and replaces those of before."
    },
    footer = {
      "",
      "Examples:",
      "  scripts/sentiment4j find-lr config/lstm.yaml",
      "  scripts/sentiment4j find-lr config/lstm.yaml --from 1e-4 --to 0.1 --steps 500 --out lstm-rates"
    },
    mixinStandardHelpOptions = true,
    versionProvider = ProjectVersion.class)
final class FindLearningRateCommand implements Callable<Integer> {
  private static final String CSV = "find-lr.csv";
  private static final String SVG = "find-lr.svg";
  private static final String PNG = "find-lr.png";
  private static final int FEWEST_STEPS = 20;
  private static final int MOST_STEPS = 100_000;

  @Spec private CommandSpec spec;
  @Mixin private ExperimentOptions options;
  @Mixin private DataOptions data;
  @Mixin private CacheOptions cache;
  @Mixin private DeviceOptions device;
  @Mixin private OutputOptions output;

  @Option(
      names = "--from",
      paramLabel = "RATE",
      defaultValue = "1e-5",
      description = "The learning rate of the first update (default: ${DEFAULT-VALUE}).")
  private double from;

  @Option(
      names = "--to",
      paramLabel = "RATE",
      defaultValue = "1",
      description = "That of the last (default: ${DEFAULT-VALUE}).")
  private double to;

  @Option(
      names = "--steps",
      paramLabel = "N",
      defaultValue = "300",
      description = "How many updates, a batch each (default: ${DEFAULT-VALUE}).")
  private int steps;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "find-lr",
      description = "Where the files go (default: ${DEFAULT-VALUE}).")
  private Path out;

  @Override
  public Integer call() throws IOException {
    Checks checks = new Checks();
    if (!(from > 0 && from < to && Double.isFinite(to))) {
      checks.refuse(
          "--from " + from + " --to " + to + ": expected rates above 0, the second one larger");
    }
    checks.range("--steps", steps, FEWEST_STEPS, MOST_STEPS);
    checks.make(this::checkOut);
    Optional<Experiment> read = checks.make(options::read);
    Optional<Path> source = checks.make(data::path);
    checks.report();

    Consumer<String> notices = output.notices(spec.commandLine().getErr());
    Experiment experiment = NetworkFactory.chooseEngine(read.orElseThrow());
    notices.accept(device.describe());
    EncodedCorpus corpus =
        cache
            .corpora(notices)
            .load(
                source.orElseThrow(),
                experiment.data().vocabulary(),
                experiment.data().splitSeed());
    MemoryCheck.of(experiment, ReviewCounts.of(corpus)).require();
    RangeTest test = new RangeTest(experiment, from, to, steps);
    RangeCurve curve = run(test, corpus, notices);
    spec.commandLine().getOut().println(FindLearningRateText.of(curve, experiment));
    if (corpus.facts().synthetic()) {
      spec.commandLine().getOut().println(CorpusText.SYNTHETIC);
    }
    write(experiment, curve);
    return ExitCode.DONE;
  }

  private RangeCurve run(RangeTest test, EncodedCorpus corpus, Consumer<String> notices)
      throws IOException {
    Experiment experiment = test.experiment();
    List<EncodedReview> reviews =
        corpus
            .splitForValidation(experiment.data().validation(), experiment.data().splitSeed())
            .kept();
    Schedule schedule = experiment.training().schedule();
    if (!schedule.equals(new Schedule.Constant(0))) {
      notices.accept("training.schedule is left out: the test sets the rate of each update");
    }
    int epochs = test.epochs(reviews);
    if (epochs > 1) {
      notices.accept(
          "the "
              + reviews.size()
              + " training reviews are too few for "
              + steps
              + " batches of "
              + experiment.training().batch()
              + ": they are gone through up to "
              + epochs
              + " times, so that the loss falls for that, too");
    }
    try (TrainingListener progress = output.progress(spec.commandLine().getErr(), 1)) {
      return test.run(reviews, progress);
    }
  }

  private Path checkOut() {
    for (String name : List.of(CSV, SVG, PNG)) {
      if (Files.isDirectory(out.resolve(name))) {
        throw new InputException(
            out.resolve(name) + ": is a directory; name another place with --out");
      }
    }
    CurvesPicture.requireFonts();
    return Folders.checkWritable(out, "--out");
  }

  private void write(Experiment experiment, RangeCurve curve) throws IOException {
    Files.createDirectories(out);
    write(CSV, RangeCsv.of(curve).getBytes(StandardCharsets.UTF_8));
    RangePicture picture =
        new RangePicture(
            experiment.name(), curve, experiment.training().optimizer().learningRate());
    write(SVG, picture.svg());
    write(PNG, picture.png());
  }

  private void write(String name, byte[] content) throws IOException {
    AtomicFile.write(out.resolve(name), file -> file.write(content));
    spec.commandLine().getOut().println("written: " + out.resolve(name));
  }
}
