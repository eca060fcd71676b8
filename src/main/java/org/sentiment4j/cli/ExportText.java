package org.sentiment4j.cli;

import java.nio.file.Path;
import java.util.Locale;
import org.sentiment4j.data.ReviewPipeline;
import org.sentiment4j.model.StockExport;
import org.sentiment4j.run.RunDirectory;

/** An exported network, for those who are to use it. */
final class ExportText {
  private ExportText() {}

  static String of(StockExport export, RunDirectory run, Path file) {
    boolean masked = export.input().form().masked();
    return String.format(
        Locale.ROOT,
        """
        network: %s, for ModelSerializer.restoreComputationGraph
        input: word ids [batch, 1, time]: %s; time is %s%d
        mask: %s
        words: %s, one a line, ids from 2; any other word is 1
        output: %s[0], [batch, 1], the probability that the review is positive
        largest difference on %d random reviews: %.1e
        """,
        file,
        masked
            ? "the last words of a review, then 0 as padding"
            : "0 as padding, then the last words of a review",
        masked ? "at most " : "",
        export.input().length(),
        masked ? "[batch, time], 1 at words, 0 at padding" : "none",
        run.path().resolve(ReviewPipeline.VOCABULARY_FILE),
        masked
            ? "network.output(false, new INDArray[] {ids}, new INDArray[] {mask}, null)"
            : "network.output(ids)",
        StockExport.REVIEWS,
        export.largestDifference());
  }
}
