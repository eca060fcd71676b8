package org.sentiment4j.model;

import org.nd4j.linalg.factory.Nd4j;

/** What ND4J computes on. It is chosen once, when ND4J loads. */
public final class Backend {
  private Backend() {}

  /** Returns {@code CPU} or {@code CUDA}. */
  public static String name() {
    return Nd4j.getExecutioner().getEnvironmentInformation().getProperty("backend");
  }

  /** Whether it is a GPU. */
  public static boolean isGpu() {
    return isGpu(name());
  }

  /** Whether the backend of this name is a GPU's. */
  public static boolean isGpu(String name) {
    return !name.equalsIgnoreCase("CPU");
  }
}
