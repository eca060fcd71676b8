package org.sentiment4j.serve;

import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.sentiment4j.error.Excerpt;

/** What Jetty itself refuses, before anybody else sees it: in the same form as all errors. */
final class JsonErrors extends ErrorHandler {
  @Override
  public boolean errorPageForMethod(String method) {
    return true;
  }

  @Override
  protected void generateResponse(
      Request request,
      Response response,
      int status,
      String message,
      Throwable cause,
      Callback callback) {
    Replies.send(reply(status, message), response, callback);
  }

  private static Reply reply(int status, String message) {
    if (status == HttpStatus.SERVICE_UNAVAILABLE_503) {
      return Reply.refusal(status, "the server is being ended");
    }
    return Reply.refusal(
        status,
        "no request that this server understands: "
            + Excerpt.ofSentence(message == null ? HttpStatus.getMessage(status) : message));
  }
}
