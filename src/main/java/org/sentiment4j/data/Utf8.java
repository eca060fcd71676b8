package org.sentiment4j.data;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A text decoded from UTF-8.
 *
 * @param text the text, with U+FFFD for each piece that is not UTF-8
 * @param malformed the number of such pieces
 */
record Utf8(String text, int malformed) {
  private static final char REPLACEMENT = '\ufffd';
  private static final int DECODED_AT_ONCE = 1 << 13;

  /** Whether all of a file is UTF-8. */
  static boolean isWellFormed(Path file) throws IOException {
    // Unlike one that is given the charset, a reader with a new decoder throws where it is not.
    try (Reader reader =
        new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8.newDecoder())) {
      reader.transferTo(Writer.nullWriter());
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  static Utf8 decode(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    // Almost every text is well-formed; only where a replacement shows up are the errors counted.
    return new Utf8(text, text.indexOf(REPLACEMENT) < 0 ? 0 : countMalformed(bytes));
  }

  private static int countMalformed(byte[] bytes) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(Math.min(bytes.length, DECODED_AT_ONCE));
    int malformed = 0;
    for (CoderResult result = decoder.decode(in, out, true);
        !result.isUnderflow();
        result = decoder.decode(in, out.clear(), true)) {
      if (result.isError()) {
        malformed++;
        in.position(in.position() + result.length());
      }
    }
    return malformed;
  }
}
