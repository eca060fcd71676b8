package org.sentiment4j.diagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sentiment4j.diagram.Layout.Box;
import org.sentiment4j.diagram.NetworkDiagram.Edge;
import org.sentiment4j.diagram.NetworkDiagram.Node;
import org.sentiment4j.error.InputException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class DiagramFormatTest {
  private static final NetworkDiagram SPECIAL =
      new NetworkDiagram(
          "a < b & \"c\"",
          List.of(new Node("in \"1\"", "<&>", "[batch, 2]", 0), new Node("b\\n", "B", "[]", 1234)),
          List.of(new Edge("in \"1\"", "b\\n")));

  private static String text(DiagramFormat format, NetworkDiagram diagram) {
    return new String(format.draw(diagram), StandardCharsets.UTF_8);
  }

  private static Document svg(NetworkDiagram diagram) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(DiagramFormat.SVG.draw(diagram)));
  }

  private static List<Element> elements(Document svg, String name) {
    NodeList found = svg.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }

  private static int number(Element element, String attribute) {
    return Integer.parseInt(element.getAttribute(attribute));
  }

  @ParameterizedTest
  @CsvSource({"a.svg,SVG", "A.PNG,PNG", "x.y.dot,DOT"})
  void theEndOfTheNameSaysTheFormat(Path file, DiagramFormat format) {
    assertThat(DiagramFormat.of(file)).isEqualTo(format);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.jpg", "svg", "a.svg.txt", "a"})
  void anyOtherEndIsRefused(Path file) {
    assertThatThrownBy(() -> DiagramFormat.of(file))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(".svg, .png or .dot");
  }

  @ParameterizedTest
  @EnumSource(DiagramFormat.class)
  void theSameDiagramGivesTheSameBytes(DiagramFormat format) {
    assertThat(format.draw(Diagrams.residual(2))).isEqualTo(format.draw(Diagrams.residual(2)));
  }

  @Test
  void svgHoldsEveryLineOfTextAndTheTitleAsTheyAre() throws Exception {
    Document svg = svg(SPECIAL);

    assertThat(svg.getDocumentElement().getFirstChild().getNodeName()).isEqualTo("title");
    assertThat(elements(svg, "title"))
        .extracting(Element::getTextContent)
        .containsExactly("a < b & \"c\"");
    assertThat(elements(svg, "text"))
        .extracting(Element::getTextContent)
        .containsExactly("in \"1\"", "<&>", "[batch, 2]", "b\\n", "B", "[]", "1,234 parameters");
  }

  @Test
  void svgHasABoxForEveryLayerAndAnArrowForEveryEdge() throws Exception {
    Document svg = svg(Diagrams.residual(4));

    assertThat(elements(svg, "rect")).hasSize(10);
    assertThat(elements(svg, "polyline"))
        .hasSize(13)
        .allMatch(line -> line.getAttribute("marker-end").equals("url(#head)"));
    assertThat(elements(svg, "marker"))
        .singleElement()
        .matches(m -> m.getAttribute("id").equals("head"));
  }

  @Test
  void svgTextIsMadeToFitItsBox() throws Exception {
    Document svg = svg(Diagrams.bidirectional());
    int boxWidth = number(elements(svg, "rect").get(0), "width");

    assertThat(elements(svg, "text"))
        .isNotEmpty()
        .allMatch(text -> number(text, "textLength") < boxWidth)
        .allMatch(text -> text.getAttribute("lengthAdjust").equals("spacingAndGlyphs"));
  }

  @Test
  void svgHasColoursForLightAndDark() {
    assertThat(text(DiagramFormat.SVG, Diagrams.chain()))
        .contains("fill: #1f2328", "prefers-color-scheme: dark", "fill: #f0f6fc");
  }

  @Test
  void dotNamesEveryLayerAndEdge() {
    assertThat(text(DiagramFormat.DOT, SPECIAL))
        .isEqualTo(
            """
            digraph "a < b & \\"c\\"" {
              node [shape=box, fontname=monospace]
              "in \\"1\\"" [label="in \\"1\\"\\n<&>\\n[batch, 2]"]
              "b\\\\n" [label="b\\\\n\\nB\\n[]\\n1,234 parameters"]
              "in \\"1\\"" -> "b\\\\n"
            }
            """);
  }

  @Test
  void pngHasDarkTextInsideItsBoxesOnAWhiteGround() throws IOException {
    NetworkDiagram diagram = Diagrams.bidirectional();
    Layout layout = Layout.of(diagram);
    BufferedImage png = ImageIO.read(new ByteArrayInputStream(DiagramFormat.PNG.draw(diagram)));

    assertThat(png.getWidth()).isEqualTo(2 * layout.width());
    assertThat(png.getHeight()).isEqualTo(2 * layout.height());
    for (Box box : layout.boxes()) {
      assertThat(darkPixels(png, box, 2)).as(box.node().name()).isGreaterThan(100);
      // Beside the text, as far as the padding goes, there is nothing.
      Box left = new Box(box.node(), box.x(), box.y(), 8, box.height());
      assertThat(darkPixels(png, left, 3)).as(box.node().name()).isZero();
    }
    assertThat(png.getRGB(2, 2) & 0xffffff).isEqualTo(0xffffff);
  }

  /** Pixels darker than the lines, away from the edge of the box. */
  private static long darkPixels(BufferedImage png, Box box, int edge) {
    long dark = 0;
    for (int y = 2 * (box.y() + edge); y < 2 * (box.y() + box.height() - edge); y++) {
      for (int x = 2 * (box.x() + edge); x < 2 * (box.x() + box.width() - edge); x++) {
        dark += (png.getRGB(x, y) & 0xff) < 0x50 ? 1 : 0;
      }
    }
    return dark;
  }

  @Test
  void whereJavaHasNoFontsAnSvgIsSuggested() {
    List<Runnable> failures =
        List.of(
            () -> {
              throw new UnsatisfiedLinkError("libfreetype");
            },
            () -> {
              throw new InternalError("no fonts");
            },
            () -> {
              throw new IllegalStateException("Fontconfig head is null");
            });
    for (Runnable failure : failures) {
      assertThatThrownBy(
              () ->
                  PngWriter.orNoFonts(
                      () -> {
                        failure.run();
                        return null;
                      }))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("fonts")
          .hasMessageContaining(".svg");
    }
  }
}
