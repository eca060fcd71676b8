package org.sentiment4j.cli;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.sentiment4j.error.InputException;
import org.sentiment4j.file.AtomicFile;
import org.sentiment4j.report.CurvesPicture;
import org.sentiment4j.report.PictureSize;
import org.sentiment4j.report.RunReader;
import org.sentiment4j.run.RunDirectory;

/** The picture of a training that is over, in its run. */
final class RunCurves {
  private RunCurves() {}

  /**
   * Draws it. The training did not fail where this machine cannot draw: the user hears why, and
   * that {@code plot} can draw it elsewhere.
   */
  static void draw(RunDirectory run, Consumer<String> notices) throws IOException {
    byte[] picture;
    try {
      picture =
          new CurvesPicture(RunReader.read(List.of(run.path())), PictureSize.STANDARD, run.name())
              .png();
    } catch (InputException e) {
      notices.accept(
          "no "
              + run.curves().getFileName()
              + ": "
              + e.getMessage()
              + "; then: plot "
              + run.path());
      return;
    }
    AtomicFile.write(run.curves(), file -> file.write(picture));
  }
}
