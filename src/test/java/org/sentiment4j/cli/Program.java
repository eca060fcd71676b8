package org.sentiment4j.cli;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.sentiment4j.Main;

/** What one call of the program said, and how it ended. */
record Program(int exitCode, String out, String err) {

  static Program run(Object... args) {
    return reading(InputStream.nullInputStream(), args);
  }

  /** Runs the program with a text as its standard input. */
  static Program reading(String in, Object... args) {
    return reading(new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)), args);
  }

  /** Runs the program with {@code in} as its standard input. */
  static Program reading(InputStream in, Object... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    String[] texts = new String[args.length];
    for (int i = 0; i < args.length; i++) {
      texts[i] = args[i].toString();
    }
    int exitCode = Main.run(in, new PrintWriter(out, true), new PrintWriter(err, true), texts);
    return new Program(exitCode, out.toString(), err.toString());
  }

  String lastLine() {
    return out.lines().reduce("", (before, line) -> line);
  }
}
