package org.sentiment4j.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SelectedReviewsTest {
  @TempDir private Path folder;

  @Test
  void textsAreFoundByIdAndUnknownIdsAreLeftOut() throws IOException {
    Path source = TinyCorpus.ofEight().asDirectory(folder.resolve("aclImdb"));

    assertThat(SelectedReviews.read(source, Set.of("test/pos/1_8", "test/pos/9_9"), 42).texts())
        .isEqualTo(Map.of("test/pos/1_8", "a good film"));
  }

  @Test
  void theHashIsThatOfAllReviews() throws IOException {
    Path source = TinyCorpus.ofEight().asDirectory(folder.resolve("aclImdb"));

    assertThat(SelectedReviews.read(source, Set.of(), 42).dataHash())
        .isEqualTo(SourceReviews.read(ReviewSource.at(source), 1).hash());
  }
}
