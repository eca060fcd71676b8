/**
 * Grids of experiments, each trained in a process of its own.
 *
 * <p>{@link org.sentiment4j.search.GridReader} reads a {@link org.sentiment4j.search.Grid}; {@link
 * org.sentiment4j.search.Trials} makes an experiment of each of its combinations, with every
 * problem reported at once; {@link org.sentiment4j.search.Search} trains them, and {@link
 * org.sentiment4j.search.Ranking} orders what came out. Nothing is kept but ordinary runs: how far
 * an experiment is, is read from its run, so that a search goes on however it was ended.
 */
package org.sentiment4j.search;
