package relulab.view.functions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import javafx.scene.paint.Color;
import relulab.model.activation.Activation;
import relulab.view.chart.Look;
import relulab.view.chart.PlotArea;
import relulab.view.surface.Stroke;
import relulab.view.surface.Surface;
import relulab.view.surface.TextStyle;
import relulab.view.surface.TextStyle.Horizontal;
import relulab.view.surface.TextStyle.Vertical;

/**
 * The probe: one black line through both plots, a ring on each curve, and its numbers in the order
 * of the curves.
 */
final class ProbePainter {
  /** How far numbers may reach into the column of the names, in sizes of their font. */
  private static final double OVERHANG = 4;

  /** Of the width of a plot, where the numbers have no place of their own. */
  private static final double MOST_SHARE = 0.5;

  private static final double RADIUS = 4.5;
  private static final double RING = 3;
  private static final double ROW = 1.5;

  /** Numbers of one function. */
  private record Row(Activation function, String number, String words) {}

  private ProbePainter() {}

  static void line(Surface surface, double x, double top, double bottom, Look look) {
    double at = Math.floor(x) + 0.5;
    surface.line(at, top, at, bottom, new Stroke(look.palette().text(), look.line(1.6)));
  }

  /**
   * A ring on each curve; rings that would cover each other lie around each other. In the plot of
   * f' there is none at 0, where only the ends of the half-lines tell the truth.
   */
  static void rings(
      Surface surface,
      FunctionPlot plot,
      PlotArea area,
      ToDoubleFunction<Activation> value,
      Look look) {
    List<Activation> sorted = new ArrayList<>(plot.functions());
    sorted.sort(Comparator.comparingDouble(value));
    double x = area.px(plot.probe());
    int from = 0;
    for (int i = 1; i <= sorted.size(); i++) {
      boolean apart =
          i == sorted.size()
              || area.py(value.applyAsDouble(sorted.get(i - 1)))
                      - area.py(value.applyAsDouble(sorted.get(i)))
                  > look.line(2 * RADIUS);
      if (apart) {
        for (int j = from; j < i; j++) {
          Activation f = sorted.get(j);
          double y = area.py(value.applyAsDouble(f));
          if (y >= area.top() && y <= area.bottom()) {
            double radius = look.line(RADIUS + RING * (i - 1 - j));
            FunctionCurves.ring(surface, x, y, radius, f.kind(), look);
          }
        }
        from = i;
      }
    }
  }

  /** The values of f at the probe, above the curves where there is room. */
  static void values(
      Surface surface, FunctionPlot plot, PlotArea area, double column, Look look, Boxes taken) {
    List<Row> rows =
        rows(plot, f -> f.value(plot.probe()), f -> ProbeWords.value(plot, f), f -> "");
    block(surface, plot, "f(", rows, f -> f.value(plot.probe()), area, column, look, taken);
  }

  /** The slopes at the probe, and how much of a gradient gets through. */
  static void slopes(
      Surface surface, FunctionPlot plot, PlotArea area, double column, Look look, Boxes taken) {
    ToDoubleFunction<Activation> slope = f -> plot.slope(f, plot.probe());
    boolean many = plot.functions().size() > FunctionsLayout.MOST_AT_PROBE;
    List<Row> rows =
        rows(
            plot,
            slope,
            f -> ProbeWords.slope(plot, f),
            f -> many ? "" : ProbeWords.verdict(plot, f, look.messages()));
    block(surface, plot, "f\u2032(", rows, slope, area, column, look, taken);
  }

  private static List<Row> rows(
      FunctionPlot plot,
      ToDoubleFunction<Activation> order,
      java.util.function.Function<Activation, String> number,
      java.util.function.Function<Activation, String> words) {
    return plot.functions().stream()
        .sorted(Comparator.comparingDouble(f -> -order.applyAsDouble(f)))
        .map(f -> new Row(f, number.apply(f), words.apply(f)))
        .toList();
  }

  private static void block(
      Surface surface,
      FunctionPlot plot,
      String name,
      List<Row> rows,
      ToDoubleFunction<Activation> value,
      PlotArea area,
      double column,
      Look look,
      Boxes taken) {
    if (rows.isEmpty()) {
      return;
    }
    TextStyle style = look.body().at(Horizontal.LEFT, Vertical.MIDDLE);
    String title = name + ProbeWords.place(plot) + ")";
    Block full = block(surface, plot, title, rows, value, area, column, style, look, taken);
    Block block = full;
    if (full.spot.covers) {
      List<Row> bare = rows.stream().map(each -> new Row(each.function, each.number, "")).toList();
      block = block(surface, plot, title, bare, value, area, column, style, look, taken);
    }
    Block told = block;
    Runnable numbers = () -> numbers(surface, title, told, style, look);
    if (!told.spot.covers) {
      numbers.run();
    } else if (told.width <= MOST_SHARE * area.width() && told.right() <= column) {
      Color paper = FunctionCurves.paper(look).deriveColor(0, 1, 1, 0.85);
      surface.rectangle(
          told.spot.left - 4, told.spot.top, told.width + 8, told.height, 4, paper, null);
      numbers.run();
    } else { // It would hide the curves: it is drawn where nothing is seen, and so is named.
      surface.clip(told.spot.left, told.spot.top, 0, 0, numbers);
    }
  }

