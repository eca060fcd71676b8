package org.sentiment4j.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.sentiment4j.data.SelectedReviews;
import org.sentiment4j.error.InputException;
import org.sentiment4j.page.ReportPage;
import org.sentiment4j.report.Comparison;
import org.sentiment4j.report.RunReader;
import org.sentiment4j.run.RunDirectory;

/**
 * A page about runs.
 *
 * @param path where it goes; its folder is there
 */
record ReportFile(Path path) {

  /** Writes the page about one run into the run. */
  static void ofRun(RunDirectory run, DataOptions data, Consumer<String> notices)
      throws IOException {
    new ReportFile(run.report())
        .write(Comparison.of(RunReader.read(List.of(run.path()))), data, notices);
  }

  /**
   * Writes the page.
   *
   * @param data where the reviews are, if not where the runs say
   */
  void write(Comparison comparison, DataOptions data, Consumer<String> notices) throws IOException {
    notices.accept("writing " + path);
    ReportPage.write(path, comparison, (run, ids) -> texts(run, ids, data), notices);
  }

  private static Map<String, String> texts(RunDirectory run, Set<String> ids, DataOptions data)
      throws IOException {
    TrainedOn trainedOn = TrainedOn.read(run);
    Path source = trainedOn.find(data);
    SelectedReviews reviews =
        SelectedReviews.read(source, ids, run.experiment().data().splitSeed());
    Optional<String> misfit = trainedOn.misfit(source, reviews.dataHash());
    if (misfit.isPresent()) {
      throw new InputException(misfit.get());
    }
    return reviews.texts();
  }
}
