package relulab.view.functions;

import java.util.List;
import relulab.model.activation.Activation;
import relulab.view.chart.Look;
import relulab.view.surface.Surface;
import relulab.view.surface.TextLines;
import relulab.view.surface.TextStyle;
import relulab.view.surface.TextStyle.Horizontal;
import relulab.view.surface.TextStyle.Vertical;

/**
 * Names the lines of a plot, in rows that break where the width ends, and says how to read them.
 */
final class LegendPainter {
  private static final double SAMPLE = 26;
  private static final double GAP = 18;
  private static final double ROW = 1.7;

  private LegendPainter() {}

  /** Draws it from (left, top) and returns the height that it took. */
  static double paint(
      Surface surface, FunctionPlot plot, double left, double top, double width, Look look) {
    TextStyle style = look.body().at(Horizontal.LEFT, Vertical.MIDDLE);
    double row = ROW * style.size();
    double x = left;
    double y = top + row / 2;
    for (Activation f : plot.functions()) {
      String name = FunctionNames.full(f, look.messages());
      double sample = look.line(SAMPLE);
      double wide = sample + 0.5 * style.size() + surface.textWidth(name, style);
      if (x > left && x + wide > left + width) {
        x = left;
        y += row;
      }
      surface.line(x, y, x + sample, y, Curves.stroke(f.kind(), look));
      surface.text(name, x + sample + 0.5 * style.size(), y, style);
      x += wide + look.line(GAP);
    }
    return y + row / 2 - top + notes(surface, plot, left, y + row / 2, width, look);
  }

  /** The height that {@link #paint} will take. */
  static double height(Surface surface, FunctionPlot plot, double width, Look look) {
    TextStyle style = look.body();
    double row = ROW * style.size();
    double x = 0;
    double rows = 1;
    for (Activation f : plot.functions()) {
      double wide =
          look.line(SAMPLE)
              + 0.5 * style.size()
              + surface.textWidth(FunctionNames.full(f, look.messages()), style);
      if (x > 0 && x + wide > width) {
        x = 0;
        rows++;
      }
      x += wide + look.line(GAP);
    }
    return row * (rows + noteLines(plot, width, surface, look).size());
  }

  private static double notes(
      Surface surface, FunctionPlot plot, double left, double top, double width, Look look) {
    TextStyle style = look.label().at(Horizontal.LEFT, Vertical.MIDDLE);
    double row = ROW * look.body().size();
    List<String> lines = noteLines(plot, width, surface, look);
    for (int i = 0; i < lines.size(); i++) {
      surface.text(lines.get(i), left, top + (i + 0.5) * row, style);
    }
    return lines.size() * row;
  }

  /** The note on coinciding lines, needed where two functions of the family are shown. */
  private static List<String> noteLines(
      FunctionPlot plot, double width, Surface surface, Look look) {
    if (plot.family().size() < 2) {
      return List.of();
    }
    return TextLines.wrap(
        surface, look.messages().get("functions.sideBySide"), width, look.label());
  }
}
