package org.sentiment4j.speed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sentiment4j.config.Cell;
import org.sentiment4j.config.Engine;
import org.sentiment4j.config.Padding;

class SpeedTableTest {
  private final Speed speed =
      new Speed(new Variant(Cell.LSTM, Engine.STOCK, Padding.MASKED), 12_345.67, 1234.5678, 5e9);
  private final SpeedTable table = new SpeedTable(160e9);

  @Test
  void rowsStandUnderTheirHeader() {
    assertThat(table.header())
        .isEqualTo(
            "cell          engine  padding  forward reviews/s  training reviews/s"
                + "  training GFLOP/s  share of peak");
    assertThat(table.row(speed))
        .isEqualTo(
            "lstm          stock   masked            12,345.7             1,234.6"
                + "              5.00         3.13 %");
  }

  @Test
  void csvHasTheSameRows() {
    assertThat(table.csv(List.of(speed)))
        .isEqualTo(
            "cell,engine,padding,forward_reviews_per_second,training_reviews_per_second,"
                + "training_gflops_per_second,share_of_peak\n"
                + "lstm,stock,masked,12345.670,1234.568,5.000000,0.031250\n");
  }
}
