package org.sentiment4j.data;

/**
 * One synthetic review.
 *
 * @param path where it stands in the corpus, with forward slashes: {@code train/pos/0_9.txt}
 * @param positive what its first sentence says
 * @param distance neutral words after the first sentence, to the end
 * @param text the first sentence and the neutral words
 */
public record SampleReview(String path, boolean positive, int distance, String text) {}
