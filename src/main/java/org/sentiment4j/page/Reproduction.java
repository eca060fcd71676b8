package org.sentiment4j.page;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sentiment4j.error.ShellCommand;
import org.sentiment4j.page.Html.Cell;
import org.sentiment4j.page.Html.Column;
import org.sentiment4j.report.ComparedRun;
import org.sentiment4j.run.Provenance;
import org.sentiment4j.run.RunDirectory;

/** How to get the same runs again, in HTML. */
final class Reproduction {
  private Reproduction() {}

  static String of(List<ComparedRun> runs) throws IOException {
    List<Sources> all = new ArrayList<>();
    for (ComparedRun run : runs) {
      all.add(Sources.of(run));
    }
    List<Sources> known = all.stream().filter(one -> one.provenance().isPresent()).toList();
    String html = "";
    if (known.size() < all.size()) {
      html +=
          Html.element(
              "p",
              "Of these there is a log alone, which does not say where it comes from: "
                  + all.stream()
                      .filter(one -> one.provenance().isEmpty())
                      .map(one -> one.run().name())
                      .collect(Collectors.joining(", "))
                  + ".");
    }
    if (known.isEmpty()) {
      return html;
    }
    return html
        + "<p>The same seeds, reviews and program give the same run on the same kind of machine. In the"
        + " folder of the program, check that it is so, or train again:</p>\n"
        + Html.code("Commands", commands(known))
        + "<h3>Where the runs come from</h3>\n"
        + shares(
            known,
            known.stream().map(Sources::facts).toList(),
            "In all runs",
            "Where the runs differ")
        + "<h3>Settings</h3>\n"
        + shares(
            known,
            known.stream().map(one -> one.run().settings()).toList(),
            "Settings of all runs",
            "Settings in which the runs differ");
  }

  private static List<String> commands(List<Sources> known) {
    List<String> lines = new ArrayList<>();
    known.stream()
        .map(one -> one.provenance().orElseThrow().environment())
        .flatMap(where -> Optional.ofNullable(where).map(Provenance.Environment::git).stream())
        .distinct()
        .forEach(commit -> lines.add("git checkout " + ShellCommand.quoted(commit)));
    for (Sources one : known) {
      lines.add(command("verify", one.run().path(), one));
    }
    for (Sources one : known) {
      lines.add(command("train", new RunDirectory(one.run().path()).config(), one));
    }
    return lines;
  }

  private static String command(String name, Path of, Sources sources) {
    return ShellCommand.of(name, of, "--data", sources.provenance().orElseThrow().data().source())
        .toString();
  }

  /** What all have in common as a table, and a table of what they do not. */
  private static String shares(
      List<Sources> known,
      List<? extends Map<String, String>> things,
      String commonCaption,
      String differingCaption) {
    Shares shares = Shares.of(things);
    String html = "";
    if (!shares.differing().isEmpty()) {
      List<List<Cell>> rows = new ArrayList<>();
      for (int i = 0; i < known.size(); i++) {
        Map<String, String> thing = things.get(i);
        rows.add(
            Stream.concat(
                    Stream.of(known.get(i).run().name()),
                    shares.differing().stream().map(key -> thing.getOrDefault(key, "–")))
                .map(Cell::of)
                .toList());
      }
      List<Column> columns =
          Stream.concat(Stream.of("run"), shares.differing().stream())
              .map(title -> new Column(title, false))
              .toList();
      html += Html.table(differingCaption, "sortable", columns, rows, -1);
    }
    if (!shares.common().isEmpty()) {
      html +=
          Html.details(
              commonCaption,
              Html.table(
                  commonCaption,
                  "plain",
                  List.of(new Column("what", false), new Column("value", false)),
                  shares.common().entrySet().stream()
                      .map(entry -> List.of(Cell.of(entry.getKey()), Cell.of(entry.getValue())))
                      .toList(),
                  -1));
    }
    return html;
  }
}
