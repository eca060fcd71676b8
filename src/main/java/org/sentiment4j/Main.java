package org.sentiment4j;

import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.sentiment4j.cli.CommandLineInterface;

/** The entry point: the only class that touches the standard streams and ends the process. */
public final class Main {
  private Main() {}

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] args) {
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    System.exit(run(System.in, out, err, args));
  }

  /** Runs one command. Returns 0 done, 1 failed, 2 the user's input was wrong. */
  public static int run(InputStream in, PrintWriter out, PrintWriter err, String... args) {
    return CommandLineInterface.execute(in, out, err, args);
  }
}
