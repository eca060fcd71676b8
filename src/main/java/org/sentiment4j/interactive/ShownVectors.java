package org.sentiment4j.interactive;

import java.util.LinkedHashMap;
import java.util.Map;
import org.sentiment4j.cell.Step;

/** What is shown of a step, by its name in the formulas. */
final class ShownVectors {
  static final String OUTPUT = "h";
  static final String MEMORY = "C";

  private ShownVectors() {}

  /** The output h [hidden], and the memory C [hidden] of a cell that has one. */
  static Map<String, double[]> state(Step step) {
    Map<String, double[]> vectors = new LinkedHashMap<>();
    vectors.put(OUTPUT, step.state().h());
    if (step.state().c().length > 0) {
      vectors.put(MEMORY, step.state().c());
    }
    return vectors;
  }

  /** The state, then the gates and the candidate, in the order of the formulas. */
  static Map<String, double[]> stateAndGates(Step step) {
    Map<String, double[]> vectors = state(step);
    vectors.putAll(step.gates());
    return vectors;
  }
}
