package org.sentiment4j.interactive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.SequenceInputStream;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sentiment4j.cell.RecurrentCell;
import org.sentiment4j.config.Cell;

class ConversationTest {
  private static final RecurrentCell LSTM = TextbookCells.random(Cell.LSTM, 1, 2, 42);

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private static InputStream input(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private void converse(RecurrentCell cell, String prompt, InputStream in) throws IOException {
    new Conversation(cell, false, prompt).run(in, new PrintWriter(out), new PrintWriter(err));
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheFirstNumber() throws IOException {
    converse(LSTM, "", input("\uFEFF1\n"));
    String marked = out.toString();
    out.getBuffer().setLength(0);
    converse(LSTM, "", input("1\n"));

    assertThat(err.toString()).isEmpty();
    assertThat(marked).isEqualTo(out.toString()).isNotEmpty();
  }

  @Test
  void oneNumberIsReadFromALine() throws IOException {
    converse(LSTM, "", input("1 2\n"));

    assertThat(err.toString()).contains("expected a number, found 2 of them: one a line");
  }

  @Test
  void everyAnswerIsThereBeforeTheNextLineIsAskedFor() throws IOException {
    List<String> seen = new ArrayList<>();
    InputStream secondLine =
        new InputStream() {
          @Override
          public int read() {
            seen.add(out.toString());
            return -1;
          }

          @Override
          public int read(byte[] bytes, int offset, int length) {
            return read();
          }
        };
    new Conversation(LSTM, false, "")
        .run(
            new SequenceInputStream(input("1\n"), secondLine),
            new PrintWriter(new BufferedWriter(out)),
            new PrintWriter(err));

    assertThat(seen).isNotEmpty();
    assertThat(seen.get(0).lines()).hasSize(2);
  }

  @Test
  void thePromptIsOnStandardErrorAndComesBackAfterALineThatIsNoNumber() throws IOException {
    converse(LSTM, "x = ", input("1\none\nstop\n"));

    assertThat(err.toString())
        .isEqualTo(
            "x = x = line 2: \"one\" is not a number (the state is as it was)"
                + System.lineSeparator()
                + "x = ");
    assertThat(out.toString()).doesNotContain("x = ");
  }

  @Test
  void aCellOfSeveralInputsTakesThatManyNumbersALine() throws IOException {
    RecurrentCell cell = TextbookCells.random(Cell.GRU, 3, 1, 1);
    converse(cell, "", input("1 2\n 1 -2\t0.5 \n"));

    assertThat(err.toString()).startsWith("line 1: expected 3 numbers").contains("found 2");
    double h = cell.forward(new double[] {1, -2, 0.5}, cell.zeroState()).state().h()[0];
    assertThat(Double.parseDouble(out.toString().replace("1  h", "").strip()))
        .isCloseTo(h, within(5e-7));
  }

  @Test
  void numbersThatAreTooLargeForTheWeightsLeaveTheStateAsItWas() throws IOException {
    RecurrentCell cell = TextbookCells.zero(Cell.SIMPLE, 2, 1);
    cell.weights().set("W_h", new double[][] {{1e200, -1e200}});
    cell.weights().set("R_h", new double[][] {{1}});
    converse(cell, "", input("1e200 1e200\n0 0\n"));

    assertThat(err.toString()).startsWith("line 1: too large");
    assertThat(out.toString().strip()).isEqualTo("1  h    0.000000");
  }

  @Test
  void itEndsWhereNobodyTakesTheOutputAnyMore() throws IOException {
    Writer closed =
        new Writer() {
          @Override
          public void write(char[] text, int offset, int length) throws IOException {
            throw new IOException("closed");
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    InputStream endless = input("1\n".repeat(1_000_000));
    new Conversation(LSTM, false, "").run(endless, new PrintWriter(closed), new PrintWriter(err));

    assertThat(err.toString()).isEmpty();
    assertThat(endless.available()).isPositive();
  }
}
