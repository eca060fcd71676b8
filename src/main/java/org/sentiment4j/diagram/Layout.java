package org.sentiment4j.diagram;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sentiment4j.diagram.NetworkDiagram.Edge;
import org.sentiment4j.diagram.NetworkDiagram.Node;

/**
 * Where the boxes and lines of a diagram are, in pixels from the top left corner.
 *
 * <p>The boxes of a rank stand side by side, centred, all of the same size. A line to the next rank
 * is straight; one that skips ranks bends out to a lane to the right of all boxes, and back. So no
 * line meets a box but its own two: there are no boxes between the ranks, and none in the lanes.
 *
 * @param width of everything, with a margin
 * @param height of everything, with a margin
 * @param boxes one for each layer, in their order
 * @param lines one for each edge, in their order
 */
record Layout(int width, int height, List<Box> boxes, List<Line> lines) {
  static final int FONT_SIZE = 13;

  /** A little more than 0.6 times the size of the font, which is usual. */
  static final int CHARACTER_WIDTH = 8;

  static final int LINE_HEIGHT = 18;

  /** How long and how wide the head of an arrow is. */
  static final int HEAD = 8;

  private static final int MARGIN = 16;
  private static final int PADDING = 12;
  private static final int BETWEEN_BOXES = 32;
  private static final int BETWEEN_RANKS = 44;
  private static final int BETWEEN_LANES = 16;
  private static final int LEG = 16;
  private static final int BETWEEN_LEGS = 6;

  /**
   * The box of {@code node}.
   *
   * @param x of its left side
   * @param y of its top
   */
  record Box(Node node, int x, int y, int width, int height) {
    int centre() {
      return x + width / 2;
    }

    int bottom() {
      return y + height;
    }

    /** The line on which a line of the text stands, counted from 0; the text is centred. */
    int baseline(int line) {
      int textHeight = node.lines().size() * LINE_HEIGHT;
      return y + (height - textHeight) / 2 + line * LINE_HEIGHT + FONT_SIZE;
    }
  }

  /** An end or a corner of a line. */
  record Point(int x, int y) {}

  /** The line of {@code edge}, from the bottom of one box to the top of another. */
  record Line(Edge edge, List<Point> points) {}

  static int textWidth(String text) {
    return text.codePointCount(0, text.length()) * CHARACTER_WIDTH;
  }

  static Layout of(NetworkDiagram diagram) {
    Ranks ranks = Ranks.of(diagram);
    return new Builder(diagram, ranks, Lanes.of(diagram, ranks)).build();
  }

  /** The layout in the making. */
  private static final class Builder {
    private final NetworkDiagram diagram;
    private final Lanes lanes;
    private final List<List<Node>> rows;
    private final int boxWidth;
    private final int boxHeight;
    private final int rowsWidth;
    private final int gap;
    private final Map<String, Box> boxes = new HashMap<>();

    Builder(NetworkDiagram diagram, Ranks ranks, Lanes lanes) {
      this.diagram = diagram;
      this.lanes = lanes;
      rows = ranks.rows(diagram);
      List<List<String>> texts = diagram.nodes().stream().map(Node::lines).toList();
      boxWidth =
          2 * PADDING
              + texts.stream()
                  .flatMap(List::stream)
                  .mapToInt(Layout::textWidth)
                  .max()
                  .orElseThrow();
      boxHeight = PADDING + LINE_HEIGHT * texts.stream().mapToInt(List::size).max().orElseThrow();
      rowsWidth = rows.stream().mapToInt(row -> width(row.size())).max().orElseThrow();
      gap = Math.max(BETWEEN_RANKS, 2 * (LEG + lanes.count() * BETWEEN_LEGS));
    }

    private int width(int boxesOfRow) {
      return boxesOfRow * (boxWidth + BETWEEN_BOXES) - BETWEEN_BOXES;
    }

    Layout build() {
      int y = MARGIN;
      for (List<Node> row : rows) {
        place(row, y);
        y += boxHeight + gap;
      }
      return new Layout(
          lane(lanes.count() - 1) + MARGIN,
          y - gap + MARGIN,
          diagram.nodes().stream().map(node -> boxes.get(node.name())).toList(),
          diagram.edges().stream().map(edge -> new Line(edge, points(edge))).toList());
    }

    /** Places a row, each layer as much to the left as those above that it takes its input from. */
    private void place(List<Node> row, int y) {
      int x = MARGIN + (rowsWidth - width(row.size())) / 2;
      List<Node> ordered = row.stream().sorted(Comparator.comparingDouble(this::above)).toList();
      for (Node node : ordered) {
        boxes.put(node.name(), new Box(node, x, y, boxWidth, boxHeight));
        x += boxWidth + BETWEEN_BOXES;
      }
    }

    private double above(Node node) {
      return diagram.edges().stream()
          .filter(edge -> edge.to().equals(node.name()))
          .mapToInt(edge -> boxes.get(edge.from()).centre())
          .average()
          .orElse(0);
    }

    private List<Point> points(Edge edge) {
      Box from = boxes.get(edge.from());
      Box to = boxes.get(edge.to());
      Integer lane = lanes.of().get(edge);
      if (lane == null) {
        return List.of(new Point(from.centre(), from.bottom()), new Point(to.centre(), to.y()));
      }
      // Beside the straight lines; the legs of the inner lanes inside those of the outer ones.
      int out = from.centre() + boxWidth / 4;
      int in = to.centre() + boxWidth / 4;
      int leg = LEG + (lanes.count() - 1 - lane) * BETWEEN_LEGS;
      return List.of(
          new Point(out, from.bottom()),
          new Point(out, from.bottom() + leg),
          new Point(lane(lane), from.bottom() + leg),
          new Point(lane(lane), to.y() - leg),
          new Point(in, to.y() - leg),
          new Point(in, to.y()));
    }

    /** Where a lane is; lane -1 is the right side of the boxes. */
    private int lane(int lane) {
      return MARGIN + rowsWidth + (lane + 1) * BETWEEN_LANES;
    }
  }
}
