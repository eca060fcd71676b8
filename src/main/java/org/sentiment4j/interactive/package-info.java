/**
 * A textbook cell that a user feeds by hand: {@link org.sentiment4j.interactive.TextbookCells}
 * makes it with random weights, {@link org.sentiment4j.interactive.WeightsFile} with given ones;
 * {@link org.sentiment4j.interactive.Conversation} runs it on what is typed, {@link
 * org.sentiment4j.interactive.OutputCsv} on a whole sequence ({@link
 * org.sentiment4j.interactive.SequenceCsv}).
 *
 * <p>The numbers are those of package {@code cell}, in double precision.
 */
package org.sentiment4j.interactive;
