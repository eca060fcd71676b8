package org.sentiment4j.model;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** The entries of a zip, one after the other: the same contents give the same bytes. */
final class ZipParts {
  /** Of an entry that is text. */
  private static final int LONGEST_TEXT = 64 << 20;

  private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private ZipParts() {}

  /** What goes into an entry. */
  @FunctionalInterface
  interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  /** Writes entries; closing it ends the zip, not the stream below. */
  static final class Writer implements Closeable {
    private final ZipOutputStream zip;

    Writer(OutputStream out) {
      zip = new ZipOutputStream(new LeftOpen(out));
      // Weights are noise to it.
      zip.setLevel(Deflater.NO_COMPRESSION);
    }

    void add(String name, Content content) throws IOException {
      ZipEntry entry = new ZipEntry(name);
      entry.setTimeLocal(TIME);
      zip.putNextEntry(entry);
      content.writeTo(zip);
      zip.closeEntry();
    }

    @Override
    public void close() throws IOException {
      zip.close();
    }
  }

  private static final class LeftOpen extends FilterOutputStream {
    LeftOpen(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }

  /** Reads entries in the order in which they were written, and checks their checksums. */
  static final class Reader implements Closeable {
    private final ZipInputStream zip;

    Reader(Path file) throws IOException {
      zip = new ZipInputStream(new BufferedInputStream(Files.newInputStream(file)));
    }

    /**
     * Returns the contents of the next entry, to be read to their end.
     *
     * @throws ZipException where the file is no zip, or has another entry there
     */
    InputStream next(String name) throws IOException {
      ZipEntry entry = zip.getNextEntry();
      if (entry == null || !entry.getName().equals(name)) {
        throw new ZipException("no " + name + " where it should be");
      }
      return zip;
    }

    /**
     * Returns the bytes of the next entry.
     *
     * @throws ZipException where there is another entry, or a damaged one, or one that is too long
     */
    byte[] nextText(String name) throws IOException {
      byte[] bytes = next(name).readNBytes(LONGEST_TEXT);
      if (zip.read() >= 0) {
        throw new ZipException(name + " is longer than " + LONGEST_TEXT + " bytes");
      }
      return bytes;
    }

    @Override
    public void close() throws IOException {
      zip.close();
    }
  }
}
