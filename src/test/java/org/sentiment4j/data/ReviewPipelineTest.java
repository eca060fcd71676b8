package org.sentiment4j.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.datavec.api.records.reader.impl.transform.TransformProcessRecordReader;
import org.datavec.api.split.CollectionInputSplit;
import org.datavec.api.writable.Writable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sentiment4j.error.InputException;
import org.sentiment4j.text.PadOrTruncate;
import org.sentiment4j.text.Vocabulary;
import org.sentiment4j.text.Vocabulary.WordCount;

class ReviewPipelineTest {
  private static final Vocabulary VOCABULARY =
      new Vocabulary(
          List.of(new WordCount("a", 3), new WordCount("film", 2), new WordCount("0", 1)));

  private final ReviewPipeline pipeline = ReviewPipeline.of(VOCABULARY, 4);
  @TempDir private Path folder;

  @Test
  void allWordsAreEncodedAndTheLastOnesKept() {
    assertThat(pipeline.encode("A film<br/>A bad FILM! 0")).containsExactly(2, 3, 2, 1, 3, 4);
    assertThat(steps("A film<br/>A bad FILM! 0")).containsExactly(2, 1, 3, 4);
    assertThat(steps("a film")).containsExactly(0, 0, 2, 3);
    assertThat(steps("")).containsExactly(0, 0, 0, 1);
  }

  @Test
  void aTextIsReadAsItsLastWordsWithTheirIds() {
    EncodedText read = pipeline.read("A film<br/>A bad, BAD film! 0");

    assertThat(read.text()).isEqualTo("A film<br/>A bad, BAD film! 0");
    assertThat(read.wordCount()).isEqualTo(7);
    assertThat(read.words()).containsExactly("bad", "bad", "film", "0");
    assertThat(read.ids()).containsExactly(1, 1, 3, 4);
    assertThat(read.knownCount()).isEqualTo(2);
    assertThat(read.isKnown(1)).isFalse();
    assertThat(read.isKnown(2)).isTrue();
    assertThat(read.isCut()).isTrue();
    assertThat(pipeline.read("a bad film 0").isCut()).isFalse();
  }

  @Test
  void aTextWithoutAWordIsReadAsInTraining() {
    for (String text : List.of("", " \t", "!?", "<br />")) {
      EncodedText read = pipeline.read(text);

      assertThat(read.wordCount()).isZero();
      assertThat(read.words()).isEmpty();
      assertThat(read.knownCount()).isZero();
      assertThat(read.ids()).containsExactly(VOCABULARY.encode(""));
    }
  }

  @Test
  void theLoadedPipelineEncodesEveryTextLikeTheSavedOne() throws IOException {
    pipeline.save(folder);
    ReviewPipeline loaded = ReviewPipeline.load(folder);

    assertThat(loaded.vocabulary().words()).isEqualTo(VOCABULARY.words());
    assertThat(loaded.padOrTruncate()).isEqualTo(pipeline.padOrTruncate());
    Random random = new Random(1);
    for (int i = 0; i < 500; i++) {
      String text = randomText(random);
      assertThat(loaded.encode(text)).isEqualTo(pipeline.encode(text));
      assertThat(ids(loaded, text)).isEqualTo(steps(text)).hasSize(4);
      assertThat(steps(text)).endsWith(loaded.read(text).ids());
    }
  }

  @Test
  void theRulesNameTheFileOfTheVocabulary() throws IOException {
    pipeline.save(folder);

    assertThat(folder.resolve("pipeline.json")).content().contains("\"vocabulary.txt\"");
    assertThat(folder.resolve("vocabulary.txt")).hasContent("a\t3\nfilm\t2\n0\t1\n");
  }

  @Test
  void aFolderWithoutAPipelineIsPerhapsNoRun() {
    assertThatThrownBy(() -> ReviewPipeline.load(folder))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("no pipeline.json")
        .hasMessageContaining("directory of a run?");
  }

  @Test
  void aPipelineCutOffAnywhereIsRefused() throws IOException {
    pipeline.save(folder);
    Path file = folder.resolve("pipeline.json");
    String whole = Files.readString(file).strip();
    for (int length = 0; length < whole.length(); length += 7) {
      Files.writeString(file, whole.substring(0, length));
      assertRefused("pipeline.json");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "{}",
        "[]",
        "\u00e9",
        "{\"actionList\":[],\"initialSchema\":null}",
        "{\"@class\":\"java.lang.String\"}"
      })
  void anythingElseInPlaceOfThePipelineIsRefused(String json) throws IOException {
    pipeline.save(folder);
    Files.write(folder.resolve("pipeline.json"), json.getBytes(StandardCharsets.ISO_8859_1));
    assertRefused("pipeline.json");
  }

  @Test
  void aPipelineWhoseLastStepIsMissingOrWrongIsRefused() throws IOException {
    Files.writeString(folder.resolve("pipeline.json"), ReviewPipeline.words().toJson());
    assertRefused("pipeline.json");

    pipeline.save(folder);
    String rules = Files.readString(folder.resolve("pipeline.json"));
    Files.writeString(
        folder.resolve("pipeline.json"), rules.replaceAll("(\"length\" *: *)4", "$10"));
    assertRefused("pipeline.json");
  }

