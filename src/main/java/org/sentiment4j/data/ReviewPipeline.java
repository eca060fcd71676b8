package org.sentiment4j.data;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.datavec.api.transform.Transform;
import org.datavec.api.transform.TransformProcess;
import org.datavec.api.transform.schema.Schema;
import org.datavec.api.writable.Writable;
import org.sentiment4j.error.InputException;
import org.sentiment4j.file.AtomicFile;
import org.sentiment4j.text.PadOrTruncate;
import org.sentiment4j.text.Tokeniser;
import org.sentiment4j.text.Vocabulary;

/**
 * The one way from a review's text to the time steps of a network: normalise, tokenise, encode, pad
 * or truncate, as one DataVec {@link TransformProcess}.
 *
 * <p>Saved with a run and read back, it encodes the reviews that the network is asked about. The
 * encoded corpus is made by the same steps, in two passes, since the words are counted between
 * them. Safe for use by several threads.
 */
public final class ReviewPipeline {
  /** The name of the file with the words: a line each, a tab and their count; the first is id 2. */
  public static final String VOCABULARY_FILE = "vocabulary.txt";

  /** The name of the file with the steps. */
  public static final String RULES_FILE = "pipeline.json";

  private final Vocabulary vocabulary;
  private final TransformProcess rules;
  private final TransformProcess splitting;
  private final TransformProcess encoding;
  private final PadOrTruncate padOrTruncate;

  private ReviewPipeline(Vocabulary vocabulary, List<Transform> steps) {
    this.vocabulary = vocabulary;
    this.rules = process(ReviewRecord.SCHEMA, steps);
    List<Transform> first =
        steps.stream().takeWhile(step -> !(step instanceof EncodeTransform)).toList();
    this.splitting = process(ReviewRecord.SCHEMA, first);
    this.encoding =
        process(splitting.getFinalSchema(), steps.subList(first.size(), steps.size() - 1));
    this.padOrTruncate = ((PadOrTruncateTransform) steps.get(steps.size() - 1)).rule();
  }

  /**
   * A pipeline that encodes with {@code vocabulary} and brings every review to {@code length} time
   * steps.
   */
  public static ReviewPipeline of(Vocabulary vocabulary, int length) {
    return of(vocabulary, new PadOrTruncate(length, PadOrTruncate.Side.FRONT));
  }

  /** A pipeline with another rule of padding and truncation. */
  static ReviewPipeline of(Vocabulary vocabulary, PadOrTruncate rule) {
    List<Transform> steps = new ArrayList<>(wordSteps());
    steps.add(new EncodeTransform(ReviewRecord.TEXT, VOCABULARY_FILE, vocabulary));
    steps.add(new PadOrTruncateTransform(ReviewRecord.TEXT, rule.length(), rule.side()));
    return new ReviewPipeline(vocabulary, steps);
  }

  /** The steps that need no vocabulary: what the vocabulary is counted on. */
  static TransformProcess words() {
    return process(ReviewRecord.SCHEMA, wordSteps());
  }

  private static List<Transform> wordSteps() {
    return List.of(
        new NormaliseTransform(ReviewRecord.TEXT), new TokeniseTransform(ReviewRecord.TEXT));
  }

  private static TransformProcess process(Schema before, List<Transform> steps) {
    TransformProcess.Builder builder = new TransformProcess.Builder(before);
    steps.forEach(builder::transform);
    return builder.build();
  }

  /** The vocabulary. */
  public Vocabulary vocabulary() {
    return vocabulary;
  }

  /** How reviews are padded and truncated. */
  public PadOrTruncate padOrTruncate() {
    return padOrTruncate;
  }

  /** The whole way as DataVec knows it. */
  public TransformProcess rules() {
    return rules;
  }

  /** Returns the ids of all words of {@code text}: the way without its last step. */
  public int[] encode(String text) {
    return ids(split(text));
  }

  /** Returns {@code text} as a network reads it: its last words, and their ids. */
  public EncodedText read(String text) {
    List<Writable> split = split(text);
    // Of a text of millions of words, no more are held than the network reads.
    Deque<String> last = new ArrayDeque<>();
    int[] wordCount = new int[1];
    Tokeniser.tokenise(
        ReviewRecord.text(split).toString(),
        word -> {
          wordCount[0]++;
          last.addLast(word);
          if (last.size() > padOrTruncate.length()) {
            last.removeFirst();
          }
        });
    return new EncodedText(
        text, wordCount[0], List.copyOf(last), padOrTruncate.lastWords(ids(split)));
  }

  /** Returns the record of {@code text} before its words become ids. */
  private List<Writable> split(String text) {
    return splitting.execute(ReviewRecord.ofText(text));
  }

  private int[] ids(List<Writable> split) {
    return ReviewRecord.unpack(ReviewRecord.text(encoding.execute(split)));
  }

  /** Writes the rules and the vocabulary, one word and its count a line, into {@code folder}. */
  public void save(Path folder) throws IOException {
    VocabularyFile.write(folder.resolve(VOCABULARY_FILE), vocabulary);
    String json = rules.toJson() + "\n";
    AtomicFile.write(
        folder.resolve(RULES_FILE), out -> out.write(json.getBytes(StandardCharsets.UTF_8)));
  }

  /**
   * Reads what {@link #save} wrote.
   *
   * @throws InputException where the files are missing or not what {@link #save} writes
   */
  public static ReviewPipeline load(Path folder) throws IOException {
    Path file = folder.resolve(RULES_FILE);
    if (!Files.exists(file)) {
      throw new InputException(
          folder + ": no " + RULES_FILE + " in it; is it the directory of a run?");
    }
    PadOrTruncate rule = PipelineJson.read(file);
    Path words = folder.resolve(VOCABULARY_FILE);
    if (!Files.exists(words)) {
      throw new InputException(words + ": missing; " + RULES_FILE + " beside it needs it");
    }
    return of(VocabularyFile.read(words), rule);
  }
}
