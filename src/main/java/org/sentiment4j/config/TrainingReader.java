package org.sentiment4j.config;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.sentiment4j.config.Experiment.TrainingConfig;

/** Reads the settings of the training, and refuses those that do not go together. */
final class TrainingReader {
  private static final double NO_LIMIT = Double.POSITIVE_INFINITY;
  private static final int MOST_EPOCHS = 100_000;
  private static final String RATE = "training.optimizer.learningRate";
  private static final String SCHEDULE = "training.schedule.";
  private static final String STOPPING = "training.earlyStopping.";
  private static final String NORM = "training.clip.norm";
  private static final String VALUE = "training.clip.value";

  /** The keys of each schedule besides {@code type} and {@code warmUp}. */
  private static final Map<String, List<String>> SCHEDULE_KEYS =
      Map.of(
          Schedule.Constant.TYPE,
          List.of(),
          Schedule.Step.TYPE,
          List.of("every", "factor"),
          Schedule.Exponential.TYPE,
          List.of("factor"),
          Schedule.Cosine.TYPE,
          List.of("final"),
          Schedule.Plateau.TYPE,
          List.of("monitor", "factor", "patience", "minDelta", "lowest"),
          Schedule.OneCycle.TYPE,
          List.of("start", "final"));

  private final Settings settings;

  private TrainingReader(Settings settings) {
    this.settings = settings;
  }

  static TrainingConfig read(Settings settings) {
    return new TrainingReader(settings).read();
  }

  private TrainingConfig read() {
    Optimizer optimizer = optimizer();
    return new TrainingConfig(
        settings.integer("training.epochs", 10, 1, MOST_EPOCHS),
        settings.integer("training.batch", 128, 1, 100_000),
        settings.integer("training.checkpointEvery", 0, 0, 1_000_000),
        optimizer,
        schedule(optimizer.learningRate()),
        clip(),
        earlyStopping(),
        settings.integer("training.seed", 42L, Long.MIN_VALUE, Long.MAX_VALUE));
  }

  private Optimizer optimizer() {
    String section = "training.optimizer.";
    String type = settings.oneOf(section + "type", "rmsprop", List.of("rmsprop", "adam"));
    double learningRate = settings.between(RATE, 0.001, 0, NO_LIMIT);
    double epsilon = settings.between(section + "epsilon", 1e-7, 0, 1);
    boolean adam = type.equals("adam");
    for (String key : adam ? List.of("decay") : List.of("beta1", "beta2")) {
      settings.refuse(section + key, "is of no use to " + type);
    }
    if (adam) {
      return new Optimizer.Adam(
          learningRate,
          settings.from(section + "beta1", 0.9, 0, 1),
          settings.from(section + "beta2", 0.999, 0, 1),
          epsilon);
    }
    return new Optimizer.RmsProp(
        learningRate, settings.from(section + "decay", 0.9, 0, 1), epsilon);
  }

  private Schedule schedule(double learningRate) {
    settings.refuse("training.schedule", "is a section: give training.schedule.type");
    String type =
        settings.oneOf(
            SCHEDULE + "type",
            Schedule.Constant.TYPE,
            List.of(
                Schedule.Constant.TYPE,
                Schedule.Step.TYPE,
                Schedule.Exponential.TYPE,
                Schedule.Cosine.TYPE,
                Schedule.Plateau.TYPE,
                Schedule.OneCycle.TYPE));
    refuseKeysOfOthers(type);
    int warmUp = settings.integer(SCHEDULE + "warmUp", 0, 0, Integer.MAX_VALUE);
    return switch (type) {
      case Schedule.Step.TYPE ->
          new Schedule.Step(
              settings.integer(SCHEDULE + "every", 2, 1, MOST_EPOCHS), factor(0.5), warmUp);
      case Schedule.Exponential.TYPE -> new Schedule.Exponential(factor(0.9), warmUp);
      case Schedule.Cosine.TYPE -> new Schedule.Cosine(lower("final", 0, learningRate), warmUp);
      case Schedule.Plateau.TYPE ->
          new Schedule.Plateau(
              monitor(SCHEDULE),
              factor(0.5),
              patience(SCHEDULE, 2),
              minDelta(SCHEDULE),
              lower("lowest", 0, learningRate),
              warmUp);
      case Schedule.OneCycle.TYPE -> oneCycle(learningRate, warmUp);
      default -> new Schedule.Constant(warmUp);
    };
  }

  private void refuseKeysOfOthers(String type) {
    Set<String> others = new TreeSet<>();
    SCHEDULE_KEYS.values().forEach(others::addAll);
    SCHEDULE_KEYS.get(type).forEach(others::remove);
    others.forEach(key -> settings.refuse(SCHEDULE + key, "is of no use to " + type));
  }

  /** The standard values are Smith's tenth of the highest rate, and PyTorch's last one. */
  private Schedule oneCycle(double learningRate, int warmUp) {
    double start = lower("start", learningRate / 10, learningRate);
    double last = lower("final", start / 10_000, learningRate);
    if (last > start) {
      settings.refuse(SCHEDULE + "final", "is above training.schedule.start, " + start);
    }
    return new Schedule.OneCycle(start, last, warmUp);
  }

  /** A learning rate that is not above the optimizer's. */
  private double lower(String key, double standard, double learningRate) {
    double rate = settings.from(SCHEDULE + key, standard, 0, NO_LIMIT);
    if (rate > learningRate) {
      settings.refuse(SCHEDULE + key, "is above " + RATE + ", " + learningRate);
    }
    return rate;
  }

  private double factor(double standard) {
    return settings.between(SCHEDULE + "factor", standard, 0, 1);
  }

  private Optional<Clip> clip() {
    settings.refuse("training.clip", "is a section: give " + NORM + " or " + VALUE);
    boolean byNorm = settings.contains(NORM);
    boolean byValue = settings.contains(VALUE);
    if (byNorm && byValue) {
      settings.refuse(VALUE, "does not go with " + NORM + ": give one of them");
    }
    double norm = settings.between(NORM, 1, 0, NO_LIMIT);
    double value = settings.between(VALUE, 1, 0, NO_LIMIT);
    if (byNorm) {
      return Optional.of(new Clip.Norm(norm));
    }
    return byValue ? Optional.of(new Clip.Value(value)) : Optional.empty();
  }

  /** There is none unless one of its keys is given. */
  private Optional<EarlyStopping> earlyStopping() {
    settings.refuse("training.earlyStopping", "is a section: give training.earlyStopping.patience");
    boolean wanted =
        settings.contains(STOPPING + "monitor")
            || settings.contains(STOPPING + "patience")
            || settings.contains(STOPPING + "minDelta");
    EarlyStopping stopping =
        new EarlyStopping(monitor(STOPPING), patience(STOPPING, 3), minDelta(STOPPING));
    return wanted ? Optional.of(stopping) : Optional.empty();
  }

  private Monitor monitor(String section) {
    return settings.choice(section + "monitor", Monitor.VAL_LOSS);
  }

  private int patience(String section, int standard) {
    return settings.integer(section + "patience", standard, 1, MOST_EPOCHS);
  }

  private double minDelta(String section) {
    return settings.from(section + "minDelta", 0, 0, NO_LIMIT);
  }
}
