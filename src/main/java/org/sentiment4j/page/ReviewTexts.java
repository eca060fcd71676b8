package org.sentiment4j.page;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.sentiment4j.run.RunDirectory;

/** Where the texts of reviews come from. */
@FunctionalInterface
public interface ReviewTexts {
  /**
   * Returns the texts of some test reviews, by their ids.
   *
   * @param run one that was trained on the reviews
   * @throws org.sentiment4j.error.InputException where they are not there; the message says why
   */
  Map<String, String> find(RunDirectory run, Set<String> ids) throws IOException;
}
