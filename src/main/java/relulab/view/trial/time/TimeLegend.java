package relulab.view.trial.time;

import java.util.stream.IntStream;
import relulab.model.activation.ActivationKind;
import relulab.view.chart.Look;
import relulab.view.surface.Surface;
import relulab.view.surface.TextStyle;
import relulab.view.surface.TextStyle.Horizontal;
import relulab.view.surface.TextStyle.Vertical;

/** Names the lanes of a chart, each beside a piece of its line. */
final class TimeLegend {
  private static final double SAMPLE = 20;

  private TimeLegend() {}

  static double width(Surface surface, TimeChart chart, Look look) {
    return IntStream.range(0, chart.frame().lanes().size())
        .filter(chart::has)
        .mapToDouble(lane -> width(surface, chart, lane, look))
        .sum();
  }

  static void paint(Surface surface, TimeChart chart, double left, double y, Look look) {
    double x = left;
    for (int lane = 0; lane < chart.frame().lanes().size(); lane++) {
      if (chart.has(lane)) {
        double begin = x + gap(look);
        double end = begin + look.line(SAMPLE);
        sample(surface, chart, lane, begin, end, y, look);
        surface.text(name(chart, lane), end + 0.4 * style(look).size(), y, style(look));
        x += width(surface, chart, lane, look);
      }
    }
  }

  /** A piece of the lane's line; of a lane that was switched, in the first colour and the last. */
  private static void sample(
      Surface surface, TimeChart chart, int lane, double begin, double end, double y, Look look) {
    LaneSpans spans = LaneSpans.of(chart.frame(), lane);
    ActivationKind first = spans.kindAt(0);
    double middle = spans.last() == first ? end : (begin + end) / 2;
    surface.line(begin, y, middle, y, LaneLines.stroke(chart.frame(), lane, first, 2, look));
    if (middle < end) {
      surface.line(middle, y, end, y, LaneLines.stroke(chart.frame(), lane, 2, look));
    }
  }

  private static double width(Surface surface, TimeChart chart, int lane, Look look) {
    double text = surface.textWidth(name(chart, lane), style(look));
    return gap(look) + look.line(SAMPLE) + 0.4 * style(look).size() + text;
  }

  private static double gap(Look look) {
    return 1.1 * look.label().size();
  }

  private static String name(TimeChart chart, int lane) {
    return LaneLines.shortName(chart.frame(), lane);
  }

  private static TextStyle style(Look look) {
    return look.body().at(Horizontal.LEFT, Vertical.MIDDLE);
  }
}
