/**
 * From the files of the reviews to the batches of a network.
 *
 * <p>A {@link org.sentiment4j.data.ReviewSource} gives {@link org.sentiment4j.data.Review}s; the
 * {@link org.sentiment4j.data.ReviewPipeline} turns their text into word ids; the {@link
 * org.sentiment4j.data.EncodedCorpus} holds them all, and comes from a cache where it can; {@link
 * org.sentiment4j.data.ReviewBatches} hands them to a network.
 */
package org.sentiment4j.data;
