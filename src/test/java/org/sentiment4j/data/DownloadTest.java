package org.sentiment4j.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sentiment4j.error.InputException;

class DownloadTest {
  private static final String NAME = "reviews.tar.gz";
  private static final Download.Progress SILENT = (done, total) -> {};

  private final byte[] content = new byte[300_000];
  private final List<String> requestedRanges = new CopyOnWriteArrayList<>();
  private final ExecutorService handlers = Executors.newCachedThreadPool();
  private HttpServer server;
  @TempDir private Path directory;

  @BeforeEach
  void startServer() throws IOException {
    new Random(1).nextBytes(content);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(handlers);
    server.start();
  }

  @AfterEach
  void stopServer() {
    server.stop(0);
    handlers.shutdownNow();
  }

  @Test
  void wholeFileArrivesUnderItsFinalName() throws Exception {
    serve(this::sendHonouringRanges);
    List<Long> progress = new ArrayList<>();

    Download.Result result = download().into(directory, (done, total) -> progress.add(done));

    assertThat(result).isEqualTo(new Download.Result(directory.resolve(NAME), true));
    assertThat(result.file()).hasBinaryContent(content);
    assertThat(part()).doesNotExist();
    assertThat(progress).isSorted().startsWith(0L).endsWith((long) content.length);
  }

  @Test
  void verifiedFileIsNotFetchedAgain() throws Exception {
    Files.write(directory.resolve(NAME), content);

    assertThat(download().into(directory, SILENT).fetched()).isFalse();
    assertThat(requestedRanges).isEmpty();
  }

  @Test
  void anotherFileOfThatNameIsLeftAlone() throws Exception {
    Files.writeString(directory.resolve(NAME), "mine");

    assertThatThrownBy(() -> download().into(directory, SILENT))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(NAME)
        .hasMessageContaining("move it away");
    assertThat(directory.resolve(NAME)).hasContent("mine");
  }

  @Test
  void cutDownloadIsKeptAndContinuedFromWhereItStopped() throws Exception {
    serve(exchange -> sendThenCut(exchange, 100_000));
    assertThatThrownBy(() -> download().into(directory, SILENT))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("cut off")
        .hasMessageContaining("of 300,000 bytes");
    assertThat(directory.resolve(NAME)).doesNotExist();
    long kept = Files.size(part());
    assertThat(kept).isBetween(1L, 100_000L);

    serve(this::sendHonouringRanges);
    assertThat(download().into(directory, SILENT).file()).hasBinaryContent(content);
    assertThat(requestedRanges).containsExactly("none", "bytes=" + kept + "-");
  }

  @Test
  void serverThatIgnoresRangesSendsTheWholeFileAgain() throws Exception {
    Files.write(part(), Arrays.copyOf(content, 1000));
    serve(exchange -> send(exchange, 200, content));

    assertThat(download().into(directory, SILENT).file()).hasBinaryContent(content);
  }

  @Test
  void partOfAnotherFileIsFetchedAgainFromTheStart() throws Exception {
    Files.write(part(), new byte[1000]);
    serve(this::sendHonouringRanges);

    assertThat(download().into(directory, SILENT).file()).hasBinaryContent(content);
    assertThat(requestedRanges).containsExactly("bytes=1000-", "none");
  }

  @Test
  void refusedRangeIsFetchedAgainFromTheStart() throws Exception {
    Files.write(part(), Arrays.copyOf(content, 1000));
    serve(
        exchange -> {
          boolean ranged = exchange.getRequestHeaders().containsKey("Range");
          send(exchange, ranged ? 416 : 200, ranged ? new byte[0] : content);
        });

    assertThat(download().into(directory, SILENT).file()).hasBinaryContent(content);
  }

  @Test
  void completePartIsVerifiedWithoutAskingTheServer() throws Exception {
    Files.write(part(), content);

    assertThat(download().into(directory, SILENT).file()).hasBinaryContent(content);
    assertThat(requestedRanges).isEmpty();
  }

