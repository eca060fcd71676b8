/**
 * From an experiment to a network, and from a saved network back to predictions.
 *
 * <p>{@link org.sentiment4j.model.NetworkFactory} has a network's whole definition on one screen;
 * the layers below the dense one come from {@link org.sentiment4j.model.EngineLayers}, the seam
 * between engines.
 */
package org.sentiment4j.model;
