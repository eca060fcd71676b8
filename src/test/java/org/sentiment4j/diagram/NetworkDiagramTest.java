package org.sentiment4j.diagram;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sentiment4j.diagram.NetworkDiagram.Edge;
import org.sentiment4j.diagram.NetworkDiagram.Node;

class NetworkDiagramTest {
  private static final List<Node> TWO =
      List.of(new Node("a", "A", "[1]", 0), new Node("b", "B", "[1]", 0));

  @ParameterizedTest
  @CsvSource({"b,a", "a,a", "a,c", "c,a"})
  void anEdgeLeadsFromALayerToALaterOne(String from, String to) {
    assertThatThrownBy(() -> new NetworkDiagram("", TWO, List.of(new Edge(from, to))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("[a, b]");
  }

  @Test
  void layersAndEdgesAreThereOnce() {
    Edge edge = new Edge("a", "b");
    assertThatThrownBy(() -> new NetworkDiagram("", TWO, List.of(edge, edge)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new NetworkDiagram("", List.of(TWO.get(0), TWO.get(0)), List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new NetworkDiagram("", List.of(), List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
