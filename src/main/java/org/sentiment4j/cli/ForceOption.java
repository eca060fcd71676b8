package org.sentiment4j.cli;

import java.util.Collection;
import java.util.function.Consumer;
import picocli.CommandLine.Option;

/** Whether to go on with a run that does not fit any more. */
final class ForceOption {
  private static final String REMEDY = "; --force goes on all the same";

  @Option(
      names = "--force",
      description =
          "Go on where a run was changed since its training, or was trained on other reviews or by another version.")
  private boolean force;

  /** Takes what does not fit: problems, unless the user wants to go on. */
  void judge(Collection<String> misfits, Checks checks, Consumer<String> notices) {
    judge(force, misfits, checks, notices);
  }

  /** The same for a command whose own option says it. */
  static void judge(
      boolean force, Collection<String> misfits, Checks checks, Consumer<String> notices) {
    for (String misfit : misfits) {
      if (force) {
        notices.accept("ignored: " + misfit);
      } else {
        checks.refuse(misfit + REMEDY);
      }
    }
  }
}
