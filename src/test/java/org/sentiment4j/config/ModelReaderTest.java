package org.sentiment4j.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sentiment4j.error.InputException;

class ModelReaderTest {

  private static Experiment parse(String yaml, String... overrides) {
    return ExperimentReader.parse(yaml, "test.yaml", List.of(overrides));
  }

  private static List<String> problems(String yaml, String... overrides) {
    try {
      parse(yaml, overrides);
      return List.of();
    } catch (InputException e) {
      return e.getMessage().lines().toList();
    }
  }

  @Test
  void aRecurrentNetworkIsAllThatItsSettingsSay() {
    String yaml =
        """
        model:
          cell: gru
          embedding: 8
          hidden: 16
          layers: 3
          bidirectional: true
          pooling: attention
          head: [16, 8]
          dropout: 0.25
        """;

    assertThat(parse(yaml).model())
        .isEqualTo(
            new ModelConfig.Recurrent(
                Cell.GRU,
                8,
                16,
                3,
                true,
                Pooling.ATTENTION,
                List.of(16, 8),
                0.25,
                Initialisation.KERAS,
                Engine.AUTO));
  }

  @Test
  void anMlpReadsWholeReviewsUnlessItIsToldOtherwise() {
    Experiment mlp =
        parse("model: { type: mlp, block: residual, hidden: [64, 64, 32], dropout: 0.5 }");

    assertThat(mlp.model())
        .isEqualTo(
            new ModelConfig.Mlp(
                List.of(64, 64, 32), Block.RESIDUAL, 0.5, Initialisation.KERAS, Engine.AUTO));
    assertThat(mlp.data().length()).isEqualTo(100_000);
    assertThat(parse("", "model.type=mlp", "data.length=300").data().length()).isEqualTo(300);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "model:\n  head:\n  - 7\n  - 5\n",
        "model: { head: [7, 5] }",
        "model: { head: '7,5' }"
      })
  void aListCanBeWrittenInEveryWayOfYaml(String yaml) {
    assertThat(((ModelConfig.Recurrent) parse(yaml).model()).head()).containsExactly(7, 5);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {"model.head=7,5;7,5", "model.head=[7, 5];7,5", "model.head=7;7", "model.head=[];''"})
  void theCommandLineCanSetAList(String setting, String sizes) {
    assertThat(((ModelConfig.Recurrent) parse("", setting).model()).head())
        .extracting(Object::toString)
        .containsExactlyElementsOf(sizes.isEmpty() ? List.of() : List.of(sizes.split(",")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"[7, x]", "[0]", "[7,]", "[7.5]", "[8193]", "many"})
  void aListOfAnythingButSizesIsRefused(String value) {
    assertThat(problems("", "model.head=" + value))
        .containsExactly(
            "--set model.head="
                + value
                + ": model.head: \""
                + value
                + "\" is not a list of at most 100 whole numbers from 1 to 8192, such as [64, 32]");
  }

  @Test
  void moreLayersThanOneCouldWantAreRefused() {
    assertThat(problems("", "model.head=" + Collections.nCopies(101, 2)))
        .singleElement()
        .asString()
        .contains("is not a list of at most 100 whole numbers");
    assertThat(problems("", "model.head=" + Collections.nCopies(100, 2))).isEmpty();
  }

  @Test
  void aListWithinAListIsRefusedWithItsLine() {
    assertThat(problems("model:\n  head: [7, [5, 3], { a: b }]\n  hidden: 8\n"))
        .containsExactly(
            "test.yaml, line 2: model.head: expected a list of single values, such as [64, 32]");
  }

  @Test
  void whatIsOutOfRangeAndWhatStockLacksIsReportedTogether() {
    String yaml =
        """
        model:
          cell: gru
          layers: 0
          dropout: 1
          pooling: attention
          engine: stock
        """;

    assertThat(problems(yaml))
        .containsExactly(
            "test.yaml, line 3: model.layers: \"0\" is not a whole number from 1 to 100",
            "test.yaml, line 4: model.dropout: \"1\" is not a number from 0, below 1",
            "test.yaml, line 2: model.cell gru is none of Deeplearning4j's own layers; use"
                + " model.engine fused, on the CPU",
            "test.yaml, line 5: model.pooling attention is none of Deeplearning4j's own layers; use"
                + " model.engine fused, on the CPU");
  }

  @Test
  void whatIsOfNoUseToAnMlpIsReportedTogether() {
    String yaml =
        """
        data:
          padding: learned
        model:
          type: mlp
          cell: gru
          pooling: attention
          bidirectional: true
          hidden: []
        """;

    assertThat(problems(yaml))
        .containsExactly(
            "test.yaml, line 5: model.cell is of no use to model.type mlp",
            "test.yaml, line 7: model.bidirectional is of no use to model.type mlp",
            "test.yaml, line 6: model.pooling is of no use to model.type mlp",
            "test.yaml, line 2: data.padding cannot be learned by an mlp: a bag of words has none",
            "test.yaml, line 8: model.hidden is empty: expected a size for each layer, such as"
                + " [16, 16]");
  }

  @Test
  void anMlpIsNoStockNetwork() {
    assertThat(problems("", "model.type=mlp", "model.engine=stock"))
        .containsExactly(
            "--set model.type=mlp: model.type mlp is none of Deeplearning4j's own layers; use"
                + " model.engine fused, on the CPU");
  }

  @Test
  void stockPoolingWouldCountLearnedPadding() {
    assertThat(problems("", "model.pooling=mean", "model.engine=stock", "data.padding=learned"))
        .singleElement()
        .asString()
        .contains("model.pooling mean with data.padding learned would count the padding");
    assertThat(problems("", "model.dropout=0.3", "model.layers=2", "model.engine=stock")).isEmpty();
    assertThat(problems("", "model.pooling=mean", "model.engine=stock")).isEmpty();
  }

  @Test
  void dropoutThatHasNoPlaceIsRefused() {
    assertThat(problems("", "model.dropout=0.5"))
        .singleElement()
        .asString()
        .startsWith("--set model.dropout=0.5: model.dropout has no place");
    assertThat(problems("", "model.dropout=0.5", "model.layers=2")).isEmpty();
    assertThat(problems("", "model.dropout=0.5", "model.head=8")).isEmpty();
    assertThat(problems("", "model.dropout=0.5", "model.type=mlp")).isEmpty();
  }

  @Test
  void aResidualNetworkHasABlock() {
    assertThat(problems("", "model.type=mlp", "model.block=residual", "model.hidden=64"))
        .singleElement()
        .asString()
        .startsWith("--set model.block=residual: model.block residual needs a second size");
  }

  @ParameterizedTest
  @ValueSource(strings = {"normalised", "residual"})
  void oneReviewIsNoBatchToNormaliseBy(String block) {
    assertThat(problems("", "model.type=mlp", "model.block=" + block, "training.batch=1"))
        .containsExactly(
            "--set training.batch=1: training.batch is 1, and batch normalisation (model.block) needs"
                + " several reviews to normalise by");
    assertThat(problems("", "model.type=mlp", "training.batch=1")).isEmpty();
  }

  @Test
  void aBlockIsOfNoUseToARecurrentNetwork() {
    assertThat(problems("", "model.block=residual"))
        .containsExactly(
            "--set model.block=residual: model.block is of no use to model.type recurrent");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "model: { type: mlp, hidden: [7, 6, 5], block: residual, dropout: 0.5, initialisation: pytorch }",
        "model: { type: mlp, hidden: 7, block: normalised }",
        "model: { cell: gru, embedding: 5, hidden: 6, layers: 3, bidirectional: true, pooling: attention,"
            + " head: [6, 3], dropout: 0.125, initialisation: pytorch, engine: fused }",
        "model: { cell: simple, pooling: max, engine: stock }"
      })
  void aWrittenNetworkReadsBackTheSame(String model) {
    Experiment experiment = parse("name: test\ntraining: { epochs: 3 }\n" + model);

    assertThat(parse(ExperimentWriter.toYaml(experiment))).isEqualTo(experiment);
  }
}
