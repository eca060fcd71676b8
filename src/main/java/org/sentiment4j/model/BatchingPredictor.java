package org.sentiment4j.model;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.sentiment4j.data.EncodedText;

/**
 * A predictor for many threads that have one text each: what is waiting goes through the network at
 * once, which takes little longer than a single text. Nobody waits for a batch to fill.
 *
 * <p>Each thread reads its own text; the network has a thread of its own. The answers are those of
 * the predictor.
 */
public final class BatchingPredictor implements AutoCloseable {
  private static final int BATCH = Predictor.BATCH;

  /** Beyond that, those who ask wait before they have asked. */
  private static final int WAITING = 1024;

  private final Predictor predictor;
  private final BlockingQueue<Request> waiting = new ArrayBlockingQueue<>(WAITING);
  private final Thread thread = new Thread(this::work, "predictions");
  private volatile boolean closed;

  private record Request(EncodedText text, CompletableFuture<TextPrediction> answer) {
    void refuse() {
      answer.completeExceptionally(new IllegalStateException("the predictor is closed"));
    }
  }

  /** Starts the thread, which does not keep the program from ending. */
  // The thread is the last thing that there is to start.
  @SuppressWarnings("ThisEscapedInObjectConstruction")
  public BatchingPredictor(Predictor predictor) {
    this.predictor = predictor;
    thread.setDaemon(true);
    thread.start();
  }

  /**
   * Returns what the network says of {@code text}.
   *
   * @throws IllegalStateException where this is closed, or is before the answer is there
   */
  public TextPrediction predict(String text) {
    try {
      return submit(text).join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      if (e.getCause() instanceof Error failure) {
        throw failure;
      }
      throw e;
    }
  }

  /**
   * Asks about {@code text}; waits only where very many have asked before. What the network fails
   * with is what the answer does.
   */
  public CompletableFuture<TextPrediction> submit(String text) {
    Request request = new Request(predictor.pipeline().read(text), new CompletableFuture<>());
    try {
      if (!closed) {
        waiting.put(request);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      request.answer().completeExceptionally(e);
    }
    // The thread may have ended in between, and would not answer.
    if (closed) {
      request.refuse();
    }
    return request.answer();
  }

  private void work() {
    List<Request> batch = new ArrayList<>();
    while (!closed) {
      try {
        batch.add(waiting.take());
      } catch (InterruptedException e) {
        // By close.
        break;
      }
      waiting.drainTo(batch, BATCH - 1);
      answer(batch);
      batch.clear();
    }
  }

  // Whatever it is, those who wait are told.
  @SuppressWarnings("IllegalCatch")
  private void answer(List<Request> batch) {
    try {
      float[] probabilities =
          predictor.probabilities(batch.stream().map(request -> request.text().ids()).toList());
      for (int i = 0; i < probabilities.length; i++) {
        Request request = batch.get(i);
        request.answer().complete(new TextPrediction(request.text(), probabilities[i]));
      }
    } catch (RuntimeException | Error e) {
      batch.forEach(request -> request.answer().completeExceptionally(e));
    }
  }

  /** Ends the thread; who still waits is told that this is closed. */
  @Override
  public void close() {
    closed = true;
    thread.interrupt();
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    List<Request> left = new ArrayList<>();
    waiting.drainTo(left);
    left.forEach(Request::refuse);
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
