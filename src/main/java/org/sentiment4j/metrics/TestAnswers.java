package org.sentiment4j.metrics;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/**
 * Which reviews a network got right: what is left of its predictions where it is held against
 * another one. A few kilobytes, where the predictions are megabytes.
 */
public final class TestAnswers {
  private final int count;
  private final String ids;
  private final String labels;
  private final BitSet correct;

  private TestAnswers(int count, String ids, String labels, BitSet correct) {
    this.count = count;
    this.ids = ids;
    this.labels = labels;
    this.correct = correct;
  }

  /**
   * Judges predictions; their order does not matter.
   *
   * @param predictions at least one, each of another review
   */
  public static TestAnswers of(List<Prediction> predictions) {
    if (predictions.isEmpty()) {
      throw new IllegalArgumentException("no predictions");
    }
    List<Prediction> sorted =
        predictions.stream().sorted(Comparator.comparing(Prediction::id)).toList();
    MessageDigest ids = sha256();
    MessageDigest labels = sha256();
    BitSet correct = new BitSet(sorted.size());
    for (int i = 0; i < sorted.size(); i++) {
      Prediction prediction = sorted.get(i);
      ids.update(prediction.id().getBytes(StandardCharsets.UTF_8));
      ids.update((byte) 0);
      labels.update((byte) prediction.label());
      correct.set(i, prediction.isCorrect());
    }
    HexFormat hex = HexFormat.of();
    return new TestAnswers(
        sorted.size(), hex.formatHex(ids.digest()), hex.formatHex(labels.digest()), correct);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** The number of reviews. */
  public int count() {
    return count;
  }

  /** The share that is right. */
  public double accuracy() {
    return (double) correct.cardinality() / count;
  }

  /** Whether the other was asked about the very same reviews, by their ids. */
  public boolean hasIdsOf(TestAnswers other) {
    return count == other.count && ids.equals(other.ids);
  }

  /** Whether the other was asked about the very same reviews, and judged by the same labels. */
  public boolean hasReviewsOf(TestAnswers other) {
    return hasIdsOf(other) && labels.equals(other.labels);
  }

  /** A bit for each review, in the order of the ids; a copy. */
  BitSet correct() {
    return (BitSet) correct.clone();
  }
}
