package org.sentiment4j.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.sentiment4j.web.Asset;

/** A page with all assets and a piece of JavaScript of the test's own. */
final class AssetPage {
  private AssetPage() {}

  /**
   * Writes the page.
   *
   * @param script may use the element {@code place}
   */
  static Path write(Path folder, String script) throws IOException {
    String scripts =
        Arrays.stream(Asset.values())
            .filter(asset -> asset.mediaType().equals("text/javascript"))
            .map(asset -> "<script>" + asset.text() + "</script>\n")
            .collect(Collectors.joining());
    return Files.writeString(
        folder.resolve("page.html"),
        "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"UTF-8\"><title>Test</title>"
            + "<link rel=\"icon\" href=\"data:,\"><style>"
            + Asset.STYLE.text()
            + Asset.CHARTS_STYLE.text()
            + "</style></head><body><main><h1>Test</h1><button type=\"button\" class=\"scheme\">"
            + "</button><div id=\"place\"></div></main>"
            + scripts
            + "<script>const place = document.getElementById(\"place\");\n"
            + script
            + "</script></body></html>");
  }
}
