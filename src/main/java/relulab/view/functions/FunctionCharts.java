package relulab.view.functions;

import java.util.List;
import java.util.stream.Collectors;
import relulab.text.Messages;
import relulab.text.Numbers;
import relulab.view.chart.Chart;
import relulab.view.chart.Look;
import relulab.view.chart.PlotArea;
import relulab.view.surface.Surface;
import relulab.view.surface.TextStyle;
import relulab.view.surface.TextStyle.Horizontal;
import relulab.view.surface.TextStyle.Vertical;

/** The charts of the Functions page, as pictures with titles and a legend. */
public final class FunctionCharts {
  private static final double PAD = 16;
  private static final double LEAST_PLOTS = 0.35;
  private static final double TITLE = 1.5;

  private FunctionCharts() {}

  /** f(x) alone. */
  public static Chart value(FunctionPlot plot) {
    return new PlotChart("value", plot);
  }

  /** f'(x) alone. */
  public static Chart slope(FunctionPlot plot) {
    return new PlotChart("slope", plot);
  }

  /** Both side by side and, where there is a probe, the table under them: the whole page. */
  public static Chart functions(FunctionPlot plot) {
    return new PlotChart("functions", plot);
  }

  /** All of them, in the order in which they are listed. */
  public static List<Chart> all(FunctionPlot plot) {
    return List.of(value(plot), slope(plot), functions(plot));
  }

  private record PlotChart(String id, FunctionPlot plot) implements Chart {

    @Override
    public String title(Messages messages) {
      return messages.get("functions.chart." + id);
    }

    @Override
    public String settings(Messages messages) {
      String functions =
          plot.functions().stream()
              .map(f -> FunctionNames.full(f, messages))
              .collect(Collectors.joining(messages.get("functions.separator")));
      return messages.get(
          "functions.settings",
          functions,
          Numbers.significant(plot.x().min(), 6),
          Numbers.significant(plot.x().max(), 6),
          messages.get("functions.convention." + plot.convention().id()));
    }

    @Override
    public void paint(Surface surface, double width, double height, Look look) {
      surface.clear(look.palette().card());
      double inner = width - 2 * PAD;
      double legend = LegendPainter.height(surface, plot, inner, look);
      double table = id.equals("functions") ? tableHeight(look) : 0;
      double plots = height - 2 * PAD - legend - table;
      if (plots < LEAST_PLOTS * height) { // The plots matter more than the table.
        plots += table;
        table = 0;
      }
      switch (id) {
        case "value" -> plot(surface, false, PAD, inner, plots, look);
        case "slope" -> plot(surface, true, PAD, inner, plots, look);
        default -> {
          double half = (inner - PAD) / 2;
          plot(surface, false, PAD, half, plots, look);
          plot(surface, true, PAD + half + PAD, half, plots, look);
        }
      }
      LegendPainter.paint(surface, plot, PAD, PAD + plots, inner, look);
      if (table > 0) {
        table(surface, PAD + plots + legend, inner, look);
      }
    }

    private void plot(
        Surface surface, boolean slope, double left, double width, double height, Look look) {
      TextStyle title = look.title().at(Horizontal.LEFT, Vertical.TOP);
      surface.text(slope ? "f\u2032(x)" : "f(x)", left, PAD, title);
      double top = PAD + TITLE * title.size();
      PlotArea area =
          PlotArea.inside(
              left,
              top,
              width,
              PAD + height - top,
              plot.x(),
              slope ? plot.slopeRange() : plot.valueRange(),
              look);
      if (slope) {
        SlopePainter.paint(surface, plot, area, look);
      } else {
        ValuePainter.paint(surface, plot, area, look);
      }
    }

    private double tableHeight(Look look) {
      return plot.hasProbe()
          ? PAD + 1.8 * look.title().size() + plot.functions().size() * ProbeTable.rowHeight(look)
          : 0;
    }

    private void table(Surface surface, double top, double width, Look look) {
      TextStyle title = look.title().at(Horizontal.LEFT, Vertical.TOP);
      surface.text(
          look.messages().get("functions.at", Numbers.significant(plot.probe(), 6)),
          PAD,
          top + PAD,
          title);
      ProbeTable.paint(surface, plot, PAD, top + PAD + 1.8 * title.size(), width, look);
    }
  }
}
