package org.sentiment4j.data;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.datavec.api.conf.Configuration;
import org.datavec.api.records.Record;
import org.datavec.api.records.metadata.RecordMetaData;
import org.datavec.api.records.metadata.RecordMetaDataURI;
import org.datavec.api.records.reader.BaseRecordReader;
import org.datavec.api.split.InputSplit;
import org.datavec.api.writable.Writable;

/**
 * Reads a {@link ReviewSource} as DataVec records with the columns of {@link ReviewRecord#SCHEMA},
 * one review at a time.
 *
 * <p>Deeplearning4j's own readers are of no use here: {@code FileSplit} lists in the operating
 * system's order, and {@code FileRecordReader.next(n)} never advances.
 */
public final class ReviewRecordReader extends BaseRecordReader {
  private static final long serialVersionUID = 1L;

  private transient ReviewSource source;
  private transient ReviewSource.Reviews reviews;
  private transient Configuration configuration = new Configuration();

  /** A reader that {@link #initialize} points to a source. */
  public ReviewRecordReader() {}

  /** A reader of {@code source}, from its first review. */
  ReviewRecordReader(ReviewSource source) throws IOException {
    open(source);
  }

  /**
   * Opens the source that {@code split} has as its one location: a directory, an archive or a CSV
   * file.
   *
   * @throws org.sentiment4j.error.InputException where there is no such source
   */
  @Override
  public void initialize(InputSplit split) throws IOException, InterruptedException {
    open(ReviewSource.at(Path.of(split.locations()[0])));
  }

  @Override
  public void initialize(Configuration conf, InputSplit split)
      throws IOException, InterruptedException {
    setConf(conf);
    initialize(split);
  }

  private void open(ReviewSource from) throws IOException {
    close();
    source = from;
    reviews = from.open();
  }

  @Override
  public boolean hasNext() {
    return reviews.hasNext();
  }

  @Override
  public List<Writable> next() {
    return ReviewRecord.of(reviews.next());
  }

  /** Returns the next review as it was read: with what a record has no column for. */
  Review nextReview() {
    return reviews.next();
  }

  /** Whether the text is the synthetic sample; known when there is no next review. */
  boolean isSynthetic() {
    return reviews.isSynthetic();
  }

  /** What has the name of a review, and is none; known when there is no next review. */
  Skipped skipped() {
    return reviews.skipped();
  }

  @Override
  public Record nextRecord() {
    RecordMetaData place = new RecordMetaDataURI(source.path().toUri(), ReviewRecordReader.class);
    return new org.datavec.api.records.impl.Record(next(), place);
  }

  @Override
  public List<String> getLabels() {
    return Arrays.stream(Sentiment.values()).map(Sentiment::word).toList();
  }

  @Override
  public boolean resetSupported() {
    return true;
  }

  @Override
  public void reset() {
    try {
      open(source);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public List<Writable> record(URI uri, DataInputStream stream) throws IOException {
    Utf8 text = Utf8.decode(stream.readAllBytes());
    return AclImdb.review(uri.getPath(), text)
        .map(ReviewRecord::of)
        .orElseThrow(
            () -> new IOException(uri + " is not the file of a review in aclImdb's layout"));
  }

  @Override
  public Record loadFromMetaData(RecordMetaData place) {
    throw new UnsupportedOperationException("a streamed source cannot go back to one review");
  }

  @Override
  public List<Record> loadFromMetaData(List<RecordMetaData> places) {
    throw new UnsupportedOperationException("a streamed source cannot go back to one review");
  }

  @Override
  public void setConf(Configuration conf) {
    configuration = conf;
  }

  @Override
  public Configuration getConf() {
    return configuration;
  }

  @Override
  public void close() throws IOException {
    if (reviews != null) {
      reviews.close();
    }
  }
}
