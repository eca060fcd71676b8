package org.sentiment4j.bench;

import ai.djl.engine.Engine;
import ai.djl.pytorch.jni.JniUtils;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * PyTorch's library, in this process, through Deep Java Library.
 *
 * <p>It has a thread of its own: the number of threads of an operation and the gradient mode are
 * properties of the calling thread, and ND4J sets the first of them for its own.
 */
final class PyTorch implements AutoCloseable {
  private final ExecutorService thread = Executors.newSingleThreadExecutor(PyTorch::daemon);
  private final Engine engine;
  private final int threads;

  /**
   * Loads it from the class path; nothing is downloaded, and nothing is reported to anybody.
   *
   * @param threads how many threads an operation uses; OMP_NUM_THREADS, which is there for ND4J,
   *     does not count
   * @param folder where the native libraries are unpacked to
   */
  PyTorch(int threads, Path folder) {
    System.setProperty("ai.djl.offline", "true");
    System.setProperty("OPT_OUT_TRACKING", "true");
    System.setProperty("DJL_CACHE_DIR", folder.toString());
    System.setProperty("ENGINE_CACHE_DIR", folder.toString());
    System.setProperty("ai.djl.pytorch.num_threads", Integer.toString(threads));
    System.setProperty("ai.djl.pytorch.num_interop_threads", "1");
    engine = call(() -> Engine.getEngine("PyTorch"));
    this.threads = call(JniUtils::getNumThreads);
  }

  Engine engine() {
    return engine;
  }

  /** How many threads an operation uses. */
  int threads() {
    return threads;
  }

  /** Does a task on PyTorch's thread and waits for it. */
  <T> T call(Callable<T> task) {
    try {
      return thread.submit(task).get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "PyTorch");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public void close() {
    thread.shutdown();
  }
}
