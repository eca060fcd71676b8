package org.sentiment4j.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sentiment4j.data.TextLines.Line;

class LinesAheadTest {

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> all(LinesAhead lines) throws IOException {
    List<String> all = new ArrayList<>();
    for (List<Line> some = lines.next(); !some.isEmpty(); some = lines.next()) {
      assertThat(some).hasSizeLessThanOrEqualTo(LinesAhead.MOST);
      some.forEach(line -> all.add(line.text()));
    }
    return all;
  }

  @Test
  void everyLineComesOnceInItsOrder() throws IOException {
    List<String> numbers = IntStream.range(0, 5000).mapToObj(Integer::toString).toList();

    assertThat(all(LinesAhead.of(new TextLines(stream(String.join("\n", numbers))))))
        .isEqualTo(numbers);
  }

  @Test
  void aStreamWithoutALineHasNone() throws IOException {
    LinesAhead lines = LinesAhead.of(new TextLines(stream("")));

    assertThat(lines.next()).isEmpty();
    assertThat(lines.next()).isEmpty();
  }

  @Test
  void noMoreIsReadThanIsBounded() throws Exception {
    AtomicLong read = new AtomicLong();
    byte[] line = "a\n".getBytes(StandardCharsets.UTF_8);
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            return line[(int) (read.getAndIncrement() % line.length)];
          }

          @Override
          public int read(byte[] target, int offset, int length) {
            target[offset] = (byte) read();
            return 1;
          }
        };
    LinesAhead lines = LinesAhead.of(new TextLines(endless));

    for (int i = 0; i < 3; i++) {
      lines.next();
    }
    // Three are taken, one waits, and the reader holds a line.
    long most = (4L * LinesAhead.MOST + 2) * line.length;
    while (read.get() < 2L * LinesAhead.MOST) {
      Thread.sleep(5);
    }
    // Time to read too much.
    Thread.sleep(200);
    assertThat(read.get()).isLessThanOrEqualTo(most);
  }

  @Test
  void whatWasReadBeforeTheStreamBrokeComesFirst() throws IOException {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("the disk is gone");
          }

          @Override
          public int read(byte[] target, int offset, int length) throws IOException {
            return read();
          }
        };
    LinesAhead lines =
        LinesAhead.of(new TextLines(new SequenceInputStream(stream("one\ntwo\n"), broken)));
    List<String> seen = new ArrayList<>();

    assertThatThrownBy(
            () -> {
              while (true) {
                lines.next().forEach(line -> seen.add(line.text()));
              }
            })
        .isInstanceOf(IOException.class)
        .hasMessage("the disk is gone");
    assertThat(seen).containsExactly("one", "two");
  }
}
