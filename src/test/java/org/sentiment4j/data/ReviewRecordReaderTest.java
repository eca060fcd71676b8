package org.sentiment4j.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.datavec.api.split.CollectionInputSplit;
import org.datavec.api.writable.IntWritable;
import org.datavec.api.writable.Text;
import org.datavec.api.writable.Writable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewRecordReaderTest {
  @TempDir private Path folder;

  @Test
  void aRecordHasSplitIdLabelAndText() throws Exception {
    TinyCorpus.ofEight().asDirectory(folder);
    try (ReviewRecordReader reader = new ReviewRecordReader()) {
      reader.initialize(new CollectionInputSplit(List.of(folder.toUri())));

      List<List<Writable>> records = readAll(reader);
      assertThat(records)
          .hasSize(8)
          .contains(
              List.of(
                  new Text("train"),
                  new Text("train/neg/0_1"),
                  new IntWritable(0),
                  new Text("bad")));
      assertThat(reader.getLabels()).containsExactly("negative", "positive");
    }
  }

  @Test
  void resetStartsFromTheFirstReviewAgain() throws IOException {
    Path archive = TinyCorpus.ofEight().asArchive(folder.resolve("a.tar.gz"));
    try (ReviewRecordReader reader = new ReviewRecordReader(ReviewSource.at(archive))) {
      List<List<Writable>> first = readAll(reader);
      assertThat(reader.resetSupported()).isTrue();
      reader.reset();

      assertThat(readAll(reader)).isEqualTo(first);
    }
  }

  @Test
  void oneFileOfAReviewIsARecordToo() throws IOException {
    DataInputStream file =
        new DataInputStream(new ByteArrayInputStream("bad".getBytes(StandardCharsets.UTF_8)));
    try (ReviewRecordReader reader = new ReviewRecordReader()) {
      assertThat(reader.record(URI.create("file:/data/train/neg/0_1.txt"), file))
          .containsExactly(
              new Text("train"), new Text("train/neg/0_1"), new IntWritable(0), new Text("bad"));
    }
  }

  private static List<List<Writable>> readAll(ReviewRecordReader reader) {
    List<List<Writable>> records = new ArrayList<>();
    while (reader.hasNext()) {
      records.add(reader.next());
    }
    return records;
  }
}
