package org.sentiment4j;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.sentiment4j.cli.CommandLineInterface;
import sun.misc.Signal;
import sun.misc.SignalHandler;

/** The entry point: the only class that touches the standard streams and ends the process. */
public final class Main {
  /** A shell's exit code of a program that a signal ended is this, and the signal's number. */
  private static final int SIGNALLED = 128;

  private static final int TERM = 15;

  /** Milliseconds. Far longer than a batch takes. */
  private static final long LONGEST_STOP = 60_000;

  private static final long NEVER = Long.MIN_VALUE;

  /**
   * Nanoseconds. Signals that come together are one wish: a closed terminal, or a timeout command,
   * tells the process and its group.
   */
  private static final long ONE_WISH = 100_000_000;

  private Main() {}

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] args) {
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    CommandLineInterface program = new CommandLineInterface(System.in, out, err);
    // The terminal was closed, Ctrl-C, the system wants the process to end.
    AtomicLong first = new AtomicLong(NEVER);
    List.of("HUP", "INT", "TERM").forEach(signal -> handle(signal, program, first));
    if ("1".equals(System.getenv(CommandLineInterface.STOP_AT_END_OF_INPUT))) {
      Thread watch = new Thread(() -> stopAtEndOfInput(program, first), "end of input");
      watch.setDaemon(true);
      watch.start();
    }
    System.exit(program.execute(args));
  }

  /** A shutdown hook would not do: it does not hear of a second signal. */
  private static void handle(String name, CommandLineInterface program, AtomicLong first) {
    SignalHandler before =
        Signal.handle(
            new Signal(name),
            signal -> {
              int exitCode = SIGNALLED + signal.getNumber();
              long now = System.nanoTime();
              if (first.compareAndSet(NEVER, now)) {
                if (!program.stop(exitCode)) {
                  System.exit(exitCode);
                }
              } else if (now - first.get() > ONE_WISH) {
                Runtime.getRuntime().halt(exitCode);
              }
            });
    if (before.equals(SignalHandler.SIG_IGN)) {
      // Whoever started the program wants it so: nohup, or a script's background job.
      Signal.handle(new Signal(name), SignalHandler.SIG_IGN);
    }
  }

  /**
   * Whoever started the program holds the other end of its input, and has ended, or lets go of it.
   * No signal would do: nobody sends one for a program that is killed, and a terminal may have sent
   * the same one already.
   */
  private static void stopAtEndOfInput(CommandLineInterface program, AtomicLong first) {
    try {
      System.in.transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      // There is nothing more to read.
    }
    if (first.compareAndSet(NEVER, System.nanoTime()) && !program.stop(SIGNALLED + TERM)) {
      System.exit(SIGNALLED + TERM);
    }
    try {
      Thread.sleep(LONGEST_STOP);
    } catch (InterruptedException e) {
      // Nobody does that.
    }
    Runtime.getRuntime().halt(SIGNALLED + TERM);
  }

  /** Runs one command. Returns 0 done, 1 failed, 2 the user's input was wrong. */
  public static int run(InputStream in, PrintWriter out, PrintWriter err, String... args) {
    return new CommandLineInterface(in, out, err).execute(args);
  }
}
