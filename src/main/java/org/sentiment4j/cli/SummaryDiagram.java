package org.sentiment4j.cli;

import java.util.ArrayList;
import java.util.List;
import org.sentiment4j.config.Experiment;
import org.sentiment4j.diagram.NetworkDiagram;
import org.sentiment4j.diagram.NetworkDiagram.Edge;
import org.sentiment4j.diagram.NetworkDiagram.Node;
import org.sentiment4j.model.LayerTable;

/** The layers of a network, one after the other, as a diagram. */
final class SummaryDiagram {
  private SummaryDiagram() {}

  static NetworkDiagram of(Experiment experiment, LayerTable table) {
    List<Node> nodes = new ArrayList<>();
    nodes.add(new Node("input", "word ids", "[batch, " + experiment.data().length() + "]", 0));
    List<Edge> edges = new ArrayList<>();
    for (LayerTable.Row row : table.rows()) {
      edges.add(new Edge(nodes.get(nodes.size() - 1).name(), row.name()));
      nodes.add(new Node(row.name(), row.type(), row.output(), row.parameters()));
    }
    return new NetworkDiagram("The network of " + experiment.name(), nodes, edges);
  }
}
