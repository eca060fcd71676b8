package org.sentiment4j.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.sentiment4j.config.Experiment.DataConfig;
import org.sentiment4j.error.Excerpt;
import org.sentiment4j.error.InputException;
import org.sentiment4j.file.BoundedFile;

/**
 * Reads an {@link Experiment}: defaults, then the file, then what was given on the command line.
 */
public final class ExperimentReader {
  /** A complete experiment has less than a thousand; the rest is for comments. */
  private static final int MOST_BYTES = 1 << 20;

  /** Longer than any review. */
  static final int LONGEST = 100_000;

  private ExperimentReader() {}

  /**
   * Reads an experiment from a file.
   *
   * @param file the YAML file
   * @param overrides settings of the command line, each {@code key=value}
   * @throws InputException where the file or a setting is wrong; the message has a line for every
   *     problem
   */
  public static Experiment read(Path file, List<String> overrides) throws IOException {
    return read(file, overrides, List.of());
  }

  /**
   * Reads an experiment from a file, with settings of another file put over its own.
   *
   * @param file the YAML file
   * @param overrides settings of the command line, each {@code key=value}
   * @param others the settings of the other file
   * @throws InputException where a file or a setting is wrong; the message has a line for every
   *     problem
   */
  public static Experiment read(Path file, List<String> overrides, List<PlacedSetting> others)
      throws IOException {
    if (!Files.exists(file)) {
      throw new InputException("no such experiment file: " + file);
    }
    return parse(BoundedFile.readText(file, MOST_BYTES), file.toString(), overrides, others);
  }

  /**
   * Returns the default experiment with some settings changed.
   *
   * @param overrides settings of the command line, each {@code key=value}
   * @throws InputException where a setting is wrong; the message has a line for every problem
   */
  public static Experiment standard(List<String> overrides) {
    return parse("", "standard", overrides);
  }

  /** Reads an experiment from YAML text; {@code source} names the text in messages. */
  static Experiment parse(String yaml, String source, List<String> overrides) {
    return parse(yaml, source, overrides, List.of());
  }

  private static Experiment parse(
      String yaml, String source, List<String> overrides, List<PlacedSetting> others) {
    Settings settings = new Settings();
    SettingsYaml.read(yaml, source, settings);
    overrides.forEach(override -> add(override, settings));
    others.forEach(
        other -> settings.put(other.key(), new Settings.Setting(other.value(), other.place())));
    ModelReader model = ModelReader.of(settings);
    DataConfig data = data(settings, model.standardLength());
    Experiment experiment =
        new Experiment(
            name(settings, source),
            data,
            model.read(data.padding()),
            TrainingReader.read(settings));
    model.check(experiment.model(), experiment.training().batch());
    List<String> problems = settings.problems();
    if (!problems.isEmpty()) {
      throw new InputException(problems);
    }
    return experiment;
  }

  private static void add(String override, Settings settings) {
    int equals = override.indexOf('=');
    String place = "--set " + Excerpt.ofSentence(override);
    if (equals < 1) {
      settings.problem(place + ": expected key=value, such as training.epochs=5");
      return;
    }
    settings.put(
        override.substring(0, equals).strip(),
        new Settings.Setting(override.substring(equals + 1).strip(), place));
  }

  private static String name(Settings settings, String source) {
    String fileName = Path.of(source).getFileName().toString();
    String standard = fileName.replaceFirst("\\.ya?ml$", "");
    Optional<Settings.Setting> setting = settings.ask("name");
    String name = setting.map(Settings.Setting::value).orElse(standard);
    if (!name.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,99}")) {
      settings.wrong(
          "name",
          setting.orElse(new Settings.Setting(name, source)),
          "a plain name (letters, digits, '.', '_' and '-', beginning with a letter or digit)");
    }
    return name;
  }

  private static DataConfig data(Settings settings, int standardLength) {
    return new DataConfig(
        settings.integer("data.vocabulary", 10_000, 3, 1_000_000),
        settings.integer("data.length", standardLength, 1, LONGEST),
        settings.choice("data.padding", Padding.MASKED),
        settings.between("data.validation", 0.2, 0, 1),
        settings.integer("data.splitSeed", 42L, Long.MIN_VALUE, Long.MAX_VALUE));
  }
}
