package org.sentiment4j.report;

import java.util.Optional;
import org.sentiment4j.run.Provenance;

/**
 * What a run's {@code provenance.json} says, as far as a comparison needs it; what it does not say
 * is empty.
 *
 * @param name of the experiment
 * @param dataHash over all reviews
 * @param splitHash over the ids of the training and the validation part
 * @param synthetic whether the reviews are generated; false if the file does not say
 * @param validationReviews how many the validation figures are measured on
 * @param vocabulary number of words and special ids
 * @param length number of words of a review that the network sees at most
 * @param parameters of the network
 */
public record RunFacts(
    Optional<String> name,
    Optional<String> dataHash,
    Optional<String> splitHash,
    boolean synthetic,
    Optional<Integer> validationReviews,
    Optional<Integer> vocabulary,
    Optional<Integer> length,
    Optional<Long> parameters) {
  /** Nothing is known. */
  public static final RunFacts UNKNOWN =
      new RunFacts(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          false,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  /** What {@code provenance} says. A number that is missing there is 0. */
  static RunFacts of(Provenance provenance) {
    Provenance.Data data = provenance.data();
    return new RunFacts(
        Optional.of(provenance.name()),
        Optional.ofNullable(data.hash()),
        Optional.ofNullable(data.splitHash()),
        data.synthetic(),
        positive(data.validation()),
        positive(data.vocabulary()),
        positive(data.length()),
        Optional.of(provenance.model().parameters()).filter(count -> count > 0));
  }

  private static Optional<Integer> positive(int count) {
    return count > 0 ? Optional.of(count) : Optional.empty();
  }
}
