package org.sentiment4j.kernel;

/**
 * What a slice's forward pass computes, [time][row][lane]: kept for the backward pass, or, where
 * there will be none, the present and the coming step alone.
 *
 * <p>A time is that of the slice: every review ends with the last step. The state before step t is
 * that of time t.
 */
final class History {
  /**
   * Where the arrays are begun to be used. Java's large arrays have a header of 16 bytes at the
   * start of a cache line, so that from here on a vector is a line and not parts of two: the weight
   * gradients, which read two vectors for four products, are a quarter faster.
   */
  static final int FIRST = 12;

  /** Rows of a step that the cell goes through: one a unit. */
  final int units;

  /** Lanes of a row, and the distance between rows. */
  final int lanes;

  /** Whether the lanes are the units of one review, and not reviews. */
  final boolean lanesAreUnits;

  /** The distance between the blocks of gates. */
  final int block;

  /** [time + 1][x, 1, h']. */
  final float[] z;

  /** Sums, then gates, then (backwards) gradients of the sums [time][block][units]. */
  final float[] gates;

  /** The memory c [time + 1][units], in cells that have one. */
  final float[] memory;

  /** tanh(c) [time][units]. */
  final float[] tanh;

  private final int zStep;
  private final int hOffset;
  private final int gateStep;
  private final int memoryStep;
  private final boolean kept;

  /** For reviews side by side: the lanes are reviews. */
  static History ofReviews(Layout layout, int lanes, int time, boolean kept, History old) {
    return new History(layout, lanes, false, time, kept, old);
  }

  /** For one review: the lanes are units. */
  static History ofOne(Layout layout, int time, History old) {
    int lanes = Sizes.roundUp(layout.hidden, Products.VECTOR);
    return new History(layout, lanes, true, time, true, old);
  }

  /**
   * @param old one whose arrays are used again where they are large enough; may be null
   */
  private History(
      Layout layout, int lanes, boolean lanesAreUnits, int time, boolean kept, History old) {
    this.lanesAreUnits = lanesAreUnits;
    this.lanes = lanes;
    this.kept = kept;
    units = lanesAreUnits ? 1 : layout.hidden;
    block = lanesAreUnits ? lanes : layout.units * lanes;
    hOffset = (layout.in + 1) * (lanesAreUnits ? 1 : lanes);
    zStep = hOffset + units * lanes;
    // One row more, or the steps of a power of two would all want the same lines of the cache.
    gateStep = layout.kind.blocks().size() * block + (lanesAreUnits ? 0 : lanes);
    memoryStep = layout.kind.hasMemory() ? units * lanes : 0;
    long steps = kept ? time : 1;
    // A tile of weight gradients reads up to three rows, and throws them away, beyond the last.
    long spare = 3L * lanes;
    z = array(old == null ? NOTHING : old.z, (steps + 1) * zStep + spare);
    gates = array(old == null ? NOTHING : old.gates, steps * gateStep);
    memory = array(old == null ? NOTHING : old.memory, (steps + 1) * memoryStep);
    tanh = array(old == null ? NOTHING : old.tanh, steps * memoryStep);
  }

  private static final float[] NOTHING = {};

  private static float[] array(float[] old, long length) {
    return Sizes.atLeast(old, FIRST + length);
  }

  /** Where x, 1 and h' of a step begin. */
  int z(int t) {
    return FIRST + (kept ? t : t & 1) * zStep;
  }

  /** Where h' of a step begins: the output of the step before. */
  int h(int t) {
    return z(t) + hOffset;
  }

  /** Where the gates of a step begin. */
  int gates(int t) {
    return FIRST + (kept ? t * gateStep : 0);
  }

  /** Where c' of a step begins. */
  int memory(int t) {
    return FIRST + (kept ? t : t & 1) * memoryStep;
  }

  /** Where tanh(c) of a step begins. */
  int tanh(int t) {
    return FIRST + (kept ? t * memoryStep : 0);
  }
}
