package org.sentiment4j.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sentiment4j.data.LinesAhead;

/** What predict says of texts. */
class PredictCommandTest {
  private static final String MIXED =
      "The film is superb, superb, no, zxqvy, it is awful, awful, dull";

  private static TinyRun run;

  @BeforeAll
  static void train(@TempDir Path shared) throws IOException {
    run = TinyRun.train(shared);
  }

  @Test
  void textsGetTheProbabilitiesThatTheRunFoundForThemInTheirOrder() {
    List<String> lines = new ArrayList<>();
    while (lines.size() <= 2 * LinesAhead.MOST) {
      lines.addAll(run.reviews());
    }
    List<JsonNode> answers = TinyRun.objects(run.reading(String.join("\n", lines), "--json"));

    assertThat(answers).hasSameSizeAs(lines);
    for (int i = 0; i < answers.size(); i++) {
      float expected = run.predictions().get(i % run.predictions().size()).probability();
      assertThat(answers.get(i).get("text").asText()).isEqualTo(lines.get(i));
      assertThat(TinyRun.probability(answers.get(i)))
          .as("line %d", i)
          .isCloseTo(expected, within(1e-6f));
      assertThat(answers.get(i).get("label").asText())
          .isEqualTo(expected > 0.5 ? "positive" : "negative");
    }
  }

  @Test
  void peopleGetALineForEachTextInColumns() {
    Program program = run.reading(String.join("\n", run.reviews()));

    List<String> lines = program.out().lines().toList();
    assertThat(lines).hasSameSizeAs(run.reviews());
    for (int i = 0; i < lines.size(); i++) {
      float probability = run.predictions().get(i).probability();
      assertThat(lines.get(i))
          .isEqualTo(
              String.format(
                  Locale.ROOT,
                  "%s  %.4f  %s",
                  probability > 0.5 ? "positive" : "negative",
                  probability,
                  run.reviews().get(i).strip()));
    }
    assertThat(program.err()).contains("backend CPU");
  }

  @Test
  void argumentsAndStandardInputGiveTheSame() {
    Object[] texts = {MIXED, "film", "", "@film \u00e9 \ud83c\udf9e"};
    String lines = MIXED + "\nfilm\n\n@film \u00e9 \ud83c\udf9e\n";

    for (Object[] options : new Object[][] {{}, {"--json"}, {"--trace"}, {"--json", "--trace"}}) {
      Program arguments = run.predict(Stream.of(options, texts).flatMap(Stream::of).toArray());
      assertThat(run.reading(lines, options).out()).isEqualTo(arguments.out()).isNotEmpty();
    }
  }

  @Test
  void aTraceEndsAtThePredictionAndEachStepIsThatOfTheTextUpToThere() {
    JsonNode answer = TinyRun.objects(run.predict("--json", "--trace", MIXED)).get(0);
    JsonNode trace = answer.get("trace");

    List<String> words = new ArrayList<>();
    List<String> beginnings = new ArrayList<>();
    for (JsonNode step : trace) {
      words.add(step.get("word").asText());
      beginnings.add(String.join(" ", words));
    }
    assertThat(words)
        .containsExactly(
            "the", "film", "is", "superb", "superb", "no", "zxqvy", "it", "is", "awful", "awful",
            "dull");
    List<JsonNode> asTexts = TinyRun.objects(run.reading(String.join("\n", beginnings), "--json"));
    for (int i = 0; i < words.size(); i++) {
      assertThat(TinyRun.probability(trace.get(i)))
          .isCloseTo(TinyRun.probability(asTexts.get(i)), within(1e-6f));
    }
    assertThat(TinyRun.probability(trace.get(words.size() - 1)))
        .isCloseTo(TinyRun.probability(answer), within(1e-6f));
    assertThat(trace.get(6).get("known").asBoolean()).isFalse();
  }

  @Test
  void aTraceForPeopleShowsTheSameNumbersAndWhereTheLabelChanges() {
    JsonNode trace = TinyRun.objects(run.predict("--json", "--trace", MIXED)).get(0).get("trace");
    List<String> lines = run.predict("--trace", MIXED).out().lines().toList();

    // A line a word, the verdict, an empty line.
    assertThat(lines).hasSize(trace.size() + 2).last().asString().isEmpty();
    assertThat(lines.get(trace.size()))
        .matches("(positive|negative)  0\\.[0-9]{4}  \\Q" + MIXED + "\\E");
    String label = "";
    for (int i = 0; i < trace.size(); i++) {
      float probability = TinyRun.probability(trace.get(i));
      String now = probability > 0.5 ? "positive" : "negative";
      assertThat(lines.get(i))
          .startsWith(String.format(Locale.ROOT, "%.4f  ", probability))
          .contains("  " + trace.get(i).get("word").asText());
      assertThat(lines.get(i).substring(8, 28))
          .matches("#*\\.*")
          .satisfies(
              bar ->
                  assertThat(bar.chars().filter(c -> c == '#').count())
                      .isEqualTo(Math.round(20 * probability)));
      assertThat(lines.get(i).contains("  unknown"))
          .isEqualTo(!trace.get(i).get("known").asBoolean());
      assertThat(lines.get(i).endsWith("<- " + now)).isEqualTo(i > 0 && !now.equals(label));
      label = now;
    }
    assertThat(lines.stream().filter(line -> line.contains("<-"))).isNotEmpty();
  }

  @Test
  void numbersDoNotDependOnTheLocale() {
    Object[] options = {"--trace", MIXED, "film"};
    String text = run.predict(options).out();
    String json = run.predict("--json", MIXED).out();
    Locale before = Locale.getDefault();
    try {
      for (String tag : List.of("de-DE", "tr-TR", "ar-EG-u-nu-arab")) {
        Locale.setDefault(Locale.forLanguageTag(tag));
        assertThat(run.predict(options).out()).isEqualTo(text);
        assertThat(run.predict("--json", MIXED).out()).isEqualTo(json);
      }
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void aNetworkWithoutAttentionIsNotAskedForIt() {
    Program program = Program.run("predict", run.path(), "--attention", "film");

    assertThat(program.exitCode()).isEqualTo(2);
    assertThat(program.err()).contains("--attention: the network of", "model.pooling attention");
  }
}
