package org.sentiment4j.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sentiment4j.data.ReviewPipeline;
import org.sentiment4j.data.Sha256;
import org.sentiment4j.error.Excerpt;
import org.sentiment4j.error.InputException;
import org.sentiment4j.run.Provenance;
import org.sentiment4j.run.RunDirectory;
import org.sentiment4j.run.Versions;

/**
 * Whether a run is still what was trained, and this program the one to ask it: else what it says
 * may be wrong, and nobody would see.
 *
 * @param run the run
 * @param versions those of the program that is to ask it
 */
record RunCheck(RunDirectory run, Versions versions) {
  private static final Pattern MAJOR_AND_MINOR = Pattern.compile("[0-9]+\\.[0-9]+");

  /** Checks against the running program. */
  static RunCheck of(RunDirectory run) {
    return new RunCheck(run, Versions.read());
  }

  /**
   * Returns all that does not fit, a line each. What the run does not say is not checked: an
   * earlier version wrote less.
   */
  List<String> misfits() throws IOException {
    if (Files.notExists(run.provenance())) {
      return List.of();
    }
    Provenance provenance;
    try {
      provenance = Provenance.read(run.provenance());
    } catch (InputException e) {
      return List.of(e.getMessage());
    }
    List<String> misfits = new ArrayList<>();
    Provenance.Data data = provenance.data();
    if (provenance.experiment() != null && !provenance.isOfExperiment(Sha256.hex(run.config()))) {
      checkFile(misfits, run.config(), provenance.experiment());
    }
    checkFile(misfits, run.path().resolve(ReviewPipeline.VOCABULARY_FILE), data.vocabularyHash());
    checkFile(misfits, run.path().resolve(ReviewPipeline.RULES_FILE), data.pipelineHash());
    if (provenance.environment() != null) {
      checkVersions(misfits, provenance.environment());
    }
    return misfits;
  }

  /** One that is missing is found where it is read. */
  private static void checkFile(List<String> misfits, Path file, String hash) throws IOException {
    if (hash != null && Files.isRegularFile(file) && !Sha256.hex(file).equals(hash)) {
      misfits.add(
          file
              + ": changed since the training, its SHA-256 is not that in provenance.json; put the old one back,"
              + " or train again");
    }
  }

  private void checkVersions(List<String> misfits, Provenance.Environment trainedBy) {
    checkVersion(
        misfits,
        "sentiment4j",
        trainedBy.sentiment4j(),
        versions.sentiment4j(),
        majorAndMinor(trainedBy.sentiment4j()).equals(majorAndMinor(versions.sentiment4j())));
    checkVersion(
        misfits,
        "Deeplearning4j",
        trainedBy.deeplearning4j(),
        versions.deeplearning4j(),
        versions.deeplearning4j().equals(trainedBy.deeplearning4j()));
  }

  private void checkVersion(
      List<String> misfits, String program, String then, String now, boolean fits) {
    if (then != null && !fits) {
      misfits.add(
          String.format(
              "%s: trained by %s %s, and this is %s, which may compute something else; use that version, or train"
                  + " again",
              run.path(), program, Excerpt.of(then), now));
    }
  }

  private static String majorAndMinor(String version) {
    Matcher matcher = MAJOR_AND_MINOR.matcher(version == null ? "" : version);
    return matcher.lookingAt() ? matcher.group() : String.valueOf(version);
  }
}
