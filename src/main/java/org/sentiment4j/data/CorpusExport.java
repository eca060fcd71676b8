package org.sentiment4j.data;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.sentiment4j.file.AtomicFile;
import org.sentiment4j.text.PadOrTruncate;
import org.sentiment4j.text.Vocabulary;
import org.sentiment4j.text.Vocabulary.WordCount;

/** Writes an encoded corpus as CSV, for other programs. */
public final class CorpusExport {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

  private CorpusExport() {}

  /**
   * Writes {@code vocabulary.csv} (index,word,count), {@code train.csv} and {@code test.csv}
   * (id,label,ids) into {@code folder}.
   *
   * @param length how many of a review's last words are written
   */
  public static void write(Path folder, EncodedCorpus corpus, int length) throws IOException {
    Files.createDirectories(folder);
    writeVocabulary(folder.resolve("vocabulary.csv"), corpus.vocabulary().words());
    for (Split split : Split.values()) {
      writeReviews(folder.resolve(split.folder() + ".csv"), corpus.reviews(split), length);
    }
  }

  private static void writeVocabulary(Path file, List<WordCount> words) throws IOException {
    AtomicFile.write(
        file,
        out -> {
          CSVPrinter csv = printer(new OutputStreamWriter(out, StandardCharsets.UTF_8));
          csv.printRecord("index", "word", "count");
          int index = Vocabulary.RESERVED;
          for (WordCount entry : words) {
            csv.printRecord(index++, entry.word(), entry.count());
          }
          csv.flush();
        });
  }

  private static void writeReviews(Path file, List<EncodedReview> reviews, int length)
      throws IOException {
    PadOrTruncate rule = new PadOrTruncate(length, PadOrTruncate.Side.FRONT);
    AtomicFile.write(
        file,
        out -> {
          CSVPrinter csv = printer(new OutputStreamWriter(out, StandardCharsets.UTF_8));
          csv.printRecord("id", "label", "ids");
          for (EncodedReview review : reviews) {
            String ids =
                Arrays.stream(rule.lastWords(review.words()))
                    .mapToObj(Integer::toString)
                    .collect(Collectors.joining(" "));
            csv.printRecord(review.id(), review.sentiment().label(), ids);
          }
          csv.flush();
        });
  }

  private static CSVPrinter printer(Writer writer) throws IOException {
    return new CSVPrinter(writer, FORMAT);
  }
}
