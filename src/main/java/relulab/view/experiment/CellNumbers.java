package relulab.view.experiment;

import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;
import relulab.text.Language;
import relulab.text.Numbers;
import relulab.view.chart.Area;
import relulab.view.chart.Look;
import relulab.view.surface.Surface;
import relulab.view.surface.TextRuler;
import relulab.view.surface.TextStyle;
import relulab.view.surface.TextStyle.Horizontal;
import relulab.view.surface.TextStyle.Vertical;

/**
 * The numbers in the cells of a map: as many decimals as fit, the same in all of them, or none.
 *
 * @param style null where no number fits
 * @param decimals of the percentage
 * @param sign the language whose percent sign it has; null where there is no room for one
 */
record CellNumbers(@Nullable TextStyle style, int decimals, @Nullable Language sign) {
  /** In a smaller cell a number is noise. */
  private static final double LEAST_CELL = 24;

  private static final Color DARK = Color.web("#14181D");

  static CellNumbers of(MapLayout layout, int columns, int rows) {
    Look look = layout.look();
    Area cell = layout.cell(columns - 1, rows - 1);
    double size = Math.min(look.label().size(), 0.8 * cell.height());
    TextStyle style = look.label().sized(size).at(Horizontal.CENTER, Vertical.MIDDLE);
    double least = LEAST_CELL * look.fontScale();
    if (cell.height() >= least && cell.width() >= least) {
      for (CellNumbers numbers :
          new CellNumbers[] {
            new CellNumbers(style, 1, look.messages().language()),
            new CellNumbers(style, 1, null),
            new CellNumbers(style, 0, null)
          }) {
        double widest = TextRuler.ESTIMATE.textWidth("<" + numbers.text(0.8888), style);
        if (widest <= 0.92 * cell.width()) {
          return numbers;
        }
      }
    }
    return new CellNumbers(null, 0, null);
  }

  /** A share that is neither 0 nor 1 is not rounded to them. */
  String text(double share) {
    double unit = StrictMath.pow(10, -decimals) / 100;
    String mark = "";
    double shown = share;
    if (share > 0 && share < unit) {
      mark = "<";
      shown = unit;
    } else if (share < 1 && share > 1 - unit) {
      mark = ">";
      shown = 1 - unit;
    }
    boolean whole = share == 0 || share == 1;
    int digits = whole ? 0 : decimals;
    return mark
        + (sign == null
            ? Numbers.fixed(100 * shown, digits)
            : Numbers.percent(shown, digits, sign));
  }

  void paint(Surface surface, Area cell, double share, Color behind) {
    if (style != null) {
      boolean dark = contrast(DARK, behind) > contrast(Color.WHITE, behind);
      surface.text(
          text(share),
          cell.left() + cell.width() / 2,
          cell.middle(),
          style.colored(dark ? DARK : Color.WHITE));
    }
  }

  /** The contrast ratio of two colours after WCAG 2, at least 1. */
  static double contrast(Color a, Color b) {
    double x = luminance(a) + 0.05;
    double y = luminance(b) + 0.05;
    return Math.max(x, y) / Math.min(x, y);
  }

  private static double luminance(Color c) {
    return 0.2126 * linear(c.getRed())
        + 0.7152 * linear(c.getGreen())
        + 0.0722 * linear(c.getBlue());
  }

  private static double linear(double s) {
    return s <= 0.04045 ? s / 12.92 : StrictMath.pow((s + 0.055) / 1.055, 2.4);
  }
}
