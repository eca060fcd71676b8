package org.sentiment4j.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sentiment4j.error.InputException;
import org.sentiment4j.text.Vocabulary.WordCount;

class CsvSourceTest {
  @TempDir private Path folder;

  @Test
  void quotesCommasAndLineBreaksBelongToTheText() throws IOException {
    assertThat(read("review,sentiment\n\"a \"\"b\"\", c\n\nd\",positive\ne,negative\n"))
        .extracting(Review::id, Review::sentiment, Review::text)
        .containsExactly(
            tuple("1", Sentiment.POSITIVE, "a \"b\", c\n\nd"), tuple("2", Sentiment.NEGATIVE, "e"));
  }

  @Test
  void aByteOrderMarkAndOtherLineEndsAndBlankLinesChangeNothing() throws IOException {
    assertThat(read("\ufeffreview,sentiment\r\na,positive\r\n\r\nb,negative"))
        .isEqualTo(read("review,sentiment\na,positive\nb,negative\n"));
  }

  @Test
  void columnsMayStandInAnyOrderBesideOthersEvenOneWithoutAName() throws IOException {
    assertThat(read(",sentiment,id,review\n0,positive,x,a\n1,negative,y,b\n"))
        .isEqualTo(read("review,sentiment\na,positive\nb,negative\n"));
  }

  @Test
  void labelsMayBeInAnyCase() throws IOException {
    assertThat(read("review,sentiment\na,Positive\nb, NEGATIVE \n"))
        .extracting(Review::sentiment)
        .containsExactly(Sentiment.POSITIVE, Sentiment.NEGATIVE);
  }

  @Test
  void halfOfEachClassBecomesTheTestPart() throws IOException {
    Path csv = TinyCorpus.ofEight().asCsv(folder.resolve("reviews.csv"));

    assertThat(TinyCorpus.read(csv))
        .extracting(Review::split, Review::sentiment)
        .containsExactlyInAnyOrder(
            tuple(Split.TRAIN, Sentiment.POSITIVE),
            tuple(Split.TRAIN, Sentiment.POSITIVE),
            tuple(Split.TRAIN, Sentiment.NEGATIVE),
            tuple(Split.TRAIN, Sentiment.NEGATIVE),
            tuple(Split.TEST, Sentiment.POSITIVE),
            tuple(Split.TEST, Sentiment.POSITIVE),
            tuple(Split.TEST, Sentiment.NEGATIVE),
            tuple(Split.TEST, Sentiment.NEGATIVE));
  }

  @Test
  void theSeedGovernsTheSplit() throws IOException {
    ReviewSource source =
        ReviewSource.at(TinyCorpus.ofEight().asCsv(folder.resolve("reviews.csv")));

    List<Review> reviews = SourceReviews.read(source, 42).reviews();
    assertThat(SourceReviews.read(source, 42).reviews()).isEqualTo(reviews);
    assertThat(SourceReviews.read(source, 1).reviews()).isNotEqualTo(reviews);
  }

  @Test
  void bytesThatAreNotUtf8AreCountedByRecord() throws IOException {
    byte[] bytes =
        "review,sentiment\na\u00ff\u00ff,positive\nb,negative\n"
            .getBytes(StandardCharsets.ISO_8859_1);

    assertThat(read(bytes))
        .extracting(Review::text, Review::malformed)
        .containsExactly(tuple("a\ufffd\ufffd", 2), tuple("b", 0));
  }

  @Test
  void aReplacementCharacterOfTheFileItselfIsNoError() throws IOException {
    assertThat(read("review,sentiment\na\ufffd,positive\nb,negative\n"))
        .extracting(Review::malformed)
        .containsOnly(0);
  }

  @Test
  void aMissingColumnIsNamedBesideThoseThatAreThere() {
    assertRefused("text,label\na,positive\n", "line 1", "column review", "column sentiment");
    assertRefused("text,label\na,positive\n", "the columns are text, label");
    assertRefused("review,review,sentiment\na,b,positive\n", "exactly one column review");
  }

