package org.sentiment4j.verify;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.sentiment4j.config.Experiment;
import org.sentiment4j.data.EncodedCorpus;
import org.sentiment4j.data.EncodedReview;
import org.sentiment4j.data.Sha256;
import org.sentiment4j.data.SplitHash;
import org.sentiment4j.data.StratifiedSplit;
import org.sentiment4j.run.Provenance;
import org.sentiment4j.run.RunDirectory;

/** What goes into a training: where it differs, nothing can come out the same. */
public final class Ingredients {
  private Ingredients() {}

  /**
   * Holds what there is now against what a run was made of.
   *
   * @param provenance what the run says
   * @param experiment what its {@code config.yaml} says today
   * @param corpus the reviews
   */
  public static List<Finding> compare(
      RunDirectory run, Provenance provenance, Experiment experiment, EncodedCorpus corpus)
      throws IOException {
    Provenance.Data data = provenance.data();
    StratifiedSplit<EncodedReview> split =
        corpus.splitForValidation(experiment.data().validation(), experiment.data().splitSeed());
    String config = Sha256.hex(run.config());
    return List.of(
        Finding.ofText(
            "experiment",
            provenance.isOfExperiment(config) ? config : provenance.experiment(),
            config,
            run.config().getFileName() + " is as it was written"),
        Finding.ofText(
            "data",
            data.hash(),
            corpus.dataHash(),
            count(corpus.train().size() + corpus.test().size()) + " reviews"),
        Finding.ofText(
            "split",
            data.splitHash(),
            SplitHash.of(split),
            count(split.kept().size())
                + " training and "
                + count(split.held().size())
                + " validation reviews"));
  }

  private static String count(int reviews) {
    return String.format(Locale.ROOT, "%,d", reviews);
  }
}
