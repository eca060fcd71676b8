package org.sentiment4j.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The project's version, as the build wrote it into {@code version.properties}. */
final class ProjectVersion implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {
      "sentiment4j " + read() + " (Java " + Runtime.version() + ")",
    };
  }

  static String read() {
    try (InputStream in =
        ProjectVersion.class.getResourceAsStream("/org/sentiment4j/version.properties")) {
      Properties properties = new Properties();
      properties.load(in);
      return properties.getProperty("version");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
