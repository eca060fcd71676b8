package org.sentiment4j.cli;

import org.sentiment4j.run.Versions;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
final class ProjectVersion implements IVersionProvider {
  @Override
  public String[] getVersion() {
    Versions versions = Versions.read();
    return new String[] {
      "sentiment4j " + versions.sentiment4j(),
      "Deeplearning4j " + versions.deeplearning4j(),
      "Java " + Runtime.version()
    };
  }
}
