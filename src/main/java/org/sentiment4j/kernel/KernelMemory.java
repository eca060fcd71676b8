package org.sentiment4j.kernel;

/**
 * The elements of 4 bytes that a kernel holds on the Java heap in training.
 *
 * @param fixed whatever the batch
 * @param perReview for each review of the batch
 */
public record KernelMemory(long fixed, long perReview) {
  private static final long TILE = GradientTile.ROWS;

  /**
   * Those of {@link RecurrentKernel}: the history of all steps, and the weights as they are, packed
   * for both directions, and as gradients in vectors of sums, which are the most of them.
   *
   * @param time the number of steps
   */
  public static KernelMemory recurrent(CellKind kind, int in, int hidden, int time, int threads) {
    Layout layout = new Layout(kind, in, hidden);
    long memory = kind.hasMemory() ? hidden : 0;
    long step = layout.rows + layout.gateRows + 1L + 2 * memory;
    long history = (time + 3L) * step + 2L * hidden;
    long products = (long) layout.rows * layout.gateRows;
    long weights = weights(kind, in, hidden);
    // Packed twice; with their transposes, and their sums, for the padding that is shared.
    long packed = 5 * products;
    return new KernelMemory(
        2 * weights + packed + threads * sums(layout.rows, layout.gateRows),
        history + weights / Plan.SLICE);
  }

  private static long weights(CellKind kind, long in, long hidden) {
    return hidden * (kind.columns() * (in + hidden) + kind.peepholes() + kind.biases());
  }

  /** Those of {@link TileSums}: a vector for each weight. */
  private static long sums(long rows, long columns) {
    return tiles(rows) * tiles(columns) * GradientTile.SIZE;
  }

  private static long tiles(long rows) {
    return (rows + TILE - 1) / TILE;
  }

  /**
   * Those of {@link AttentionKernel}: the vectors, the units and the weight of all steps.
   *
   * @param time the number of steps
   */
  public static KernelMemory attention(int size, int hidden, int time, int threads) {
    long step = size + 1L + TILE * tiles(hidden) + 2;
    long review = time * step + size;
    long weights = (size + 2L) * hidden;
    // Each thread has a slice of its own for passes of which nothing is kept.
    long thread = Plan.SLICE * review + sums(size + 1L, hidden);
    return new KernelMemory(4 * weights + threads * thread, review + time + weights / Plan.SLICE);
  }

  /**
   * Those of {@link EmbeddingKernel} and {@link BagKernel}: an element of all words for each
   * thread, and the ids as numbers, as ids, and as they are read.
   *
   * @param time the number of steps, or of places in a bag
   */
  public static KernelMemory words(long words, long time, int threads) {
    return new KernelMemory(threads * (words + 1), 4 * time);
  }
}
