package org.sentiment4j.data;

import java.util.StringJoiner;
import org.datavec.api.transform.transform.string.BaseStringTransform;
import org.datavec.api.writable.Text;
import org.datavec.api.writable.Writable;
import org.nd4j.shade.jackson.annotation.JsonProperty;
import org.sentiment4j.text.Tokeniser;

/**
 * {@link Tokeniser} as a DataVec transform of one text column: the words, with one space between
 * them.
 */
public final class TokeniseTransform extends BaseStringTransform {
  private static final long serialVersionUID = 1L;

  /** A transform of the column {@code columnName}. */
  public TokeniseTransform(@JsonProperty("columnName") String columnName) {
    super(columnName);
  }

  @Override
  public Text map(Writable text) {
    return new Text(words(text.toString()));
  }

  @Override
  public Object map(Object text) {
    return words(text.toString());
  }

  private static String words(String text) {
    StringJoiner words = new StringJoiner(" ");
    Tokeniser.tokenise(text, words::add);
    return words.toString();
  }
}
