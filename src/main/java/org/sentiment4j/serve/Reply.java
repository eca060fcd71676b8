package org.sentiment4j.serve;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.sentiment4j.json.Json;

/**
 * What a request gets.
 *
 * @param status the HTTP status
 * @param type the type of {@code content}
 * @param content the bytes, which nobody changes
 * @param headers further headers
 */
// An array, because it goes to the network as it is; replies are never compared.
@SuppressWarnings("ArrayRecordComponent")
record Reply(int status, String type, byte[] content, Map<String, String> headers) {
  static final String JSON = "application/json";

  /** Seconds after which whoever was refused for the load may come back. */
  private static final String RETRY_AFTER = "1";

  static Reply json(String json) {
    return new Reply(200, JSON, bytes(json), Map.of());
  }

  /** Says why a request is not answered. */
  static Reply refusal(int status, String message) {
    return new Reply(
        status,
        JSON,
        bytes(Json.object(json -> json.writeStringField("error", message))),
        status == 503 ? Map.of("Retry-After", RETRY_AFTER) : Map.of());
  }

  Reply with(String header, String value) {
    return new Reply(status, type, content, Map.of(header, value));
  }

  private static byte[] bytes(String json) {
    return json.getBytes(StandardCharsets.UTF_8);
  }
}
