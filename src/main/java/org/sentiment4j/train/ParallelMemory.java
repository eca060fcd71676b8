package org.sentiment4j.train;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.sentiment4j.error.InputException;

/**
 * Whether there is memory for several trainings at once, a process each.
 *
 * @param machine the memory of the machine, in bytes
 * @param trainings what each of the trainings needs, in bytes
 */
public record ParallelMemory(long machine, List<Long> trainings) {
  /** Sorts a copy, the largest first. */
  public ParallelMemory {
    trainings = trainings.stream().sorted(Comparator.reverseOrder()).toList();
  }

  /** Trainings on this machine. */
  public static ParallelMemory here(Collection<Long> trainings) {
    return new ParallelMemory(MemoryBounds.current().machine(), List.copyOf(trainings));
  }

  /**
   * Refuses to train {@code parallel} at once where the largest of them do not fit.
   *
   * @param option the option that says how many, for the message
   * @throws InputException with how many would fit
   */
  public void require(String option, int parallel) {
    long together = together(parallel);
    if (together <= machine) {
      return;
    }
    int fitting = Math.min(parallel, trainings.size());
    while (fitting > 1 && together(fitting) > machine) {
      fitting--;
    }
    throw new InputException(
        option
            + " "
            + parallel
            + ": so many of these trainings need about "
            + MemoryBounds.gigabytes(together)
            + " of memory together, and the machine has "
            + MemoryBounds.gigabytes(machine)
            + "; "
            + option
            + " "
            + fitting
            + " would fit");
  }

  private long together(int parallel) {
    return trainings.stream().limit(parallel).mapToLong(bytes -> bytes).sum();
  }
}
