package org.sentiment4j.kernel;

import static org.assertj.core.api.Assertions.assertThat;

/** Compares arrays of floats. */
public final class Closeness {
  private Closeness() {}

  static void assertResults(Case what, Case.Result actual, Case.Result expected) {
    assertOutputs(what + " h", actual.out, expected.out);
    assertGradients(what + " dx", actual.dx, expected.dx);
    assertGradients(what + " dW", actual.gradients.w(), expected.gradients.w());
    assertGradients(what + " dR", actual.gradients.r(), expected.gradients.r());
    assertGradients(what + " db", actual.gradients.b(), expected.gradients.b());
  }

  public static void assertOutputs(String what, float[] actual, float[] expected) {
    assertWithin(what, actual, expected, 1e-5);
  }

  /** Within 1e-4 of the largest. */
  public static void assertGradients(String what, float[] actual, float[] expected) {
    double largest = 0;
    for (float value : expected) {
      if (Float.isFinite(value)) {
        largest = Math.max(largest, Math.abs(value));
      }
    }
    assertWithin(what, actual, expected, 1e-4 * largest);
  }

  private static void assertWithin(
      String what, float[] actual, float[] expected, double tolerance) {
    assertThat(actual).as(what).hasSameSizeAs(expected);
    for (int i = 0; i < expected.length; i++) {
      float a = actual[i];
      float e = expected[i];
      if (!(Math.abs(a - e) <= tolerance) && Float.compare(a, e) != 0) {
        throw new AssertionError(what + ", element " + i + ": " + a + " for " + e);
      }
    }
  }

  static void assertSameBytes(Case.Result actual, Case.Result expected) {
    assertThat(actual.out).containsExactly(expected.out);
    assertThat(actual.dx).containsExactly(expected.dx);
    assertThat(actual.gradients.w()).containsExactly(expected.gradients.w());
    assertThat(actual.gradients.r()).containsExactly(expected.gradients.r());
    assertThat(actual.gradients.b()).containsExactly(expected.gradients.b());
  }
}
