package org.sentiment4j.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sentiment4j.error.InputException;
import org.sentiment4j.seed.Seeds;

/**
 * The synthetic corpus, which is built to need memory: the first sentence of a review carries the
 * sentiment, and neutral words follow to the end. Nothing but the first sentence tells the label:
 * the number of neutral words, the words themselves and the form of the first sentence are drawn in
 * the same way for both classes and both splits. The same arguments give the same reviews on every
 * machine.
 *
 * @param reviews reviews in all: a quarter each in train/pos, train/neg, test/pos and test/neg
 * @param minDistance fewest neutral words after the first sentence
 * @param maxDistance most neutral words after the first sentence; every number from the fewest to
 *     the most is equally likely
 * @param seed what the draws come from
 */
public record SampleCorpus(int reviews, int minDistance, int maxDistance, long seed) {
  /** Stands in a directory of synthetic reviews, says so, and tells the loader. */
  public static final String MARKER_FILE = "SYNTHETIC.txt";

  /** The most neutral words that a review may have. */
  public static final int LONGEST_DISTANCE = 100_000;

  private static final Pattern DISTANCE = Pattern.compile("([0-9]{1,9})(?:-([0-9]{1,9}))?");

  /**
   * Checks the figures.
   *
   * @throws InputException naming every figure that is out of its range
   */
  public SampleCorpus {
    refuse(problems(reviews, minDistance, maxDistance, minDistance + "-" + maxDistance));
  }

  /**
   * The corpus that the command line asks for.
   *
   * @param distance {@code MIN-MAX}, or one number for both, in words
   * @throws InputException naming every argument that is wrong
   */
  public static SampleCorpus of(int reviews, String distance, long seed) {
    Matcher bounds = DISTANCE.matcher(distance);
    boolean wellFormed = bounds.matches();
    int min = wellFormed ? Integer.parseInt(bounds.group(1)) : -1;
    int max = wellFormed && bounds.group(2) != null ? Integer.parseInt(bounds.group(2)) : min;
    refuse(problems(reviews, min, max, distance));
    return new SampleCorpus(reviews, min, max, seed);
  }

  /** All reviews, made as they are asked for: folder by folder, by rising number. */
  public Stream<SampleReview> stream() {
    return Stream.of(Folder.values())
        .flatMap(
            folder -> IntStream.range(0, reviews / 4).mapToObj(number -> review(folder, number)));
  }

  /** What {@link #MARKER_FILE} says. */
  public String notice() {
    return """
    The reviews in this directory are synthetic. A program wrote them; nobody said any of it.

    They are built to need memory: the first sentence of a review carries the sentiment, and
    %d to %d neutral words follow to the end. Nothing else tells a positive review from a
    negative one. Results on them say nothing about real reviews.

    Made by: scripts/sentiment4j sample DIR --reviews %d --distance %d-%d --seed %d
    """
        .formatted(minDistance, maxDistance, reviews, minDistance, maxDistance, seed);
  }

  private SampleReview review(Folder folder, int number) {
    // java.util.Random, since its documentation fixes every number that it gives.
    Random random = new Random(Seeds.derive(seed, folder.stream, number));
    int rating = (folder.positive ? 7 : 1) + random.nextInt(4);
    int distance = minDistance + random.nextInt(maxDistance - minDistance + 1);
    String text = SampleText.compose(folder.positive, distance, random);
    return new SampleReview(
        folder.path + "/" + number + "_" + rating + ".txt", folder.positive, distance, text);
  }

  private static List<String> problems(int reviews, int min, int max, String distance) {
    List<String> problems = new ArrayList<>();
    if (reviews <= 0 || reviews % 4 != 0) {
      problems.add(
          "--reviews "
              + reviews
              + ": must be a multiple of 4 and more than 0"
              + " (a quarter each for train/pos, train/neg, test/pos and test/neg), such as 8000");
    }
    if (min < 0 || min > max || max > LONGEST_DISTANCE) {
      problems.add(
          "--distance "
              + distance
              + ": must be MIN-MAX or one number, in words, with 0 <= MIN <= MAX <= "
              + LONGEST_DISTANCE
              + ", such as 0-300");
    }
    return problems;
  }

  private static void refuse(List<String> problems) {
    if (!problems.isEmpty()) {
      throw new InputException(problems);
    }
  }

  private enum Folder {
    TRAIN_POSITIVE(0, "train/pos", true),
    TRAIN_NEGATIVE(1, "train/neg", false),
    TEST_POSITIVE(2, "test/pos", true),
    TEST_NEGATIVE(3, "test/neg", false);

    /** Tells the draws of one folder from those of the others. */
    private final int stream;

    private final String path;
    private final boolean positive;

    Folder(int stream, String path, boolean positive) {
      this.stream = stream;
      this.path = path;
      this.positive = positive;
    }
  }
}
