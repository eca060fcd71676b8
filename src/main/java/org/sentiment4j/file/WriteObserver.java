package org.sentiment4j.file;

import java.nio.file.Path;

/**
 * Watches files being written, a step at a time; found by {@link java.util.ServiceLoader}. For
 * tests that end the process, or look at what is on the disk, at each of them. The program has
 * none.
 */
@FunctionalInterface
public interface WriteObserver {
  /** The steps of {@link AtomicFile#write}, in their order. */
  enum Step {
    /** There is an empty file beside the target. */
    CREATED,
    /** It has its content, which need not be on the disk. */
    WRITTEN,
    /** It is on the disk. */
    FORCED,
    /** It has the target's name. */
    RENAMED
  }

  /** A step is done. */
  void done(Step step, Path target);
}
