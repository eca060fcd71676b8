package org.sentiment4j.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sentiment4j.report.RunFiles.NAN;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.sentiment4j.error.InputException;
import org.sentiment4j.metrics.EpochMetrics;

class CurvesPictureTest {
  private static final int BLUE = 0x0072B2;
  private static final int VERMILION = 0xD55E00;
  private static final String RING = Pattern.quote("fill:none;stroke:rgb(0,0,0);stroke-width:1.3");
  private static final ComparedRun TEN =
      run("lstm", 0.83, 0.88, 0.86, 0.89, 0.88, 0.88, 0.88, 0.87, 0.86, 0.87);

  private static ComparedRun run(String name, double... accuracies) {
    return RunFiles.run(name, RunFacts.UNKNOWN, accuracies);
  }

  private static ComparedRun run(String name, EpochMetrics... epochs) {
    return new ComparedRun(
        name,
        Path.of(name),
        List.of(epochs),
        Optional.empty(),
        Optional.empty(),
        new TreeMap<>(),
        RunFacts.UNKNOWN);
  }

  private static CurvesPicture picture(ComparedRun... runs) {
    return new CurvesPicture(List.of(runs), PictureSize.STANDARD, "");
  }

  private static BufferedImage image(CurvesPicture picture) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(picture.png()));
  }

  private static long pixels(int color, ComparedRun... runs) throws IOException {
    BufferedImage image = image(picture(runs));
    return IntStream.range(0, image.getWidth() * image.getHeight())
        .filter(i -> (image.getRGB(i % image.getWidth(), i / image.getWidth()) & 0xFFFFFF) == color)
        .count();
  }

  private static String svg(ComparedRun... runs) {
    return new String(picture(runs).svg(), StandardCharsets.UTF_8);
  }

  private static void assertRefused(PictureSize size, String title, String... parts) {
    assertThatThrownBy(() -> new CurvesPicture(List.of(TEN), size, title))
        .isInstanceOf(InputException.class)
        .hasMessageContainingAll(parts);
  }

  @Test
  void aRunHasOneColourAndTheNextAnother() throws IOException {
    assertThat(pixels(BLUE, TEN)).isPositive();
    assertThat(pixels(VERMILION, TEN)).isZero();
    assertThat(pixels(VERMILION, TEN, run("simple_rnn", 0.7, 0.8))).isPositive();
  }

  @Test
  void whatIsNotKnownIsAGap() throws IOException {
    ComparedRun gap = run("lstm", 0.83, 0.88, 0.86, NAN, NAN, NAN, NAN, NAN, 0.86, 0.89);

    assertThat(pixels(BLUE, gap)).isLessThan(pixels(BLUE, TEN));
  }

  @Test
  void theBestEpochHasARingInBothPanels() {
    // One of them is the legend's.
    assertThat(svg(TEN).split(RING, -1)).hasSize(1 + 3);
    assertThat(svg(run("training", NAN, NAN)).split(RING, -1)).hasSize(1 + 1);
  }

  @Test
  void anEpochAloneIsSeen() throws IOException {
    EpochMetrics validated = new EpochMetrics(0, NAN, NAN, 0.4, 0.8, NAN, NAN, NAN);
    EpochMetrics trained = new EpochMetrics(0, 0.4, 0.8, NAN, NAN, NAN, NAN, NAN);
    EpochMetrics nothing = new EpochMetrics(0, NAN, NAN, NAN, NAN, NAN, NAN, NAN);

    long legend = pixels(BLUE, run("run", nothing));
    assertThat(pixels(BLUE, run("run", validated))).isGreaterThan(legend + 40);
    assertThat(pixels(BLUE, run("run", trained))).isGreaterThan(legend);
  }

  @Test
  void aWildLossLeavesAPicture() {
    EpochMetrics wild = new EpochMetrics(0, 1e30, 0.5, Double.POSITIVE_INFINITY, 0, 1, 1, 1);
    EpochMetrics tame = new EpochMetrics(2_000_000_000, 0.7, 1, 1e6, 1, 1, 1, 1);

    assertThat(svg(run("wild", wild, tame))).endsWith("</svg>\n");
    assertThat(svg(run("wild", wild))).endsWith("</svg>\n");
    assertThat(CurvesWarnings.of(List.of(run("wild", wild, tame))))
        .containsExactly("left out, a loss above 1e6: epoch 0 of wild");
  }

  @Test
  void thePictureHasTheSizeThatWasAskedFor() throws IOException {
    BufferedImage image =
        image(new CurvesPicture(List.of(TEN), new PictureSize(801, OptionalInt.of(333)), ""));

    assertThat(image.getWidth()).isEqualTo(801);
    assertThat(image.getHeight()).isEqualTo(333);
  }

  @Test
  void aWiderPictureIsTheSameFiner() throws IOException {
    PictureSize twice = new PictureSize(2 * PictureSize.STANDARD_WIDTH, OptionalInt.empty());
    BufferedImage image = image(new CurvesPicture(List.of(TEN), twice, ""));

    assertThat(image.getHeight()).isEqualTo(2 * image(picture(TEN)).getHeight());
  }

  @Test
  void aTitleIsDrawnOverThePanels() throws IOException {
    BufferedImage image = image(new CurvesPicture(List.of(TEN), PictureSize.STANDARD, "Title"));

    assertThat(image.getHeight()).isGreaterThan(image(picture(TEN)).getHeight());
  }

  @Test
  void theSameRunsGiveTheSameBytes() {
    assertThat(picture(TEN).png()).isEqualTo(picture(TEN).png());
    assertThat(picture(TEN).svg()).isEqualTo(picture(TEN).svg());
    assertThat(svg(TEN)).startsWith("<?xml").contains("rgb(0,114,178)").endsWith("</svg>\n");
  }

  @Test
  void anSvgIsSmall() {
    assertThat(picture(TEN).svg()).hasSizeLessThan(100_000);
  }

  @Test
  void whatDoesNotFitIsRefused() {
    assertRefused(
        new PictureSize(300, OptionalInt.of(200)),
        "A title that is far too long for a picture of this width",
        "a width of 300 pixels",
        "a height of 200 pixels",
        "the title is too long");
  }

  @Test
  void theLeastSizeThatIsNamedSuffices() {
    assertThatThrownBy(
            () -> new CurvesPicture(List.of(TEN), new PictureSize(300, OptionalInt.of(200)), ""))
        .satisfies(
            e -> {
              int[] least =
                  e.getMessage()
                      .lines()
                      .mapToInt(line -> Integer.parseInt(line.replaceFirst(".*at least ", "")))
                      .toArray();
              PictureSize size = new PictureSize(least[0], OptionalInt.of(least[1]));
              assertThat(new CurvesPicture(List.of(TEN), size, "").png()).isNotEmpty();
            });
  }

  @Test
  void asManyRunsAsDifferAreDrawnAndNoMore() {
    ComparedRun[] all =
        IntStream.rangeClosed(0, LineLook.MOST)
            .mapToObj(i -> run("run " + i, 0.5, 0.6))
            .toArray(ComparedRun[]::new);

    assertThat(picture(Arrays.copyOf(all, LineLook.MOST)).png()).isNotEmpty();
    assertThatThrownBy(() -> picture(all))
        .hasMessage("85 runs: of more than 84 some would look alike; name fewer");
  }

  @Test
  void whereNoEpochIsFinishedThereIsNothingToPlot() {
    assertThatThrownBy(() -> picture(run("young", new double[0])))
        .isInstanceOf(InputException.class)
        .hasMessage("nothing to plot: no finished epoch in " + Path.of("logs", "young"));
  }

  @Test
  void aLongNameIsShortenedInTheMiddle() {
    assertThat(picture(run("x".repeat(500) + " (version_0)", 0.5), run("other", 0.5)).png())
        .isNotEmpty();
  }

  @Test
  void whatIsNotInThePictureIsSaid() {
    List<ComparedRun> runs =
        List.of(TEN, run("young", new double[0]), run("trained", trainedOnly()));

    assertThat(CurvesWarnings.of(runs))
        .containsExactly(
            "left out, no epoch is finished: young",
            "no validation figures, only training: trained");
    assertThat(CurvesWarnings.of(IntStream.range(0, 12).mapToObj(i -> TEN).toList())).isEmpty();
    assertThat(CurvesWarnings.of(IntStream.range(0, 13).mapToObj(i -> TEN).toList()))
        .singleElement()
        .asString()
        .startsWith("13 runs are crowded");
  }

  private static EpochMetrics trainedOnly() {
    return new EpochMetrics(0, 0.4, 0.8, NAN, NAN, NAN, NAN, NAN);
  }
}
