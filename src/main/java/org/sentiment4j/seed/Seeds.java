package org.sentiment4j.seed;

/**
 * Derives independent seeds from one, so that whatever is random can be drawn again without saving
 * a generator.
 */
public final class Seeds {
  private Seeds() {}

  /** A seed for the purpose that {@code name} names. */
  public static long derive(long seed, String name) {
    return derive(seed, name.hashCode());
  }

  /** A seed for each of {@code numbers}, such as an epoch and a batch. */
  public static long derive(long seed, long... numbers) {
    long state = mix(seed);
    for (long number : numbers) {
      state = mix(state + number * 0x9e3779b97f4a7c15L);
    }
    return state;
  }

  /**
   * The finaliser of SplitMix64 (Steele, Lea and Flood 2014): every bit of the input changes about
   * half of the output.
   */
  private static long mix(long value) {
    long mixed = value + 0x9e3779b97f4a7c15L;
    mixed = (mixed ^ (mixed >>> 30)) * 0xbf58476d1ce4e5b9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
    return mixed ^ (mixed >>> 31);
  }
}
