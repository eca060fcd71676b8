package org.sentiment4j.diagram;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import org.sentiment4j.error.InputException;

/** What a diagram can be drawn as. */
public enum DiagramFormat {
  /** The language of Graphviz. */
  DOT,
  /** A picture that stays sharp at any size, for light and dark surroundings. */
  SVG,
  /** A picture of pixels. */
  PNG;

  /**
   * Returns the format that the end of the file's name says.
   *
   * @throws InputException if it says none, or Java cannot draw it here
   */
  public static DiagramFormat of(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    for (DiagramFormat format : values()) {
      if (name.endsWith("." + format.name().toLowerCase(Locale.ROOT))) {
        if (format == PNG) {
          PngWriter.font();
        }
        return format;
      }
    }
    throw new InputException("expected a file name that ends in .svg, .png or .dot");
  }

  /** Returns the file's content: the same for the same diagram; of a PNG, with the same fonts. */
  public byte[] draw(NetworkDiagram diagram) {
    return switch (this) {
      case DOT -> DotWriter.write(diagram).getBytes(StandardCharsets.UTF_8);
      case SVG -> SvgWriter.write(diagram).getBytes(StandardCharsets.UTF_8);
      case PNG -> PngWriter.write(diagram);
    };
  }
}
