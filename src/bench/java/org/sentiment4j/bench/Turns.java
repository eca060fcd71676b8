package org.sentiment4j.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * Measures contestants in turn, some batches of one, then some of the next, so that whatever
 * disturbs the machine disturbs all of them.
 *
 * @param batches how many of each are measured, at least
 * @param inTurn how many in one turn
 * @param warmUpBatches how many of each run before, at least
 * @param warmUpSeconds how long they run before, at least
 */
record Turns(int batches, int inTurn, int warmUpBatches, double warmUpSeconds) {

  /**
   * Measures.
   *
   * @param contestants each runs the batch of a number; all are given the same numbers
   * @return the times of each
   */
  List<Timing> measure(List<IntConsumer> contestants) {
    contestants.forEach(this::warmUp);
    List<Timing> timings = new ArrayList<>();
    contestants.forEach(contestant -> timings.add(new Timing()));
    for (int first = 0; first < batches; first += inTurn) {
      for (int i = 0; i < contestants.size(); i++) {
        IntConsumer contestant = contestants.get(i);
        for (int batch = first; batch < first + inTurn; batch++) {
          int number = batch;
          timings.get(i).measure(() -> contestant.accept(number));
        }
      }
    }
    return timings;
  }

  private void warmUp(IntConsumer contestant) {
    Timing timing = new Timing();
    while (timing.batches() < warmUpBatches || timing.seconds() < warmUpSeconds) {
      int number = timing.batches();
      timing.measure(() -> contestant.accept(number));
    }
  }
}
