package org.sentiment4j.data;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The layout of the published data set: {@code {train,test}/{pos,neg}/ID_RATING.txt}, perhaps below
 * other folders.
 */
final class AclImdb {
  // Names that begin with a dot are strays of some file system; urls_*.txt are lists that come with
  // the reviews.
  private static final Pattern REVIEW =
      Pattern.compile("(?:.*/)?(train|test)/(pos|neg)/(?!urls_)([^/.][^/]*)\\.txt", Pattern.DOTALL);

  private static final Pattern CONTROL = Pattern.compile("\\p{Cc}");

  /** Of a path, on most systems. */
  private static final int LONGEST_NAME = 4096;

  private AclImdb() {}

  /**
   * Returns the review that the file {@code name} holds, without its text; nothing where it is no
   * review.
   */
  static Optional<Review> review(String name, Utf8 text) {
    Matcher matcher = REVIEW.matcher(name);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String split = matcher.group(1);
    String folder = matcher.group(2);
    return Optional.of(
        new Review(
            Arrays.stream(Split.values())
                .filter(value -> value.folder().equals(split))
                .findFirst()
                .orElseThrow(),
            split + "/" + folder + "/" + matcher.group(3),
            Sentiment.ofFolder(folder),
            text.text(),
            text.malformed()));
  }

  static boolean isReview(String name) {
    return REVIEW.matcher(name).matches();
  }

  /** Returns what is wrong with the name of a review; nothing where it is fine. */
  static Optional<String> problem(String name) {
    if (name.startsWith("/") || Arrays.asList(name.split("/")).contains("..")) {
      return Optional.of("it leads out of the folder");
    }
    if (name.length() > LONGEST_NAME) {
      return Optional.of("a name of " + name.length() + " characters");
    }
    return CONTROL.matcher(name).find()
        ? Optional.of("control characters in its name")
        : Optional.empty();
  }
}
