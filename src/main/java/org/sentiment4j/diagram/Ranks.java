package org.sentiment4j.diagram;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sentiment4j.diagram.NetworkDiagram.Edge;
import org.sentiment4j.diagram.NetworkDiagram.Node;

/**
 * How far down each layer stands: one rank below the lowest of those that it takes its input from,
 * which is the longest way to it.
 *
 * @param of the rank by the layer's name, from 0, in the layers' order
 */
record Ranks(Map<String, Integer> of) {

  static Ranks of(NetworkDiagram diagram) {
    Map<String, Integer> ranks = new LinkedHashMap<>();
    for (Node node : diagram.nodes()) {
      int rank =
          diagram.edges().stream()
              .filter(edge -> edge.to().equals(node.name()))
              .mapToInt(edge -> ranks.get(edge.from()) + 1)
              .max()
              .orElse(0);
      ranks.put(node.name(), rank);
    }
    return new Ranks(ranks);
  }

  int from(Edge edge) {
    return of.get(edge.from());
  }

  int to(Edge edge) {
    return of.get(edge.to());
  }

  /** Whether there are ranks between the two ends. */
  boolean isLong(Edge edge) {
    return to(edge) - from(edge) > 1;
  }

  /** The layers of each rank, from the top down. */
  List<List<Node>> rows(NetworkDiagram diagram) {
    List<List<Node>> rows = new ArrayList<>();
    for (Node node : diagram.nodes()) {
      int rank = of.get(node.name());
      while (rows.size() <= rank) {
        rows.add(new ArrayList<>());
      }
      rows.get(rank).add(node);
    }
    return rows;
  }
}
