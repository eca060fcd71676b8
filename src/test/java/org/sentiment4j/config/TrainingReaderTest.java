package org.sentiment4j.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sentiment4j.config.Experiment.TrainingConfig;
import org.sentiment4j.error.InputException;

class TrainingReaderTest {

  private static Experiment parse(String training, String... overrides) {
    return ExperimentReader.parse("training: {" + training + "}", "test.yaml", List.of(overrides));
  }

  private static List<String> problems(String training, String... overrides) {
    try {
      parse(training, overrides);
      return List.of();
    } catch (InputException e) {
      return e.getMessage().lines().toList();
    }
  }

  private static Schedule schedule(String schedule, String... overrides) {
    return parse("schedule: {" + schedule + "}", overrides).training().schedule();
  }

  @Test
  void theRateIsConstantAndNothingIsClippedOrStoppedUnlessItIsAskedFor() {
    TrainingConfig training = parse("").training();

    assertThat(training.schedule()).isEqualTo(new Schedule.Constant(0));
    assertThat(training.clip()).isEmpty();
    assertThat(training.earlyStopping()).isEmpty();
  }

  @Test
  void theGradientIsClippedByItsNormOrByItsElements() {
    assertThat(parse("clip: { norm: 2.5 }").training().clip()).contains(new Clip.Norm(2.5));
    assertThat(parse("clip: { value: 0.5 }").training().clip()).contains(new Clip.Value(0.5));
    assertThat(parse("", "training.clip.norm=1").training().clip()).contains(new Clip.Norm(1));
  }

