package org.sentiment4j.web;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;

/**
 * A file that pages are made of. The scripts are to be run in this order, as plain scripts; each
 * but {@link #D3} adds functions to the global object {@code sentiment4j}, described in the file.
 */
public enum Asset {
  /** What every page looks like, light and dark. */
  STYLE("style.css", "text/css"),
  /** What charts and coloured words look like; after the other. */
  CHARTS_STYLE("charts.css", "text/css"),
  /** The library that the charts are drawn with (D3, ISC licence). */
  D3("d3.js", "text/javascript", "/META-INF/resources/webjars/d3/%s/dist/d3.min.js"),
  /** {@code sentiment4j.themeButton}: between light and dark. */
  THEME("theme.js", "text/javascript"),
  /** {@code sentiment4j.chart}: lines in a pair of axes. */
  CHART("chart.js", "text/javascript"),
  /** {@code sentiment4j.figures}: the figures behind charts as a table. */
  FIGURES("figures.js", "text/javascript"),
  /** {@code sentiment4j.curves}: the accuracy and the loss of runs, epoch by epoch. */
  CURVES("curves.js", "text/javascript"),
  /** {@code sentiment4j.words}: words coloured by what they did. */
  WORDS("words.js", "text/javascript"),
  /** What a report's page does. */
  REPORT("report.js", "text/javascript"),
  /** A report's page, with {@code {{names}}} in the place of what goes into it. */
  REPORT_PAGE("report.html", "text/html");

  private final String fileName;
  private final String mediaType;
  private final String resource;

  Asset(String fileName, String mediaType) {
    this(fileName, mediaType, fileName);
  }

  Asset(String fileName, String mediaType, String resource) {
    this.fileName = fileName;
    this.mediaType = mediaType;
    this.resource = resource;
  }

  /** What a page calls it, such as {@code style.css}. */
  public String fileName() {
    return fileName;
  }

  /** Without the charset, which is UTF-8. */
  public String mediaType() {
    return mediaType;
  }

  /** Reads the file from the class path. */
  public String text() {
    try {
      return read(this == D3 ? String.format(Locale.ROOT, resource, d3Version()) : resource);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The library's files lie in a folder that is called by its version. */
  private static String d3Version() throws IOException {
    Properties properties = new Properties();
    properties.load(new StringReader(read("/META-INF/maven/org.webjars.npm/d3/pom.properties")));
    return properties.getProperty("version");
  }

  private static String read(String resource) throws IOException {
    try (InputStream in = Asset.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new FileNotFoundException(resource + " is not on the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
