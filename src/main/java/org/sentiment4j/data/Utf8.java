package org.sentiment4j.data;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * A text decoded from UTF-8.
 *
 * @param text the text, with U+FFFD for each piece that is not UTF-8
 * @param malformed the number of such pieces
 */
record Utf8(String text, int malformed) {
  private static final char REPLACEMENT = '\ufffd';

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
    CharBuffer out = CharBuffer.allocate(bytes.length);
    int malformed = 0;
    for (CoderResult result = decoder.decode(in, out, true);
        result.isError();
        result = decoder.decode(in, out, true)) {
      malformed++;
      in.position(in.position() + result.length());
    }
    return malformed;
  }
}
