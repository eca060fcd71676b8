package org.sentiment4j.serve;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.sentiment4j.error.Excerpt;
import org.sentiment4j.error.InputException;

/** A server that listens, until it is closed. */
public final class WebServer implements AutoCloseable {
  /** Each waits for its answer: more than may wait, so that others are refused, not kept. */
  private static final int MOST_THREADS = 320;

  private static final int MOST_CONNECTIONS = 1024;
  private static final int MOST_HEADER_BYTES = 8192;

  /** Milliseconds: a browser keeps its connection for the next poll. */
  private static final int IDLE = 30_000;

  /** Milliseconds that requests have to end when the server does. */
  private static final int STOP = 3_000;

  private final Server server;
  private final ServerConnector connector;
  private final String host;
  private final boolean isOpen;

  private WebServer(Server server, ServerConnector connector, String host, boolean isOpen) {
    this.server = server;
    this.connector = connector;
    this.host = host;
    this.isOpen = isOpen;
  }

  /**
   * Starts a server.
   *
   * @param host the name or address to listen on
   * @param port the port; 0 is any that is free
   * @param runs what it serves
   * @param failures takes what goes wrong inside
   * @throws InputException where the host is unknown or another machine's, or the port cannot be
   *     had
   */
  public static WebServer start(
      String host, int port, ServedRuns runs, Consumer<Throwable> failures) throws IOException {
    return start(host, port, runs, failures, STOP);
  }

  /**
   * The same with another time for requests to end.
   *
   * @param stop milliseconds
   */
  static WebServer start(
      String host, int port, ServedRuns runs, Consumer<Throwable> failures, int stop)
      throws IOException {
    InetAddress address = address(host);
    boolean isOpen = !address.isLoopbackAddress();
    QueuedThreadPool threads = new QueuedThreadPool(MOST_THREADS);
    threads.setStopTimeout(stop);
    Server server = new Server(threads);
    HttpConfiguration http = new HttpConfiguration();
    http.setSendServerVersion(false);
    http.setRequestHeaderSize(MOST_HEADER_BYTES);
    ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
    connector.setHost(address.getHostAddress());
    connector.setPort(port);
    connector.setIdleTimeout(IDLE);
    server.addConnector(connector);
    server.addBean(new NetworkConnectionLimit(MOST_CONNECTIONS, connector));
    server.setErrorHandler(new JsonErrors());
    server.setHandler(
        new GracefulHandler(
            new WebHandler(
                new HostCheck(host, isOpen), Assets.load(), new Api(runs), new Replies(failures))));
    server.setStopTimeout(stop);
    WebServer started = new WebServer(server, connector, host, isOpen);
    started.start(address, port);
    return started;
  }

  private static InetAddress address(String host) {
    try {
      return InetAddress.getByName(host);
    } catch (UnknownHostException e) {
      throw new InputException(
          "--host "
              + Excerpt.of(host)
              + ": no such address; name one of this machine's, or 0.0.0.0 for all of them",
          e);
    }
  }

  // Jetty throws any exception.
  @SuppressWarnings("IllegalCatch")
  private void start(InetAddress address, int port) throws IOException {
    try {
      // By itself, since it may fail for the user's reasons.
      connector.open();
      server.start();
    } catch (IOException e) {
      close();
      if (e instanceof BindException || e.getCause() instanceof BindException) {
        throw new InputException(
            isOurs(address)
                ? "--port " + port + " cannot be had at " + host + " (" + reason(e) + "); " + REMEDY
                : "--host " + host + " is no address of this machine (" + reason(e) + "); " + HOSTS,
            e);
      }
      throw e;
    } catch (Exception e) {
      close();
      throw new IOException("the server cannot start: " + e, e);
    }
  }

  private static final String HOSTS = "name one that is, or 0.0.0.0 for all of them";

  private static final String REMEDY =
      "name another with --port, 0 for any that is free, or end the program that has it";

  /** Whether any port of it can be had. */
  private static boolean isOurs(InetAddress address) {
    try (ServerSocket socket = new ServerSocket(0, 1, address)) {
      return socket.isBound();
    } catch (IOException e) {
      return false;
    }
  }

  private static String reason(IOException e) {
    Throwable cause = e.getCause() == null ? e : e.getCause();
    return String.valueOf(cause.getMessage());
  }

  /** Where it listens. */
  public String address() {
    String name = host.contains(":") ? "[" + host + "]" : host;
    return "http://" + name + ":" + connector.getLocalPort() + "/";
  }

  /** Whether others than this machine reach it. */
  public boolean isOpen() {
    return isOpen;
  }

  /** Lets requests end that are being answered, for some seconds, and stops. */
  @Override
  public void close() throws IOException {
    try {
      server.stop();
    } catch (TimeoutException e) {
      // Some take longer: nobody waits for them.
    } catch (Exception e) {
      throw new IOException("the server did not stop in order: " + e, e);
    }
  }
}
