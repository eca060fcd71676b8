package org.sentiment4j.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PairedBootstrapTest {

  /** The bootstrap as the book has it: reviews drawn one by one. */
  private static Interval reviewByReview(DiscordantPairs pairs, int draws) {
    Random random = new Random(3);
    double[] differences = new double[draws];
    for (int draw = 0; draw < draws; draw++) {
      int sum = 0;
      for (int review = 0; review < pairs.count(); review++) {
        int drawn = random.nextInt(pairs.count());
        sum += drawn < pairs.firstAlone() ? 1 : drawn < pairs.discordant() ? -1 : 0;
      }
      differences[draw] = (double) sum / pairs.count();
    }
    Arrays.sort(differences);
    return new Interval(differences[draws / 40], differences[draws - 1 - draws / 40]);
  }

  @ParameterizedTest
  @CsvSource({"1000, 80, 50", "1000, 4, 0", "1000, 500, 500", "200, 150, 10"})
  void theIntervalIsThatOfDrawingReviewByReview(int count, int firstAlone, int secondAlone) {
    DiscordantPairs pairs = new DiscordantPairs(count, firstAlone, secondAlone);
    Interval expected = reviewByReview(pairs, 10_000);

    Interval interval = PairedBootstrap.interval95(pairs);

    // Of a quantile 10,000 draws leave some hundredths of the standard deviation open.
    double deviation = Math.sqrt(pairs.discordant()) / count;
    assertThat(interval.lower()).isCloseTo(expected.lower(), within(0.1 * deviation + 1.0 / count));
    assertThat(interval.upper()).isCloseTo(expected.upper(), within(0.1 * deviation + 1.0 / count));
  }

  @Test
  void ofManyReviewsTheIntervalIsTheNormalOne() {
    DiscordantPairs pairs = new DiscordantPairs(25_000, 1_500, 1_000);
    double difference = 0.02;
    double error = Math.sqrt((2_500.0 / 25_000 - difference * difference) / 25_000);

    Interval interval = PairedBootstrap.interval95(pairs);

    assertThat(interval.lower()).isCloseTo(difference - 1.96 * error, within(0.0001));
    assertThat(interval.upper()).isCloseTo(difference + 1.96 * error, within(0.0001));
  }

  @Test
  void theSamePairsGiveTheSameIntervalEveryTime() {
    DiscordantPairs pairs = new DiscordantPairs(25_000, 1_500, 1_000);

    assertThat(PairedBootstrap.interval95(pairs)).isEqualTo(PairedBootstrap.interval95(pairs));
  }

  @Test
  void runsThatNothingSetsApartHaveAnIntervalOfNothing() {
    assertThat(PairedBootstrap.interval95(new DiscordantPairs(10, 0, 0)))
        .isEqualTo(new Interval(0, 0));
    assertThat(PairedBootstrap.interval95(new DiscordantPairs(10, 10, 0)))
        .isEqualTo(new Interval(1, 1));
    assertThat(PairedBootstrap.interval95(new DiscordantPairs(10, 0, 10)))
        .isEqualTo(new Interval(-1, -1));
    assertThat(PairedBootstrap.interval95(new DiscordantPairs(1, 1, 0)))
        .isEqualTo(new Interval(1, 1));
  }

  @ParameterizedTest
  @CsvSource({
    "10, 0.3",
    "25000, 0.06",
    "25000, 0.00004",
    "24000, 0.9999",
    "5, 1",
    "5, 0",
    "0, 0.5"
  })
  void drawsAreBinomial(int trials, double share) {
    BinomialDraws draws = new BinomialDraws(trials, share);
    BinomialDistribution expected = new BinomialDistribution(null, trials, share);
    Well19937c random = new Well19937c(7);
    int count = 20_000;
    int[] drawn = new int[count];
    for (int i = 0; i < count; i++) {
      drawn[i] = draws.draw(random);
    }

    double mean = Arrays.stream(drawn).average().orElseThrow();
    double deviation = Math.sqrt(expected.getNumericalVariance());
    assertThat(mean).isCloseTo(trials * share, within(4 * deviation / Math.sqrt(count) + 1e-9));
    for (double z : new double[] {-1.5, -0.5, 0, 1, 2}) {
      int point = (int) Math.floor(trials * share + z * deviation);
      double below = Arrays.stream(drawn).filter(value -> value <= point).count();
      assertThat(below / count).isCloseTo(expected.cumulativeProbability(point), within(0.015));
    }
  }
}
