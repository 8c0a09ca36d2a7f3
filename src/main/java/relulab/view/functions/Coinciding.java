package relulab.view.functions;

import relulab.view.chart.Look;
import relulab.view.chart.PlotArea;
import relulab.view.surface.Surface;
import relulab.view.surface.TextStyle;
import relulab.view.surface.TextStyle.Horizontal;
import relulab.view.surface.TextStyle.Vertical;

/** Says of the lines right of 0, where all functions of the family are equal, what they are. */
final class Coinciding {
  private static final double ALONG = 0.72;

  private Coinciding() {}

  /** Beside the line f(x) = x. */
  static void paintValue(
      Surface surface, FunctionPlot plot, PlotArea area, Look look, Boxes taken) {
    int lines = plot.family().size();
    double right = Math.min(area.x().max(), area.y().max());
    if (lines < 2 || right <= 0) {
      return;
    }
    String text = text(lines, "x", look);
    TextStyle style = style(look).at(Horizontal.LEFT, Vertical.MIDDLE);
    double width = surface.textWidth(text, style);
    double at = ALONG * right;
    double left = Math.min(area.px(at) + 1.8 * style.size(), area.right() - width);
    if (left < area.px(0) + 2 * style.size()) {
      return; // the numbers of the axis stand there
    }
    put(surface, text, left, area.py(at) + 1.6 * style.size(), width, style, taken);
  }

  /** Under the line f'(x) = 1. */
  static void paintSlope(
      Surface surface, FunctionPlot plot, PlotArea area, Look look, Boxes taken) {
    int lines = plot.family().size();
    if (lines < 2 || area.x().max() <= 0 || !area.y().contains(1)) {
      return;
    }
    String text = text(lines, "1", look);
    TextStyle style = style(look).at(Horizontal.LEFT, Vertical.MIDDLE);
    double width = surface.textWidth(text, style);
    put(surface, text, area.right() - width, area.py(1) + 1.45 * style.size(), width, style, taken);
  }

  private static void put(
      Surface surface,
      String text,
      double left,
      double y,
      double width,
      TextStyle style,
      Boxes taken) {
    surface.text(text, left, y, style);
    taken.add(left, y - 0.6 * style.size(), left + width, y + 0.6 * style.size());
  }

  private static String text(int lines, String what, Look look) {
    return look.messages().get(lines == 2 ? "functions.both" : "functions.allThree", what);
  }

  private static TextStyle style(Look look) {
    return look.body().sized(1.08 * look.body().size()).bolded();
  }
}
