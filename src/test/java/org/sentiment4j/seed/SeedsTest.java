package org.sentiment4j.seed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SeedsTest {
  @Test
  void noTwoOfManyEpochsAndBatchesShareASeed() {
    Set<Long> seeds = new HashSet<>();
    for (int epoch = 0; epoch < 200; epoch++) {
      seeds.add(Seeds.derive(42, epoch));
      for (int batch = 0; batch < 500; batch++) {
        seeds.add(Seeds.derive(42, epoch, batch));
      }
    }

    assertThat(seeds).hasSize(200 * 501);
  }

  @Test
  void neighbouringSeedsShareNone() {
    assertThat(
            LongStream.range(0, 1000)
                .boxed()
                .flatMap(seed -> Stream.of(seed, Seeds.derive(seed, 0), Seeds.derive(seed, 1))))
        .doesNotHaveDuplicates();
  }

  @Test
  void theOrderOfTheNumbersMatters() {
    assertThat(Seeds.derive(1, 2, 3)).isNotEqualTo(Seeds.derive(1, 3, 2));
  }

  @Test
  void differentNamesHaveDifferentSeeds() {
    assertThat(Stream.of("embedding", "input", "recurrent", "dense", "bias", "1.0", "1.1", "2.0"))
        .extracting(name -> Seeds.derive(42, name))
        .doesNotHaveDuplicates();
  }

  /** The first number of SplitMix64's published sequence from 0. */
  @Test
  void theSeedsAreThoseOfSplitMix64() {
    assertThat(Seeds.derive(0)).isEqualTo(0xe220a8397b1dcdafL);
  }
}
