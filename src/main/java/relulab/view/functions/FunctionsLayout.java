package relulab.view.functions;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import relulab.model.activation.Activation;
import relulab.view.chart.Look;
import relulab.view.chart.PlotArea;
import relulab.view.chart.Range;
import relulab.view.surface.TextRuler;
import relulab.view.surface.TextStyle;

/**
 * Where the plots of f and f' stand: one above the other on one axis along x, with room for the
 * names at the left ends of the curves and for words at the right.
 *
 * @param value the plot of f, if it is shown
 * @param slope the plot of f', if it is shown
 * @param axis y of the axis along x
 * @param column left edge of the words at the right
 */
public record FunctionsLayout(
    @Nullable PlotArea value, @Nullable PlotArea slope, double axis, double column) {
  /** With more functions than this the numbers at the probe stand in the column at the right. */
  static final int MOST_AT_PROBE = 5;

  private static final double VALUE_SHARE = 0.615;
  private static final double HEAD = 37;
  private static final double FOOT = 38;
  private static final double MARKS = 46;

  /** Which plots are shown. */
  public enum Part {
    VALUE,
    SLOPE,
    BOTH
  }

  /** The layout inside a rectangle. */
  public static FunctionsLayout of(
      Part part,
      double left,
      double top,
      double width,
      double height,
      FunctionPlot plot,
      Look look) {
    double scale = look.fontScale();
    double names = names(plot, look);
    double column = column(plot, look);
    double inner = Math.max(1, width - names - column);
    double axis = top + height - FOOT * scale;
    double marks = plot.marked() == null ? 0 : MARKS * scale;
    double from = left + names;
    double first = top + HEAD * scale;
    PlotArea value = null;
    PlotArea slope = null;
    if (part == Part.BOTH) {
      double room = axis - first - HEAD * scale;
      value = value(from, first, inner, VALUE_SHARE * room, plot);
      double second = value.bottom() + HEAD * scale;
      slope = area(from, second, inner, axis - marks - second, plot.x(), plot.slopeRange());
    } else if (part == Part.VALUE) {
      value = value(from, first, inner, axis - marks - first, plot);
    } else {
      slope = area(from, first, inner, axis - marks - first, plot.x(), plot.slopeRange());
    }
    return new FunctionsLayout(value, slope, axis, from + inner + 0.6 * look.label().size());
  }

  /** The plots that are shown, from the top. */
  Stream<PlotArea> areas() {
    return Stream.of(value, slope).flatMap(Stream::ofNullable);
  }

  /** The plot whose mapping along x holds for all. */
  public PlotArea first() {
    return areas().findFirst().orElseThrow();
  }

  /** Where the axis along x ends, for what is drawn between the plots and it. */
  double lowest() {
    return areas().mapToDouble(PlotArea::bottom).max().orElseThrow();
  }

  private static PlotArea value(
      double left, double top, double width, double height, FunctionPlot plot) {
    double high = Math.max(1, height);
    return area(left, top, width, high, plot.x(), plot.valueRange(width, high));
  }

  private static PlotArea area(
      double left, double top, double width, double height, Range x, Range y) {
    return new PlotArea(left, top, width, Math.max(1, height), x, y);
  }

  /** Widths are estimated: the layout is the same where there is nothing to measure with. */
  private static double names(FunctionPlot plot, Look look) {
    TextStyle style = FunctionEndNames.style(look);
    double widest = 0;
    for (Activation f : plot.functions()) {
      widest =
          Math.max(
              widest,
              TextRuler.ESTIMATE.textWidth(FunctionEndNames.slopeName(f, plot, look), style));
    }
    return widest + 1.6 * style.size();
  }

  private static double column(FunctionPlot plot, Look look) {
    boolean numbers = plot.hasProbe() && plot.functions().size() > MOST_AT_PROBE;
    return (numbers ? 13.5 : 5.2) * look.label().size();
  }
}
