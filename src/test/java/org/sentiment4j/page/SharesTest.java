package org.sentiment4j.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SharesTest {

  @Test
  void whatAllHaveIsCommonAndAllElseDiffers() {
    Shares shares =
        Shares.of(
            List.of(
                Map.of("same", "1", "other", "2", "missing", "3"),
                Map.of("same", "1", "other", "4")));

    assertThat(shares.common()).containsExactlyEntriesOf(Map.of("same", "1"));
    assertThat(shares.differing()).containsExactlyInAnyOrder("other", "missing");
  }
}
