package org.sentiment4j.diagram;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sentiment4j.diagram.NetworkDiagram.Edge;

/**
 * The lanes beside the boxes, in which lines that skip ranks run down: two that run down side by
 * side have different ones, the shorter of them further in.
 *
 * @param of the lane of each line that has one, from 0, the innermost
 * @param count how many there are
 */
record Lanes(Map<Edge, Integer> of, int count) {

  static Lanes of(NetworkDiagram diagram, Ranks ranks) {
    List<Edge> longEdges =
        diagram.edges().stream()
            .filter(ranks::isLong)
            .sorted(Comparator.comparingInt(edge -> ranks.to(edge) - ranks.from(edge)))
            .toList();
    Map<Edge, Integer> lanes = new LinkedHashMap<>();
    int count = 0;
    for (Edge edge : longEdges) {
      int lane = 0;
      while (isTaken(lane, edge, lanes, ranks)) {
        lane++;
      }
      lanes.put(edge, lane);
      count = Math.max(count, lane + 1);
    }
    return new Lanes(lanes, count);
  }

  private static boolean isTaken(int lane, Edge edge, Map<Edge, Integer> lanes, Ranks ranks) {
    return lanes.entrySet().stream()
        .filter(taken -> taken.getValue() == lane)
        .map(Map.Entry::getKey)
        .anyMatch(
            other -> ranks.from(other) < ranks.to(edge) && ranks.from(edge) < ranks.to(other));
  }
}
