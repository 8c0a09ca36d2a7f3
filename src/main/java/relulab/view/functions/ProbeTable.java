package relulab.view.functions;

import java.util.List;
import relulab.model.activation.Activation;
import relulab.model.activation.PReLU;
import relulab.text.Messages;
import relulab.text.Numbers;
import relulab.view.chart.Look;
import relulab.view.surface.Surface;
import relulab.view.surface.TextStyle;
import relulab.view.surface.TextStyle.Horizontal;
import relulab.view.surface.TextStyle.Vertical;

/**
 * The table under the plots: at the probe each function's f and f', and as a bar how much of an
 * incoming gradient gets through, which is f'.
 */
public final class ProbeTable {
  private static final int DIGITS = 4;
  private static final double ROW = 2.1;

  private ProbeTable() {}

  /** The height of one row, in pixels. */
  public static double rowHeight(Look look) {
    return ROW * size(look);
  }

  /** Draws a row for each function, from the top. */
  public static void paint(
      Surface surface, FunctionPlot plot, double left, double top, double width, Look look) {
    List<Activation> functions = plot.functions();
    double row = rowHeight(look);
    Columns columns = Columns.of(surface, plot, left, width, look);
    for (int i = 0; i < functions.size(); i++) {
      row(surface, plot, functions.get(i), left, top + (i + 0.5) * row, width, columns, look);
    }
  }

  /** How much gradient gets through, in words. */
  public static String verdict(FunctionPlot plot, Activation f, Messages messages) {
    double slope = plot.slope(f, plot.probe());
    if (slope == 0) {
      return messages.get("functions.gradient.blocked");
    }
    if (slope == 1) {
      return messages.get("functions.gradient.full");
    }
    String percent = percent(slope);
    if (slope < 0) {
      return messages.get("functions.gradient.reversed", percent);
    }
    if (f instanceof PReLU) {
      return messages.get("functions.gradient.learns", percent);
    }
    return messages.get(
        f.kind().isReluFamily() ? "functions.gradient.leaks" : "functions.gradient.passes",
        percent);
  }

  /** The whole table as a sentence, for a screen reader. */
  public static String spoken(FunctionPlot plot, Messages messages) {
    StringBuilder text = new StringBuilder();
    text.append(messages.get("functions.at", Numbers.significant(plot.probe(), 6))).append(": ");
    for (Activation f : plot.functions()) {
      text.append(
          messages.get(
              "functions.rowSpoken",
              FunctionNames.full(f, messages),
              Numbers.significant(f.value(plot.probe()), DIGITS),
              Numbers.significant(plot.slope(f, plot.probe()), DIGITS),
              verdict(plot, f, messages)));
    }
    return text.toString();
  }

  private static String percent(double slope) {
    return Numbers.significant(slope * 100, 3) + Numbers.NARROW_SPACE + "%";
  }

  /**
   * Where the columns stand: each is as wide as its widest text, the bar takes what is left.
   *
   * @param value left edge of f
   * @param slope left edge of f'
   * @param bar left edge of the bar
   * @param barWidth width of the bar
   */
  private record Columns(double value, double slope, double bar, double barWidth) {

    static Columns of(Surface surface, FunctionPlot plot, double left, double width, Look look) {
      TextStyle style = look.body().sized(size(look));
      double gap = 1.4 * size(look);
      double name = 0;
      double value = surface.textWidth("f = \u22120.000", style);
      double slope = surface.textWidth("f\u2032 = 0.000", style);
      double verdict = 0;
      for (Activation f : plot.functions()) {
        name =
            Math.max(
                name,
                surface.textWidth(FunctionNames.name(f.kind(), look.messages()), style.bolded()));
        value = Math.max(value, surface.textWidth(valueText(plot, f), style));
        slope = Math.max(slope, surface.textWidth(slopeText(plot, f), style));
        verdict = Math.max(verdict, surface.textWidth(verdict(plot, f, look.messages()), style));
      }
      double second = left + name + gap;
      double third = second + value + gap;
      double bar = third + slope + gap;
      return new Columns(second, third, bar, Math.max(20, left + width - verdict - gap - bar));
    }
  }

  private static String valueText(FunctionPlot plot, Activation f) {
    return "f = " + Numbers.significant(f.value(plot.probe()), DIGITS);
  }

  private static String slopeText(FunctionPlot plot, Activation f) {
    return "f\u2032 = " + Numbers.significant(plot.slope(f, plot.probe()), DIGITS);
  }

  private static void row(
      Surface surface,
      FunctionPlot plot,
      Activation f,
      double left,
      double y,
      double width,
      Columns columns,
      Look look) {
    TextStyle style = look.body().sized(size(look)).at(Horizontal.LEFT, Vertical.MIDDLE);
    TextStyle name = style.bolded().colored(look.palette().color(f.kind()));
    surface.text(FunctionNames.name(f.kind(), look.messages()), left, y, name);
    surface.text(valueText(plot, f), columns.value(), y, style);
    surface.text(slopeText(plot, f), columns.slope(), y, style);
    bar(surface, plot.slope(f, plot.probe()), columns.bar(), y, columns.barWidth(), f, look);
    surface.text(
        verdict(plot, f, look.messages()),
        left + width,
        y,
        style.at(Horizontal.RIGHT, Vertical.MIDDLE));
  }

  /** The track is a slope of 1, at which a bar ends; the words beside it tell of larger ones. */
  private static void bar(
      Surface surface, double slope, double left, double y, double width, Activation f, Look look) {
    double thick = 0.75 * size(look);
    surface.rectangle(left, y - thick / 2, width, thick, thick / 2, look.palette().track(), null);
    double share = Math.min(1, Math.abs(slope));
    if (share > 0) {
      double length = Math.max(2, share * width);
      surface.rectangle(
          left,
          y - thick / 2,
          length,
          thick,
          Math.min(thick, length) / 2,
          look.palette().color(f.kind()),
          null);
    }
  }

  private static double size(Look look) {
    return 1.12 * look.body().size();
  }
}
