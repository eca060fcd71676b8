package org.sentiment4j.config;

/**
 * When a training ends before its last epoch, as in Keras: as soon as {@code patience} epochs in a
 * row have brought no improvement.
 *
 * @param monitor what is to improve
 * @param patience a number of epochs, at least 1
 * @param minDelta an improvement is better than the best so far by more than this
 */
public record EarlyStopping(Monitor monitor, int patience, double minDelta) {}
