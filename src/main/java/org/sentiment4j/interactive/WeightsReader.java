package org.sentiment4j.interactive;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sentiment4j.cell.RecurrentCell;
import org.sentiment4j.cell.Weights;
import org.sentiment4j.config.Cell;
import org.sentiment4j.error.Excerpt;
import org.sentiment4j.error.InputException;
import org.sentiment4j.error.Suggestion;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Makes a cell of what a weights file holds, and finds all that is wrong with it. */
final class WeightsReader {
  private static final int TYPING_ERRORS = 1;

  private final Path file;
  private final Cell kind;
  private final Set<String> expected;
  private final Map<String, double[][]> found = new LinkedHashMap<>();
  private final Map<String, String> places = new LinkedHashMap<>();
  private final List<String> problems = new ArrayList<>();

  WeightsReader(Path file, Cell kind) {
    this.file = file;
    this.kind = kind;
    expected = names(kind);
  }

  private static Set<String> names(Cell kind) {
    return TextbookCells.zero(kind, 1, 1).weights().names();
  }

  private static String lowerCase(Cell kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  private static boolean isInput(String name) {
    return name.startsWith("W");
  }

  /** Returns the cell that the document describes; {@code document} is null for an empty one. */
  RecurrentCell read(Node document) {
    if (!(document instanceof MappingNode mapping)) {
      throw new InputException(
          file + ": expected the names of weights, each with numbers, such as \"b_h: [0.5]\"");
    }
    Map<String, Node> written = written(mapping);
    checkNames(written);
    written.forEach(this::readValues);
    int hidden = mostFrequent(found.entrySet().stream().map(WeightsReader::units).toList());
    int in =
        mostFrequent(
            found.entrySet().stream()
                .filter(entry -> isInput(entry.getKey()))
                .map(entry -> entry.getValue()[0].length)
                .toList());
    RecurrentCell cell = TextbookCells.zero(kind, in, hidden);
    found.forEach((name, rows) -> checkShape(name, rows, cell.weights()));
    if (!problems.isEmpty()) {
      throw new InputException(problems);
    }
    found.forEach(cell.weights()::set);
    return cell;
  }

  private Map<String, Node> written(MappingNode mapping) {
    Map<String, Node> written = new LinkedHashMap<>();
    for (NodeTuple entry : mapping.getValue()) {
      Node key = entry.getKeyNode();
      String name = key instanceof ScalarNode scalar ? scalar.getValue() : key.getTag().toString();
      if (written.putIfAbsent(name, entry.getValueNode()) != null) {
        problems.add(place(key) + ": " + Excerpt.of(name) + " is there twice");
      }
    }
    return written;
  }

  private void checkNames(Map<String, Node> written) {
    for (Cell other : Cell.values()) {
      if (other != kind && written.keySet().equals(names(other))) {
        throw new InputException(
            file
                + ": the weights of "
                + lowerCase(other)
                + ", not of "
                + lowerCase(kind)
                + "; choose that cell with --cell "
                + lowerCase(other));
      }
    }
    Set<String> missing = new LinkedHashSet<>(expected);
    missing.removeAll(written.keySet());
    missing.forEach(name -> problems.add(file + ": " + name + ": missing"));
    written.forEach(
        (name, node) -> {
          if (!expected.contains(name)) {
            problems.add(
                place(node)
                    + ": unknown weights "
                    + Excerpt.of(name)
                    + Suggestion.of(name, missing, TYPING_ERRORS));
          }
        });
  }

  /** Adds the weights to those found, a vector as one row; or else a problem. */
  private void readValues(String name, Node node) {
    if (!expected.contains(name)) {
      return;
    }
    places.put(name, place(node));
    try {
      found.put(
          name,
          Weights.isMatrix(name)
              ? NumberLists.matrix(node)
              : new double[][] {NumberLists.vector(node)});
    } catch (InputException e) {
      problem(name, e.getMessage());
    }
  }

  private static int units(Map.Entry<String, double[][]> weights) {
    double[][] rows = weights.getValue();
    return Weights.isMatrix(weights.getKey()) ? rows.length : rows[0].length;
  }

  /** What most of the weights agree on is taken to be right; of two, the smaller; 1 for nothing. */
  private static int mostFrequent(List<Integer> lengths) {
    Map<Integer, Long> counts =
        lengths.stream()
            .collect(
                Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
    int best = 1;
    long most = 0;
    for (Map.Entry<Integer, Long> count : counts.entrySet()) {
      if (count.getValue() > most) {
        best = count.getKey();
        most = count.getValue();
      }
    }
    return best;
  }

  private void checkShape(String name, double[][] rows, Weights weights) {
    String needed = shape(name, weights.matrix(name));
    String given = shape(name, rows);
    if (!given.equals(needed)) {
      problem(
          name,
          String.format(
              Locale.ROOT,
              "expected %s, found %s, while most weights are for hidden %d, in %d",
              needed,
              given,
              weights.hidden(),
              weights.in()));
    }
  }

  private static String shape(String name, double[][] rows) {
    return (Weights.isMatrix(name) ? "[" + rows.length + "]" : "") + "[" + rows[0].length + "]";
  }

  private void problem(String name, String problem) {
    problems.add(places.get(name) + ": " + name + ": " + problem);
  }

  private String place(Node node) {
    return file + ", line " + (node.getStartMark().getLine() + 1);
  }
}