  @Test
  void aThirdLabelIsNamedWithItsRecordAndLine() {
    assertRefused(
        "review,sentiment\n\"a\nb\",positive\nc,mixed\n",
        "record 2 (ends on line 4)",
        "\"mixed\" is neither positive nor negative");
  }

  @Test
  void aRecordWithAnotherNumberOfCellsIsNamed() {
    assertRefused("review,sentiment\na,positive\nb\n", "record 2 (ends on line 3)", "1 cells");
    assertRefused("review,sentiment\na,b,positive\n", "record 1 (ends on line 2)", "3 cells");
  }

  @Test
  void aQuoteThatIsNeverClosedIsNamed() {
    assertRefused("review,sentiment\na,positive\n\"b,negative\n", "record 2", "quotation mark");
    assertRefused("review,\"sentiment\n", "line 1", "quotation mark");
    assertRefused("review,sentiment\n\"b\"b,negative\n", "record 1", "quotation mark");
  }

  @Test
  void anEmptyFileSaysWhatIsExpected() {
    assertRefused("", "the file is empty", "review,sentiment");
    assertRefused("\ufeff\n", "the file is empty");
  }

  @Test
  void aFileWithTooFewReviewsSaysHowManyAreNeeded() {
    assertRefused("review,sentiment\n", "at least four reviews with the sentiment positive");
    assertRefused(
        "review,sentiment\na,positive\nb,positive\nc,negative\n",
        "at least four reviews with the sentiment negative");
  }

  private void assertRefused(String csv, String... parts) {
    assertThatThrownBy(() -> TinyCorpus.build(write(csv.getBytes(StandardCharsets.UTF_8))))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("reviews.csv")
        .hasMessageContainingAll(parts);
  }

  private List<Review> read(String csv) throws IOException {
    return read(csv.getBytes(StandardCharsets.UTF_8));
  }

  /** The reviews in the order of the file, whichever split they went to. */
  private List<Review> read(byte[] csv) throws IOException {
    return TinyCorpus.read(write(csv)).stream().sorted(Comparator.comparing(Review::id)).toList();
  }

  private Path write(byte[] csv) throws IOException {
    return Files.write(folder.resolve("reviews.csv"), csv);
  }

  @Test
  void aRecordThatDoesNotEndIsGivenUpWhereNoReviewIsSoLong() throws IOException {
    Path csv =
        Files.writeString(
            folder.resolve("long.csv"),
            "review,sentiment\ngood,positive\n\"" + "a,b\n".repeat(9000));

    assertThatThrownBy(
            () -> {
              try (ReviewSource.Reviews reviews = CsvSource.open(csv, 20_000)) {
                reviews.forEachRemaining(review -> assertThat(review.text()).isEqualTo("good"));
              }
            })
        .isInstanceOf(InputException.class)
        .hasMessage(
            csv
                + ", record 2: longer than 20,000 bytes, perhaps a quotation mark too many or too few");
  }

  @Test
  void zeroBytesAreCharactersLikeOthersAndNoneOfAWord() throws IOException {
    Path csv =
        Files.writeString(
            folder.resolve("zeros.csv"),
            "review,sentiment\n"
                + "a\0b,positive\n".repeat(2)
                + "\0,positive\n".repeat(2)
                + "c,negative\n".repeat(4));

    assertThat(TinyCorpus.build(csv).vocabulary().words())
        .extracting(WordCount::word)
        .contains("c")
        .isSubsetOf("ab", "c");
  }

  @Test
  void columnsWithoutEndAreNotAllShown() {
    assertThatThrownBy(() -> read("x".repeat(1000) + ",y".repeat(1000) + "\n"))
        .isInstanceOf(InputException.class)
        .message()
        .endsWith("the columns are " + "x".repeat(40) + "..." + ", y".repeat(19) + ", ...");
  }
}
