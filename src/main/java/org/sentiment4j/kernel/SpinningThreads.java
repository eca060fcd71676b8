package org.sentiment4j.kernel;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.LockSupport;

/**
 * Threads that stay awake for a while when they have nothing to do.
 *
 * <p>The passes of a batch follow each other within a millisecond or two. To put a thread to sleep
 * between them and to wake it costs up to as much, above all on a virtual machine, whose processor
 * goes to sleep with it. Behind the last pass they sleep like any others. They do not keep the
 * program from ending.
 */
public final class SpinningThreads implements Executor {
  /** So long they stay awake, where there are processors for all. */
  static final long SPIN_NANOS = 5_000_000;

  private final long spinNanos;
  private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
  private final Queue<Thread> sleeping = new ConcurrentLinkedQueue<>();

  /**
   * Starts them.
   *
   * @param count how many
   * @param name the beginning of their names
   */
  public SpinningThreads(int count, String name) {
    spinNanos = spinNanos(count + 1);
    for (int i = 0; i < count; i++) {
      Thread thread = new Thread(this::work, name + "-" + i);
      thread.setDaemon(true);
      thread.start();
    }
  }

  /** How long to stay awake among so many threads: awake, too many would be in each other's way. */
  static long spinNanos(int threads) {
    return threads <= Runtime.getRuntime().availableProcessors() ? SPIN_NANOS : 0;
  }

  /** Has a thread run {@code task}, which must not fail, as soon as one is free. */
  @Override
  public void execute(Runnable task) {
    tasks.add(task);
    Thread thread = sleeping.poll();
    if (thread != null) {
      LockSupport.unpark(thread);
    }
  }

  private void work() {
    while (true) {
      awaitTask().run();
    }
  }

  private Runnable awaitTask() {
    while (true) {
      long start = System.nanoTime();
      do {
        Runnable task = tasks.poll();
        if (task != null) {
          return task;
        }
        Thread.onSpinWait();
      } while (System.nanoTime() - start < spinNanos);
      sleeping.add(Thread.currentThread());
      // A task that came before this thread was seen to sleep has woken nobody.
      if (tasks.isEmpty()) {
        LockSupport.park(this);
        // Interrupted, it would not sleep again.
        Thread.interrupted();
      }
      sleeping.remove(Thread.currentThread());
    }
  }
}
