package org.sentiment4j.interactive;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.sentiment4j.cell.RecurrentCell;
import org.sentiment4j.cell.Weights;
import org.sentiment4j.config.Cell;
import org.sentiment4j.error.Excerpt;
import org.sentiment4j.error.InputException;
import org.sentiment4j.file.AtomicFile;
import org.sentiment4j.file.BoundedFile;
import org.sentiment4j.metrics.ShortestDecimal;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/**
 * The weights of a cell in a YAML or JSON file, by their names in the formulas: W [hidden][in] and
 * R [hidden][hidden] as lists of rows, all others as lists of hidden numbers.
 */
public final class WeightsFile {
  /** SnakeYAML's own bound: each number takes some hundred bytes of memory. */
  private static final int MOST_BYTES = 3 << 20;

  private WeightsFile() {}

  /**
   * Reads a cell; how many inputs and units it has follows from the shapes.
   *
   * @throws InputException if there is no such file, or it is neither YAML nor JSON, or weights are
   *     missing, unknown, of a shape that does not go with the others, or not finite numbers; the
   *     message has a line for each of the weights that is wrong
   */
  public static RecurrentCell read(Path file, Cell kind) throws IOException {
    if (!Files.exists(file)) {
      throw new InputException("no such weights file: " + file);
    }
    return new WeightsReader(file, kind).read(document(file));
  }

  private static Node document(Path file) throws IOException {
    try {
      String text = BoundedFile.readText(file, MOST_BYTES);
      // A JSON file is a YAML file, too, but for the tabs.
      String yaml = text.stripLeading().startsWith("{") ? text.replace('\t', ' ') : text;
      return new Yaml().compose(new StringReader(yaml));
    } catch (YAMLException e) {
      throw new InputException(file + Excerpt.ofSentence(notYaml(e)), e);
    }
  }

  private static String notYaml(YAMLException e) {
    if (e instanceof MarkedYAMLException marked && marked.getProblemMark() != null) {
      return ", line "
          + (marked.getProblemMark().getLine() + 1)
          + ": neither YAML nor JSON: "
          + marked.getProblem();
    }
    return ": neither YAML nor JSON: " + e.getMessage().lines().findFirst().orElse("");
  }

  /**
   * Writes the weights of a cell as YAML, such that they read back to the same numbers.
   *
   * @param description what they are, in one line
   */
  public static void write(Path file, Weights weights, String description) throws IOException {
    StringBuilder yaml = new StringBuilder("# " + description + "\n");
    for (String name : weights.names()) {
      double[][] matrix = weights.matrix(name);
      if (Weights.isMatrix(name)) {
        yaml.append(name).append(":\n");
        for (double[] row : matrix) {
          yaml.append("  - ").append(list(row)).append('\n');
        }
      } else {
        yaml.append(name).append(": ").append(list(matrix[0])).append('\n');
      }
    }
    byte[] bytes = yaml.toString().getBytes(StandardCharsets.UTF_8);
    AtomicFile.write(file, out -> out.write(bytes));
  }

  private static String list(double[] values) {
    return Arrays.stream(values)
        .mapToObj(ShortestDecimal::of)
        .collect(Collectors.joining(", ", "[", "]"));
  }
}
