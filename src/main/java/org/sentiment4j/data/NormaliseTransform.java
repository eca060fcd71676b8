package org.sentiment4j.data;

import org.datavec.api.transform.transform.string.BaseStringTransform;
import org.datavec.api.writable.Text;
import org.datavec.api.writable.Writable;
import org.nd4j.shade.jackson.annotation.JsonProperty;
import org.sentiment4j.text.Normaliser;

/** {@link Normaliser} as a DataVec transform of one text column. */
public final class NormaliseTransform extends BaseStringTransform {
  private static final long serialVersionUID = 1L;

  /** A transform of the column {@code columnName}. */
  public NormaliseTransform(@JsonProperty("columnName") String columnName) {
    super(columnName);
  }

  @Override
  public Text map(Writable text) {
    return new Text(Normaliser.normalise(text.toString()));
  }

  @Override
  public Object map(Object text) {
    return Normaliser.normalise(text.toString());
  }
}
