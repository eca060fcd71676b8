package org.sentiment4j.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.sentiment4j.error.InputException;
import org.sentiment4j.file.AtomicFile;
import org.sentiment4j.file.Folders;
import org.sentiment4j.report.ComparedRun;
import org.sentiment4j.report.CurvesPicture;
import org.sentiment4j.report.CurvesWarnings;
import org.sentiment4j.report.PictureSize;
import org.sentiment4j.report.RunReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code plot}: the curves of trainings as a picture. */
@Command(
    name = "plot",
    mixinStandardHelpOptions = true,
    versionProvider = ProjectVersion.class,
    description = {
      "Draws the accuracy and the loss of runs against the epochs, from their CSV logs: the validation solid with"
          + " markers, the training dashed with smaller ones, the best epoch with a ring. A run may still be in training. PyTorch"
          + " Lightning's metrics.csv is read too.",
      "An existing picture is replaced.",
    },
    footer = {
      "",
      "Examples:",
      "  scripts/sentiment4j plot logs/simple_rnn/version_0 logs/lstm/version_0",
      "  scripts/sentiment4j plot logs --out runs.svg --title \"All runs\"",
    })
final class PlotCommand implements Callable<Integer> {
  private static final String SVG = ".svg";
  private static final String PNG = ".png";

  @Spec private CommandSpec spec;
  @Mixin private OutputOptions output;

  @Parameters(
      paramLabel = "RUN",
      arity = "1..*",
      description =
          "A run directory, a directory with runs somewhere under it, or a metrics CSV file.")
  private List<Path> runs;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      defaultValue = "curves.png",
      description = "The picture, .png or .svg (default: ${DEFAULT-VALUE}).")
  private Path out;

  @Option(
      names = "--width",
      paramLabel = "N",
      defaultValue = "" + PictureSize.STANDARD_WIDTH,
      description =
          "Pixels, at least 600, more for long names (default: ${DEFAULT-VALUE}); with more than the default, the same"
              + " picture gets finer.")
  private int width;

  @Option(
      names = "--height",
      paramLabel = "N",
      description = "Pixels, at least 250 (default: two fifths of the width, more for many runs).")
  private Integer height;

  @Option(
      names = "--title",
      paramLabel = "TEXT",
      defaultValue = "",
      description = "A line over the panels.")
  private String title;

  @Override
  public Integer call() throws IOException {
    Checks checks = new Checks();
    checks.range("--width", width, PictureSize.LEAST_WIDTH, PictureSize.MOST);
    if (height != null) {
      checks.range("--height", height, PictureSize.LEAST_HEIGHT, PictureSize.MOST);
    }
    checks.make(this::checkOut);
    Optional<List<ComparedRun>> read = checks.make(() -> RunReader.read(runs));
    checks.report();

    List<ComparedRun> found = read.orElseThrow();
    CurvesPicture picture =
        new CurvesPicture(
            found,
            new PictureSize(width, height == null ? OptionalInt.empty() : OptionalInt.of(height)),
            title);
    CurvesWarnings.of(found).forEach(output.notices(spec.commandLine().getErr()));
    byte[] drawn = endsWith(SVG) ? picture.svg() : picture.png();
    Files.createDirectories(out.toAbsolutePath().getParent());
    AtomicFile.write(out, file -> file.write(drawn));
    spec.commandLine().getOut().println("written: " + out);
    return ExitCode.DONE;
  }

  private Path checkOut() {
    if (Files.isDirectory(out)) {
      throw new InputException("--out " + out + ": is a directory; name a file in it");
    }
    if (!endsWith(SVG) && !endsWith(PNG)) {
      throw new InputException("--out " + out + ": expected a file name that ends in .png or .svg");
    }
    CurvesPicture.requireFonts();
    return Folders.checkWritable(out.toAbsolutePath().getParent(), "--out");
  }

  private boolean endsWith(String ending) {
    return out.toString().toLowerCase(Locale.ROOT).endsWith(ending);
  }
}
