package org.sentiment4j.data;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;
import org.sentiment4j.data.EncodedCorpus.Facts;
import org.sentiment4j.data.EncodedCorpus.Malformed;
import org.sentiment4j.error.InputException;
import org.sentiment4j.file.AtomicFile;
import org.sentiment4j.file.BoundedFile;
import org.sentiment4j.text.Vocabulary;
import org.sentiment4j.text.Vocabulary.WordCount;

/**
 * An {@link EncodedCorpus} as one file: a magic number, the corpus, and a CRC-32C of both at the
 * end. All numbers are big-endian; a text is its length in bytes and its UTF-8.
 */
final class CorpusCache {
  /**
   * Part of a file's name: to be raised with every change of the format or of a rule of {@code
   * text}.
   */
  static final int FORMAT = 2;

  private static final int MAGIC = 0x53344a00 | FORMAT;

  /** Of the longest array. A corpus that fits into the memory has fewer. */
  private static final int MOST_BYTES = Integer.MAX_VALUE - 8;

  private static final int CHECKSUM_BYTES = Long.BYTES;

  private CorpusCache() {}

  /** The file is not what {@link #write} wrote. */
  static final class DamagedException extends Exception {
    private static final long serialVersionUID = 1L;

    DamagedException(Path file, Throwable cause) {
      super(file + " is damaged", cause);
    }
  }

  static void write(Path file, EncodedCorpus corpus) throws IOException {
    AtomicFile.write(
        file,
        out -> {
          CheckedOutputStream checked = new CheckedOutputStream(out, new CRC32C());
          DataOutputStream data = new DataOutputStream(checked);
          data.writeInt(MAGIC);
          write(data, corpus);
          data.flush();
          data.writeLong(checked.getChecksum().getValue());
          data.flush();
        });
  }

  private static void write(DataOutputStream data, EncodedCorpus corpus) throws IOException {
    text(data, corpus.dataHash());
    Facts facts = corpus.facts();
    data.writeInt(facts.synthetic() ? 1 : 0);
    data.writeInt(facts.distinctWords());
    data.writeInt(facts.repeatedInTrain());
    data.writeInt(facts.repeatedInTest());
    data.writeInt(facts.testInTrain());
    data.writeInt(facts.skipped().count());
    data.writeInt(facts.skipped().examples().size());
    for (String example : facts.skipped().examples()) {
      text(data, example);
    }
    data.writeInt(facts.malformed().size());
    for (Malformed malformed : facts.malformed()) {
      text(data, malformed.id());
      data.writeInt(malformed.pieces());
    }
    data.writeInt(corpus.vocabulary().words().size());
    for (WordCount entry : corpus.vocabulary().words()) {
      text(data, entry.word());
      data.writeLong(entry.count());
    }
    for (Split split : Split.values()) {
      data.writeInt(corpus.reviews(split).size());
      for (EncodedReview review : corpus.reviews(split)) {
        text(data, review.id());
        data.writeInt(review.sentiment().label());
        ints(data, review.words());
      }
    }
  }

  private static void text(DataOutputStream data, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    data.writeInt(bytes.length);
    data.write(bytes);
  }

  private static void ints(DataOutputStream data, int[] values) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(values.length * Integer.BYTES);
    bytes.asIntBuffer().put(values);
    data.writeInt(values.length);
    ((OutputStream) data).write(bytes.array());
  }

  /** Reads what {@link #write} wrote. */
  static EncodedCorpus read(Path file) throws IOException, DamagedException {
    ByteBuffer data;
    try {
      data = ByteBuffer.wrap(BoundedFile.read(file, MOST_BYTES));
    } catch (InputException e) {
      throw new IOException(e.getMessage(), e);
    }
    try {
      check(data);
      return read(data);
    } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new DamagedException(file, e);
    }
  }

  private static void check(ByteBuffer data) {
    CRC32C checksum = new CRC32C();
    checksum.update(data.slice(0, data.limit() - CHECKSUM_BYTES));
    if (checksum.getValue() != data.getLong(data.limit() - CHECKSUM_BYTES)
        || data.getInt() != MAGIC) {
      throw new IllegalArgumentException("wrong checksum or magic number");
    }
  }

  private static EncodedCorpus read(ByteBuffer data) {
    String hash = text(data);
    boolean synthetic = data.getInt() == 1;
    int distinctWords = data.getInt();
    int repeatedInTrain = data.getInt();
    int repeatedInTest = data.getInt();
    int testInTrain = data.getInt();
    Skipped skipped = skipped(data);
    List<Malformed> malformed = new ArrayList<>();
    for (int count = data.getInt(); count > 0; count--) {
      malformed.add(new Malformed(text(data), data.getInt()));
    }
    List<WordCount> words = new ArrayList<>();
    for (int count = data.getInt(); count > 0; count--) {
      words.add(new WordCount(text(data), data.getLong()));
    }
    int ids = words.size() + Vocabulary.RESERVED;
    List<EncodedReview> train = reviews(data, ids);
    List<EncodedReview> test = reviews(data, ids);
    if (data.remaining() != CHECKSUM_BYTES) {
      throw new IllegalArgumentException("there is more behind the last review");
    }
    return new EncodedCorpus(
        hash,
        new Vocabulary(words),
        train,
        test,
        new Facts(
            synthetic,
            distinctWords,
            repeatedInTrain,
            repeatedInTest,
            testInTrain,
            skipped,
            List.copyOf(malformed)));
  }

  private static Skipped skipped(ByteBuffer data) {
    int count = data.getInt();
    List<String> examples = new ArrayList<>();
    for (int shown = data.getInt(); shown > 0; shown--) {
      examples.add(text(data));
    }
    return new Skipped(count, examples);
  }

  private static List<EncodedReview> reviews(ByteBuffer data, int ids) {
    List<EncodedReview> reviews = new ArrayList<>();
    for (int count = data.getInt(); count > 0; count--) {
      String id = text(data);
      Sentiment sentiment = Sentiment.ofLabel(data.getInt());
      int[] words = new int[length(data, Integer.BYTES)];
      data.asIntBuffer().get(words);
      data.position(data.position() + words.length * Integer.BYTES);
      check(words, ids);
      reviews.add(new EncodedReview(id, sentiment, words));
    }
    return List.copyOf(reviews);
  }

  /** An id beyond the vocabulary would have a network read beyond its words. */
  private static void check(int[] words, int ids) {
    for (int id : words) {
      if (id <= Vocabulary.PADDING || id >= ids) {
        throw new IllegalArgumentException("the id of no word: " + id);
      }
    }
    if (words.length == 0) {
      throw new IllegalArgumentException("a review without words");
    }
  }

  /** Reads how many elements follow; nothing is allocated for more than there can be. */
  private static int length(ByteBuffer data, int elementBytes) {
    int length = data.getInt();
    if (length < 0 || length > data.remaining() / elementBytes) {
      throw new IllegalArgumentException("a length beyond the end of the file: " + length);
    }
    return length;
  }

  private static String text(ByteBuffer data) {
    byte[] bytes = new byte[length(data, 1)];
    data.get(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
