package org.sentiment4j.page;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.commons.text.StringEscapeUtils;

/** Pieces of HTML. What is called text is escaped, what is called content is HTML already. */
final class Html {
  private Html() {}

  /** Text, for between tags and within an attribute. */
  static String text(String text) {
    return StringEscapeUtils.escapeHtml4(text).replace("'", "&#39;");
  }

  /** An element without attributes around a text. */
  static String element(String name, String text) {
    return "<" + name + ">" + text(text) + "</" + name + ">";
  }

  /** An item each. */
  static String list(List<String> texts) {
    return texts.stream()
        .map(text -> element("li", text))
        .collect(Collectors.joining("\n", "<ul>\n", "\n</ul>\n"));
  }

  /** A summary that opens some content. */
  static String details(String summaryText, String content) {
    return "<details>\n" + element("summary", summaryText) + "\n" + content + "</details>\n";
  }

  /** Lines as they are typed, which the user may scroll. */
  static String code(String label, List<String> lines) {
    return "<pre tabindex=\"0\" role=\"region\" aria-label=\""
        + text(label)
        + "\"><code>"
        + text(String.join("\n", lines))
        + "</code></pre>\n";
  }

  /**
   * A cell of a table.
   *
   * @param text what it shows
   * @param value what it is sorted by; null where that is its text; NaN where it is not known
   */
  record Cell(String text, Double value) {
    static Cell of(String text) {
      return new Cell(text, null);
    }
  }

  /**
   * A column of a table.
   *
   * @param title its head
   * @param isNumber whether it holds numbers
   */
  record Column(String title, boolean isNumber) {}

  /**
   * A table, the first cell of whose rows is their head; the user may scroll it.
   *
   * @param kind its class, such as {@code sortable}
   * @param marked the row that stands out; -1 where none does
   */
  static String table(
      String captionText, String kind, List<Column> columns, List<List<Cell>> rows, int marked) {
    StringBuilder html = new StringBuilder();
    html.append("<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"")
        .append(text(captionText))
        .append("\">\n<table class=\"")
        .append(kind)
        .append("\">\n")
        .append(element("caption", captionText))
        .append("\n<thead>\n<tr>");
    columns.forEach(
        column ->
            html.append("<th scope=\"col\"")
                .append(column.isNumber() ? " class=\"number\">" : ">")
                .append(text(column.title()))
                .append("</th>"));
    html.append("</tr>\n</thead>\n<tbody>\n");
    for (int row = 0; row < rows.size(); row++) {
      html.append(row == marked ? "<tr class=\"best\">" : "<tr>");
      for (int column = 0; column < columns.size(); column++) {
        html.append(cell(rows.get(row).get(column), column == 0, columns.get(column).isNumber()));
      }
      html.append("</tr>\n");
    }
    return html.append("</tbody>\n</table>\n</div>\n").toString();
  }

  private static String cell(Cell cell, boolean isHead, boolean isNumber) {
    String value =
        cell.value() == null
            ? ""
            : " data-value=\"" + String.format(Locale.ROOT, "%.6f", cell.value()) + "\"";
    String kind = isNumber ? " class=\"number\"" : "";
    return isHead
        ? "<th scope=\"row\"" + kind + value + ">" + text(cell.text()) + "</th>"
        : "<td" + kind + value + ">" + text(cell.text()) + "</td>";
  }
}
