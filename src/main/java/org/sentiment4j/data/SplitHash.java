package org.sentiment4j.data;

import java.util.List;

/**
 * Says in a few letters which reviews a network was trained on, and which it was validated with.
 */
public final class SplitHash {
  private SplitHash() {}

  /** Returns a SHA-256 over the ids of the reviews on either side, in lower-case hexadecimal. */
  public static String of(StratifiedSplit<EncodedReview> split) {
    Sha256 both = new Sha256();
    both.add(ofIds(split.kept()));
    both.add(ofIds(split.held()));
    return both.hex();
  }

  private static String ofIds(List<EncodedReview> reviews) {
    Sha256 ids = new Sha256();
    reviews.forEach(review -> ids.add(review.id()));
    return ids.hex();
  }
}
