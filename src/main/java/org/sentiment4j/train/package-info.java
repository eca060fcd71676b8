/**
 * Training: the epoch loop on one screen, and everything else as listeners.
 *
 * <p>{@link org.sentiment4j.train.TrainingRun} puts a run together; {@link
 * org.sentiment4j.train.Trainer} is the loop.
 */
package org.sentiment4j.train;
