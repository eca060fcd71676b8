package org.sentiment4j.page;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * What the page's JavaScript draws, as {@code report.js} describes it. A figure that is not known
 * is null.
 *
 * @param curves of each run
 * @param tests of each run that was tested
 * @param reviews a part for each pair of networks, or for the one network
 */
// Lists, never null; the order of the components is that of the JSON.
record PageData(List<Curve> curves, List<Test> tests, List<Part> reviews) {
  private static final JsonMapper JSON =
      JsonMapper.builder().propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE).build();

  /** The epochs of a run; those of one group look the same. */
  record Curve(String name, String group, Integer best, List<Epoch> epochs) {}

  /** The figures of an epoch: accuracies as shares of 1. */
  record Epoch(
      int epoch,
      BigDecimal trainLoss,
      BigDecimal trainAcc,
      BigDecimal valLoss,
      BigDecimal valAcc) {}

  /** A run on the test reviews: points of the ROC curve, and the bins of calibration. */
  record Test(String name, String group, List<List<BigDecimal>> roc, List<Bin> calibration) {}

  /** A bin of calibration. */
  record Bin(BigDecimal mean, BigDecimal share, int count) {}

  /** Reviews that networks answered. */
  record Part(List<String> networks, List<ReviewList> lists) {}

  /** Reviews of one kind. */
  record ReviewList(String title, List<Shown> reviews) {}

  /**
   * A review.
   *
   * @param text where its words are not there
   * @param note what is to be known about it
   * @param words those that the network that reads most of them reads
   * @param sides one for each network
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Shown(
      String id, String label, String text, String note, List<String> words, List<Side> sides) {}

  /**
   * What a network says of a review.
   *
   * @param remainder what the contributions leave of the way to the answer, in log-odds; null where
   *     that is next to nothing
   * @param contributions of the last words, in log-odds; null where it was not asked
   * @param unknown the places, among those words, of those that its vocabulary does not have
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Side(
      BigDecimal probability,
      BigDecimal remainder,
      List<BigDecimal> contributions,
      List<Integer> unknown) {}

  /** A figure with some digits after the point, and no needless ones; null for NaN. */
  static BigDecimal rounded(double figure, int digits) {
    if (!Double.isFinite(figure)) {
      return null;
    }
    BigDecimal rounded = BigDecimal.valueOf(figure).setScale(digits, RoundingMode.HALF_EVEN);
    return rounded.signum() == 0 ? BigDecimal.ZERO : rounded.stripTrailingZeros();
  }

  /** As JSON that may stand in a script element: nothing in it is markup. */
  String toJson() {
    try {
      return JSON.writeValueAsString(this)
          .replace("<", "\\u003c")
          .replace(">", "\\u003e")
          .replace("&", "\\u0026");
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
