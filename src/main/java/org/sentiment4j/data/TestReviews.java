package org.sentiment4j.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.sentiment4j.error.InputException;

/**
 * The test reviews of a source, encoded by a pipeline that was made earlier: a network reads them
 * as it read those that it was trained on, whatever this version of the program would make of them.
 *
 * @param dataHash the data hash of the whole source, as in {@link EncodedCorpus}
 * @param synthetic whether the text is the synthetic sample
 * @param reviews the test reviews, in {@link Review#ORDER}
 */
public record TestReviews(String dataHash, boolean synthetic, List<EncodedReview> reviews) {

  /**
   * Reads the source at {@code path}.
   *
   * @param splitSeed governs the split of a source that has none of its own
   * @throws InputException where the source is missing or damaged
   */
  public static TestReviews read(Path path, ReviewPipeline pipeline, long splitSeed)
      throws IOException {
    SourceReviews all = SourceReviews.read(ReviewSource.at(path), splitSeed);
    List<EncodedReview> encoded =
        all.reviews().parallelStream()
            .filter(review -> review.split() == Split.TEST)
            .map(
                review ->
                    new EncodedReview(
                        review.id(), review.sentiment(), pipeline.encode(review.text())))
            .toList();
    return new TestReviews(all.hash(), all.synthetic(), encoded);
  }
}