  /** Numbers, and where they stand. */
  private record Block(List<Row> rows, Spot spot, double width, double height) {
    double right() {
      return spot.left + width;
    }
  }

  private static Block block(
      Surface surface,
      FunctionPlot plot,
      String title,
      List<Row> rows,
      ToDoubleFunction<Activation> value,
      PlotArea area,
      double column,
      TextStyle style,
      Look look,
      Boxes taken) {
    double width = width(surface, title, rows, style, look);
    double height = ROW * style.size() * (rows.size() + 1);
    Spot spot = spot(plot, rows, value, area, column, width, height, style, taken);
    return new Block(rows, spot, width, height);
  }

  private static double width(
      Surface surface, String title, List<Row> rows, TextStyle style, Look look) {
    double width = surface.textWidth(title, style.bolded());
    for (Row each : rows) {
      width = Math.max(width, width(surface, each, style, look));
    }
    return width;
  }

  private static void numbers(
      Surface surface, String title, Block block, TextStyle style, Look look) {
    Spot spot = block.spot;
    double width = block.width;
    double row = ROW * style.size();
    double left = spot.left;
    double y = spot.top + row / 2;
    TextStyle head = style.bolded().colored(look.palette().muted());
    double start = spot.right ? left : left + width - surface.textWidth(title, head);
    surface.text(title, start, y, head);
    for (Row each : block.rows) {
      y += row;
      start = spot.right ? left : left + width - width(surface, each, style, look);
      row(surface, each, start, y, style, look);
    }
  }

  /**
   * Where a block of numbers stands.
   *
   * @param right whether it stands right of the line
   * @param covers whether there was no place where it covers nothing
   */
  private record Spot(double left, double top, boolean right, boolean covers) {}

  private static Spot spot(
      FunctionPlot plot,
      List<Row> rows,
      ToDoubleFunction<Activation> value,
      PlotArea area,
      double column,
      double width,
      double height,
      TextStyle style,
      Boxes taken) {
    if (rows.size() > FunctionsLayout.MOST_AT_PROBE) {
      return new Spot(column, area.top(), true, false);
    }
    double gap = style.size();
    double x = area.px(plot.probe());
    double highest = area.py(value.applyAsDouble(rows.getFirst().function()));
    double wanted = highest - height - 0.6 * style.size();
    boolean leftFits = x - gap - width >= area.left() - OVERHANG * style.size();
    for (boolean right : leftFits ? new boolean[] {false, true} : new boolean[] {true}) {
      double left = right ? x + gap : x - gap - width;
      if (left + width <= column) {
        double top = taken.place(left, left + width, wanted, height, area.top(), area.bottom());
        if (!Double.isNaN(top)) {
          return new Spot(left, top, right, false);
        }
      }
    }
    double top = Math.clamp(wanted, area.top(), Math.max(area.top(), area.bottom() - height));
    boolean left = x - gap - width >= area.left(); // What covers something spares the names.
    return new Spot(left ? x - gap - width : x + gap, top, !left, true);
  }

  private static double width(Surface surface, Row row, TextStyle style, Look look) {
    double words = row.words.isEmpty() ? 0 : gap(style) + surface.textWidth(row.words, style);
    return surface.textWidth(FunctionNames.name(row.function.kind(), look.messages()), style)
        + gap(style)
        + surface.textWidth(row.number, style.bolded())
        + words;
  }

  private static void row(
      Surface surface, Row row, double left, double y, TextStyle style, Look look) {
    String name = FunctionNames.name(row.function.kind(), look.messages());
    surface.text(name, left, y, style.colored(FunctionCurves.ink(row.function.kind(), look)));
    double x = left + surface.textWidth(name, style) + gap(style);
    surface.text(row.number, x, y, style.bolded());
    if (!row.words.isEmpty()) {
      x += surface.textWidth(row.number, style.bolded()) + gap(style);
      surface.text(row.words, x, y, style);
    }
  }

  private static double gap(TextStyle style) {
    return 0.6 * style.size();
  }
}
