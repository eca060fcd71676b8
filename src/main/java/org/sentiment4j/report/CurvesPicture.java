package org.sentiment4j.report;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.sentiment4j.error.InputException;

/**
 * Trainings as a picture of two panels: accuracy and loss of the training and of the validation
 * reviews against the epochs, a colour and marker for each run.
 */
public final class CurvesPicture {
  private static final int STANDARD_HEIGHT = 480;
  private static final int LEGEND_ROW = 26;
  private static final int AROUND_LEGEND = 70;
  private static final int AROUND_PLOT_X = 100;
  private static final int AROUND_PLOT_Y = 90;
  private static final int LEAST_PLOT = 160;
  private static final int TITLE_HEIGHT = 40;
  private static final int KEYS = 3;
  private static final int LONGEST_NAME = 40;

  private final List<ComparedRun> runs;
  private final PictureSize size;
  private final String title;
  private final int legend;

  /**
   * @param runs at least one with an epoch; others are left out
   * @param size how large
   * @param title over the panels; none where it is empty
   * @throws InputException where nothing can be drawn of the runs, not so many, or not in that
   *     size; or where Java cannot draw text here
   */
  public CurvesPicture(List<ComparedRun> runs, PictureSize size, String title) {
    requireFonts();
    this.runs = runs.stream().filter(run -> !run.epochs().isEmpty()).toList();
    this.size = size;
    this.title = title;
    legend =
        AROUND_LEGEND
            + labels().stream()
                .mapToInt(label -> CurvesLook.width(label, CurvesLook.FONT))
                .max()
                .orElse(0);
    check(runs);
  }

  /**
   * Checks that a picture can be drawn.
   *
   * @throws InputException where Java cannot draw text here
   */
  public static void requireFonts() {
    Fonts.require();
  }

  private void check(List<ComparedRun> all) {
    if (runs.isEmpty()) {
      throw new InputException(
          "nothing to plot: no finished epoch in "
              + all.stream().map(run -> run.path().toString()).collect(Collectors.joining(", ")));
    }
    List<String> problems = new ArrayList<>();
    if (runs.size() > LineLook.MOST) {
      problems.add(
          runs.size()
              + " runs: of more than "
              + LineLook.MOST
              + " some would look alike; name fewer");
    }
    int width = legend + 2 * (LEAST_PLOT + AROUND_PLOT_X);
    if (size.units(size.width()) < width) {
      problems.add(
          "a width of "
              + size.width()
              + " pixels is too little for these names: at least "
              + width);
    }
    if (size.units(height()) < leastHeight()) {
      problems.add(
          "a height of "
              + height()
              + " pixels is too little for the legend: at least "
              + size.pixels(leastHeight()));
    }
    if (CurvesLook.width(title, CurvesLook.TITLE) > size.units(size.width())) {
      problems.add("the title is too long for a width of " + size.width() + " pixels");
    }
    if (!problems.isEmpty()) {
      throw new InputException(problems);
    }
  }

  private List<String> labels() {
    return runs.stream()
        .map(
            run ->
                shortened(run.name()) + (CurvesWarnings.isValidated(run) ? "" : " (training only)"))
        .toList();
  }

  /** The end of a name tells it from others: {@code lstm (version_1)}. */
  private static String shortened(String name) {
    int half = LONGEST_NAME / 2;
    return name.length() <= LONGEST_NAME
        ? name
        : name.substring(0, half) + "…" + name.substring(name.length() - half);
  }

  private int titleHeight() {
    return title.isEmpty() ? 0 : TITLE_HEIGHT;
  }

  private int leastHeight() {
    return titleHeight()
        + Math.max(AROUND_PLOT_Y + LEAST_PLOT, LEGEND_ROW * (runs.size() + KEYS) + AROUND_LEGEND);
  }

  private int height() {
    return size.height()
        .orElse(size.pixels(Math.max(STANDARD_HEIGHT + titleHeight(), leastHeight())));
  }

  /** Returns the picture as SVG. */
  public byte[] svg() {
    return ChartFile.svg(size.width(), height(), this::draw);
  }

  /** Returns the picture as PNG. */
  public byte[] png() {
    return ChartFile.png(size.width(), height(), this::draw);
  }

  private void draw(Graphics2D graphics) {
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, size.width(), height());
    graphics.scale(size.scale(), size.scale());
    int width = size.units(size.width());
    int height = size.units(height()) - titleHeight();
    int left = (width - legend) / 2;
    if (!title.isEmpty()) {
      drawTitle(graphics, width);
      graphics.translate(0, TITLE_HEIGHT);
    }
    panel(EpochFigure.ACCURACY, left, height)
        .chart(left, height, List.of())
        .paint(graphics, left, height);
    graphics.translate(left, 0);
    int right = width - left;
    panel(EpochFigure.LOSS, left, height)
        .chart(right, height, labels())
        .paint(graphics, right, height);
  }

  private CurvesPanel panel(EpochFigure figure, int width, int height) {
    return new CurvesPanel(
        figure, runs, CurvesPanel.epochs(runs), width - AROUND_PLOT_X, height - AROUND_PLOT_Y);
  }

  /** As shapes, like all other text: the reader of an SVG may not have the font. */
  private void drawTitle(Graphics2D graphics, int width) {
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setColor(Color.BLACK);
    float x = (width - CurvesLook.width(title, CurvesLook.TITLE)) / 2f;
    graphics.fill(
        CurvesLook.TITLE
            .createGlyphVector(graphics.getFontRenderContext(), title)
            .getOutline(x, TITLE_HEIGHT * 0.75f));
  }
}
