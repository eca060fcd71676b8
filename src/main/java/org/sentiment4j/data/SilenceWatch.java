package org.sentiment4j.data;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;

/**
 * Closes a connection that has fallen silent: an HTTP request's own timeout ends with the headers.
 */
final class SilenceWatch implements AutoCloseable {
  private final Closeable connection;
  private final Duration patience;
  private final Thread thread;
  private volatile long lastHeard = System.nanoTime();
  private volatile boolean closed;

  /** Watches {@code connection} until {@link #close}. */
  SilenceWatch(Closeable connection, Duration patience) {
    this.connection = connection;
    this.patience = patience;
    this.thread = new Thread(this::watch, "silence-watch");
    thread.setDaemon(true);
    thread.start();
  }

  /** Something has arrived. */
  void heard() {
    lastHeard = System.nanoTime();
  }

  /** Whether the connection was silent for too long, and was closed. */
  boolean hasClosed() {
    return closed;
  }

  private void watch() {
    try {
      while (System.nanoTime() - lastHeard < patience.toNanos()) {
        Thread.sleep(Math.max(1, patience.toMillis() / 10));
      }
      closed = true;
      connection.close();
    } catch (InterruptedException | IOException e) {
      // Interrupted: the transfer is over. IOException: the reader gets it too.
    }
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
