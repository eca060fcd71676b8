package org.sentiment4j.serve;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sentiment4j.web.Asset;

/** The files of the page: these, and no others. */
final class Assets {
  private final Map<String, Reply> replies = new LinkedHashMap<>();

  private Assets() {}

  /** Reads them. */
  static Assets load() throws IOException {
    Assets assets = new Assets();
    assets.add("/", "index.html", "text/html; charset=utf-8");
    assets.add("/serve.css", "serve.css", "text/css; charset=utf-8");
    for (String script : List.of("answers.js", "runs.js", "serve.js")) {
      assets.add("/" + script, script, "text/javascript; charset=utf-8");
    }
    for (Asset shared : Asset.values()) {
      assets.replies.put(
          "/" + shared.fileName(),
          new Reply(
              200,
              shared.mediaType() + "; charset=utf-8",
              shared.text().getBytes(StandardCharsets.UTF_8),
              Map.of()));
    }
    return assets;
  }

  private void add(String path, String resource, String type) throws IOException {
    try (InputStream in = Assets.class.getResourceAsStream(resource)) {
      replies.put(path, new Reply(200, type, in.readAllBytes(), Map.of()));
    }
  }

  Optional<Reply> find(String path) {
    return Optional.ofNullable(replies.get(path));
  }
}
