package org.sentiment4j.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;

class WorkersTest {
  @Test
  void everyTaskIsDoneOnce() {
    ExecutorService executor = Executors.newFixedThreadPool(2);
    try {
      AtomicIntegerArray done = new AtomicIntegerArray(100);
      new Workers(3, executor).run(100, (worker, task) -> done.incrementAndGet(task));
      for (int task = 0; task < 100; task++) {
        assertThat(done.get(task)).isEqualTo(1);
      }
    } finally {
      executor.shutdown();
    }
  }

  @Test
  void anExecutorThatNeverComesDoesNotHoldThemUp() {
    AtomicIntegerArray done = new AtomicIntegerArray(5);
    new Workers(3, late -> {}).run(5, (worker, task) -> done.incrementAndGet(task));
    assertThat(done).hasToString("[1, 1, 1, 1, 1]");
  }

  @Test
  void aFailureReachesTheCallerOnceAllTasksAreDone() {
    AtomicIntegerArray done = new AtomicIntegerArray(3);
    assertThatThrownBy(
            () ->
                Workers.callerOnly()
                    .run(
                        3,
                        (worker, task) -> {
                          done.incrementAndGet(task);
                          if (task == 1) {
                            throw new IllegalStateException("no " + task);
                          }
                        }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("no 1");
    assertThat(done).hasToString("[1, 1, 1]");
  }
}
