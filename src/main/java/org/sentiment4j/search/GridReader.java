package org.sentiment4j.search;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.sentiment4j.config.PlacedSetting;
import org.sentiment4j.error.Excerpt;
import org.sentiment4j.error.InputException;
import org.sentiment4j.error.Suggestion;
import org.sentiment4j.file.BoundedFile;
import org.sentiment4j.search.Grid.Axis;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Reads a {@link Grid}: {@code experiment}, the path of an experiment file from the grid's folder,
 * and {@code grid}, a list of choices for each key. A choice is a value, a list of values, or a
 * section with several settings.
 */
public final class GridReader {
  private static final int MOST_BYTES = 1 << 20;
  private static final int DEEPEST = 12;
  private static final List<String> KEYS = List.of("experiment", "grid");

  private final GridNodes nodes;
  private final List<Axis> axes = new ArrayList<>();
  private final Set<String> varied = new HashSet<>();

  /** Whether all that is varied could be read; without some of it, the rest may not be right. */
  private boolean complete = true;

  private GridReader(String source) {
    this.nodes = new GridNodes(source);
  }

  /**
   * Reads a file.
   *
   * @throws InputException where it is no grid; the message has a line for every problem. Keys and
   *     values are judged by {@link Trials}.
   */
  public static Grid read(Path file) throws IOException {
    List<String> problems = new ArrayList<>();
    Optional<Grid> grid = read(file, problems::add);
    if (!problems.isEmpty()) {
      throw new InputException(problems);
    }
    return grid.orElseThrow();
  }

  /**
   * Reads a file that may have problems, so that those of its keys and values can be told at once.
   *
   * @param problems hears of each problem of what is no grid
   * @return what is to be judged by {@link Trials}, not trained where there are problems; nothing
   *     where it would be another than what was meant
   * @throws InputException where it cannot be read at all
   */
  public static Optional<Grid> read(Path file, Consumer<String> problems) throws IOException {
    if (!Files.exists(file)) {
      throw new InputException("no such grid file: " + file);
    }
    GridReader reader = new GridReader(file.toString());
    Optional<Grid> grid = reader.read(file, BoundedFile.readText(file, MOST_BYTES));
    reader.nodes.problems().forEach(problems);
    return grid;
  }

  private Optional<Grid> read(Path file, String yaml) {
    Optional<Path> experiment = Optional.empty();
    String place = "";
    for (NodeTuple entry : nodes.entries(root(yaml))) {
      String key = nodes.text(entry.getKeyNode());
      switch (key) {
        case "experiment" -> {
          experiment = experiment(file, entry.getValueNode());
          place = nodes.place(entry.getValueNode().getStartMark());
        }
        case "grid" -> section("", entry.getValueNode());
        default ->
            nodes.problem(
                entry.getKeyNode(),
                "unknown key " + Excerpt.ofSentence(key) + Suggestion.of(key, KEYS, 2));
      }
    }
    if (nodes.problems().isEmpty() && experiment.isEmpty()) {
      nodes.problem("expected experiment: the path of an experiment file, from the grid's folder");
    }
    if (nodes.problems().isEmpty() && axes.isEmpty()) {
      nodes.problem("expected grid: a list of values for each key, such as model.hidden: [16, 32]");
    }
    return experiment.isEmpty() || axes.isEmpty() || !complete
        ? Optional.empty()
        : Optional.of(new Grid(file, experiment.get(), place, axes));
  }

  private Node root(String yaml) {
    LoaderOptions options = new LoaderOptions();
    options.setNestingDepthLimit(DEEPEST);
    options.setCodePointLimit(MOST_BYTES);
    try {
      return new Yaml(options).compose(new StringReader(yaml));
    } catch (MarkedYAMLException e) {
      throw new InputException(nodes.place(e.getProblemMark()) + notYaml(e.getProblem()), e);
    } catch (YAMLException e) {
      throw new InputException(nodes.source() + notYaml(e.getMessage()), e);
    }
  }

  private static String notYaml(String problem) {
    return ": this is not YAML: " + Excerpt.ofSentence(String.valueOf(problem));
  }

  private Optional<Path> experiment(Path grid, Node node) {
    String text = node instanceof ScalarNode ? nodes.text(node) : "";
    if (text.isBlank() || text.indexOf('\0') >= 0) {
      nodes.problem(node, "experiment: expected the path of an experiment file");
      return Optional.empty();
    }
    return Optional.of(grid.resolveSibling(text).normalize());
  }

  private void section(String prefix, Node node) {
    for (NodeTuple entry : nodes.entries(node)) {
      String key = prefix + nodes.text(entry.getKeyNode());
      if (entry.getValueNode() instanceof SequenceNode list && nodes.isPlain(list)) {
        axis(key, list);
      } else if (entry.getValueNode() instanceof MappingNode) {
        section(key + ".", entry.getValueNode());
      } else if (nodes.isPlain(entry.getValueNode())) {
        nodes.problem(
            entry.getKeyNode(),
            Excerpt.ofSentence(key)
                + ": expected a list of values, such as [16, 32]; what is not varied belongs into"
                + " the experiment, or after --set");
        axes.add(new Axis(key, List.of(choice(key, entry.getValueNode()))));
      }
    }
  }

  private List<PlacedSetting> choice(String key, Node node) {
    int before = nodes.problems().size();
    List<PlacedSetting> choice = nodes.settings(key, node);
    complete = complete && nodes.problems().size() == before;
    return choice;
  }

  private void axis(String key, SequenceNode list) {
    List<List<PlacedSetting>> choices = new ArrayList<>();
    Set<Set<String>> before = new HashSet<>();
    Set<String> keys = new HashSet<>();
    for (Node node : list.getValue()) {
      List<PlacedSetting> choice = choice(key, node);
      if (!before.add(Set.copyOf(choice.stream().map(PlacedSetting::toString).toList()))) {
        nodes.problem(node, Excerpt.ofSentence(key) + " has the same choice twice");
      }
      choice.forEach(setting -> keys.add(setting.key()));
      choices.add(choice);
    }
    if (choices.isEmpty()) {
      complete = false;
      nodes.problem(list, Excerpt.ofSentence(key) + " is empty: expected at least one value");
    } else {
      axes.add(new Axis(key, choices));
    }
    for (String one : keys) {
      if (!varied.add(one)) {
        nodes.problem(list, Excerpt.ofSentence(one) + " is varied twice");
      }
    }
  }
}
