package org.sentiment4j.diagram;

import java.io.StringWriter;
import java.util.List;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.sentiment4j.diagram.Layout.Box;
import org.sentiment4j.diagram.Layout.Line;

/** A diagram as an SVG picture, dark on light or light on dark as the reader prefers. */
final class SvgWriter {
  private static final String STYLE =
      """

      text { font: %dpx monospace; text-anchor: middle; fill: #1f2328; }
      .name { font-weight: bold; }
      rect { fill: #f6f8fa; stroke: #59636e; }
      polyline { fill: none; stroke: #59636e; }
      .head { fill: #59636e; }
      @media (prefers-color-scheme: dark) {
        text { fill: #f0f6fc; }
        rect { fill: #151b23; stroke: #9198a1; }
        polyline { stroke: #9198a1; }
        .head { fill: #9198a1; }
      }
      """;

  private final XMLStreamWriter xml;

  private SvgWriter(XMLStreamWriter xml) {
    this.xml = xml;
  }

  static String write(NetworkDiagram diagram) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      new SvgWriter(xml).svg(diagram.title(), Layout.of(diagram));
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("a string takes everything that is written to it", e);
    }
    return text.toString();
  }

  private void svg(String title, Layout layout) throws XMLStreamException {
    start("svg", "xmlns", "http://www.w3.org/2000/svg", "role", "img");
    attributes("width", layout.width(), "height", layout.height());
    attributes("viewBox", "0 0 " + layout.width() + " " + layout.height());
    element("title", title);
    element("style", STYLE.formatted(Layout.FONT_SIZE));
    start("marker", "id", "head", "orient", "auto", "markerUnits", "userSpaceOnUse");
    attributes("markerWidth", Layout.HEAD, "markerHeight", Layout.HEAD);
    attributes("refX", Layout.HEAD, "refY", Layout.HEAD / 2);
    String corners = "0,0 %1$d,%2$d 0,%1$d".formatted(Layout.HEAD, Layout.HEAD / 2);
    start("polygon", "class", "head", "points", corners);
    end();
    end();
    for (Line line : layout.lines()) {
      line(line);
    }
    for (Box box : layout.boxes()) {
      box(box);
    }
    end();
  }

  private void line(Line line) throws XMLStreamException {
    String points =
        line.points().stream()
            .map(point -> point.x() + "," + point.y())
            .collect(Collectors.joining(" "));
    start("polyline", "points", points, "marker-end", "url(#head)");
    end();
  }

  private void box(Box box) throws XMLStreamException {
    start("rect", "rx", 4, "x", box.x(), "y", box.y());
    attributes("width", box.width(), "height", box.height());
    end();
    List<String> lines = box.node().lines();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      start("text", "x", box.centre(), "y", box.baseline(i));
      // In a font that is wider than usual, the text fits all the same.
      attributes("textLength", Layout.textWidth(line), "lengthAdjust", "spacingAndGlyphs");
      if (i == 0) {
        attributes("class", "name");
      }
      xml.writeCharacters(line);
      end();
    }
  }

  private void element(String name, String text) throws XMLStreamException {
    start(name);
    xml.writeCharacters(text);
    end();
  }

  private void start(String name, Object... attributes) throws XMLStreamException {
    xml.writeStartElement(name);
    attributes(attributes);
  }

  private void attributes(Object... namesAndValues) throws XMLStreamException {
    for (int i = 0; i < namesAndValues.length; i += 2) {
      xml.writeAttribute(namesAndValues[i].toString(), namesAndValues[i + 1].toString());
    }
  }

  /** Ends the element, and with it the line. */
  private void end() throws XMLStreamException {
    xml.writeEndElement();
    xml.writeCharacters("\n");
  }
}
