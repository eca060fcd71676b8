package org.sentiment4j.kernel;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** Does numbered tasks on a number of threads, that of the caller among them. */
public final class Workers {
  private final int threads;
  private final Executor executor;

  /**
   * @param threads how many work at a time, at least 1
   * @param executor lends all but the first; where it has none free the others do the work
   */
  public Workers(int threads, Executor executor) {
    if (threads < 1) {
      throw new IllegalArgumentException(threads + " threads");
    }
    this.threads = threads;
    this.executor = executor;
  }

  /** The caller's thread alone. */
  public static Workers callerOnly() {
    return new Workers(1, Runnable::run);
  }

  /** One task. */
  interface Task {
    /**
     * Does it.
     *
     * @param worker a number below that of the threads, used by no other task at this time
     * @param task the number of the task
     */
    void run(int worker, int task);
  }

  int threads() {
    return threads;
  }

  /** Does the tasks 0 to count - 1, begun in this order, and waits for all of them. */
  void run(int count, Task task) {
    AtomicInteger next = new AtomicInteger();
    AtomicReference<Throwable> failure = new AtomicReference<>();
    CountDownLatch open = new CountDownLatch(count);
    for (int i = 1; i < Math.min(threads, count); i++) {
      int worker = i;
      executor.execute(() -> work(worker, next, count, task, open, failure));
    }
    work(0, next, count, task, open, failure);
    awaitUninterruptibly(open);
    if (failure.get() instanceof RuntimeException e) {
      throw e;
    }
    if (failure.get() instanceof Error e) {
      throw e;
    }
  }

  private static void work(
      int worker,
      AtomicInteger next,
      int count,
      Task task,
      CountDownLatch open,
      AtomicReference<Throwable> failure) {
    for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
      try {
        task.run(worker, i);
      } catch (RuntimeException | Error e) {
        failure.compareAndSet(null, e);
      } finally {
        open.countDown();
      }
    }
  }

  /** The tasks write into arrays that the caller owns: it must not go on before they are done. */
  private void awaitUninterruptibly(CountDownLatch open) {
    long start = System.nanoTime();
    while (open.getCount() > 0 && System.nanoTime() - start < SpinningThreads.spinNanos(threads)) {
      Thread.onSpinWait();
    }
    boolean interrupted = false;
    while (true) {
      try {
        open.await();
        break;
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
