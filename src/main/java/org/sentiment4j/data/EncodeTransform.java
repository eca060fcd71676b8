package org.sentiment4j.data;

import org.datavec.api.transform.metadata.BinaryMetaData;
import org.datavec.api.transform.metadata.ColumnMetaData;
import org.datavec.api.transform.transform.BaseColumnTransform;
import org.datavec.api.writable.Writable;
import org.nd4j.shade.jackson.annotation.JsonIgnore;
import org.nd4j.shade.jackson.annotation.JsonProperty;
import org.sentiment4j.text.Vocabulary;

/**
 * {@link Vocabulary#encode} as a DataVec transform: a column of words becomes one of ids.
 *
 * <p>As JSON it names the file of its vocabulary; a transform read from JSON must be given the
 * vocabulary before use.
 */
public final class EncodeTransform extends BaseColumnTransform {
  private static final long serialVersionUID = 1L;

  @JsonProperty private final String vocabularyFile;
  @JsonIgnore private final transient Vocabulary vocabulary;

  /** A transform that knows the name of its vocabulary's file, not yet the vocabulary. */
  public EncodeTransform(
      @JsonProperty("columnName") String columnName,
      @JsonProperty("vocabularyFile") String vocabularyFile) {
    this(columnName, vocabularyFile, null);
  }

  EncodeTransform(String columnName, String vocabularyFile, Vocabulary vocabulary) {
    super(columnName);
    this.vocabularyFile = vocabularyFile;
    this.vocabulary = vocabulary;
  }

  /** The name of the vocabulary's file, beside the JSON. */
  public String vocabularyFile() {
    return vocabularyFile;
  }

  @Override
  public ColumnMetaData getNewColumnMetaData(String name, ColumnMetaData old) {
    return new BinaryMetaData(name);
  }

  @Override
  public Writable map(Writable words) {
    return ReviewRecord.pack(vocabulary.encode(words.toString()));
  }

  @Override
  public Object map(Object words) {
    return vocabulary.encode(words.toString());
  }

  @Override
  public Object mapSequence(Object sequence) {
    throw new UnsupportedOperationException("a review is one record, not a sequence of records");
  }

  @Override
  public String toString() {
    return "EncodeTransform(" + vocabularyFile + ")";
  }
}
