package org.sentiment4j.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sentiment4j.error.InputException;

class SampleCorpusTest {
  private static final SampleCorpus CORPUS = SampleCorpus.of(8000, "0-40", 42);

  @Test
  void aQuarterOfTheReviewsStandsInEachFolderNumberedFromZeroWithAFittingRating() {
    Map<String, List<SampleReview>> folders =
        CORPUS.stream().collect(Collectors.groupingBy(SampleCorpusTest::folder));
    assertThat(folders).containsOnlyKeys("train/pos", "train/neg", "test/pos", "test/neg");
    folders.forEach(
        (folder, reviews) -> {
          String rating = folder.endsWith("pos") ? "[7-9]|10" : "[1-4]";
          assertThat(reviews).hasSize(2000);
          for (int number = 0; number < reviews.size(); number++) {
            SampleReview review = reviews.get(number);
            assertThat(review.positive()).isEqualTo(folder.endsWith("pos"));
            assertThat(review.path()).matches(folder + "/" + number + "_(" + rating + ")\\.txt");
          }
        });
  }

  @Test
  void exactlyTheStatedNumberOfNeutralWordsFollowsTheFirstSentence() {
    assertThat(CORPUS.stream())
        .allSatisfy(
            review ->
                assertThat(SampleTokens.afterFirstSentence(review.text()))
                    .hasSize(review.distance()));
  }

  @ParameterizedTest
  @CsvSource({"0,0", "1,1", "2,2", "3,3", "4,4", "5,5", "1000,1000", "17,19"})
  void distancesStayWithinTheirBounds(int min, int max) {
    assertThat(SampleCorpus.of(40, min + "-" + max, 1).stream())
        .allSatisfy(
            review ->
                assertThat(SampleTokens.afterFirstSentence(review.text()).size())
                    .isBetween(min, max)
                    .isEqualTo(review.distance()));
  }

