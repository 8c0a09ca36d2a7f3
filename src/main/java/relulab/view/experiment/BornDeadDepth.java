package relulab.view.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import javafx.scene.paint.Color;
import relulab.model.experiment.BornDead;
import relulab.model.experiment.BornDeadBounds;
import relulab.text.Messages;
import relulab.view.chart.ChartPanel;
import relulab.view.chart.Legend;
import relulab.view.chart.Look;
import relulab.view.chart.Range;
import relulab.view.chart.Scale;
import relulab.view.surface.Stroke;
import relulab.view.surface.Surface;
import relulab.view.theme.Palette;

/** The share of networks that are dead at birth over depth, a curve a width, between its bounds. */
record BornDeadDepth(BornDeadCells cells) implements CurveChart {
  private static final int MOST = 5;
  private static final List<Integer> USUAL = List.of(2, 3, 4, 5, 10);
  private static final double PALE = 0.16;
  private static final double RING = 6.5;

  @Override
  public String id() {
    return "born-dead-depth";
  }

  @Override
  public String title(Messages messages) {
    return messages.get("experiment.chart.dead.depthTitle");
  }

  @Override
  public String settings(Messages messages) {
    return cells.settings(messages);
  }

  @Override
  public String note(Words words) {
    return words.note("experiment.chart.dead.depthNote", cells.results());
  }

  /** The widths that are shown: all, or the usual ones, or some at equal distances. */
  List<Integer> widths() {
    List<Integer> all = cells.widths();
    if (all.size() <= MOST) {
      return all;
    }
    if (all.containsAll(USUAL)) {
      return USUAL;
    }
    return IntStream.range(0, MOST)
        .mapToObj(i -> all.get((int) Math.round(i * (all.size() - 1.0) / (MOST - 1))))
        .toList();
  }

  /** Narrow networks, which die most, have the shade of the greatest share. */
  private CurveStyle style(int index, Look look) {
    double share = 1 - 0.55 * index / Math.max(1, MOST - 1);
    Color card = look.palette().card();
    boolean dark = card.getOpacity() > 0 && card.getBrightness() < 0.5; // Then a line is light.
    Color shade = look.palette().shade(dark ? 1 - share : share);
    return new CurveStyle(new Palette.Series(shade), Marker.of(index));
  }

  @Override
  public List<Legend.Entry> legend(Words words, Look look) {
    List<Legend.Entry> entries = new ArrayList<>();
    for (int i = 0; i < widths().size(); i++) {
      String text = words.get("experiment.chart.dead.widthIs", widths().get(i));
      entries.add(new Legend.Entry(style(i, look)::sample, text));
    }
    entries.addAll(unnamed(words, look));
    return entries;
  }

  @Override
  public List<Legend.Entry> unnamed(Words words, Look look) {
    List<Legend.Entry> entries = new ArrayList<>();
    if (!cells.experiment().hasBounds()) {
      return entries;
    }
    if (cells.experiment().fixedInput()) {
      entries.add(
          new Legend.Entry(
              BornDeadDepth::ringSample, words.get("experiment.chart.dead.fixedFormula")));
    } else {
      entries.add(
          new Legend.Entry(BornDeadDepth::boundSample, words.get("experiment.chart.dead.lower")));
      entries.add(
          new Legend.Entry(BornDeadDepth::upperSample, words.get("experiment.chart.dead.upper")));
      entries.add(
          new Legend.Entry(BornDeadDepth::ringSample, words.get("experiment.chart.dead.exact")));
    }
    return entries;
  }

  private static void boundSample(Surface s, double x, double y, double width, Look look) {
    s.line(x, y, x + width, y, bound(look.palette().text(), false, look));
  }

  private static void upperSample(Surface s, double x, double y, double width, Look look) {
    s.line(x, y, x + width, y, bound(look.palette().text(), true, look));
  }

  private static void ringSample(Surface s, double x, double y, double width, Look look) {
    ring(s, x + width / 2, y, look.palette().text(), look);
  }

