package relulab.view.experiment;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import relulab.view.chart.Area;
import relulab.view.chart.Axes;
import relulab.view.chart.ChartPanel;
import relulab.view.chart.Look;
import relulab.view.chart.Range;
import relulab.view.chart.Scale;
import relulab.view.experiment.ExperimentChart.Reading;
import relulab.view.surface.TextRuler;

/**
 * Where the parts of a chart of bars lie.
 *
 * @param all with labels and axis
 * @param panel the bars
 * @param textWidth the width of the column of values at the right
 */
record BarLayout(Bars bars, Area all, ChartPanel panel, double textWidth, Look look) {
  private static final double WIDEST_LABELS = 0.4;
  private static final double WIDEST_TEXTS = 0.35;
  private static final double THICKEST = 42;

  static BarLayout of(Bars bars, Area all, Look look) {
    double font = look.body().size();
    double labels =
        Math.min(
            WIDEST_LABELS * all.width(), widest(bars.rows().stream().map(Bars.Row::label), look));
    double texts = widest(bars.rows().stream().flatMap(BarLayout::texts), look);
    texts = texts + font > WIDEST_TEXTS * all.width() ? 0 : texts + font;
    Area inner =
        new Area(
            all.left() + labels + 0.8 * font,
            all.top(),
            Math.max(1, all.width() - labels - 0.8 * font - texts),
            Math.max(1, all.height() - Axes.roomBelow(look)));
    Scale none = new Scale.Linear(new Range(0, 1), false);
    return new BarLayout(bars, all, new ChartPanel(inner, bars.x(), none), texts, look);
  }

  private static Stream<String> texts(Bars.Row row) {
    return row.bars().stream().flatMap(bar -> Stream.of(bar.text(), bar.detail()));
  }

  private static double widest(Stream<String> texts, Look look) {
    return texts
        .mapToDouble(text -> TextRuler.ESTIMATE.textWidth(text, look.body()))
        .max()
        .orElse(0);
  }

  /** The whole height that a row has. */
  Area row(int row) {
    double height = panel.area().height() / bars.rows().size();
    return new Area(all.left(), panel.area().top() + row * height, all.width(), height);
  }

  /** The rectangle of a bar. */
  Area bar(int row, int bar) {
    Area whole = row(row);
    int count = bars.most();
    double each = Math.min(0.72 * whole.height() / count, look.line(THICKEST));
    double top = whole.middle() - each * count / 2 + bar * each;
    double end = panel.px(bars.rows().get(row).bars().get(bar).value());
    return new Area(panel.area().left(), top, Math.max(0, end - panel.area().left()), 0.9 * each);
  }

  /** What lies at a point. */
  @Nullable Reading reading(double x, double y) {
    for (int row = 0; row < bars.rows().size(); row++) {
      if (row(row).contains(x, y) && !bars.rows().get(row).bars().isEmpty()) {
        return nearest(row, y);
      }
    }
    return null;
  }

  /** The end of the bar of a row that has a value. */
  Optional<Reading> showing(int row, double value) {
    List<Bars.Bar> all = bars.rows().get(row).bars();
    return IntStream.range(0, all.size())
        .filter(bar -> isSame(all.get(bar).value(), value))
        .mapToObj(
            bar -> new Reading(bar(row, bar).right(), bar(row, bar).middle(), all.get(bar).lines()))
        .findFirst();
  }

  /** Whether two ways of computing it have led to one value. */
  static boolean isSame(double a, double b) {
    return Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));
  }

  private Reading nearest(int row, double y) {
    int best = 0;
    int count = bars.rows().get(row).bars().size();
    for (int bar = 1; bar < count; bar++) {
      boolean nearer = Math.abs(bar(row, bar).middle() - y) < Math.abs(bar(row, best).middle() - y);
      best = nearer ? bar : best;
    }
    Area area = bar(row, best);
    return new Reading(area.right(), area.middle(), bars.rows().get(row).bars().get(best).lines());
  }
}
