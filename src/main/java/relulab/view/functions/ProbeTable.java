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
    for (int i = 0; i < functions.size(); i++) {
      row(surface, plot, functions.get(i), left, top + (i + 0.5) * row, width, look);
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
        f.kind().isReluFamily() ? "functions.gradient.leaks" : "functions.gradient.passes", percent);
  }

  private static String percent(double slope) {
    return Numbers.significant(slope * 100, 3) + "\u2009%";
  }

  private static void row(
      Surface surface,
      FunctionPlot plot,
      Activation f,
      double left,
      double y,
      double width,
      Look look) {
    double size = size(look);
    TextStyle style = look.body().sized(size).at(Horizontal.LEFT, Vertical.MIDDLE);
    TextStyle name = style.bolded().colored(look.palette().color(f.kind()));
    double x = plot.probe();
    double unit = width / 100;
    surface.text(FunctionNames.name(f.kind(), look.messages()), left, y, name);
    surface.text("f = " + Numbers.significant(f.value(x), DIGITS), left + 15 * unit, y, style);
    surface.text(
        "f\u2032 = " + Numbers.significant(plot.slope(f, x), DIGITS), left + 31 * unit, y, style);
    bar(surface, plot.slope(f, x), left + 47 * unit, y, 25 * unit, f, look);
    surface.text(
        verdict(plot, f, look.messages()),
        left + width,
        y,
        style.at(Horizontal.RIGHT, Vertical.MIDDLE));
  }

  /** The track is a slope of 1; a slope above 1 or below 0 ends in an arrow's stead at the full bar. */
  private static void bar(
      Surface surface, double slope, double left, double y, double width, Activation f, Look look) {
    double thick = 0.75 * size(look);
    surface.rectangle(
        left, y - thick / 2, width, thick, thick / 2, look.palette().track(), null);
    double share = Math.min(1, Math.abs(slope));
    if (share > 0) {
      surface.rectangle(
          left,
          y - thick / 2,
          Math.max(thick, share * width),
          thick,
          thick / 2,
          look.palette().color(f.kind()),
          null);
    }
  }

  private static double size(Look look) {
    return 1.12 * look.body().size();
  }
}
