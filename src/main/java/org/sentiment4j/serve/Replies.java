package org.sentiment4j.serve;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.sentiment4j.error.Excerpt;

/**
 * Brings replies, and what goes wrong instead of them, to whoever sent the request.
 *
 * @param failures takes what went wrong inside: whoever sent the request is not told
 */
record Replies(Consumer<Throwable> failures) {
  /** Nothing is loaded but the page's own files, nothing embeds it, and nothing guesses types. */
  private static final Map<String, String> HEADERS =
      Map.of(
          "Content-Security-Policy",
          "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:;"
              + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
          "Cross-Origin-Resource-Policy",
          "same-origin",
          "Cross-Origin-Opener-Policy",
          "same-origin",
          "Referrer-Policy",
          "no-referrer",
          "X-Content-Type-Options",
          "nosniff",
          "Cache-Control",
          "no-store");

  static Refusal tooLarge() {
    return new Refusal(
        413, "the body has more than " + Api.MOST_BYTES + " bytes; send a shorter text");
  }

  /** Returns what {@code answer} gives, or the reply that says why it gives nothing. */
  Optional<Reply> unlessRefused(Supplier<Optional<Reply>> answer) {
    try {
      return answer.get();
    } catch (Refusal e) {
      return Optional.of(Reply.refusal(e.status(), e.getMessage()));
    } catch (RuntimeException | Error e) {
      return Optional.of(failed(e));
    }
  }

  /** Why a body could not be read. */
  Reply unread(Throwable cause) {
    if (cause instanceof HttpException wrong) {
      return Reply.refusal(wrong.getCode(), "the body: " + Excerpt.ofSentence(wrong.getReason()));
    }
    if (cause instanceof IllegalStateException) {
      return Reply.refusal(tooLarge().status(), tooLarge().getMessage());
    }
    if (cause instanceof TimeoutException) {
      return Reply.refusal(408, "the body did not come in time; send it at once");
    }
    return cause instanceof EofException
        ? Reply.refusal(400, "the body ended early; send as much as Content-Length says")
        : failed(cause);
  }

  private Reply failed(Throwable failure) {
    failures.accept(failure);
    return Reply.refusal(
        500,
        "this is an error of the program: "
            + Excerpt.ofSentence(failure.toString())
            + "; start it with --verbose to see where");
  }

  /** Sends a reply. */
  static void send(Reply reply, Response response, Callback callback) {
    response.setStatus(reply.status());
    HttpFields.Mutable headers = response.getHeaders();
    HEADERS.forEach(headers::put);
    reply.headers().forEach(headers::put);
    headers.put(HttpHeader.CONTENT_TYPE, reply.type());
    headers.put(HttpHeader.CONTENT_LENGTH, reply.content().length);
    response.write(true, ByteBuffer.wrap(reply.content()), callback);
  }
}
