package org.sentiment4j.serve;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Asks a server on this machine over and over, for scripts/check-serve, which starts this file by
 * itself: it uses nothing but Java. Not a test.
 *
 * <ul>
 *   <li>{@code texts}: prints texts, a line each;
 *   <li>{@code load PORT ANSWERS REQUESTS CONNECTIONS}: sends them, and holds what comes back
 *       against ANSWERS, which {@code predict --json} wrote.
 * </ul>
 */
final class LoadCheck {
  private static final int TEXTS = 64;
  private static final int WORDS = 200;

  private static final String SENTENCES =
      "the film began well and the music was lovely but the story got boring after an hour i would not see it again"
          + " the actors were superb and the ending was a wonderful surprise what a terrible waste of time the plot"
          + " made no sense it is one of the best comedies of the year funny warm and never dull";
  private static final Pattern ANSWER =
      Pattern.compile("\"probability\":([0-9.E-]+),\"text\":\"([a-z ]+)\"");
  private static final Pattern PROBABILITY = Pattern.compile("\"probability\":([0-9.E-]+)");

  /** A request, and the probability that it must bring. */
  @SuppressWarnings("ArrayRecordComponent")
  private record Asked(byte[] request, float expected) {}

  private final int port;
  private final List<Asked> asked;
  private final long[] nanos;
  private final AtomicInteger next = new AtomicInteger();
  private final AtomicInteger failures = new AtomicInteger();

  private LoadCheck(int port, List<Asked> asked, int requests) {
    this.port = port;
    this.asked = asked;
    nanos = new long[requests];
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    if (args[0].equals("texts")) {
      texts().forEach(System.out::println);
      return;
    }
    LoadCheck check =
        new LoadCheck(
            Integer.parseInt(args[1]), asked(Path.of(args[2])), Integer.parseInt(args[3]));
    System.exit(check.run(Integer.parseInt(args[4])) ? 0 : 1);
  }

  /** Each begins at another word, so that the answers differ. */
  private static List<String> texts() {
    String[] words = SENTENCES.split(" ", -1);
    Random random = new Random(6);
    List<String> texts = new ArrayList<>();
    for (int text = 0; text < TEXTS; text++) {
      String[] drawn = new String[WORDS];
      for (int i = 0; i < WORDS; ) {
        int from = random.nextInt(words.length);
        for (int j = from; j < Math.min(words.length, from + 8) && i < WORDS; j++) {
          drawn[i++] = words[j];
        }
      }
      texts.add(String.join(" ", drawn));
    }
    return texts;
  }

  private static List<Asked> asked(Path answers) throws IOException {
    List<Asked> asked = new ArrayList<>();
    for (String line : Files.readAllLines(answers)) {
      Matcher answer = ANSWER.matcher(line);
      if (!answer.find()) {
        throw new IOException("no answer of predict --json: " + line);
      }
      byte[] body = ("{\"text\":\"" + answer.group(2) + "\"}").getBytes(StandardCharsets.UTF_8);
      String head =
          "POST /api/predict HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: "
              + body.length
              + "\r\n\r\n";
      byte[] request =
          Arrays.copyOf(head.getBytes(StandardCharsets.US_ASCII), head.length() + body.length);
      System.arraycopy(body, 0, request, head.length(), body.length);
      asked.add(new Asked(request, Float.parseFloat(answer.group(1))));
    }
    return asked;
  }

  private boolean run(int connections) throws InterruptedException {
    long start = System.nanoTime();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < connections; i++) {
      Thread thread = new Thread(this::work);
      thread.start();
      threads.add(thread);
    }
    for (Thread thread : threads) {
      thread.join();
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    Arrays.sort(nanos);
    System.out.printf(
        Locale.ROOT,
        "%,d requests over %d connections in %.1f s: %.0f requests/s, %d failures%n"
            + "milliseconds: median %.1f, 95 %% %.1f, 99 %% %.1f, longest %.1f%n",
        nanos.length,
        connections,
        seconds,
        nanos.length / seconds,
        failures.get(),
        milliseconds(0.5),
        milliseconds(0.95),
        milliseconds(0.99),
        milliseconds(1));
    return failures.get() == 0;
  }

  private double milliseconds(double share) {
    return nanos[(int) Math.ceil(share * nanos.length) - 1] / 1e6;
  }

  /** One connection, kept for all requests; another where it broke. */
  private void work() {
    int number = next.getAndIncrement();
    while (number < nanos.length) {
      try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
          InputStream in = new BufferedInputStream(socket.getInputStream())) {
        socket.setSoTimeout(60_000);
        socket.setTcpNoDelay(true);
        while (number < nanos.length) {
          long start = System.nanoTime();
          ask(asked.get(number % asked.size()), socket.getOutputStream(), in);
          nanos[number] = System.nanoTime() - start;
          number = next.getAndIncrement();
        }
      } catch (IOException e) {
        fail(e.toString());
        number = next.getAndIncrement();
      }
    }
  }

  private void ask(Asked one, OutputStream out, InputStream in) throws IOException {
    out.write(one.request);
    String status = line(in);
    int length = 0;
    for (String header = line(in); !header.isEmpty(); header = line(in)) {
      if (header.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
        length = Integer.parseInt(header.substring(header.indexOf(':') + 1).strip());
      }
    }
    String body = new String(in.readNBytes(length), StandardCharsets.UTF_8);
    Matcher probability = PROBABILITY.matcher(body);
    if (!status.endsWith(" 200 OK") || !probability.find()) {
      fail(status + " " + body.strip());
    } else if (Float.parseFloat(probability.group(1)) != one.expected) {
      fail("expected " + one.expected + ", got " + body.strip());
    }
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new EOFException("the server closed the connection");
      }
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }

  /** The first few say enough. */
  private void fail(String what) {
    if (failures.incrementAndGet() <= 5) {
      System.err.println("failed: " + what);
    }
  }
}
