package org.sentiment4j.data;

import java.util.Comparator;

/**
 * One review as it was read.
 *
 * @param split the part it belongs to
 * @param id its name: {@code train/pos/0_9}, or the record number of a CSV file
 * @param sentiment its class
 * @param text its text
 * @param malformed how many pieces of its bytes were not UTF-8; each became U+FFFD
 */
public record Review(Split split, String id, Sentiment sentiment, String text, int malformed) {
  /**
   * The most bytes of one text: a thousand times the longest of the published data set, and few
   * enough to be held in memory several times over while it is encoded.
   */
  static final int MOST_BYTES = 64 << 20;

  /** The order in which reviews are always used, whatever the order of the files. */
  public static final Comparator<Review> ORDER =
      Comparator.comparing(Review::split).thenComparing(Review::id);

  Review withSplit(Split other) {
    return new Review(other, id, sentiment, text, malformed);
  }
}
