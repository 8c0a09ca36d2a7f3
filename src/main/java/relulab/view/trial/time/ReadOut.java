package relulab.view.trial.time;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.paint.Color;
import relulab.model.trial.TrackView;
import relulab.text.Messages;
import relulab.text.Numbers;
import relulab.view.chart.Look;
import relulab.view.chart.Scale;
import relulab.view.surface.Stroke;
import relulab.view.surface.Surface;
import relulab.view.surface.TextStyle;
import relulab.view.surface.TextStyle.Horizontal;
import relulab.view.surface.TextStyle.Vertical;
import relulab.view.trial.Quantity;

/** The values of a chart at the step under the mouse, in a box beside it. */
final class ReadOut {
  private static final double ROW = 1.4;

  private record Row(String text, TextStyle style) {}

  private ReadOut() {}

  static void paint(
      Surface surface, TimeChart chart, long step, Scale scale, TimePlot plot, Look look) {
    double at = plot.px(step);
    Stroke line = new Stroke(look.palette().muted(), 1, 2, 2);
    surface.line(at, plot.top(), at, plot.bottom(), line);
    for (int lane = 0; lane < chart.frame().tracks().size(); lane++) {
      dots(surface, chart, lane, step, scale, plot, look);
    }
    List<Row> rows = rows(chart, step, look);
    double size = look.body().size();
    double wide =
        rows.stream().mapToDouble(row -> surface.textWidth(row.text, row.style)).max().orElse(0)
            + size;
    double tall = (rows.size() * ROW + 0.4) * size;
    double left = at + size + wide <= plot.right() ? at + size : at - size - wide;
    double top = Math.max(0, Math.min(plot.top() + 2, plot.bottom() - tall));
    Color paper = look.palette().page().getOpacity() == 0 ? Color.WHITE : look.palette().page();
    Stroke border = new Stroke(look.palette().border(), 1);
    surface.rectangle(left, top, wide, tall, 5, paper, border);
    for (int i = 0; i < rows.size(); i++) {
      double y = top + (0.2 + (i + 0.5) * ROW) * size;
      surface.text(rows.get(i).text, left + size / 2, y, rows.get(i).style);
    }
  }

  private static void dots(
      Surface surface,
      TimeChart chart,
      int lane,
      long step,
      Scale scale,
      TimePlot plot,
      Look look) {
    TrackView track = chart.frame().tracks().get(lane);
    if (step >= track.end() || !chart.has(lane)) {
      return;
    }
    Color color = look.palette().color(LaneSpans.of(chart.frame(), lane).kindAt(step));
    for (int curve = 0; curve < chart.quantity().curves(track); curve++) {
      double value = chart.quantity().mean(track, track.columnOf(step), curve);
      surface.circle(plot.px(step), plot.py(scale.share(value)), look.line(3), color, null);
    }
  }

  private static List<Row> rows(TimeChart chart, long step, Look look) {
    TextStyle plain = look.body().at(Horizontal.LEFT, Vertical.MIDDLE);
    List<Row> rows = new ArrayList<>();
    rows.add(new Row(steps(chart, step, look.messages()), plain));
    for (int lane = 0; lane < chart.frame().tracks().size(); lane++) {
      String values = values(chart, lane, step);
      if (!values.isEmpty()) {
        Color color = look.palette().color(LaneSpans.of(chart.frame(), lane).kindAt(step));
        String name = LaneLines.name(chart.frame(), lane);
        rows.add(new Row(name + " " + values, plain.bolded().colored(color)));
      }
    }
    return rows;
  }

  /** The step, or the steps that one column of the tracks has merged. */
  private static String steps(TimeChart chart, long step, Messages messages) {
    TrackView track = chart.frame().tracks().getFirst();
    if (track.span() == 1 || step >= track.end()) {
      return messages.get("training.chart.step", Numbers.count(step));
    }
    int column = track.columnOf(step);
    return messages.get(
        "training.chart.steps",
        Numbers.count(track.start(column)),
        Numbers.count(track.start(column + 1) - 1));
  }

  /** The values of a lane in words; empty where there are none. */
  static String values(TimeChart chart, int lane, long step) {
    TrackView track = chart.frame().tracks().get(lane);
    if (step >= track.end() || !chart.has(lane)) {
      return "";
    }
    int column = track.columnOf(step);
    Quantity quantity = chart.quantity();
    return IntStream.range(0, quantity.curves(track))
        .mapToObj(curve -> text(quantity, quantity.mean(track, column, curve)))
        .collect(Collectors.joining(", "));
  }

  private static String text(Quantity quantity, double value) {
    return quantity == Quantity.ALIVE_SHARE
        ? Numbers.percent(value, 1)
        : Numbers.significant(value, 4);
  }

  /** All lanes at the frame's step, in a sentence. */
  static String spoken(TimeChart chart, Messages messages) {
    return spoken(chart, chart.frame().step(), messages);
  }

  /** All lanes at a step, in a sentence. */
  static String spoken(TimeChart chart, long step, Messages messages) {
    String lanes =
        IntStream.range(0, chart.frame().lanes().size())
            .filter(lane -> !values(chart, lane, step).isEmpty())
            .mapToObj(
                lane ->
                    messages.get(
                        "training.chart.spokenLane",
                        LaneLines.name(chart.frame(), lane),
                        values(chart, lane, step)))
            .collect(Collectors.joining(messages.get("functions.separator")));
    return messages.get(
        "training.chart.spoken",
        chart.quantity().title(messages),
        Numbers.count(chart.axis().end()),
        Numbers.count(step),
        lanes);
  }
}
