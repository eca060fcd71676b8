package org.sentiment4j.model;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * An array of single-precision numbers in ND4J's binary form: its shape, then its numbers. Each of
 * the two is a mode, a count and a type, and then as many of that type.
 *
 * <p>Written by ND4J, but read here: ND4J believes whatever count and type a file names.
 */
final class SavedArray {
  /** Rank, shape, strides and three flags of a row vector are 8; rank 32 has 68. */
  private static final int LONGEST_SHAPE = 68;

  private SavedArray() {}

  /** The bytes are not what {@link #write} wrote. */
  static final class DamagedException extends IOException {
    private static final long serialVersionUID = 1L;

    DamagedException(String message) {
      super(message);
    }
  }

  static void write(OutputStream out, INDArray array) throws IOException {
    DataOutputStream data = new DataOutputStream(out);
    Nd4j.write(array, data);
    data.flush();
  }

  /**
   * Reads what {@link #write} wrote, to the end of {@code in}.
   *
   * @param count how many numbers there must be
   * @throws DamagedException where there are others, or one is infinite or not a number
   */
  static float[] read(InputStream in, long count) throws IOException {
    DataInputStream data = new DataInputStream(new BufferedInputStream(in));
    try {
      long shape = header(data, "LONG");
      if (shape < 0 || shape > LONGEST_SHAPE) {
        throw new DamagedException("a shape of " + shape + " numbers");
      }
      data.skipNBytes(shape * Long.BYTES);
      long found = header(data, "FLOAT");
      if (found != count) {
        throw new DamagedException(found + " weights, where its experiment makes " + count);
      }
      float[] numbers = new float[Math.toIntExact(count)];
      for (int i = 0; i < numbers.length; i++) {
        numbers[i] = data.readFloat();
        if (!Float.isFinite(numbers[i])) {
          throw new DamagedException("a weight is " + numbers[i]);
        }
      }
      if (data.read() >= 0) {
        throw new DamagedException("more than the weights");
      }
      return numbers;
    } catch (EOFException e) {
      throw new DamagedException("cut off");
    }
  }

  /** Returns the count of numbers that follow. */
  private static long header(DataInputStream data, String type) throws IOException {
    data.readUTF();
    long count = data.readLong();
    String found = data.readUTF();
    if (!found.equals(type)) {
      throw new DamagedException("numbers of another type than " + type);
    }
    return count;
  }
}
