package org.sentiment4j.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.sentiment4j.config.PlacedSetting;
import org.sentiment4j.error.Excerpt;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Reads the pieces of a YAML file, and keeps what is wrong with them, with their lines. */
final class GridNodes {
  private static final Set<Tag> PLAIN =
      Set.of(Tag.STR, Tag.INT, Tag.FLOAT, Tag.BOOL, Tag.TIMESTAMP, Tag.SEQ, Tag.MAP, Tag.NULL);

  private final String source;

  /** Each is said once. */
  private final Set<String> problems = new LinkedHashSet<>();

  GridNodes(String source) {
    this.source = source;
  }

  String source() {
    return source;
  }

  List<String> problems() {
    return List.copyOf(problems);
  }

  void problem(String problem) {
    problems.add(source + ": " + problem);
  }

  void problem(Node node, String problem) {
    problems.add(place(node.getStartMark()) + ": " + problem);
  }

  String place(Mark mark) {
    return mark == null ? source : source + ", line " + (mark.getLine() + 1);
  }

  /** The entries of a section, each key once; nothing where {@code node} is something else. */
  List<NodeTuple> entries(Node node) {
    if (node == null || !isPlain(node) || node.getTag().equals(Tag.NULL)) {
      return List.of();
    }
    if (!(node instanceof MappingNode section)) {
      problem(node, "expected a section, found a single value or a list");
      return List.of();
    }
    Set<String> before = new HashSet<>();
    List<NodeTuple> entries = new ArrayList<>();
    for (NodeTuple entry : section.getValue()) {
      if (!(entry.getKeyNode() instanceof ScalarNode) || !isPlain(entry.getKeyNode())) {
        problem(entry.getKeyNode(), "expected the name of a key");
      } else if (!before.add(text(entry.getKeyNode()))) {
        problem(
            entry.getKeyNode(), Excerpt.ofSentence(text(entry.getKeyNode())) + " is given twice");
      } else {
        entries.add(entry);
      }
    }
    return entries;
  }

  /** What one choice for {@code key} sets. */
  List<PlacedSetting> settings(String key, Node node) {
    if (!isPlain(node)) {
      return List.of();
    }
    if (node instanceof MappingNode) {
      List<PlacedSetting> settings = new ArrayList<>();
      for (NodeTuple entry : entries(node)) {
        settings.addAll(settings(key + "." + text(entry.getKeyNode()), entry.getValueNode()));
      }
      return settings;
    }
    String value =
        node instanceof SequenceNode list
            ? list.getValue().stream()
                .map(element -> value(key, element))
                .collect(Collectors.joining(", ", "[", "]"))
            : value(key, node);
    return List.of(new PlacedSetting(key, value, place(node.getStartMark())));
  }

  private String value(String key, Node node) {
    if (!isPlain(node)) {
      return "";
    }
    if (!(node instanceof ScalarNode) || node.getTag().equals(Tag.NULL)) {
      problem(
          node,
          Excerpt.ofSentence(key)
              + ": expected a value, a list of values, or a section of settings");
    }
    return text(node);
  }

  /** Aliases and tags would make a value another than the one that is read there. */
  boolean isPlain(Node node) {
    if (node.getAnchor() != null || !PLAIN.contains(node.getTag())) {
      problem(node, "YAML aliases and tags are not allowed here");
      return false;
    }
    return true;
  }

  String text(Node scalar) {
    return scalar instanceof ScalarNode value ? value.getValue() : "";
  }
}
