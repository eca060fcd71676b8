package org.sentiment4j.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MetricsRowsTest {
  @TempDir private Path folder;

  private MetricsRows read(String text) throws IOException {
    return MetricsRows.read(Files.writeString(folder.resolve("metrics.csv"), text));
  }

  @Test
  void allButTheTimesIsReadAsItIsWritten() throws IOException {
    MetricsRows metrics =
        read("epoch,seconds,val_acc,reviews_per_second,colour\n0,1.5,0.50,7,red\n1,1.6,NaN,8,\n");

    assertThat(metrics.columns()).containsExactly("epoch", "val_acc", "colour");
    assertThat(metrics.rows())
        .containsExactly(List.of("0", "0.50", "red"), List.of("1", "NaN", ""));
  }

  @Test
  void whatTheProgramWritesHasSixColumnsThatMustBeTheSame() throws IOException {
    assertThat(read(MetricsCsv.HEADER + "\n").columns())
        .containsExactly(
            "epoch", "train_loss", "train_acc", "val_loss", "val_acc", "learning_rate");
  }

  @Test
  void aRowThatWasCutOffIsLeftOut() throws IOException {
    assertThat(read("epoch,val_acc\n0,0.5\n1").rows()).containsExactly(List.of("0", "0.5"));
  }

  @Test
  void theFirstEpochsAreThoseThatThereAre() throws IOException {
    MetricsRows metrics = read("epoch\n0\n1\n2\n");

    assertThat(metrics.first(2).rows()).containsExactly(List.of("0"), List.of("1"));
    assertThat(metrics.first(9)).isEqualTo(metrics);
  }
}
