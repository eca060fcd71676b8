package org.sentiment4j.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sentiment4j.data.TextLines.Line;
import org.sentiment4j.error.InputException;

class TextLinesTest {
  private static List<String> texts(String in) throws IOException {
    return texts(in.getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> texts(byte[] in) throws IOException {
    return new TextLines(new ByteArrayInputStream(in))
        .next(Integer.MAX_VALUE).stream().map(Line::text).toList();
  }

  @Test
  void aLineEndsWithLfOrCrLfAndTheLastOneWithTheStream() throws IOException {
    assertThat(texts("a\nb b\r\n\n\r\nc\rd\u0085e\u2028f"))
        .containsExactly("a", "b b", "", "", "c\rd\u0085e\u2028f");
    assertThat(texts("a\n")).containsExactly("a");
    assertThat(texts("\n")).containsExactly("");
    assertThat(texts("")).isEmpty();
  }

  @Test
  void aByteOrderMarkCountsOnlyAtTheStart() throws IOException {
    assertThat(texts("\ufeffa\n\ufeffb")).containsExactly("a", "\ufeffb");
  }

  @Test
  void piecesThatAreNotUtf8AreReplacedAndCountedInTheirOwnLine() throws IOException {
    byte[] in = HexFormat.of().parseHex("c3a90a61ff62ff0ae282");

    assertThat(new TextLines(new ByteArrayInputStream(in)).next(9))
        .containsExactly(
            new Line("\u00e9", 0), new Line("a\ufffdb\ufffd", 2), new Line("\ufffd", 1));
  }

  @Test
  void linesComeInPortionsAndThenNone() throws IOException {
    TextLines lines =
        new TextLines(new ByteArrayInputStream("a\nb\nc".getBytes(StandardCharsets.UTF_8)));

    assertThat(lines.next(2)).containsExactly(new Line("a", 0), new Line("b", 0));
    assertThat(lines.next(2)).containsExactly(new Line("c", 0));
    assertThat(lines.next(2)).isEmpty();
  }

  /** Also where a character, or CR LF, lies across two portions. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7})
  void linesDoNotDependOnHowTheBytesArrive(int portion) throws IOException {
    byte[] bytes =
        "\ufeff\u00e9\u20ac\ud83c\udf9e\r\nb\n\nlong, long line".getBytes(StandardCharsets.UTF_8);
    Deque<byte[]> portions = new ArrayDeque<>();
    for (int i = 0; i < bytes.length; i += portion) {
      portions.add(Arrays.copyOfRange(bytes, i, Math.min(bytes.length, i + portion)));
    }

    assertThat(new TextLines(new Arriving(portions)).next(9))
        .extracting(Line::text)
        .isEqualTo(texts(bytes));
  }

  @Test
  void aLineLongerThanAnyBufferIsOneLine() throws IOException {
    String line = "0123456789".repeat(50_000);

    assertThat(texts(line + "\n" + line + "\nb")).containsExactly(line, line, "b");
  }

  @Test
  void aLineIsReturnedBeforeTheNextOneArrives() throws IOException {
    Deque<byte[]> portions = new ArrayDeque<>(List.of(new byte[] {'a', '\n'}));
    TextLines lines = new TextLines(new Arriving(portions));

    assertThat(lines.next(1)).containsExactly(new Line("a", 0));
    assertThat(portions).isEmpty();
    portions.add(new byte[] {'b', '\n', 'c'});
    assertThat(lines.next(1)).containsExactly(new Line("b", 0));
    assertThat(lines.next(1)).containsExactly(new Line("c", 0));
  }

  /** Gives one portion a read, as a terminal gives a line; at the end where there is none. */
  private static final class Arriving extends InputStream {
    private final Deque<byte[]> portions;

    Arriving(Deque<byte[]> portions) {
      this.portions = portions;
    }

    @Override
    public int read() {
      throw new UnsupportedOperationException("bytes are read in portions");
    }

    @Override
    public int read(byte[] target, int offset, int length) {
      if (portions.isEmpty()) {
        return -1;
      }
      byte[] portion = portions.remove();
      System.arraycopy(portion, 0, target, offset, portion.length);
      return portion.length;
    }
  }

  @Test
  void aLineWithoutEndIsGivenUp() {
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            return 'a';
          }

          @Override
          public int read(byte[] bytes, int offset, int length) {
            Arrays.fill(bytes, offset, offset + length, (byte) 'a');
            return length;
          }
        };

    assertThatThrownBy(() -> new TextLines(endless).next(1))
        .isInstanceOf(InputException.class)
        .hasMessage("line 1 has no end within 1,073,741,824 bytes; a review can have 67,108,864");
  }

  @Test
  void aLineLongerThanAnyReviewIsPassedOverAndTheNextOneRead() throws IOException {
    byte[] longest = new byte[Review.MOST_BYTES + 2];
    Arrays.fill(longest, (byte) 'a');
    longest[longest.length - 1] = '\n';
    TextLines lines =
        new TextLines(
            new SequenceInputStream(
                new ByteArrayInputStream(longest), new ByteArrayInputStream(new byte[] {'b'})));

    assertThat(lines.next(2)).containsExactly(new Line("", 0, true), new Line("b", 0));
  }

  @Test
  void veryLongLinesComeInSmallerPortions() throws IOException {
    byte[] line = "a".repeat(9_000_000).concat("\n").getBytes(StandardCharsets.UTF_8);
    TextLines lines =
        new TextLines(
            new SequenceInputStream(
                new SequenceInputStream(
                    new ByteArrayInputStream(line), new ByteArrayInputStream(line)),
                new ByteArrayInputStream(line)));

    assertThat(lines.next(100)).hasSize(2);
    assertThat(lines.next(100)).hasSize(1);
  }
}
