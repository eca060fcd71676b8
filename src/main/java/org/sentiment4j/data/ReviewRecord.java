package org.sentiment4j.data;

import java.nio.ByteBuffer;
import java.util.List;
import org.datavec.api.transform.schema.Schema;
import org.datavec.api.writable.BytesWritable;
import org.datavec.api.writable.IntWritable;
import org.datavec.api.writable.Text;
import org.datavec.api.writable.Writable;

/**
 * A review as a DataVec record: one writable a column. The ids of its words are one array, not an
 * object a word.
 */
final class ReviewRecord {
  static final String TEXT = "text";

  /** The columns, in their order. */
  static final Schema SCHEMA =
      new Schema.Builder()
          .addColumnsString("split", "id")
          .addColumnInteger("label")
          .addColumnString(TEXT)
          .build();

  private static final int TEXT_COLUMN = SCHEMA.getIndexOfColumn(TEXT);

  private ReviewRecord() {}

  static List<Writable> of(Review review) {
    return List.of(
        new Text(review.split().folder()),
        new Text(review.id()),
        new IntWritable(review.sentiment().label()),
        new Text(review.text()));
  }

  /** Returns the record of a text that has no split, id or label, such as one to predict. */
  static List<Writable> ofText(String text) {
    return List.of(new Text(), new Text(), new IntWritable(0), new Text(text));
  }

  /** Returns what the record's text column holds by now. */
  static Writable text(List<Writable> record) {
    return record.get(TEXT_COLUMN);
  }

  /**
   * Packs word ids into one writable, 4 bytes each, big-endian, as {@link BytesWritable#getInt}
   * reads them.
   */
  static BytesWritable pack(int[] ids) {
    ByteBuffer bytes = ByteBuffer.allocate(ids.length * Integer.BYTES);
    bytes.asIntBuffer().put(ids);
    return new BytesWritable(bytes.array());
  }

  static int[] unpack(Writable packed) {
    byte[] bytes = ((BytesWritable) packed).getContent();
    int[] ids = new int[bytes.length / Integer.BYTES];
    ByteBuffer.wrap(bytes).asIntBuffer().get(ids);
    return ids;
  }
}
