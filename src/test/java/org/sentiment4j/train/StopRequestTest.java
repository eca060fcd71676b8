package org.sentiment4j.train;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StopRequestTest {
  private final StopRequest stop = new StopRequest();

  @Test
  void aWishThatNobodyHeedsIsForTheCaller() {
    assertThat(stop.ask(130)).isFalse();
    assertThat(stop.asked()).isEmpty();
  }

  @Test
  void aWishThatIsHeededIsFound() {
    stop.heed();

    assertThat(stop.ask(143)).isTrue();
    assertThat(stop.asked()).hasValue(143);
  }

  @Test
  void whoeverWaitsForAWishGetsIt() throws InterruptedException {
    int[] exitCode = new int[1];
    Thread waiting = new Thread(() -> exitCode[0] = awaitUninterrupted());
    waiting.start();
    while (!stop.ask(130)) {
      Thread.onSpinWait();
    }
    waiting.join();

    assertThat(exitCode[0]).isEqualTo(130);
  }

  private int awaitUninterrupted() {
    try {
      return stop.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aSecondWishIsForTheCaller() {
    stop.heed();
    stop.ask(143);

    assertThat(stop.ask(130)).isFalse();
    assertThat(stop.asked()).hasValue(143);
  }

  @Test
  void afterTheTimeInWhichWishesAreHeededTheyAreForTheCaller() {
    stop.heed();
    stop.ignore();

    assertThat(stop.ask(130)).isFalse();
  }
}
