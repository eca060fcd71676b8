package org.sentiment4j.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sentiment4j.error.InputException;

class ProvenanceTest {
  private static final Provenance PROVENANCE =
      new Provenance(
          Provenance.FORMAT,
          "lstm",
          "lstm/version_0",
          "2026-01-02T03:04:05Z",
          "c0f1",
          new Provenance.Data(
              "données/aclImdb", "da7a", true, 20, 5, 25, 10_000, 500, "5917", "0c", "11"),
          new Provenance.Model(328_353, "stock"),
          new Provenance.Seeds(Long.MAX_VALUE, -1),
          new Provenance.Environment(
              "0.1.0", "1.0.0-M2.1", "17.0.1", "Linux amd64", "6502", 2, "CPU", 1, null),
          null);

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void nameTheFile() {
    file = folder.resolve("provenance.json");
  }

  @Test
  void whatIsWrittenIsRead() throws IOException {
    PROVENANCE.write(file);

    assertThat(Provenance.read(file)).isEqualTo(PROVENANCE);
  }

  @Test
  void aRunThatWentOnKeepsItsBeginningAndSaysWhereItWentOn() throws IOException {
    Provenance now =
        new Provenance(
            Provenance.FORMAT,
            PROVENANCE.name(),
            "moved/version_3",
            "2026-02-03T04:05:06Z",
            "0the5",
            PROVENANCE.data(),
            PROVENANCE.model(),
            PROVENANCE.seeds(),
            new Provenance.Environment(
                "0.2.0", "1.0.0-M2.1", "21.0.1", "Linux amd64", "6502", 8, "CPU", 1, null),
            null);

    Provenance twice = PROVENANCE.resumedAs(now, 1, 20).resumedAs(now, 4, 0);
    twice.write(file);

    assertThat(Provenance.read(file)).isEqualTo(twice);
    assertThat(twice.started()).isEqualTo(PROVENANCE.started());
    assertThat(twice.environment()).isEqualTo(PROVENANCE.environment());
    assertThat(twice.experiment()).isEqualTo(PROVENANCE.experiment());
    assertThat(twice.isOfExperiment(PROVENANCE.experiment())).isTrue();
    assertThat(twice.isOfExperiment("0the5")).isTrue();
    assertThat(twice.isOfExperiment("an07he5")).isFalse();
    assertThat(twice.resumed())
        .containsExactly(
            new Provenance.Resumed(now.started(), 1, 20, "0the5", now.environment()),
            new Provenance.Resumed(now.started(), 4, 0, "0the5", now.environment()));
  }

  @Test
  void unknownFieldsAreIgnored() throws IOException {
    PROVENANCE.write(file);
    String json = Files.readString(file);
    Files.writeString(
        file,
        json.replaceFirst("\\{", "{\"colour\": \"red\",")
            .replaceFirst("\"hash\"", "\"sheets\": [1, {}], \"hash\""));

    assertThat(Provenance.read(file)).isEqualTo(PROVENANCE);
  }

  @Test
  void whatAnEarlierVersionDidNotWriteIsNull() throws IOException {
    PROVENANCE.write(file);
    String json = Files.readString(file);
    Files.writeString(
        file,
        json.replaceAll("(?m)^.*(vocabularyHash|processor).*$", "")
            .replaceFirst(",\\s*\"pipelineHash\"[^}]*", ""));

    Provenance earlier = Provenance.read(file);
    assertThat(earlier.data().vocabularyHash()).isNull();
    assertThat(earlier.data().pipelineHash()).isNull();
    assertThat(earlier.environment().processor()).isNull();
    assertThat(earlier.data().splitHash()).isEqualTo("5917");
  }

  @Test
  void aMissingFileIsNamed() {
    assertThatThrownBy(() -> Provenance.read(file))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(file.toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "null", "{}", "[]", "{\"data\": {}}", "{\"data\": ", "{\"format\": \"two\"}"})
  void aDamagedFileIsNamed(String damaged) throws IOException {
    Files.writeString(file, damaged);

    assertThatThrownBy(() -> Provenance.read(file))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("provenance.json: damaged");
  }

  @Test
  void aFileThatIsNoTextIsNamed() throws IOException {
    Files.write(file, new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1});

    assertThatThrownBy(() -> Provenance.read(file))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("provenance.json: not a text file in UTF-8");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\u0000", "LONG"})
  void aPathThatCannotBeOneIsDamage(String source) throws IOException {
    String path = source.equals("LONG") ? "x".repeat(5000) : source;
    Files.writeString(
        file,
        "{\"format\":1,\"name\":\"a\",\"model\":{},\"data\":{\"hash\":\"b\",\"source\":\""
            + path
            + "\"}}");
    assertThatThrownBy(() -> Provenance.read(file))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("provenance.json: damaged");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"format\": \"FILL\"}", "{\"format\": 1e999999999}", "FILL", "[[[[["})
  void whatIsSaidOfDamageIsShort(String json) throws IOException {
    Files.writeString(file, json.replace("FILL", "x".repeat(100_000)));
    assertThatThrownBy(() -> Provenance.read(file))
        .isInstanceOf(InputException.class)
        .message()
        .hasSizeLessThan(500);
  }
}
