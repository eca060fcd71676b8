package org.sentiment4j.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.sentiment4j.data.SampleCorpus;
import org.sentiment4j.data.SampleCorpusWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the synthetic corpus. */
@Command(
    name = "sample",
    mixinStandardHelpOptions = true,
    versionProvider = ProjectVersion.class,
    description = {
      "Write a synthetic corpus that is built to need memory.",
      "The first sentence of a review carries the sentiment; neutral words follow to the end."
          + " The layout is aclImdb's: {train,test}/{pos,neg}/NUMBER_RATING.txt."
          + " SYNTHETIC.txt beside them says what they are."
    },
    footer = {
      "",
      "Example: 400 reviews, each with 5 to 20 neutral words after the sentence that tells",
      "  scripts/sentiment4j sample data/sample --reviews 400 --distance 5-20"
    })
final class SampleCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "DIR",
      description = "The directory to make; it must be missing or empty.")
  private Path directory;

  @Option(
      names = "--reviews",
      paramLabel = "N",
      defaultValue = "8000",
      description =
          "Reviews in all, half of them for training; a multiple of 4 (${DEFAULT-VALUE}).")
  private int reviews;

  @Option(
      names = "--distance",
      paramLabel = "MIN-MAX",
      defaultValue = "0-300",
      description =
          "Neutral words after the first sentence, each number equally likely; one number for"
              + " always that many (${DEFAULT-VALUE}).")
  private String distance;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "42",
      description = "The same seed gives the same bytes (${DEFAULT-VALUE}).")
  private long seed;

  @Spec private CommandSpec spec;

  // The exception handler looks for --verbose itself.
  @SuppressWarnings("UnusedVariable")
  @Mixin
  private OutputOptions output;

  @Override
  public Integer call() throws IOException {
    SampleCorpus corpus = SampleCorpus.of(reviews, distance, seed);
    SampleCorpusWriter.write(corpus, directory);
    spec.commandLine()
        .getOut()
        .printf(
            Locale.ROOT,
            "wrote %,d synthetic reviews (half train, half test) to %s: not real ones, built to"
                + " need memory%n",
            corpus.reviews(),
            directory);
    return ExitCode.DONE;
  }
}
