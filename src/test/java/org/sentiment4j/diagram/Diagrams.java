package org.sentiment4j.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.sentiment4j.diagram.NetworkDiagram.Edge;
import org.sentiment4j.diagram.NetworkDiagram.Node;

/** Diagrams for tests. */
final class Diagrams {
  private Diagrams() {}

  /** A diagram of the edges {@code a>b}; its layers in the order in which they are named. */
  static NetworkDiagram of(String... edges) {
    List<String> names = new ArrayList<>();
    List<Edge> all = new ArrayList<>();
    for (String edge : edges) {
      int arrow = edge.indexOf('>');
      Edge added = new Edge(edge.substring(0, arrow), edge.substring(arrow + 1));
      all.add(added);
      for (String name : List.of(added.from(), added.to())) {
        if (!names.contains(name)) {
          names.add(name);
        }
      }
    }
    return new NetworkDiagram("a test", names.stream().map(Diagrams::node).toList(), all);
  }

  private static Node node(String name) {
    return new Node(name, "Layer of " + name, "[batch, " + name.length() + "]", name.length() % 4);
  }

  static NetworkDiagram chain() {
    return of("input>embedding", "embedding>recurrent", "recurrent>dense");
  }

  static NetworkDiagram bidirectional() {
    return of("in>forward", "in>backward", "forward>concat", "backward>concat", "concat>dense");
  }

  /** Blocks of a layer and the sum of what went in and what came out of it. */
  static NetworkDiagram residual(int blocks) {
    List<String> edges = new ArrayList<>(List.of("input>sum0"));
    for (int block = 1; block <= blocks; block++) {
      String in = "sum" + (block - 1);
      edges.add(in + ">layer" + block);
      edges.add("layer" + block + ">sum" + block);
      edges.add(in + ">sum" + block);
    }
    return of(edges.toArray(String[]::new));
  }

  /** Any layer may lead to any that comes after it. */
  static NetworkDiagram random(long seed) {
    Random random = new Random(seed);
    List<Node> nodes = new ArrayList<>();
    List<Edge> edges = new ArrayList<>();
    int layers = 3 + random.nextInt(9);
    for (int to = 0; to < layers; to++) {
      for (Node from : nodes) {
        if (random.nextDouble() < 0.4) {
          edges.add(new Edge(from.name(), "layer" + to));
        }
      }
      nodes.add(node("layer" + to));
    }
    return new NetworkDiagram("random " + seed, nodes, edges);
  }
}
