package org.sentiment4j.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.stream.IntStream;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.dataset.api.DataSetPreProcessor;
import org.nd4j.linalg.dataset.api.iterator.DataSetIterator;
import org.nd4j.linalg.factory.Nd4j;
import org.sentiment4j.text.PadOrTruncate;

/**
 * Reviews as batches: features {@code [batch, 1, time]} (word ids), labels {@code [batch, 1]}, and,
 * where the network wants it, a mask {@code [batch, time]} that is 1 at the words. In a bag of
 * words, time is a place in the bag.
 */
public final class ReviewBatches implements DataSetIterator {
  private static final long serialVersionUID = 1L;

  private final transient List<EncodedReview> reviews;
  private final transient PadOrTruncate rule;
  private final transient BatchForm form;
  private final int batchSize;
  private int next;

  /**
   * Batches in the order of {@code reviews}.
   *
   * @param reviews the reviews
   * @param length the number of time steps
   * @param form how the network wants them
   * @param batchSize the number of reviews of a batch; the last may have fewer
   */
  public ReviewBatches(List<EncodedReview> reviews, int length, BatchForm form, int batchSize) {
    this.reviews = reviews;
    this.rule = new PadOrTruncate(length, form.side());
    this.form = form;
    this.batchSize = batchSize;
  }

  /**
   * Returns the same reviews in a random order, in each batch the longest first where the network
   * wants that; the same seed gives the same order.
   */
  public ReviewBatches shuffled(long seed) {
    List<EncodedReview> order = new ArrayList<>(reviews);
    Collections.shuffle(order, new Random(seed));
    for (int i = 0; i < order.size() && form.longestFirst(); i += batchSize) {
      order
          .subList(i, Math.min(order.size(), i + batchSize))
          .sort(Comparator.comparingInt(this::kept).reversed());
    }
    return new ReviewBatches(order, rule.length(), form, batchSize);
  }

  private int kept(EncodedReview review) {
    return rule.kept(review.words().length);
  }

  @Override
  public boolean hasNext() {
    return next < reviews.size();
  }

  @Override
  public DataSet next() {
    return next(batchSize);
  }

  @Override
  public DataSet next(int count) {
    return batch(take(count));
  }

  /** Passes over the next {@code count} batches. */
  public void skip(int count) {
    for (int i = 0; i < count; i++) {
      take(batchSize);
    }
  }

  private List<EncodedReview> take(int count) {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    int left = reviews.size() - next;
    boolean oneAlone = left - count == 1 && !form.allowsOneAlone();
    List<EncodedReview> batch =
        reviews.subList(next, next + (oneAlone ? left : Math.min(left, count)));
    next += batch.size();
    return batch;
  }

  private DataSet batch(List<EncodedReview> batch) {
    List<int[]> words = batch.stream().map(this::words).toList();
    PadOrTruncate fit = form.shortened() ? new PadOrTruncate(longest(words), rule.side()) : rule;
    int time = fit.length();
    float[] ids = new float[batch.size() * time];
    float[] mask = form.masked() ? new float[ids.length] : null;
    float[] labels = new float[batch.size()];
    for (int i = 0; i < batch.size(); i++) {
      int[] steps = fit.apply(words.get(i));
      for (int t = 0; t < time; t++) {
        ids[i * time + t] = steps[t];
      }
      if (form.masked()) {
        int kept = fit.kept(words.get(i).length);
        int first = i * time + fit.firstWord(kept);
        Arrays.fill(mask, first, first + kept, 1);
      }
      labels[i] = batch.get(i).sentiment().label();
    }
    int size = batch.size();
    INDArray maskArray = form.masked() ? Nd4j.create(mask, new long[] {size, time}, 'c') : null;
    return new DataSet(
        Nd4j.create(ids, new long[] {size, 1, time}, 'c'),
        Nd4j.create(labels, new long[] {size, 1}, 'c'),
        maskArray,
        null);
  }

  private int[] words(EncodedReview review) {
    int[] words = review.words();
    if (!form.distinct()) {
      return words;
    }
    int first = words.length - rule.kept(words.length);
    return IntStream.of(words).skip(first).sorted().distinct().toArray();
  }

  private int longest(List<int[]> words) {
    return words.stream().mapToInt(review -> rule.kept(review.length)).max().orElseThrow();
  }

  /** The number of batches in all. */
  public int count() {
    int whole = reviews.size() / batchSize;
    int rest = reviews.size() % batchSize;
    boolean joined = rest == 1 && whole > 0 && !form.allowsOneAlone();
    return rest == 0 || joined ? whole : whole + 1;
  }

  @Override
  public int batch() {
    return batchSize;
  }

  @Override
  public void reset() {
    next = 0;
  }

  @Override
  public boolean resetSupported() {
    return true;
  }

  @Override
  public boolean asyncSupported() {
    return true;
  }

  @Override
  public int inputColumns() {
    return rule.length();
  }

  @Override
  public int totalOutcomes() {
    return 1;
  }

  @Override
  public List<String> getLabels() {
    return Arrays.stream(Sentiment.values()).map(Sentiment::word).toList();
  }

  @Override
  public void setPreProcessor(DataSetPreProcessor preProcessor) {
    throw new UnsupportedOperationException("word ids need no further processing");
  }

  @Override
  public DataSetPreProcessor getPreProcessor() {
    return null;
  }
}
