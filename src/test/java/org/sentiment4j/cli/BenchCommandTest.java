package org.sentiment4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sentiment4j.config.Cell;
import org.sentiment4j.config.Engine;
import org.sentiment4j.config.Padding;
import org.sentiment4j.speed.Variant;

class BenchCommandTest {
  private static final Pattern PEAK = Pattern.compile("arithmetic peak: ([0-9.]+) GFLOP/s");

  @TempDir private Path folder;

  private static Program bench(Object... more) {
    Object[] tiny = {
      "bench",
      "--hidden",
      2,
      "--embedding",
      2,
      "--length",
      5,
      "--batch",
      2,
      "--batches",
      1,
      "--seconds",
      0,
      "--warm-up",
      0
    };
    return Program.run(Stream.concat(Arrays.stream(tiny), Arrays.stream(more)).toArray());
  }

  private static void assertRefused(Program bench, String... parts) {
    assertThat(bench.exitCode()).isEqualTo(ExitCode.WRONG_INPUT);
    assertThat(bench.out()).isEmpty();
    assertThat(bench.err()).contains(parts).doesNotContain("\tat ");
  }

  @Test
  void thereIsARowForEveryCellThatAnEngineRunsAndThePeakIsAboveZero() throws IOException {
    Path csv = folder.resolve("speed.csv");
    Program bench = bench("--paddings", "masked,learned", "--csv", csv);
    List<Variant> variants =
        Variant.combinations(
            List.of(Cell.values()),
            Stream.of(Engine.values()).filter(engine -> engine != Engine.AUTO).toList(),
            List.of(Padding.values()));

    assertThat(bench.exitCode()).as(bench.err()).isZero();
    List<String> lines = bench.out().lines().toList();
    int header = lines.size() - variants.size() - 1;
    assertThat(lines.get(header)).startsWith("cell ");
    List<String> rows = Files.readAllLines(csv);
    assertThat(rows).hasSize(1 + variants.size());
    for (int i = 0; i < variants.size(); i++) {
      Variant variant = variants.get(i);
      String[] names = {variant.cell().name(), variant.engine().name(), variant.padding().name()};
      assertThat(lines.get(header + 1 + i).split(" +"))
          .usingElementComparator(String::compareToIgnoreCase)
          .startsWith(names);
      assertThat(rows.get(1 + i)).startsWithIgnoringCase(String.join(",", names) + ",");
    }
    Matcher peak = PEAK.matcher(bench.out());
    assertThat(peak.find()).isTrue();
    assertThat(Double.parseDouble(peak.group(1))).isPositive();
    assertThat(bench.out()).contains("backend CPU", "Java ", "random words");
  }

  @Test
  void reviewsOfTheUserAreUsedAndNamed() {
    Path sample = folder.resolve("sample");
    Program.run("sample", sample, "--reviews", 8, "--distance", 1);
    Program bench =
        bench("--data", sample, "--cache", folder.resolve("cache"), "--cells", "simple", "--quiet");

    assertThat(bench.exitCode()).as(bench.err()).isZero();
    assertThat(bench.out())
        .contains("reviews: 4, ", "training reviews of " + sample, CorpusText.SYNTHETIC)
        .doesNotContain("lstm");
    assertThat(bench.err()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "--hidden,0",
    "--hidden,8193",
    "--embedding,-1",
    "--batch,0",
    "--length,0",
    "--batches,0",
    "--batches,many",
    "--seconds,-1.0",
    "--warm-up,NaN",
    "--cells,gru_",
    "--engines,auto",
    "--engines,abacus",
    "--paddings,none",
    "--threads,0",
    "--data,nowhere"
  })
  void aWrongValueIsNamedInOneLine(String option, String value) {
    Program bench = Program.run("bench", option, value);

    assertRefused(bench, option.equals("--data") ? "" : option, value);
    assertThat(bench.err().lines()).hasSize(1).allMatch(line -> line.startsWith("error: "));
  }

  @Test
  void allWrongValuesAreReportedAtOnceALineEach() {
    Program bench =
        Program.run("bench", "--hidden", 0, "--batches", 0, "--data", folder.resolve("no"));

    assertRefused(bench, "--hidden 0: expected a whole number from 1 to 8192", "--batches 0");
    assertThat(bench.err().lines()).hasSize(3).allMatch(line -> line.startsWith("error: "));
  }

  @Test
  void aPlaceThatCannotBeWrittenIsRefusedBeforeAnythingIsMeasured() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "mine");

    assertRefused(bench("--csv", file.resolve("speed.csv")), "--csv", file.toString());
    assertRefused(bench("--csv", folder), "--csv", "is a directory");
  }
}
