package org.sentiment4j.data;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;
import org.sentiment4j.error.InputException;

/** A stream that gives no more bytes than it was last allowed to. */
final class RationedStream extends FilterInputStream {
  private final Supplier<InputException> excess;
  private long left;

  /**
   * @param ration the bytes that may be read, until {@link #allow} says something else
   * @param excess what is thrown where there are more
   */
  RationedStream(InputStream in, long ration, Supplier<InputException> excess) {
    super(in);
    this.excess = excess;
    left = ration;
  }

  /** From now on, {@code ration} bytes may be read. */
  void allow(long ration) {
    left = ration;
  }

  /** The bytes that may still be read. */
  long left() {
    return left;
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    if (read >= 0 && left-- <= 0) {
      throw excess.get();
    }
    return read;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    if (left <= 0) {
      int single = length == 0 ? 0 : read();
      return Math.min(single, 0);
    }
    int read = super.read(bytes, offset, (int) Math.min(length, left));
    left -= Math.max(0, read);
    return read;
  }

  @Override
  public long skip(long count) throws IOException {
    long skipped = super.skip(Math.min(count, left));
    left -= skipped;
    return skipped;
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
