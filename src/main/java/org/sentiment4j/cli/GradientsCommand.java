package org.sentiment4j.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.sentiment4j.analysis.GradientCurve;
import org.sentiment4j.cli.LongValidationReviews.Chosen;
import org.sentiment4j.error.InputException;
import org.sentiment4j.file.AtomicFile;
import org.sentiment4j.file.Folders;
import org.sentiment4j.report.GradientsCsv;
import org.sentiment4j.report.GradientsPicture;
import org.sentiment4j.run.RunDirectory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code gradients}: how far back the gradient of the loss reaches. */
@Command(
    name = "gradients",
    description = {
      "Shows what vanishes and what does not: the norm of the gradient of the loss with respect to the state of each"
          + " step, counted back from the last and relative to that, mean over validation reviews.",
      "h is the output of the recurrent layer, C the memory of an LSTM. An experiment is measured as its weights are"
          + " drawn, with Keras's and with PyTorch's initialisation; a run as its weights were drawn, and with its best"
          + " weights.",
      "Writes gradients.csv, gradients.svg and gradients.png, and replaces those of before."
    },
    footer = {
      "",
      "Examples:",
      "  scripts/sentiment4j gradients config/simple_rnn.yaml config/lstm.yaml",
      "  scripts/sentiment4j gradients logs/simple_rnn/version_0 logs/lstm/version_0 --out trained"
    },
    mixinStandardHelpOptions = true,
    versionProvider = ProjectVersion.class)
final class GradientsCommand implements Callable<Integer> {
  private static final String CSV = "gradients.csv";
  private static final String SVG = "gradients.svg";
  private static final String PNG = "gradients.png";

  @Spec private CommandSpec spec;
  @Mixin private GradientSubjects gradientSubjects;
  @Mixin private DataOptions data;
  @Mixin private CacheFolderOption cache;
  @Mixin private OutputOptions output;
  @Mixin private ForceOption force;

  @Option(
      names = "--steps",
      paramLabel = "N",
      defaultValue = "200",
      description =
          "How many steps are measured, the last one included; only reviews of as many words are"
              + " (default: ${DEFAULT-VALUE}).")
  private int steps;

  @Option(
      names = "--reviews",
      paramLabel = "N",
      defaultValue = "200",
      description = "How many reviews are measured (default: ${DEFAULT-VALUE}).")
  private int reviews;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "gradients",
      description = "Where the files go (default: ${DEFAULT-VALUE}).")
  private Path out;

  @Override
  public Integer call() throws IOException {
    Consumer<String> notices = output.notices(spec.commandLine().getErr());
    Checks checks = new Checks();
    checks.atLeast("--steps", steps, 2);
    checks.atLeast("--reviews", reviews, 1);
    checks.make(this::checkOut);
    List<GradientSubject> subjects = gradientSubjects.read(checks);
    for (Path run : gradientSubjects.runs()) {
      force.judge(RunCheck.of(new RunDirectory(run)).misfits(), checks, notices);
    }
    List<Path> sources = new ArrayList<>();
    for (GradientSubject subject : subjects) {
      checks.make(() -> checkLength(subject));
      checks.make(() -> subject.source(data)).ifPresent(sources::add);
    }
    checks.report();

    List<Chosen> chosen = choose(subjects, sources, notices);
    List<GradientCurve> curves = new ArrayList<>();
    for (int i = 0; i < subjects.size(); i++) {
      notices.accept("measuring " + subjects.get(i).measured().label());
      List<GradientCurve> measured = subjects.get(i).curves(chosen.get(i).reviews(), steps);
      GradientsText.leftOut(measured, chosen.get(i).reviews().size()).ifPresent(notices);
      curves.addAll(measured);
    }
    print(curves, chosen);
    write(curves);
    return ExitCode.DONE;
  }

  private Path checkOut() {
    for (String name : List.of(CSV, SVG, PNG)) {
      if (Files.isDirectory(out.resolve(name))) {
        throw new InputException(
            out.resolve(name) + ": is a directory; name another place with --out");
      }
    }
    GradientsPicture.requireFonts();
    return Folders.checkWritable(out, "--out");
  }

  private int checkLength(GradientSubject subject) {
    int length = subject.experiment().data().length();
    if (steps > length) {
      throw new InputException(
          String.format(
              Locale.ROOT,
              "--steps %d: %s reads the last %d words of a review (data.length); ask for at most"
                  + " that many",
              steps,
              subject.path(),
              length));
    }
    return length;
  }

  private List<Chosen> choose(
      List<GradientSubject> subjects, List<Path> sources, Consumer<String> notices)
      throws IOException {
    LongValidationReviews reviewsOf = new LongValidationReviews(cache, steps, reviews, notices);
    Checks checks = new Checks();
    Set<String> misfits = new LinkedHashSet<>();
    List<Chosen> chosen = new ArrayList<>();
    for (int i = 0; i < subjects.size(); i++) {
      GradientSubject subject = subjects.get(i);
      Path source = sources.get(i);
      Optional<Chosen> some = checks.make(() -> subject.choose(source, reviewsOf));
      some.ifPresent(chosen::add);
      misfits.addAll(some.flatMap(found -> subject.misfit(source, found)).stream().toList());
    }
    force.judge(misfits, checks, notices);
    checks.report();
    return chosen;
  }

  private void print(List<GradientCurve> curves, List<Chosen> chosen) {
    PrintWriter printer = spec.commandLine().getOut();
    GradientsText.lines(curves).forEach(printer::println);
    if (chosen.stream().anyMatch(Chosen::synthetic)) {
      printer.println(CorpusText.SYNTHETIC);
    }
    printer.flush();
  }

  /** The numbers first: they need no fonts. */
  private void write(List<GradientCurve> curves) throws IOException {
    Files.createDirectories(out);
    write(CSV, GradientsCsv.of(curves).getBytes(StandardCharsets.UTF_8));
    GradientsPicture picture = new GradientsPicture(curves);
    write(SVG, picture.svg());
    write(PNG, picture.png());
  }

  private void write(String name, byte[] content) throws IOException {
    AtomicFile.write(out.resolve(name), file -> file.write(content));
    spec.commandLine().getOut().println("written: " + out.resolve(name));
  }
}
