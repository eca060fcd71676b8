package org.sentiment4j.page;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sentiment4j.web.Asset;

/** The page without what is told in it. */
final class PageTemplate {
  private static final Pattern PLACE = Pattern.compile("\\{\\{(\\w+)}}");
  private static final List<Asset> SCRIPTS =
      Arrays.stream(Asset.values())
          .filter(asset -> asset.mediaType().equals("text/javascript"))
          .toList();

  private PageTemplate() {}

  /**
   * Returns the page with style and scripts in it, which alone may run in it, by their hashes.
   *
   * @param contents HTML for each place in {@link Asset#REPORT_PAGE} but theirs
   */
  static String fill(Map<String, String> contents) {
    String style = Asset.STYLE.text() + Asset.CHARTS_STYLE.text();
    List<String> scripts = SCRIPTS.stream().map(Asset::text).toList();
    Map<String, String> all = new HashMap<>(contents);
    all.put("style", style);
    all.put("styleHash", hash(style));
    all.put(
        "scripts",
        scripts.stream()
            .map(script -> "<script>" + script + "</script>")
            .collect(Collectors.joining("\n")));
    all.put(
        "scriptHashes", scripts.stream().map(PageTemplate::hash).collect(Collectors.joining(" ")));
    // In one pass: what is put in is not looked through.
    return PLACE
        .matcher(Asset.REPORT_PAGE.text())
        .replaceAll(place -> Matcher.quoteReplacement(content(all, place.group(1))));
  }

  private static String content(Map<String, String> contents, String place) {
    String content = contents.get(place);
    if (content == null) {
      throw new IllegalArgumentException("nothing for " + place);
    }
    return content;
  }

  /** As a content security policy wants it. */
  private static String hash(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
