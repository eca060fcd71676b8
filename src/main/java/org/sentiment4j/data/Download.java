package org.sentiment4j.data;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Locale;
import org.sentiment4j.error.InputException;

/**
 * Fetches a file of known content over HTTP. What has arrived is kept in {@code NAME.part}, from
 * which a later call goes on; the final name is given, in one step, to the verified file only.
 */
public final class Download {
  /** The Large Movie Review Dataset v1.0 (Maas et al., ACL 2011), as published. */
  public static final Remote REVIEWS =
      new Remote(
          URI.create("https://ai.stanford.edu/~amaas/data/sentiment/aclImdb_v1.tar.gz"),
          "aclImdb_v1.tar.gz",
          84_125_825,
          "c40f74a18d3b61f90feba1e17730e0d38e8b97c05fde7008942e91923d1658fe");

  private static final String WAYS_OUT =
      ". Ways out: --data PATH for a copy that you have, or `scripts/sentiment4j sample DIR` for"
          + " the synthetic corpus";

  private final Remote remote;
  private final Duration patience;

  /** Gives up when nothing has arrived for a minute. */
  public Download(Remote remote) {
    this(remote, Duration.ofMinutes(1));
  }

  Download(Remote remote, Duration patience) {
    this.remote = remote;
    this.patience = patience;
  }

  /** What to fetch, the name it gets, its size in bytes, and its SHA-256 in lower-case hex. */
  public record Remote(URI address, String name, long size, String sha256) {
    /** The same file at another address. */
    public Remote at(URI other) {
      return new Remote(other, name, size, sha256);
    }
  }

  /** Is told how far the download is. */
  @FunctionalInterface
  public interface Progress {
    /** {@code done} of {@code total} bytes are there, those of an earlier call included. */
    void update(long done, long total);
  }

  /** The file, and whether it was fetched: false where it was there already. */
  public record Result(Path file, boolean fetched) {}

  /**
   * Brings the file into a folder, which is created if it is missing.
   *
   * @throws IOException if the file could not be fetched; the message is one line that names the
   *     ways out
   * @throws InputException if the folder cannot be written, or another file has the final name
   */
  public Result into(Path directory, Progress progress) throws IOException, InterruptedException {
    Path file = directory.resolve(remote.name());
    if (Files.exists(file)) {
      if (!verifies(file)) {
        throw new InputException(
            file + " is not the published file (another size or checksum): move it away first");
      }
      return new Result(file, false);
    }
    Path part = directory.resolve(remote.name() + ".part");
    try (FileChannel channel = openPart(part)) {
      boolean resumed = channel.size() > 0;
      fetch(channel, progress);
      if (resumed && !verifies(part)) {
        // What was there before is from another file, or damaged.
        channel.truncate(0);
        fetch(channel, progress);
      }
      channel.force(true);
    } finally {
      if (Files.isRegularFile(part) && Files.size(part) == 0) {
        Files.delete(part);
      }
    }
    if (!verifies(part)) {
      Files.delete(part);
      throw failure("the file there is another one (its size or checksum is wrong)", null);
    }
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    return new Result(file, true);
  }

