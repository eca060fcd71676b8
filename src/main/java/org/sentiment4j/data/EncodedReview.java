package org.sentiment4j.data;

/**
 * A review as a network reads it.
 *
 * @param id its name
 * @param sentiment its class
 * @param words the ids of all its words, in order, at least one
 */
// An array, because the corpus has millions of ids; reviews are told apart by their id, never
// compared whole.
@SuppressWarnings("ArrayRecordComponent")
public record EncodedReview(String id, Sentiment sentiment, int[] words) {}
