package org.sentiment4j.kernel;

/**
 * The peephole weights of the gates f, o and i, in the layout of the memory: [3][units][lanes], so
 * that they are read alike where the lanes are reviews and where they are units.
 */
final class Peepholes {
  final float[] weights;
  private final Layout layout;
  private final int rowLanes;
  private final boolean lanesAreUnits;
  private final int size;

  Peepholes(Layout layout, Parameters parameters, History history) {
    this.layout = layout;
    lanesAreUnits = history.lanesAreUnits;
    rowLanes = history.lanes;
    size = history.units * rowLanes;
    weights = new float[3 * size];
    for (int gate = 0; gate < 3; gate++) {
      for (int unit = 0; unit < layout.hidden; unit++) {
        float weight = parameters.r()[at(gate, unit)];
        for (int i = first(gate, unit); i < end(gate, unit); i++) {
          weights[i] = weight;
        }
      }
    }
  }

  /** Where the weights of a row of f begin. */
  int f(int row) {
    return row;
  }

  /** Where the weights of a row of o begin. */
  int o(int row) {
    return size + row;
  }

  /** Where the weights of a row of i begin. */
  int i(int row) {
    return 2 * size + row;
  }

  /** Adds sums of the layout of {@link #weights} to the gradients. */
  void addTo(Parameters gradients, float[] sums) {
    for (int gate = 0; gate < 3; gate++) {
      for (int unit = 0; unit < layout.hidden; unit++) {
        float sum = 0;
        for (int i = first(gate, unit); i < end(gate, unit); i++) {
          sum += sums[i];
        }
        gradients.r()[at(gate, unit)] += sum;
      }
    }
  }

  /** The place in R: beyond its columns for the sums, one column a gate. */
  private int at(int gate, int unit) {
    return (layout.kind.columns() * layout.hidden + gate) * layout.hidden + unit;
  }

  private int first(int gate, int unit) {
    return gate * size + (lanesAreUnits ? unit : unit * rowLanes);
  }

  private int end(int gate, int unit) {
    return first(gate, unit) + (lanesAreUnits ? 1 : rowLanes);
  }
}