  @Test
  void wrongChecksumLeavesNothingBehind() throws Exception {
    serve(exchange -> send(exchange, 200, new byte[content.length]));

    assertThatThrownBy(() -> download().into(directory, SILENT))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("checksum");
    assertThat(directory).isEmptyDirectory();
  }

  @Test
  void pageInPlaceOfTheFileLeavesWhatWasThere() throws Exception {
    Files.write(part(), Arrays.copyOf(content, 1000));
    serve(
        exchange ->
            send(exchange, 200, "<html>Please log in</html>".getBytes(StandardCharsets.UTF_8)));

    assertThatThrownBy(() -> download().into(directory, SILENT))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("26 bytes instead of 300,000");
    assertThat(part()).hasSize(1000);
  }

  @Test
  void serverThatFallsSilentIsGivenUp() throws Exception {
    CountDownLatch done = new CountDownLatch(1);
    serve(
        exchange -> {
          exchange.sendResponseHeaders(200, content.length);
          exchange.getResponseBody().write(content, 0, 1000);
          exchange.getResponseBody().flush();
          await(done);
        });

    assertThatThrownBy(() -> new Download(remote(), Duration.ofSeconds(5)).into(directory, SILENT))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("nothing arrived for 5 s");
    done.countDown();
    assertThat(part()).hasSize(1000);
  }

  @Test
  void refusedConnectionNamesTheWaysOutInOneLine() {
    server.stop(0);

    assertThatThrownBy(() -> download().into(directory, SILENT))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("cannot download http://")
        .hasMessageContaining("refused")
        .hasMessageContaining("--data PATH")
        .hasMessageContaining("scripts/sentiment4j sample DIR")
        .satisfies(e -> assertThat(e.getMessage()).doesNotContain("\n"));
    assertThat(directory).isEmptyDirectory();
  }

  @Test
  void missingFileOnTheServerIsReportedWithItsStatus() {
    assertThatThrownBy(() -> download().into(directory, SILENT))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("status 404");
  }

  @Test
  void folderThatCannotBeMadeIsTheUsersMistake() throws Exception {
    Path file = Files.createFile(directory.resolve("file"));

    assertThatThrownBy(() -> download().into(file, SILENT))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("is a file");
  }

  private Download download() throws Exception {
    return new Download(remote());
  }

  private Download.Remote remote() throws Exception {
    String sha256 = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    URI address = URI.create("http://localhost:" + server.getAddress().getPort() + "/" + NAME);
    return new Download.Remote(address, NAME, content.length, sha256);
  }

  private Path part() {
    return directory.resolve(NAME + ".part");
  }

  private void serve(HttpHandler handler) {
    try {
      server.removeContext("/");
    } catch (IllegalArgumentException e) {
      // The first handler of this test.
    }
    server.createContext(
        "/",
        exchange -> {
          String range = exchange.getRequestHeaders().getFirst("Range");
          requestedRanges.add(range == null ? "none" : range);
          try (exchange) {
            handler.handle(exchange);
          }
        });
  }

  private void sendHonouringRanges(HttpExchange exchange) throws IOException {
    String range = exchange.getRequestHeaders().getFirst("Range");
    if (range == null) {
      send(exchange, 200, content);
      return;
    }
    int start = Integer.parseInt(range.replaceAll("\\D", ""));
    exchange
        .getResponseHeaders()
        .set("Content-Range", "bytes " + start + "-" + (content.length - 1) + "/" + content.length);
    send(exchange, 206, Arrays.copyOfRange(content, start, content.length));
  }

  private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(body);
    }
  }

  private void sendThenCut(HttpExchange exchange, int bytes) throws IOException {
    exchange.sendResponseHeaders(200, content.length);
    exchange.getResponseBody().write(content, 0, bytes);
    exchange.getResponseBody().flush();
    exchange.close();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
