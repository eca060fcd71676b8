package org.sentiment4j.cell;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** One time step, computed: what went in, the gates, the new state. */
public final class Step {
  private final double[] x;
  private final State previous;
  private final State state;
  private final Map<String, double[]> gates = new LinkedHashMap<>();

  @SafeVarargs
  Step(double[] x, State previous, State state, Map.Entry<String, double[]>... gates) {
    this.x = x;
    this.previous = previous;
    this.state = state;
    for (Map.Entry<String, double[]> gate : gates) {
      this.gates.put(gate.getKey(), gate.getValue());
    }
  }

  /** The input [in]. */
  public double[] x() {
    return x;
  }

  /** The state before the step. */
  public State previous() {
    return previous;
  }

  /** The state after the step. */
  public State state() {
    return state;
  }

  /**
   * The values of the gates and of the candidate [hidden] by name, in the order of the formulas.
   */
  public Map<String, double[]> gates() {
    return Collections.unmodifiableMap(gates);
  }

  /**
   * The values of one gate [hidden].
   *
   * @throws IllegalArgumentException if the cell has no gate of that name
   */
  public double[] gate(String name) {
    double[] values = gates.get(name);
    if (values == null) {
      throw new IllegalArgumentException("no gate " + name + " among " + gates.keySet());
    }
    return values;
  }
}
