package org.sentiment4j.search;

/** Hears of the progress of a search. */
public interface SearchListener {
  /** The training of an experiment has ended, one way or the other. */
  void ended(Outcome outcome, SearchState state);

  /** Called again and again: those that are being trained may be further. */
  void progressed(SearchState state);
}