  private static void ring(Surface surface, double x, double y, Color color, Look look) {
    surface.circle(x, y, look.line(RING), null, new Stroke(color, look.line(1.3)));
  }

  private static Stroke bound(Color color, boolean upper, Look look) {
    Stroke stroke = new Stroke(color, look.line(1.3));
    return upper
        ? stroke.dashed(look.line(6), look.line(3))
        : stroke.dashed(look.line(1.5), look.line(2.5));
  }

  @Override
  public CurvePlot plot(Words words, Look look) {
    List<Curve> curves = new ArrayList<>();
    List<CurvePlot.Layer> layers = new ArrayList<>();
    for (int i = 0; i < widths().size(); i++) {
      int width = widths().get(i);
      CurveStyle style = style(i, look);
      if (cells.experiment().hasBounds()) {
        layers.add((surface, panel, l) -> bounds(surface, panel, width, style.color(), l));
      }
      curves.add(new Curve(style, spots(width, words)));
    }
    int first = cells.depths().getFirst();
    int last = cells.depths().getLast();
    return new CurvePlot(
        new Scale.Whole(new Range(first - 0.5, last + 0.5)),
        words.get("experiment.chart.dead.hidden"),
        false,
        List.of(
            new CurvePlot.Content(
                words.get("experiment.chart.dead.share"),
                new Scale.Linear(new Range(-0.02, 1.02), true),
                layers,
                curves,
                "")));
  }

  private List<Curve.Spot> spots(int width, Words words) {
    List<Curve.Spot> spots = new ArrayList<>();
    for (int hidden : cells.depths()) {
      BornDead.Cell cell = cells.cell(width, hidden);
      long n = cells.count(cell).networks();
      if (n > 0) {
        spots.add(
            new Curve.Spot(
                hidden, cells.share(cell), cells.interval(cell), 0, n, cells.lines(cell, words)));
      }
    }
    return spots;
  }

  /** A band between the bounds, an edge for each, and a ring wherever the share is known. */
  private void bounds(Surface surface, ChartPanel panel, int width, Color color, Look look) {
    BornDead experiment = cells.experiment();
    int first = cells.depths().getFirst();
    int n = cells.depths().getLast() - first + 1;
    double[] xs = IntStream.range(0, n).mapToDouble(i -> panel.px(first + i)).toArray();
    double[] low = ys(panel, width, first, n, experiment::lowerBound);
    double[] high =
        ys(panel, width, first, n, cell -> BornDeadBounds.upper(cell.width(), cell.hidden()));
    band(surface, xs, low, high, color);
    surface.polyline(xs, low, n, bound(color, false, look));
    if (!experiment.fixedInput()) {
      surface.polyline(xs, high, n, bound(color, true, look));
    }
    for (int hidden : cells.depths()) {
      BornDead.Cell cell = cells.cell(width, hidden);
      if (experiment.isExact(cell)) {
        ring(surface, panel.px(hidden), panel.py(experiment.lowerBound(cell)), color, look);
      }
    }
  }

  private double[] ys(
      ChartPanel panel, int width, int first, int n, ToDoubleFunction<BornDead.Cell> bound) {
    return IntStream.range(0, n)
        .mapToDouble(i -> panel.py(bound.applyAsDouble(cells.cell(width, first + i))))
        .toArray();
  }

  private static void band(Surface surface, double[] xs, double[] low, double[] high, Color color) {
    int n = xs.length;
    double[] aroundX = new double[2 * n];
    double[] aroundY = new double[2 * n];
    for (int i = 0; i < n; i++) {
      aroundX[i] = xs[i];
      aroundX[2 * n - 1 - i] = xs[i];
      aroundY[i] = low[i];
      aroundY[2 * n - 1 - i] = high[i];
    }
    if (n > 1) {
      surface.polygon(aroundX, aroundY, 2 * n, color.deriveColor(0, 1, 1, PALE));
    }
  }
}
