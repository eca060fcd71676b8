package org.sentiment4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sentiment4j.Main;

class DownloadCommandTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  @TempDir private Path directory;

  private int download(String... options) throws IOException {
    // A port that is taken, and that nobody listens at, refuses the connection.
    try (Socket socket = new Socket()) {
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      String[] args = new String[options.length + 5];
      args[0] = "download";
      args[1] = "--from";
      args[2] = "http://localhost:" + socket.getLocalPort() + "/aclImdb_v1.tar.gz";
      args[3] = "--data";
      args[4] = directory.toString();
      System.arraycopy(options, 0, args, 5, options.length);
      return Main.run(
          InputStream.nullInputStream(),
          new PrintWriter(out, true),
          new PrintWriter(err, true),
          args);
    }
  }

  @Test
  void refusedConnectionEndsWithExitCode1AndOneLine() throws Exception {
    assertThat(download("--quiet")).isEqualTo(1);
    assertThat(out.toString()).isEmpty();
    assertThat(err.toString().lines())
        .singleElement()
        .asString()
        .startsWith("error: cannot download")
        .contains("--data PATH");
  }

  @Test
  void verboseAddsTheStackTrace() throws Exception {
    assertThat(download("--verbose")).isEqualTo(1);
    assertThat(err.toString()).contains("\tat org.sentiment4j.");
  }

  @Test
  void anotherFileOfThatNameEndsWithExitCode2() throws Exception {
    Files.writeString(directory.resolve("aclImdb_v1.tar.gz"), "mine");

    assertThat(download()).isEqualTo(2);
    assertThat(err.toString()).contains("move it away");
  }
}
