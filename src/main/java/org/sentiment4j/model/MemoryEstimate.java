package org.sentiment4j.model;

import java.util.Comparator;
import java.util.List;

/**
 * About how much memory something needs.
 *
 * @param parts what needs it
 */
public record MemoryEstimate(List<Part> parts) {

  /**
   * One thing that needs memory.
   *
   * @param what its name, to be read after "is for"
   * @param heap bytes of the Java heap
   * @param outside bytes outside it
   */
  public record Part(String what, long heap, long outside) {
    /** All bytes. */
    public long total() {
      return heap + outside;
    }
  }

  /** Keeps a copy of the list. */
  public MemoryEstimate {
    parts = List.copyOf(parts);
  }

  /** Bytes of the Java heap. */
  public long heap() {
    return parts.stream().mapToLong(Part::heap).sum();
  }

  /** Bytes outside the Java heap. */
  public long outside() {
    return parts.stream().mapToLong(Part::outside).sum();
  }

  /** All bytes. */
  public long total() {
    return heap() + outside();
  }

  /** The largest of the parts. */
  public Part largest() {
    return parts.stream().max(Comparator.comparingLong(Part::total)).orElseThrow();
  }
}
