package org.sentiment4j.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The texts of some reviews of a source.
 *
 * @param dataHash the data hash of the whole source, as in {@link EncodedCorpus}
 * @param texts by the reviews' ids; ids that the source does not have are not there
 */
public record SelectedReviews(String dataHash, Map<String, String> texts) {

  /** Copies the map. */
  public SelectedReviews {
    texts = Map.copyOf(texts);
  }

  /**
   * Reads the source at {@code path}.
   *
   * @param splitSeed governs the split of a source that has none of its own
   * @throws org.sentiment4j.error.InputException where the source is missing or damaged
   */
  public static SelectedReviews read(Path path, Set<String> ids, long splitSeed)
      throws IOException {
    SourceReviews all = SourceReviews.read(ReviewSource.at(path), splitSeed);
    return new SelectedReviews(
        all.hash(),
        all.reviews().stream()
            .filter(review -> ids.contains(review.id()))
            .collect(Collectors.toMap(Review::id, Review::text)));
  }
}
