package org.sentiment4j.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sentiment4j.model.Predictor;
import org.sentiment4j.run.RunDirectory;

/** How a server ends. */
class WebServerTest {
  private static final int STOP = 100;

  @TempDir private Path logs;
  private final List<Throwable> failures = new ArrayList<>();
  private final CountDownLatch loading = new CountDownLatch(1);
  private final CountDownLatch mayLoad = new CountDownLatch(1);

  private Predictor loadWhenAllowed(RunDirectory run) throws IOException {
    loading.countDown();
    boolean interrupted = false;
    while (mayLoad.getCount() > 0) {
      try {
        mayLoad.await();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    return RunFolder.load(run);
  }

  @Test
  void aServerEndsInOrderWhateverIsUnderWay() throws Exception {
    try (ServedRuns runs = ServedRuns.open(List.of(logs), this::loadWhenAllowed, 0)) {
      WebServer server = WebServer.start("127.0.0.1", 0, runs, failures::add, STOP);
      int port = Integer.parseInt(server.address().replaceAll(".*:|/", ""));
      RunFolder.finished(logs.resolve("lstm/version_0"));
      try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
        socket
            .getOutputStream()
            .write(
                "GET /api/runs HTTP/1.1\r\nHost: localhost\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII));
        loading.await();

        assertThatCode(server::close).doesNotThrowAnyException();
      } finally {
        mayLoad.countDown();
      }
    }
    assertThat(failures).isEmpty();
  }
}