  private static FileChannel openPart(Path part) throws IOException {
    FileChannel channel;
    try {
      Files.createDirectories(part.toAbsolutePath().getParent());
      channel =
          FileChannel.open(
              part, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    } catch (FileAlreadyExistsException e) {
      throw new InputException("cannot write " + part + ": " + e.getMessage() + " is a file", e);
    } catch (IOException e) {
      throw new InputException("cannot write " + part + ": " + e.getMessage(), e);
    }
    try {
      if (channel.tryLock() != null) {
        return channel;
      }
    } catch (OverlappingFileLockException e) {
      // Held within this process: the same as held by another one.
    }
    channel.close();
    throw new InputException("another download is writing " + part);
  }

  /** Appends to {@code part} what it lacks. */
  private void fetch(FileChannel part, Progress progress) throws IOException, InterruptedException {
    if (part.size() > remote.size()) {
      part.truncate(0);
    }
    if (part.size() == remote.size()) {
      return;
    }
    HttpResponse<InputStream> response = request(part.size());
    if (response.statusCode() == 416) {
      response.body().close();
      part.truncate(0);
      response = request(0);
    }
    try (InputStream body = response.body()) {
      int status = response.statusCode();
      if (status != 200 && status != 206) {
        throw failure("the server answered with status " + status, null);
      }
      // Anything but exactly the rest is the whole file: many servers ignore ranges.
      long start = status == 206 ? part.size() : 0;
      if (status == 206 && !continuesAt(response, start)) {
        throw failure("the server sent another range than asked for", null);
      }
      long announced = response.headers().firstValueAsLong("Content-Length").orElse(-1);
      if (announced >= 0 && start + announced != remote.size()) {
        throw failure(
            String.format(
                Locale.ROOT,
                "the file there has %,d bytes instead of %,d",
                start + announced,
                remote.size()),
            null);
      }
      part.truncate(start);
      part.position(start);
      copy(body, part, progress);
    }
  }

  private HttpResponse<InputStream> request(long start) throws IOException, InterruptedException {
    HttpClient client =
        HttpClient.newBuilder()
            .version(Version.HTTP_1_1)
            .followRedirects(Redirect.NORMAL)
            .connectTimeout(patience)
            .build();
    HttpRequest.Builder request = HttpRequest.newBuilder(remote.address()).timeout(patience);
    if (start > 0) {
      request.header("Range", "bytes=" + start + "-");
    }
    try {
      return client.send(request.build(), BodyHandlers.ofInputStream());
    } catch (IOException e) {
      throw failure(reason(e), e);
    }
  }

  private static boolean continuesAt(HttpResponse<?> response, long start) {
    return response
        .headers()
        .firstValue("Content-Range")
        .filter(range -> range.startsWith("bytes " + start + "-"))
        .isPresent();
  }

  private void copy(InputStream body, FileChannel part, Progress progress) throws IOException {
    try (SilenceWatch watch = new SilenceWatch(body, patience)) {
      byte[] buffer = new byte[1 << 16];
      progress.update(part.position(), remote.size());
      for (int count = read(body, buffer, part, watch);
          count >= 0;
          count = read(body, buffer, part, watch)) {
        watch.heard();
        if (part.position() + count > remote.size()) {
          part.truncate(0);
          throw failure("the file there is longer than the published one", null);
        }
        ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, count);
        while (bytes.hasRemaining()) {
          part.write(bytes);
        }
        progress.update(part.position(), remote.size());
      }
    }
  }

  private int read(InputStream body, byte[] buffer, FileChannel part, SilenceWatch watch)
      throws IOException {
    IOException cause = null;
    try {
      int count = body.read(buffer);
      if (count >= 0 || part.position() == remote.size()) {
        return count;
      }
    } catch (IOException e) {
      cause = e;
    }
    String reason =
        watch.hasClosed() ? "nothing arrived for " + patience.toSeconds() + " s" : "it was cut off";
    throw failure(
        String.format(
            Locale.ROOT,
            "%s after %,d of %,d bytes (the same command again goes on from there)",
            reason,
            part.position(),
            remote.size()),
        cause);
  }

  private IOException failure(String reason, Throwable cause) {
    return new IOException("cannot download " + remote.address() + ": " + reason + WAYS_OUT, cause);
  }

  private String reason(IOException e) {
    // Several of these come without a message.
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof UnresolvedAddressException) {
        return "no address is known for " + remote.address().getHost() + " (no network?)";
      }
    }
    if (e instanceof HttpTimeoutException) {
      return "no answer within " + patience.toSeconds() + " s";
    }
    if (e instanceof ConnectException) {
      return "the connection was refused or the network cannot be reached";
    }
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }

  private boolean verifies(Path file) throws IOException {
    return Files.size(file) == remote.size() && Sha256.hex(file).equals(remote.sha256());
  }
}
