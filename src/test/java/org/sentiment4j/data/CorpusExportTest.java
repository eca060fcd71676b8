package org.sentiment4j.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sentiment4j.text.Vocabulary;
import org.sentiment4j.text.Vocabulary.WordCount;

class CorpusExportTest {
  @TempDir private Path folder;

  @Test
  void vocabularyAndReviewsAreWrittenAsCsv() throws IOException {
    EncodedCorpus corpus =
        new EncodedCorpus(
            "hash",
            new Vocabulary(List.of(new WordCount("the", 7), new WordCount("film", 2))),
            List.of(
                new EncodedReview("train/neg/0_1", Sentiment.NEGATIVE, new int[] {2, 3, 1, 2}),
                new EncodedReview("train/pos/0_9", Sentiment.POSITIVE, new int[] {3})),
            List.of(new EncodedReview("1", Sentiment.POSITIVE, new int[] {1, 2})),
            new EncodedCorpus.Facts(false, 2, 0, 0, 0, Skipped.NONE, List.of()));

    CorpusExport.write(folder, corpus, 3);

    assertThat(Files.readString(folder.resolve("vocabulary.csv")))
        .isEqualTo("index,word,count\n2,the,7\n3,film,2\n");
    assertThat(Files.readString(folder.resolve("train.csv")))
        .isEqualTo("id,label,ids\ntrain/neg/0_1,0,3 1 2\ntrain/pos/0_9,1,3\n");
    assertThat(Files.readString(folder.resolve("test.csv"))).isEqualTo("id,label,ids\n1,1,1 2\n");
  }
}
