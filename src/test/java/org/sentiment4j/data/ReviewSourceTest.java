package org.sentiment4j.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sentiment4j.error.InputException;

/** What directories, archives and CSV files have in common. */
class ReviewSourceTest {
  @TempDir private Path folder;

  @Test
  void aDirectoryAndAnArchiveOfTheSameFilesGiveTheSameReviews() throws IOException {
    Path directory = TinyCorpus.ofEight().asDirectory(folder.resolve("directory"));
    Path archive = TinyCorpus.ofEight().asArchive(folder.resolve("a.tar.gz"));

    assertThat(TinyCorpus.read(directory)).hasSize(8).isEqualTo(TinyCorpus.read(archive));
  }

  @Test
  void aCsvFileHasTheSameTextsAndLabels() throws IOException {
    Path directory = TinyCorpus.ofEight().asDirectory(folder.resolve("directory"));
    Path csv = TinyCorpus.ofEight().asCsv(folder.resolve("reviews.csv"));

    assertThat(TinyCorpus.read(csv))
        .usingElementComparator(
            (a, b) -> a.text().equals(b.text()) && a.sentiment() == b.sentiment() ? 0 : 1)
        .containsExactlyInAnyOrderElementsOf(TinyCorpus.read(directory));
  }

  @Test
  void reviewsAreNamedByTheirFolderAndFile() throws IOException {
    assertThat(TinyCorpus.read(TinyCorpus.ofEight().asDirectory(folder)))
        .extracting(Review::split, Review::id, Review::sentiment)
        .containsExactly(
            tuple(Split.TRAIN, "train/neg/0_1", Sentiment.NEGATIVE),
            tuple(Split.TRAIN, "train/neg/1_4", Sentiment.NEGATIVE),
            tuple(Split.TRAIN, "train/pos/0_9", Sentiment.POSITIVE),
            tuple(Split.TRAIN, "train/pos/1_10", Sentiment.POSITIVE),
            tuple(Split.TEST, "test/neg/0_2", Sentiment.NEGATIVE),
            tuple(Split.TEST, "test/neg/1_3", Sentiment.NEGATIVE),
            tuple(Split.TEST, "test/pos/0_7", Sentiment.POSITIVE),
            tuple(Split.TEST, "test/pos/1_8", Sentiment.POSITIVE));
  }

  @Test
  void theOrderOfTheFilesDoesNotMatter() throws IOException {
    Path one = TinyCorpus.ofEight().asArchive(folder.resolve("one.tar.gz"));
    Path other = TinyCorpus.ofEight().reversed().asArchive(folder.resolve("other.tar.gz"));
    Path directory = TinyCorpus.ofEight().reversed().asDirectory(folder.resolve("directory"));

    assertThat(TinyCorpus.read(other))
        .isEqualTo(TinyCorpus.read(one))
        .isEqualTo(TinyCorpus.read(directory));
  }

  @Test
  void whatIsNoReviewOfTheFourFoldersIsIgnored() throws IOException {
    TinyCorpus corpus =
        TinyCorpus.ofEight()
            .with("train/unsup/0_0.txt", "not labelled")
            .with("train/urls_pos.txt", "http://")
            .with("train/pos/urls_pos.txt", "http://")
            .with("train/pos/.DS_Store", "")
            .with("train/pos/._0_9.txt", "")
            .with("train/pos/notes.md", "")
            .with("train/pos/deeper/0_9.txt", "")
            .with("imdb.vocab", "the")
            .with("README", "");

    assertThat(TinyCorpus.read(corpus.asDirectory(folder.resolve("directory")))).hasSize(8);
    assertThat(TinyCorpus.read(corpus.asArchive(folder.resolve("a.tar.gz")))).hasSize(8);
  }

  @Test
  void theDataHashIsTheSameForADirectoryAndAnArchive() throws IOException {
    Path directory = TinyCorpus.ofEight().asDirectory(folder.resolve("directory"));
    Path archive = TinyCorpus.ofEight().reversed().asArchive(folder.resolve("a.tar.gz"));

    assertThat(TinyCorpus.build(directory).dataHash())
        .matches("[0-9a-f]{64}")
        .isEqualTo(TinyCorpus.build(archive).dataHash());
  }

  @Test
  void anArchiveOfTheSyntheticSampleIsSyntheticToo() throws IOException {
    TinyCorpus sample = TinyCorpus.ofEight().with("SYNTHETIC.txt", "made by a program");
    Path archive = sample.asArchive(folder.resolve("a.tar.gz"));
    Path directory = sample.asDirectory(folder.resolve("directory"));

    assertThat(TinyCorpus.build(archive).facts().synthetic()).isTrue();
    assertThat(TinyCorpus.build(directory).facts().synthetic()).isTrue();
    assertThat(TinyCorpus.build(directory).train()).hasSize(4);
  }

