package org.sentiment4j.serve;

import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Promise;
import org.sentiment4j.error.Excerpt;

/** Takes each request from Jetty to the page or the JSON interface, and the reply back. */
final class WebHandler extends Handler.Abstract {
  private static final String GET = "GET";
  private static final String HEAD = "HEAD";
  private static final String POST = "POST";

  private final HostCheck hosts;
  private final Assets assets;
  private final Api api;
  private final Replies replies;

  WebHandler(HostCheck hosts, Assets assets, Api api, Replies replies) {
    this.hosts = hosts;
    this.assets = assets;
    this.api = api;
    this.replies = replies;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    String path = String.valueOf(request.getHttpURI().getCanonicalPath());
    Optional<Reply> early = replies.unlessRefused(() -> beforeBody(request, path));
    if (early.isPresent()) {
      Replies.send(early.get(), response, callback);
      return true;
    }
    // No thread waits for a body that comes slowly.
    Content.Source.asByteArrayAsync(
        request,
        Api.MOST_BYTES,
        Promise.Invocable.from(
            InvocationType.BLOCKING,
            body -> Replies.send(afterBody(request, path, body), response, callback),
            failure -> Replies.send(replies.unread(failure), response, callback)));
    return true;
  }

  private Reply afterBody(Request request, String path, byte[] body) {
    String type = header(request, HttpHeader.CONTENT_TYPE);
    return replies.unlessRefused(() -> Optional.of(api.post(path, type, body))).orElseThrow();
  }

  /** Returns the reply to a request without a body; nothing where there is one to be read. */
  private Optional<Reply> beforeBody(Request request, String path) {
    String host = header(request, HttpHeader.HOST);
    hosts.checkHost(host);
    Optional<Reply> asset = assets.find(path);
    String method = asset.isPresent() ? GET : api.method(path).orElseThrow(() -> noSuch(path));
    if (asset.isEmpty()) {
      hosts.checkOrigin(
          host, header(request, HttpHeader.ORIGIN), request.getHeaders().get("Sec-Fetch-Site"));
    }
    if (!isAllowed(request.getMethod(), method)) {
      return Optional.of(
          Reply.refusal(
                  405, Excerpt.of(request.getMethod()) + " " + Excerpt.of(path) + ": use " + method)
              .with("Allow", method.equals(GET) ? "GET, HEAD" : method));
    }
    if (method.equals(POST)) {
      checkLength(request.getLength());
      return Optional.empty();
    }
    return asset.or(() -> Optional.of(api.get(path)));
  }

  private static boolean isAllowed(String used, String method) {
    return used.equals(method) || (used.equals(HEAD) && method.equals(GET));
  }

  /** Before a byte is read; of a body whose length is not said, no more is read. */
  private static void checkLength(long length) {
    if (length > Api.MOST_BYTES) {
      throw Replies.tooLarge();
    }
  }

  private static Refusal noSuch(String path) {
    return new Refusal(
        404,
        Excerpt.of(path)
            + ": no such page; there are / and GET /api/runs, GET /api/runs/ID/metrics, POST /api/predict,"
            + " POST /api/explain, POST /api/trace");
  }

  private static String header(Request request, HttpHeader name) {
    return request.getHeaders().get(name);
  }
}
