package org.sentiment4j.interactive;

import java.util.List;
import org.sentiment4j.error.InputException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Lists of finite numbers in YAML. */
final class NumberLists {
  private NumberLists() {}

  /**
   * Reads a list of rows.
   *
   * @throws InputException if it is none, is empty, holds anything but finite numbers, or its rows
   *     differ in length
   */
  static double[][] matrix(Node node) {
    List<Node> elements = elements(node, "rows, such as [[0.5], [-0.5]]");
    double[][] rows = new double[elements.size()][];
    for (int row = 0; row < rows.length; row++) {
      String place = "row " + (row + 1);
      try {
        rows[row] = vector(elements.get(row));
      } catch (InputException e) {
        throw new InputException(place + ": " + e.getMessage(), e);
      }
      if (rows[row].length != rows[0].length) {
        throw new InputException(
            place + " has " + rows[row].length + " numbers, row 1 has " + rows[0].length);
      }
    }
    return rows;
  }

  /**
   * Reads a list of numbers.
   *
   * @throws InputException if it is none, is empty, or holds anything but finite numbers
   */
  static double[] vector(Node node) {
    return elements(node, "numbers, such as [0.5, -0.5]").stream()
        .mapToDouble(NumberLists::number)
        .toArray();
  }

  private static List<Node> elements(Node node, String expected) {
    // A list of lists of one list, a thousand times over, would fill the memory.
    if (node.getAnchor() != null) {
      throw new InputException("YAML aliases are not allowed here");
    }
    if (node instanceof SequenceNode list && !list.getValue().isEmpty()) {
      return list.getValue();
    }
    throw new InputException("expected a list of " + expected);
  }

  private static double number(Node node) {
    if (node instanceof ScalarNode scalar) {
      return FiniteNumber.parse(scalar.getValue());
    }
    throw new InputException("expected a number, found a list or a mapping");
  }
}
