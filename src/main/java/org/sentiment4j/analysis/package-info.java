/**
 * What looks inside a network: what it says after each word, how far back the gradient of the loss
 * reaches, and at which learning rate it learns.
 *
 * <p>For gradients, networks are looked at as {@link org.sentiment4j.analysis.TextbookNetwork
 * textbook networks}: the same weights in the cells of {@link org.sentiment4j.cell}, in double
 * precision, where every gradient on the way can be seen. {@link
 * org.sentiment4j.analysis.NetworkWeights} is the one place that takes weights out of a
 * Deeplearning4j network.
 */
package org.sentiment4j.analysis;
