package org.sentiment4j.kernel;

import java.nio.FloatBuffer;
import java.util.Arrays;

/** Lengths of arrays. */
final class Sizes {
  private Sizes() {}

  static void require(String name, float[] array, int length) {
    require(name, array.length, length);
  }

  static void require(String name, FloatBuffer buffer, int length) {
    require(name, buffer.capacity(), length);
  }

  private static void require(String name, int actual, int length) {
    if (actual != length) {
      throw new IllegalArgumentException(name + " has " + actual + " elements, not " + length);
    }
  }

  /** The same array where it is long enough, so that calls of one shape allocate nothing. */
  static float[] atLeast(float[] array, long length) {
    if (length > Integer.MAX_VALUE - 8) {
      throw new IllegalArgumentException("too large for one array: " + length + " elements");
    }
    return array.length >= length ? array : new float[(int) length];
  }

  /** The same array, cleared as far as asked for, where it is long enough. */
  static float[] zeros(float[] array, long length) {
    if (array.length < length) {
      return atLeast(array, length);
    }
    Arrays.fill(array, 0, (int) length, 0f);
    return array;
  }

  static int roundUp(int value, int multiple) {
    return (value + multiple - 1) / multiple * multiple;
  }
}
