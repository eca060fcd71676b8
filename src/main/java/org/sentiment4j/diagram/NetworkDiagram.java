package org.sentiment4j.diagram;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A network as a graph of layers.
 *
 * @param title what it is a picture of
 * @param nodes the layers, each after all those that it takes its input from
 * @param edges what goes from which layer to which
 */
public record NetworkDiagram(String title, List<Node> nodes, List<Edge> edges) {

  /**
   * A layer.
   *
   * @param name its name, which no other has
   * @param type what kind of layer it is
   * @param output the shape of what comes out, such as {@code [batch, 32]}
   * @param parameters the number of its weights
   */
  public record Node(String name, String type, String output, long parameters) {

    /** What stands in its box, line by line, the name first; no line for no parameters. */
    List<String> lines() {
      String unit = parameters == 1 ? "parameter" : "parameters";
      String count = parameters == 0 ? "" : String.format(Locale.ROOT, "%,d %s", parameters, unit);
      return Stream.of(name, type, output, count).filter(line -> !line.isEmpty()).toList();
    }
  }

  /**
   * What one layer hands on to another, by their names.
   *
   * @param from the name of the layer that it comes out of
   * @param to the name of the layer that takes it
   */
  public record Edge(String from, String to) {}

  /**
   * @throws IllegalArgumentException if there is no layer, two layers have the same name, an edge
   *     is there twice, or leads to an unknown layer or one that stands before the one it comes
   *     from
   */
  public NetworkDiagram {
    nodes = List.copyOf(nodes);
    edges = List.copyOf(edges);
    List<String> names = nodes.stream().map(Node::name).toList();
    if (names.isEmpty() || new HashSet<>(names).size() < names.size()) {
      throw new IllegalArgumentException("no layers, or two of the same name: " + names);
    }
    Set<Edge> seen = new HashSet<>();
    for (Edge edge : edges) {
      int from = names.indexOf(edge.from());
      if (from < 0 || from >= names.indexOf(edge.to()) || !seen.add(edge)) {
        throw new IllegalArgumentException("no such way through " + names + ": " + edge);
      }
    }
  }
}
