package org.sentiment4j.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Aligns text in columns: the first two to the left, all others, which are numbers, to the right.
 */
public final class TextTable {
  private static final String GAP = "  ";
  private static final int LEFT_COLUMNS = 2;

  private TextTable() {}

  /** The lines of the table; every row has as many cells as the first. */
  public static List<String> lines(List<List<String>> rows) {
    int columns = rows.get(0).size();
    int[] widths = new int[columns];
    for (List<String> row : rows) {
      for (int column = 0; column < columns; column++) {
        widths[column] = Math.max(widths[column], width(row.get(column)));
      }
    }
    List<String> lines = new ArrayList<>();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int column = 0; column < columns; column++) {
        String space = " ".repeat(widths[column] - width(row.get(column)));
        // The mark stands close to the name.
        line.append(column == 0 ? "" : column == 1 ? " " : GAP)
            .append(column < LEFT_COLUMNS ? row.get(column) + space : space + row.get(column));
      }
      lines.add(line.toString().stripTrailing());
    }
    return lines;
  }

  /** The same as a table of Markdown. */
  static List<String> markdown(List<List<String>> rows) {
    List<String> lines = new ArrayList<>();
    for (List<String> row : rows) {
      lines.add(
          row.stream()
              .map(TextTable::withoutTags)
              .map(cell -> cell.replace("\\", "\\\\").replace("|", "\\|").replace("*", "\\*"))
              .collect(Collectors.joining(" | ", "| ", " |")));
    }
    String rule =
        IntStream.range(0, rows.get(0).size())
            .mapToObj(column -> column < LEFT_COLUMNS ? "---" : "---:")
            .collect(Collectors.joining(" | ", "| ", " |"));
    lines.add(1, rule);
    return lines;
  }

  /** A text of which Markdown makes no element of HTML. */
  static String withoutTags(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }

  private static int width(String cell) {
    return cell.codePointCount(0, cell.length());
  }
}
