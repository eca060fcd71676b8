package org.sentiment4j.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A SHA-256 over values. Each text is preceded by its length, so that no two sequences of values
 * look the same.
 */
public final class Sha256 {
  private final MessageDigest digest;

  /** An empty digest. */
  public Sha256() {
    digest = algorithm();
  }

  /** Returns the plain digest of {@code bytes}, as {@code sha256sum} prints it. */
  public static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(algorithm().digest(bytes));
  }

  /** Returns the plain digest of a file, as {@code sha256sum} prints it. */
  public static String hex(Path file) throws IOException {
    MessageDigest digest = algorithm();
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest algorithm() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Adds a text. */
  public void add(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    add(bytes.length);
    digest.update(bytes);
  }

  /** Adds a number. */
  public void add(long number) {
    digest.update(ByteBuffer.allocate(Long.BYTES).putLong(number).flip());
  }

  /** Returns the digest of what was added, in lower-case hexadecimal, and starts anew. */
  public String hex() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
