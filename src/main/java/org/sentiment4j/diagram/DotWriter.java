package org.sentiment4j.diagram;

import java.util.stream.Collectors;
import org.sentiment4j.diagram.NetworkDiagram.Edge;
import org.sentiment4j.diagram.NetworkDiagram.Node;

/** A diagram in the language of Graphviz, which finds a layout of its own. */
final class DotWriter {
  private DotWriter() {}

  static String write(NetworkDiagram diagram) {
    StringBuilder dot = new StringBuilder("digraph " + quoted(diagram.title()) + " {\n");
    dot.append("  node [shape=box, fontname=monospace]\n");
    for (Node node : diagram.nodes()) {
      String label =
          node.lines().stream().map(DotWriter::escaped).collect(Collectors.joining("\\n"));
      dot.append("  ").append(quoted(node.name())).append(" [label=\"" + label + "\"]\n");
    }
    for (Edge edge : diagram.edges()) {
      dot.append("  " + quoted(edge.from()) + " -> " + quoted(edge.to()) + "\n");
    }
    return dot.append("}\n").toString();
  }

  private static String quoted(String text) {
    return '"' + escaped(text) + '"';
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("\"", "\\\"");
  }
}
