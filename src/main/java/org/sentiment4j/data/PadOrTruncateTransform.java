package org.sentiment4j.data;

import org.datavec.api.transform.metadata.BinaryMetaData;
import org.datavec.api.transform.metadata.ColumnMetaData;
import org.datavec.api.transform.transform.BaseColumnTransform;
import org.datavec.api.writable.Writable;
import org.nd4j.shade.jackson.annotation.JsonProperty;
import org.sentiment4j.text.PadOrTruncate;

/** {@link PadOrTruncate} as a DataVec transform of a column of ids. */
public final class PadOrTruncateTransform extends BaseColumnTransform {
  private static final long serialVersionUID = 1L;

  @JsonProperty private final int length;
  @JsonProperty private final PadOrTruncate.Side side;

  /** A transform to {@code length} time steps, with the padding at {@code side}. */
  public PadOrTruncateTransform(
      @JsonProperty("columnName") String columnName,
      @JsonProperty("length") int length,
      @JsonProperty("side") PadOrTruncate.Side side) {
    super(columnName);
    this.length = length;
    this.side = side;
  }

  PadOrTruncate rule() {
    return new PadOrTruncate(length, side);
  }

  @Override
  public ColumnMetaData getNewColumnMetaData(String name, ColumnMetaData old) {
    return new BinaryMetaData(name);
  }

  @Override
  public Writable map(Writable ids) {
    return ReviewRecord.pack(rule().apply(ReviewRecord.unpack(ids)));
  }

  @Override
  public Object map(Object ids) {
    return rule().apply((int[]) ids);
  }

  @Override
  public Object mapSequence(Object sequence) {
    throw new UnsupportedOperationException("a review is one record, not a sequence of records");
  }

  @Override
  public String toString() {
    return "PadOrTruncateTransform(" + length + ", " + side + ")";
  }
}
