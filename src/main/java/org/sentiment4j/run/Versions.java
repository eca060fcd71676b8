package org.sentiment4j.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * The versions that the build wrote into {@code version.properties}.
 *
 * @param sentiment4j this program's
 * @param deeplearning4j Deeplearning4j's
 */
public record Versions(String sentiment4j, String deeplearning4j) {
  /** Reads the versions of the running program. */
  public static Versions read() {
    try (InputStream in =
        Versions.class.getResourceAsStream("/org/sentiment4j/version.properties")) {
      Properties properties = new Properties();
      properties.load(in);
      return new Versions(
          properties.getProperty("sentiment4j"), properties.getProperty("deeplearning4j"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