  @Test
  void aMissingVocabularyIsNamed() throws IOException {
    pipeline.save(folder);
    Files.delete(folder.resolve("vocabulary.txt"));
    assertRefused("vocabulary.txt: missing");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a\t3\nfilm\n",
        "a\t3\nfilm\t\n",
        "a\t3\nfilm\tmany\n",
        "a\t3\n\t2\n",
        "a\t3\na\t2\n",
        "a\t3\nfil",
        "a\t3\nfilm\t2"
      })
  void aDamagedVocabularyIsNamed(String words) throws IOException {
    pipeline.save(folder);
    Files.write(folder.resolve("vocabulary.txt"), words.getBytes(StandardCharsets.ISO_8859_1));
    assertRefused("vocabulary.txt: not a whole vocabulary");
  }

  @Test
  void dataVecsOwnReaderRunsThePipelineOverTheReviews() throws Exception {
    Path archive = TinyCorpus.ofEight().asArchive(folder.resolve("a.tar.gz"));
    try (var reader =
        new TransformProcessRecordReader(new ReviewRecordReader(), pipeline.rules())) {
      reader.initialize(new CollectionInputSplit(List.of(archive.toUri())));
      for (int pass = 0; pass < 2; pass++) {
        assertThat(reader.next()).hasSize(4);
        List<Writable> second = reader.next();
        assertThat(second.get(1)).hasToString("train/pos/1_10");
        assertThat(ReviewRecord.unpack(ReviewRecord.text(second))).hasSize(4);
        int rest = 0;
        for (; reader.hasNext(); rest++) {
          reader.next();
        }
        assertThat(rest).isEqualTo(6);
        reader.reset();
      }
    }
  }

  @Test
  void paddingGoesInFront() {
    assertThat(pipeline.padOrTruncate()).isEqualTo(new PadOrTruncate(4, PadOrTruncate.Side.FRONT));
  }

  private void assertRefused(String part) {
    assertThatThrownBy(() -> ReviewPipeline.load(folder))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(folder.resolve(part).toString());
  }

  private int[] steps(String text) {
    return ids(pipeline, text);
  }

  private static int[] ids(ReviewPipeline rules, String text) {
    return ReviewRecord.unpack(ReviewRecord.text(rules.rules().execute(ReviewRecord.ofText(text))));
  }

  private static String randomText(Random random) {
    int[] likely = {'a', ' ', 'A', '<', '\u0085', '\u0130', 'f', 0x1f39e, '0', '\u212a'};
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(40); i > 0; i--) {
      text.appendCodePoint(
          random.nextBoolean()
              ? likely[random.nextInt(likely.length)]
              : random.nextInt(Character.MAX_CODE_POINT + 1));
      if (random.nextInt(10) == 0) {
        text.append(" film ");
      }
    }
    return text.toString();
  }

  @ParameterizedTest
  @CsvSource({
    "org.sentiment4j.data.NormaliseTransform, javax.script.ScriptEngineManager",
    "org.sentiment4j.data.NormaliseTransform, org.datavec.api.transform.transform.string.AppendStringColumnTransform",
    "org.sentiment4j.data.NormaliseTransform, org.sentiment4j.data.TokeniseTransform",
    "org.datavec.api.transform.schema.Schema, java.net.URL",
    "org.datavec.api.transform.metadata.IntegerMetaData, com.sun.rowset.JdbcRowSetImpl",
    "vocabulary.txt, ../../vocabulary.txt",
    "\"text\", \"id\"",
    "FRONT, MIDDLE"
  })
  void aPipelineThatSaysAnythingElseIsRefusedAndMakesNothing(String old, String other)
      throws IOException {
    pipeline.save(folder);
    Path file = folder.resolve("pipeline.json");
    String rules = Files.readString(file);
    assertThat(rules).contains(old);
    Files.writeString(file, rules.replaceFirst(Pattern.quote(old), other));

    assertRefused("pipeline.json: damaged, or not the rules of a pipeline");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"more\":1,", "{\"initialSchema\":null,"})
  void aPipelineThatSaysMoreIsRefused(String more) throws IOException {
    pipeline.save(folder);
    Path file = folder.resolve("pipeline.json");
    String rules = Files.readString(file);
    Files.writeString(file, more + rules.substring(1));
    assertRefused("pipeline.json: damaged");

    Files.writeString(file, rules + "{}");
    assertRefused("pipeline.json: damaged");
  }

  @Test
  void aPipelineWithoutEndIsRefused() throws IOException {
    pipeline.save(folder);
    Path file = folder.resolve("pipeline.json");
    Files.writeString(file, "[".repeat(60_000));
    assertRefused("pipeline.json: damaged");

    Files.writeString(file, " ".repeat(70_000));
    assertRefused("pipeline.json: larger than the 65,536 bytes");
  }

  @Test
  void paddingMayBeAtTheEndToo() throws IOException {
    PadOrTruncate atTheEnd = new PadOrTruncate(7, PadOrTruncate.Side.END);
    ReviewPipeline.of(VOCABULARY, atTheEnd).save(folder);

    assertThat(ReviewPipeline.load(folder).padOrTruncate()).isEqualTo(atTheEnd);
  }

  @Test
  void ofATextOfVeryManyWordsTheLastAreReadAndAllCounted() {
    EncodedText read = pipeline.read("film ".repeat(100_000) + "a b c d");

    assertThat(read.wordCount()).isEqualTo(100_004);
    assertThat(read.words()).containsExactly("a", "b", "c", "d");
  }
}
