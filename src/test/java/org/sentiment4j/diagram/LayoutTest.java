package org.sentiment4j.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sentiment4j.diagram.Layout.Box;
import org.sentiment4j.diagram.Layout.Line;
import org.sentiment4j.diagram.Layout.Point;

class LayoutTest {

  static Stream<NetworkDiagram> diagrams() {
    return Stream.concat(
        Stream.of(
            Diagrams.chain(),
            Diagrams.bidirectional(),
            Diagrams.residual(4),
            Diagrams.of("a>b", "b>c", "c>d", "a>d", "a>c", "b>d"),
            Diagrams.of("a>b", "a>c", "a>d", "b>e", "c>e", "d>e", "a>e", "e>f", "a>f")),
        LongStream.range(0, 40).mapToObj(Diagrams::random));
  }

  private static Rectangle2D area(Box box) {
    return new Rectangle2D.Double(box.x(), box.y(), box.width(), box.height());
  }

  private static Map<String, Box> byName(Layout layout) {
    return layout.boxes().stream()
        .collect(Collectors.toMap(box -> box.node().name(), Function.identity()));
  }

  private static List<Line2D> segments(Line line) {
    List<Line2D> segments = new ArrayList<>();
    for (int i = 1; i < line.points().size(); i++) {
      Point from = line.points().get(i - 1);
      Point to = line.points().get(i);
      segments.add(new Line2D.Double(from.x(), from.y(), to.x(), to.y()));
    }
    return segments;
  }

  @ParameterizedTest
  @MethodSource("diagrams")
  void boxesNeverOverlapAndAreInsideThePicture(NetworkDiagram diagram) {
    Layout layout = Layout.of(diagram);
    Rectangle2D picture = new Rectangle2D.Double(0, 0, layout.width(), layout.height());

    assertThat(layout.boxes()).extracting(Box::node).isEqualTo(diagram.nodes());
    for (Box box : layout.boxes()) {
      assertThat(picture.contains(area(box))).isTrue();
      assertThat(layout.boxes())
          .filteredOn(other -> !other.equals(box))
          .noneMatch(other -> area(other).intersects(area(box)));
    }
  }

  @ParameterizedTest
  @MethodSource("diagrams")
  void everyLineLeadsFromItsBoxDownToItsBoxAndMeetsNoOther(NetworkDiagram diagram) {
    Layout layout = Layout.of(diagram);
    Map<String, Box> boxes = byName(layout);
    Rectangle2D picture = new Rectangle2D.Double(0, 0, layout.width(), layout.height());

    assertThat(layout.lines()).extracting(Line::edge).isEqualTo(diagram.edges());
    for (Line line : layout.lines()) {
      Box from = boxes.get(line.edge().from());
      Box to = boxes.get(line.edge().to());
      Point start = line.points().get(0);
      Point end = line.points().get(line.points().size() - 1);
      assertThat(start.y()).isEqualTo(from.y() + from.height()).isLessThan(end.y());
      assertThat(start.x()).isBetween(from.x() + 1, from.x() + from.width() - 1);
      assertThat(end.y()).isEqualTo(to.y());
      assertThat(end.x()).isBetween(to.x() + 1, to.x() + to.width() - 1);
      for (Line2D segment : segments(line)) {
        assertThat(picture.contains(segment.getP1()) && picture.contains(segment.getP2())).isTrue();
        for (Box box : layout.boxes()) {
          Rectangle2D area = area(box);
          if (box.equals(from) || box.equals(to)) {
            // It touches the edge of its own two, and does not come in.
            area = new Rectangle2D.Double(box.x(), box.y() + 1, box.width(), box.height() - 2);
          }
          assertThat(segment.intersects(area)).as("%s and %s", line, box.node().name()).isFalse();
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("diagrams")
  void noTwoLinesRunDownOnTopOfEachOther(NetworkDiagram diagram) {
    List<Line> bent =
        Layout.of(diagram).lines().stream().filter(line -> line.points().size() > 2).toList();
    for (Line one : bent) {
      Line2D lane = segments(one).get(2);
      assertThat(lane.getX1()).isEqualTo(lane.getX2());
      assertThat(bent)
          .filteredOn(other -> !other.equals(one))
          .noneMatch(other -> segments(other).get(2).intersectsLine(lane));
    }
  }

  @ParameterizedTest
  @MethodSource("diagrams")
  void everyTextFitsItsBox(NetworkDiagram diagram) {
    for (Box box : Layout.of(diagram).boxes()) {
      List<String> lines = box.node().lines();
      assertThat(lines).allMatch(line -> Layout.textWidth(line) < box.width());
      assertThat(box.baseline(0)).isGreaterThan(box.y() + Layout.FONT_SIZE / 2);
      assertThat(box.baseline(lines.size() - 1)).isLessThan(box.bottom());
    }
  }

  @Test
  void aTowerOfResidualBlocksIsOneStraightColumnWithItsShortcutsInOneLane() {
    Layout layout = Layout.of(Diagrams.residual(4));

    assertThat(layout.boxes()).extracting(Box::centre).containsOnly(layout.boxes().get(0).centre());
    assertThat(layout.lines()).filteredOn(line -> line.points().size() > 2).hasSize(4);
    assertThat(layout.lines())
        .filteredOn(line -> line.points().size() > 2)
        .extracting(line -> line.points().get(2).x())
        .containsOnly(layout.width() - 16);
  }

  @Test
  void branchesStandSideBySideBelowTheirOwn() {
    Map<String, Box> boxes =
        byName(Layout.of(Diagrams.of("in>f1", "in>b1", "b1>b2", "f1>f2", "f2>join", "b2>join")));

    assertThat(boxes.get("f1").y()).isEqualTo(boxes.get("b1").y());
    assertThat(boxes.get("f1").x()).isEqualTo(boxes.get("f2").x()).isLessThan(boxes.get("b2").x());
    assertThat(boxes.get("b1").x()).isEqualTo(boxes.get("b2").x());
    assertThat(boxes.get("join").centre())
        .isEqualTo(boxes.get("in").centre())
        .isEqualTo((boxes.get("f1").centre() + boxes.get("b1").centre()) / 2);
  }
}
