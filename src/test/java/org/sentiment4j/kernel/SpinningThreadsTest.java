package org.sentiment4j.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class SpinningThreadsTest {
  private final SpinningThreads threads = new SpinningThreads(2, "test");

  @Test
  void everyTaskIsRunOnce() throws InterruptedException {
    int tasks = 10_000;
    AtomicInteger runs = new AtomicInteger();
    CountDownLatch open = new CountDownLatch(tasks);
    for (int i = 0; i < tasks; i++) {
      threads.execute(
          () -> {
            runs.incrementAndGet();
            open.countDown();
          });
    }
    assertThat(open.await(20, TimeUnit.SECONDS)).isTrue();
    assertThat(runs).hasValue(tasks);
  }

  @Test
  void aTaskWakesThreadsThatWentToSleep() throws InterruptedException {
    for (int i = 0; i < 20; i++) {
      // About as long as they stay awake, so that some tasks come while they fall asleep.
      TimeUnit.NANOSECONDS.sleep(SpinningThreads.SPIN_NANOS + 200_000L * (i - 10));
      CountDownLatch open = new CountDownLatch(2);
      threads.execute(open::countDown);
      threads.execute(open::countDown);
      assertThat(open.await(10, TimeUnit.SECONDS)).as("round %d", i).isTrue();
    }
  }

  @Test
  void theyDoNotKeepTheProgramFromEnding() throws InterruptedException {
    AtomicInteger daemons = new AtomicInteger();
    CountDownLatch open = new CountDownLatch(1);
    threads.execute(
        () -> {
          daemons.addAndGet(Thread.currentThread().isDaemon() ? 1 : 0);
          open.countDown();
        });
    assertThat(open.await(10, TimeUnit.SECONDS)).isTrue();
    assertThat(daemons).hasValue(1);
  }

  @Test
  void workersDoAllTheirTasksOnThem() {
    Workers workers = new Workers(3, threads);
    for (int round = 0; round < 200; round++) {
      AtomicInteger sum = new AtomicInteger();
      workers.run(10, (worker, task) -> sum.addAndGet(task));
      assertThat(sum).hasValue(45);
    }
  }
}