  @Test
  void oneTrainingReviewOfAClassIsTooFewToValidateWith() throws IOException {
    Path directory = TinyCorpus.ofEight().without("train/pos/0_9.txt").asDirectory(folder);

    assertThatThrownBy(() -> TinyCorpus.build(directory))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("1 review in train/pos; expected at least 2");
  }

  @Test
  void theDataHashChangesWithATextALabelAnIdAndASplit() throws IOException {
    TinyCorpus[] corpora = {
      TinyCorpus.ofEight(),
      TinyCorpus.ofEight().with("train/neg/0_1.txt", "Bad"),
      TinyCorpus.ofEight().without("train/neg/0_1.txt").with("train/pos/0_1.txt", "bad"),
      TinyCorpus.ofEight().without("train/neg/0_1.txt").with("train/neg/0_2.txt", "bad"),
      TinyCorpus.ofEight().without("train/neg/0_1.txt").with("test/neg/0_1.txt", "bad"),
    };
    String[] hashes = new String[corpora.length];
    for (int i = 0; i < corpora.length; i++) {
      hashes[i] = TinyCorpus.hash(corpora[i].asDirectory(folder.resolve("" + i)));
    }

    assertThat(hashes).doesNotHaveDuplicates();
  }

  @Test
  void bytesThatAreNotUtf8AreCountedReportedAndReplaced() throws IOException {
    TinyCorpus corpus =
        TinyCorpus.ofEight()
            .with("test/pos/0_7.txt", new byte[] {'f', (byte) 0xff, 'i', (byte) 0xff, 'n', 'e'})
            .with("train/neg/0_1.txt", new byte[] {'b', 'a', 'd', ' ', (byte) 0xe2, (byte) 0x82})
            .with("train/neg/1_4.txt", "a replacement character \ufffd in the file itself");

    for (Path path :
        new Path[] {
          corpus.asDirectory(folder.resolve("directory")),
          corpus.asArchive(folder.resolve("a.tar.gz"))
        }) {
      assertThat(TinyCorpus.build(path).facts().malformed())
          .containsExactly(
              new EncodedCorpus.Malformed("train/neg/0_1", 1),
              new EncodedCorpus.Malformed("test/pos/0_7", 2));
      assertThat(TinyCorpus.read(path))
          .extracting(Review::text)
          .contains("f\ufffdi\ufffdne", "bad \ufffd");
    }
  }

  @Test
  void aMissingPathIsNamed() {
    assertThatThrownBy(() -> ReviewSource.at(folder.resolve("missing")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("no such file or directory")
        .hasMessageContaining("missing");
  }

  @Test
  void aFileOfAnotherKindIsRefusedWithWhatIsExpected() throws IOException {
    Path file = Files.writeString(folder.resolve("reviews.json"), "{}");

    assertThatThrownBy(() -> ReviewSource.at(file))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("reviews.json")
        .hasMessageContaining(".tar.gz")
        .hasMessageContaining(".csv with the columns review,sentiment");
  }

  @Test
  void everyClassThatIsMissingIsNamedWithItsFolder() throws IOException {
    Path path = TinyCorpus.ofEight().without("test/neg").without("train/pos").asDirectory(folder);

    assertThatThrownBy(() -> TinyCorpus.build(path))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("no reviews in test/neg")
        .hasMessageContaining("no reviews in train/pos")
        .hasMessageContaining(folder.toString())
        .satisfies(e -> assertThat(e.getMessage().lines()).hasSize(2));
  }

  @Test
  void aReviewThatIsThereTwiceIsNamed() throws IOException {
    Path path =
        TinyCorpus.ofEight()
            .with("copy/train/pos/0_9.txt", "again")
            .asArchive(folder.resolve("a.tar.gz"));

    assertThatThrownBy(() -> TinyCorpus.build(path))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("train/pos/0_9 is in it twice");
  }

  @Test
  void moreTextThanTheMemoryHoldsIsRefused() throws IOException {
    Path path = TinyCorpus.ofEight().asDirectory(folder);
    ReviewSource source = ReviewSource.at(path);
    int characters =
        TinyCorpus.read(path).stream().mapToInt(review -> review.text().length()).sum();

    assertThat(SourceReviews.read(source, 42, characters).reviews()).hasSize(8);
    assertThatThrownBy(() -> SourceReviews.read(source, 42, characters - 1))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(path + ": the reviews have more than " + (characters - 1))
        .hasMessageContaining("SENTIMENT4J_HEAP");
  }
}
