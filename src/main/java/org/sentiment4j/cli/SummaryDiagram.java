package org.sentiment4j.cli;

import java.util.ArrayList;
import java.util.List;
import org.sentiment4j.config.Experiment;
import org.sentiment4j.config.ModelConfig;
import org.sentiment4j.diagram.NetworkDiagram;
import org.sentiment4j.diagram.NetworkDiagram.Edge;
import org.sentiment4j.diagram.NetworkDiagram.Node;
import org.sentiment4j.model.LayerTable;

/** The layers of a network as a diagram. */
final class SummaryDiagram {
  private SummaryDiagram() {}

  static NetworkDiagram of(Experiment experiment, LayerTable table) {
    List<Node> nodes = new ArrayList<>();
    nodes.add(new Node(LayerTable.INPUT, "word ids", shape(experiment), 0));
    List<Edge> edges = new ArrayList<>();
    for (LayerTable.Row row : table.rows()) {
      row.inputs().forEach(input -> edges.add(new Edge(input, row.name())));
      nodes.add(new Node(row.name(), row.type(), row.output(), row.parameters()));
    }
    return new NetworkDiagram("The network of " + experiment.name(), nodes, edges);
  }

  private static String shape(Experiment experiment) {
    return experiment.model() instanceof ModelConfig.Mlp
        ? "[batch, distinct words]"
        : "[batch, " + experiment.data().length() + "]";
  }
}
