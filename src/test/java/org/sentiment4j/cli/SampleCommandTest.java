package org.sentiment4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sentiment4j.Main;

class SampleCommandTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir private Path place;

  private int sample(Path directory, String... options) {
    String[] args = new String[options.length + 2];
    args[0] = "sample";
    args[1] = directory.toString();
    System.arraycopy(options, 0, args, 2, options.length);
    return Main.run(
        InputStream.nullInputStream(),
        new PrintWriter(out, true),
        new PrintWriter(err, true),
        args);
  }

  @Test
  void oneLineSaysHowManySyntheticReviewsWereWrittenWhere() {
    Path directory = place.resolve("sample");
    assertThat(sample(directory, "--reviews", "1000", "--distance", "5")).isZero();
    assertThat(out.toString().lines())
        .singleElement()
        .asString()
        .contains("1,000 synthetic reviews", directory.toString());
    assertThat(err.toString()).isEmpty();
    assertThat(directory.resolve("train/pos")).isDirectory();
  }

  @Test
  void theSeedAndTheDistanceReachTheCorpus() throws IOException {
    Path directory = place.resolve("sample");
    assertThat(sample(directory, "--reviews", "4", "--distance", "3-9", "--seed", "7")).isZero();
    assertThat(Files.readString(directory.resolve("SYNTHETIC.txt")))
        .contains("--reviews 4 --distance 3-9 --seed 7");
  }

  @Test
  void wrongFiguresEndWithExitCode2AreAllNamedAndNothingIsWritten() {
    Path directory = place.resolve("sample");
    assertThat(sample(directory, "--reviews", "10", "--distance", "-1")).isEqualTo(2);
    assertThat(err.toString()).contains("--reviews 10", "--distance -1");
    assertThat(out.toString()).isEmpty();
    assertThat(directory).doesNotExist();
    assertThat(place).isEmptyDirectory();
  }

  @Test
  void aDirectoryThatIsNotEmptyEndsWithExitCode2() throws IOException {
    Files.writeString(place.resolve("mine.txt"), "mine");
    assertThat(sample(place)).isEqualTo(2);
    assertThat(err.toString()).startsWith("error: ").contains("not empty");
  }
}