  @Test
  void twoBoundsOfTheGradientAreRefused() {
    assertThat(problems("clip: { norm: 1 }", "training.clip.value=0.5"))
        .containsExactly(
            "--set training.clip.value=0.5: training.clip.value does not go with"
                + " training.clip.norm: give one of them");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "NaN", "Infinity", "one"})
  void aBoundIsANumberAboveNothing(String bound) {
    assertThat(problems("", "training.clip.norm=" + bound))
        .containsExactly(
            "--set training.clip.norm="
                + bound
                + ": training.clip.norm: \""
                + bound
                + "\" is not a number above 0");
  }

  @Test
  void anyKeyOfEarlyStoppingTurnsItOn() {
    assertThat(parse("earlyStopping: { monitor: val_acc }").training().earlyStopping())
        .contains(new EarlyStopping(Monitor.VAL_ACC, 3, 0));
    assertThat(parse("earlyStopping: { patience: 5 }").training().earlyStopping())
        .contains(new EarlyStopping(Monitor.VAL_LOSS, 5, 0));
    assertThat(parse("", "training.earlyStopping.minDelta=1e-3").training().earlyStopping())
        .contains(new EarlyStopping(Monitor.VAL_LOSS, 3, 0.001));
  }

  @Test
  void aScheduleHasStandardValues() {
    assertThat(schedule("type: step")).isEqualTo(new Schedule.Step(2, 0.5, 0));
    assertThat(schedule("type: exponential")).isEqualTo(new Schedule.Exponential(0.9, 0));
    assertThat(schedule("type: cosine")).isEqualTo(new Schedule.Cosine(0, 0));
    assertThat(schedule("type: plateau"))
        .isEqualTo(new Schedule.Plateau(Monitor.VAL_LOSS, 0.5, 2, 0, 0, 0));
    assertThat(schedule("type: one_cycle", "training.optimizer.learningRate=0.5"))
        .isEqualTo(new Schedule.OneCycle(0.05, 5e-6, 0));
  }

  @Test
  void aScheduleIsAllThatItsSettingsSay() {
    assertThat(schedule("warmUp: 7")).isEqualTo(new Schedule.Constant(7));
    assertThat(schedule("type: step, every: 3, factor: 0.1, warmUp: 7"))
        .isEqualTo(new Schedule.Step(3, 0.1, 7));
    assertThat(schedule("type: exponential, factor: 0.95"))
        .isEqualTo(new Schedule.Exponential(0.95, 0));
    assertThat(schedule("type: cosine, final: 1e-5")).isEqualTo(new Schedule.Cosine(1e-5, 0));
    assertThat(
            schedule(
                "type: plateau, monitor: val_acc, factor: 0.2, patience: 4, minDelta: 0.01,"
                    + " lowest: 1e-6"))
        .isEqualTo(new Schedule.Plateau(Monitor.VAL_ACC, 0.2, 4, 0.01, 1e-6, 0));
    assertThat(schedule("type: one_cycle, start: 1e-4, final: 1e-7"))
        .isEqualTo(new Schedule.OneCycle(1e-4, 1e-7, 0));
  }

  @ParameterizedTest
  @CsvSource({
    "constant, factor, 0.5",
    "step, patience, 2",
    "exponential, every, 2",
    "cosine, start, 0.0001",
    "plateau, final, 0",
    "one_cycle, monitor, val_loss"
  })
  void aKeyOfAnotherScheduleIsRefused(String type, String key, String value) {
    String setting = "training.schedule." + key + "=" + value;

    assertThat(problems("schedule: { type: " + type + " }", setting))
        .containsExactly(
            "--set " + setting + ": training.schedule." + key + " is of no use to " + type);
  }

  @ParameterizedTest
  @CsvSource({"cosine, final", "plateau, lowest", "one_cycle, start"})
  void noScheduleEndsAboveWhereItBegins(String type, String key) {
    assertThat(problems("schedule: { type: " + type + ", " + key + ": 0.01 }"))
        .containsExactly(
            "test.yaml, line 1: training.schedule."
                + key
                + " is above training.optimizer.learningRate, 0.001");
    assertThat(
            problems(
                "schedule: { type: " + type + ", " + key + ": 0.01 }",
                "training.optimizer.learningRate=0.01"))
        .isEmpty();
  }

  @Test
  void oneCycleEndsBelowItsStart() {
    assertThat(problems("schedule: { type: one_cycle, start: 0.0001, final: 0.0002 }"))
        .containsExactly(
            "test.yaml, line 1: training.schedule.final is above training.schedule.start, 1.0E-4");
  }

  @Test
  void everyProblemIsReportedAtOnce() {
    assertThat(
            problems(
                "clip: { norm: 0 }, earlyStopping: { monitor: loss, patience: 0, minDelta: -1 },"
                    + " schedule: { type: step, every: 0, factor: 1, warmUp: -1, lowest: 0 }"))
        .containsExactlyInAnyOrder(
            "test.yaml, line 1: training.clip.norm: \"0\" is not a number above 0",
            "test.yaml, line 1: training.earlyStopping.monitor: \"loss\" is not one of val_loss,"
                + " val_acc",
            "test.yaml, line 1: training.earlyStopping.patience: \"0\" is not a whole number from 1"
                + " to 100000",
            "test.yaml, line 1: training.earlyStopping.minDelta: \"-1\" is not a number of at least"
                + " 0",
            "test.yaml, line 1: training.schedule.every: \"0\" is not a whole number from 1 to"
                + " 100000",
            "test.yaml, line 1: training.schedule.factor: \"1\" is not a number above 0 and below 1",
            "test.yaml, line 1: training.schedule.warmUp: \"-1\" is not a whole number from 0 to"
                + " 2147483647",
            "test.yaml, line 1: training.schedule.lowest is of no use to step");
  }

  @ParameterizedTest
  @CsvSource({
    "training.clip=1, training.clip.norm",
    "training.schedule=cosine, training.schedule.type",
    "training.earlyStopping=true, training.earlyStopping.patience"
  })
  void aSectionThatIsASingleValueIsRefused(String setting, String key) {
    assertThat(problems("", setting))
        .singleElement()
        .asString()
        .contains("is a section: give " + key);
  }

  @Test
  void aScheduleSaysWhetherTheNumberOfEpochsMatters() {
    assertThat(List.of("type: cosine", "type: one_cycle"))
        .allMatch(schedule -> schedule(schedule).dependsOnEpochs());
    assertThat(
            List.of(
                "type: constant", "warmUp: 9", "type: step", "type: exponential", "type: plateau"))
        .noneMatch(schedule -> schedule(schedule).dependsOnEpochs());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "clip: { norm: 0.1 }, earlyStopping: { monitor: val_acc, patience: 4, minDelta: 0.002 }",
        "clip: { value: 1e-5 }, earlyStopping: { patience: 1 }",
        "schedule: { warmUp: 100 }",
        "schedule: { type: step, every: 3, factor: 0.3, warmUp: 5 }",
        "schedule: { type: exponential, factor: 0.3 }",
        "schedule: { type: cosine, final: 1e-7, warmUp: 3 }, optimizer: { type: adam }",
        "schedule: { type: plateau, monitor: val_acc, factor: 0.3, patience: 1, minDelta: 1e-4,"
            + " lowest: 1e-9 }",
        "schedule: { type: one_cycle }, optimizer: { learningRate: 0.0037 }"
      })
  void aWrittenTrainingReadsBackTheSame(String training) {
    Experiment experiment = parse("epochs: 3, " + training);

    assertThat(ExperimentReader.parse(ExperimentWriter.toYaml(experiment), "test.yaml", List.of()))
        .isEqualTo(experiment);
  }

  @Test
  void theWrittenFormIsThatOfAFile() {
    String training =
        """
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
            type: cosine
            final: 1.0E-5
            warmUp: 100
          clip:
            norm: 1.0
          earlyStopping:
            monitor: val_loss
            patience: 3
            minDelta: 0.0
          seed: 42
        """;

    assertThat(ExperimentWriter.toYaml(ExperimentReader.parse(training, "test.yaml", List.of())))
        .endsWith(training);
  }
}
