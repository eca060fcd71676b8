package org.sentiment4j.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sentiment4j.config.Experiment.DataConfig;
import org.sentiment4j.config.Experiment.TrainingConfig;
import org.sentiment4j.error.InputException;

class ExperimentReaderTest {
  private static Experiment parse(String yaml, String... overrides) {
    return ExperimentReader.parse(yaml, "config/lstm.yaml", List.of(overrides));
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
  void anEmptyFileIsTheDefaultExperiment() {
    assertThat(parse(""))
        .isEqualTo(
            new Experiment(
                "lstm",
                new DataConfig(10_000, 500, Padding.MASKED, 0.2, 42),
                new ModelConfig.Recurrent(
                    Cell.LSTM,
                    32,
                    32,
                    1,
                    false,
                    Pooling.LAST,
                    List.of(),
                    0,
                    Initialisation.KERAS,
                    Engine.AUTO),
                new TrainingConfig(
                    10,
                    128,
                    0,
                    new Optimizer.RmsProp(0.001, 0.9, 1e-7),
                    new Schedule.Constant(0),
                    Optional.empty(),
                    Optional.empty(),
                    42)));
  }

  @Test
  void theCommandLineWinsOverTheFile() {
    Experiment experiment =
        parse("training:\n  epochs: 3\n  batch: 16\n", "training.epochs=7", "model.cell=simple");
    assertThat(experiment.training().epochs()).isEqualTo(7);
    assertThat(experiment.training().batch()).isEqualTo(16);
    assertThat(((ModelConfig.Recurrent) experiment.model()).cell()).isEqualTo(Cell.SIMPLE);
  }

  @Test
  void everyProblemIsReportedAtOnceWithItsLine() {
    assertThat(problems("training:\n  epochs: many\n  batch: 0\ndata:\n  validation: 1.5\n"))
        .containsExactlyInAnyOrder(
            "config/lstm.yaml, line 2: training.epochs: \"many\" is not a whole number from 1 to 100000",
            "config/lstm.yaml, line 3: training.batch: \"0\" is not a whole number from 1 to 100000",
            "config/lstm.yaml, line 5: data.validation: \"1.5\" is not a number above 0 and below 1");
  }

  @Test
  void anUnknownKeyIsRefusedWithASuggestion() {
    assertThat(problems("training:\n  epoch: 3\n"))
        .containsExactly(
            "config/lstm.yaml, line 2: unknown key training.epoch; did you mean training.epochs?");
    assertThat(problems("batch: 3\n"))
        .containsExactly(
            "config/lstm.yaml, line 1: unknown key batch; did you mean training.batch?");
    assertThat(problems("", "model.cells=lstm"))
        .containsExactly(
            "--set model.cells=lstm: unknown key model.cells; did you mean model.cell?");
  }

  @Test
  void anUnknownChoiceNamesTheChoices() {
    assertThat(problems("model:\n  cell: lstn\n"))
        .containsExactly(
            "config/lstm.yaml, line 2: model.cell: \"lstn\" is not one of simple, lstm, gru, lstm_peephole, lstm_coupled; did you mean lstm?");
  }

  @Test
  void anOverrideOfTheWrongTypeIsNamed() {
    assertThat(problems("", "training.epochs=1.5", "nonsense"))
        .containsExactlyInAnyOrder(
            "--set training.epochs=1.5: training.epochs: \"1.5\" is not a whole number from 1 to 100000",
            "--set nonsense: expected key=value, such as training.epochs=5");
  }

  @Test
  void aKeyOfTheOtherOptimizerIsRefused() {
    assertThat(problems("training:\n  optimizer: { type: adam, decay: 0.9 }\n"))
        .singleElement()
        .asString()
        .contains("line 2: training.optimizer.decay is of no use to adam");
  }

  @Test
  void aSectionWithNothingInItIsNoProblem() {
    assertThat(parse("model:\n  # cell: simple\ntraining:\n")).isEqualTo(parse(""));
  }

  @Test
  void aKeyThatResemblesNoneGetsNoSuggestion() {
    assertThat(problems("a: { b: 1 }\n"))
        .containsExactly("config/lstm.yaml, line 1: unknown key a.b");
  }

  @Test
  void listsAliasesAndKeysGivenTwiceAreRefused() {
    assertThat(problems("training:\n  epochs: [1, 2]\n"))
        .singleElement()
        .asString()
        .contains("line 2", "[1, 2]", "whole number");
    assertThat(problems("training: { epochs: &a 3, batch: *a }\n"))
        .singleElement()
        .asString()
        .contains("alias");
    assertThat(problems("name: a\nname: b\n"))
        .singleElement()
        .asString()
        .contains("line 2", "twice");
  }

  @Test
  void whatIsNoYamlIsNamedWithItsLine() {
    assertThat(problems("training:\n\tepochs: 3\n"))
        .singleElement()
        .asString()
        .contains("line 2", "not YAML");
    assertThat(problems("just words")).singleElement().asString().contains("expected sections");
  }

  @Test
  void notANumberIsNeverANumber() {
    assertThat(problems("training:\n  optimizer: { learningRate: NaN, epsilon: Infinity }\n"))
        .hasSize(2);
  }

  @Test
  void aNameThatIsNoFileNameIsRefused() {
    assertThat(problems("name: ../elsewhere\n")).singleElement().asString().contains("plain name");
  }

  @Test
  void aWrittenExperimentReadsBackTheSame() {
    Experiment experiment =
        parse(
            "name: mine\nmodel: { cell: simple, initialisation: pytorch }\n",
            "training.optimizer.type=adam",
            "training.optimizer.learningRate=1e-05",
            "data.padding=learned",
            "data.splitSeed=-7");
    assertThat(parse(ExperimentWriter.toYaml(experiment))).isEqualTo(experiment);
  }

  @Test
  void theWrittenFormIsTheContractsForm() {
    assertThat(ExperimentWriter.toYaml(parse("")))
        .isEqualTo(
            """
            name: lstm
            data:
              vocabulary: 10000
              length: 500
              padding: masked
              validation: 0.2
              splitSeed: 42
            model:
              type: recurrent
              cell: lstm
              embedding: 32
              hidden: 32
              layers: 1
              bidirectional: false
              pooling: last
              head: []
              dropout: 0.0
              initialisation: keras
              engine: auto
            training:
              epochs: 10
              batch: 128
              checkpointEvery: 0
              optimizer:
                type: rmsprop
                learningRate: 0.001
                decay: 0.9
                epsilon: 1.0E-7
              schedule:
                type: constant
                warmUp: 0
              seed: 42
            """);
  }

  @Test
  void aMissingFileAndABinaryFileAreNamed(@TempDir Path folder) throws IOException {
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> ExperimentReader.read(folder.resolve("none.yaml"), List.of()))
        .withMessageContaining("none.yaml");
    Path binary =
        Files.write(folder.resolve("binary.yaml"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> ExperimentReader.read(binary, List.of()))
        .withMessageContaining("binary.yaml");
  }
}
