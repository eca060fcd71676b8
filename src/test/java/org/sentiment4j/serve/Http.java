package org.sentiment4j.serve;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A request sent as it is, right or wrong: HTTP libraries let nobody send wrong ones. */
record Http(int status, String head, String body) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Sends bytes, and nothing after them. */
  static Http send(int port, byte[] request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(20_000);
      socket.getOutputStream().write(request);
      socket.shutdownOutput();
      ByteArrayOutputStream reply = new ByteArrayOutputStream();
      socket.getInputStream().transferTo(reply);
      String text = reply.toString(StandardCharsets.UTF_8);
      int end = text.indexOf("\r\n\r\n");
      return new Http(
          Integer.parseInt(text.substring("HTTP/1.1 ".length(), "HTTP/1.1 200".length())),
          text.substring(0, end),
          text.substring(end + 4));
    }
  }

  /** Sends a request without a body. */
  static Http get(int port, String path) throws IOException {
    return request(port, "GET", path, "Host: 127.0.0.1:" + port);
  }

  /** Sends a request without a body, with these headers alone. */
  static Http request(int port, String method, String path, String... headers) throws IOException {
    return send(port, head(method, path, headers).getBytes(StandardCharsets.UTF_8));
  }

  /** Sends a question. */
  static Http post(int port, String path, String body) throws IOException {
    return post(port, path, body.getBytes(StandardCharsets.UTF_8));
  }

  /** Sends a body as JSON, with further headers. */
  static Http post(int port, String path, byte[] body, String... headers) throws IOException {
    String[] all = new String[headers.length + 3];
    all[0] = "Host: 127.0.0.1:" + port;
    all[1] = "Content-Type: application/json";
    all[2] = "Content-Length: " + body.length;
    System.arraycopy(headers, 0, all, 3, headers.length);
    ByteArrayOutputStream request = new ByteArrayOutputStream();
    request.write(head("POST", path, all).getBytes(StandardCharsets.UTF_8));
    request.write(body);
    return send(port, request.toByteArray());
  }

  private static String head(String method, String path, String... headers) {
    return method
        + " "
        + path
        + " HTTP/1.1\r\nConnection: close\r\n"
        + (headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n")
        + "\r\n";
  }

  JsonNode json() throws IOException {
    return JSON.readTree(body);
  }

  /** What the server said was wrong. */
  String error() throws IOException {
    return json().get("error").asText();
  }
}