  @Test
  void everyDistanceFromTheFewestToTheMostIsEquallyLikely() {
    Map<Integer, Long> counts = count(CORPUS.stream(), SampleReview::distance);
    assertThat(counts.keySet())
        .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(0, 40).boxed().toList());
    double expected = 8000 / 41.0;
    double chiSquare =
        counts.values().stream()
            .mapToDouble(seen -> (seen - expected) * (seen - expected) / expected)
            .sum();
    // 40 degrees of freedom: one draw in 1,000 exceeds 73.4.
    assertThat(chiSquare).isLessThan(73.4);
  }

  @Test
  void oneNumberMeansAlwaysThatDistance() {
    assertThat(SampleCorpus.of(4, "5", 42)).isEqualTo(new SampleCorpus(4, 5, 5, 42));
  }

  @Test
  void everyReviewHasExactlyOneSentimentWordInItsFirstSentenceAndItFitsTheLabel() {
    assertThat(CORPUS.stream())
        .allSatisfy(
            review -> {
              List<String> own = review.positive() ? SampleWords.POSITIVE : SampleWords.NEGATIVE;
              assertThat(SampleTokens.of(review.text()).stream().filter(SampleTokens::tells))
                  .singleElement()
                  .satisfies(word -> assertThat(own).contains(word));
              assertThat(SampleTokens.afterFirstSentence(review.text()))
                  .noneMatch(SampleTokens::tells);
            });
  }

  @Test
  void theWordListsHaveNoWordOfBothSentimentsAndNoSentimentWordAmongTheNeutralOnes() {
    assertThat(SampleWords.POSITIVE).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(12);
    assertThat(SampleWords.NEGATIVE)
        .doesNotHaveDuplicates()
        .hasSameSizeAs(SampleWords.POSITIVE)
        .doesNotContainAnyElementsOf(SampleWords.POSITIVE);
    List<String> neutral =
        SampleWords.NEUTRAL_SLOTS.values().stream().flatMap(List::stream).distinct().toList();
    assertThat(neutral).hasSizeBetween(150, 300).noneMatch(SampleTokens::tells);
    assertThat(Stream.of(neutral, SampleWords.POSITIVE, SampleWords.NEGATIVE).flatMap(List::stream))
        .allMatch(word -> word.matches("[a-z]+"));
  }

  @Test
  void noNeutralWordPredictsTheLabel() {
    assertThat(largestDifference(review -> SampleTokens.afterFirstSentence(review.text()).stream()))
        .isLessThan(4.5);
  }

  @Test
  void theDistanceDoesNotPredictTheLabel() {
    assertThat(largestDifference(review -> Stream.of("" + review.distance()))).isLessThan(4.5);
  }

  @Test
  void theParagraphsDoNotPredictTheLabel() {
    assertThat(largestDifference(review -> Stream.of("" + review.text().split("<br />").length)))
        .isLessThan(4.5);
  }

  @Test
  void theFormOfTheFirstSentenceDoesNotPredictTheLabel() {
    // The form with its place for the sentiment word left blank: words, order, length.
    assertThat(
            largestDifference(
                review ->
                    Stream.concat(
                        Stream.of(SampleTokens.form(review.text())),
                        SampleTokens.firstSentence(review.text()).stream()
                            .filter(word -> !SampleTokens.tells(word)))))
        .isLessThan(4.5);
  }

  @Test
  void theSplitsAndTheClassesAreDrawnApart() {
    Map<String, List<String>> folders =
        new SampleCorpus(400, 50, 50, 42)
            .stream()
                .collect(
                    Collectors.groupingBy(
                        SampleCorpusTest::folder,
                        Collectors.mapping(
                            review ->
                                String.join(" ", SampleTokens.afterFirstSentence(review.text())),
                            Collectors.toList())));
    assertThat(folders.values().stream().flatMap(List::stream)).doesNotHaveDuplicates();
  }

  @Test
  void theSameSeedGivesTheSameReviewsAndAnotherSeedOthers() {
    assertThat(texts(new SampleCorpus(40, 0, 30, 7)))
        .isEqualTo(texts(new SampleCorpus(40, 0, 30, 7)));
    assertThat(texts(new SampleCorpus(40, 20, 30, 7)))
        .doesNotContainAnyElementsOf(texts(new SampleCorpus(40, 20, 30, 8)));
  }

  @Test
  void theReviewsAreTheSameOnEveryMachine() throws NoSuchAlgorithmException {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    new SampleCorpus(400, 0, 300, 42)
        .stream()
            .forEach(
                review ->
                    digest.update(
                        (review.path() + "\n" + review.text() + "\n")
                            .getBytes(StandardCharsets.UTF_8)));
    assertThat(HexFormat.of().formatHex(digest.digest()))
        .as("changes only where the words or the drawing are changed on purpose")
        .isEqualTo("bb9621aaef60418017fe10ec521dc1325f5cab401d376701d402cf25ae67be66");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -4, 1, 10, Integer.MIN_VALUE})
  void reviewsThatDoNotFillFourFoldersAreRefused(int reviews) {
    assertThatThrownBy(() -> SampleCorpus.of(reviews, "0-300", 42))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("--reviews " + reviews)
        .hasMessageContaining("multiple of 4");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"5-2", "a", "-1", "", " 5", "1-", "-", "1-2-3", "0-100001", "99999999999", "1.5"})
  void distancesThatAreNoRangeAreRefused(String distance) {
    assertThatThrownBy(() -> SampleCorpus.of(4, distance, 42))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("--distance " + distance)
        .hasMessageContaining("0 <= MIN <= MAX <= 100000");
  }

  @Test
  void allWrongArgumentsAreReportedAtOnce() {
    assertThatThrownBy(() -> SampleCorpus.of(3, "5-2", 42))
        .hasMessageContaining("--reviews 3")
        .hasMessageContaining("--distance 5-2");
  }

  private static List<String> texts(SampleCorpus corpus) {
    return corpus.stream().map(SampleReview::text).toList();
  }

  private static String folder(SampleReview review) {
    return review.path().substring(0, review.path().lastIndexOf('/'));
  }

  private static <T> Map<T, Long> count(
      Stream<SampleReview> reviews, Function<SampleReview, T> feature) {
    return reviews.collect(Collectors.groupingBy(feature, Collectors.counting()));
  }

  /**
   * In how many reviews of each class a feature occurs, compared: the largest difference over all
   * features, in standard errors. Over 1,000 features, chance exceeds 4.5 once in 150 corpora.
   */
  private static double largestDifference(Function<SampleReview, Stream<String>> features) {
    Map<Boolean, Map<String, Long>> counts =
        CORPUS.stream()
            .collect(
                Collectors.partitioningBy(
                    SampleReview::positive,
                    Collectors.flatMapping(
                        review -> features.apply(review).distinct(),
                        Collectors.groupingBy(feature -> feature, Collectors.counting()))));
    double reviewsPerClass = CORPUS.reviews() / 2.0;
    return Stream.concat(counts.get(true).keySet().stream(), counts.get(false).keySet().stream())
        .mapToDouble(
            feature -> {
              double positive = counts.get(true).getOrDefault(feature, 0L) / reviewsPerClass;
              double negative = counts.get(false).getOrDefault(feature, 0L) / reviewsPerClass;
              double mean = (positive + negative) / 2;
              double error = Math.sqrt(2 * mean * (1 - mean) / reviewsPerClass);
              return error == 0 ? 0 : Math.abs(positive - negative) / error;
            })
        .max()
        .orElseThrow();
  }
}
