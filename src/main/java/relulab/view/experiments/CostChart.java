package relulab.view.experiments;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;
import relulab.model.activation.ActivationKind;
import relulab.model.sweep.Cost;
import relulab.model.sweep.Interval;
import relulab.model.sweep.Outcome;
import relulab.model.sweep.Results;
import relulab.model.sweep.Statistics;
import relulab.text.Messages;
import relulab.text.Numbers;
import relulab.view.chart.Look;
import relulab.view.functions.FunctionNames;
import relulab.view.plot.Range;
import relulab.view.plot.Scale;
import relulab.view.surface.Stroke;
import relulab.view.surface.Surface;

/**
 * How long each function takes, forward and backward: a bar to the median, a whisker over the middle
 * 80 % of the repetitions, a dot for each.
 */
record CostChart(Cost experiment, Results results) implements ExperimentChart {
  private static final double OUTSIDE = 0.1;

  @Override
  public String id() {
    return "cost";
  }

  @Override
  public String title(Messages messages) {
    return messages.get("charts.cost.title");
  }

  @Override
  public String settings(Messages messages) {
    return messages.get(
        "charts.cost.settings", experiment.machine(), new Words(messages).networks(results));
  }

  @Override
  public void paint(Surface surface, double width, double height, Look look) {
    Sheet sheet = sheet(width, height, look);
    sheet.paint(surface);
    BarPainter.paint(surface, BarLayout.of(bars(look.messages()), sheet.plot(), look));
  }

  @Override
  public @Nullable Reading reading(double x, double y, double width, double height, Look look) {
    Area plot = sheet(width, height, look).plot();
    return BarLayout.of(bars(look.messages()), plot, look).reading(x, y);
  }

  private Sheet sheet(double width, double height, Look look) {
    Words words = new Words(look.messages());
    List<Legend.Entry> legend =
        List.of(
            new Legend.Entry(CostChart::forwardSample, words.get("charts.cost.forward")),
            new Legend.Entry(CostChart::backwardSample, words.get("charts.cost.backward")));
    String note = words.note("charts.cost.note", results);
    return new Sheet(title(look.messages()), note, legend, width, height, look);
  }

  private static void forwardSample(Surface s, double x, double y, double width, Look look) {
    double tall = look.line(9);
    s.rectangle(x, y - tall / 2, width, tall, 0, look.palette().muted(), null);
  }

  private static void backwardSample(Surface s, double x, double y, double width, Look look) {
    double tall = look.line(9);
    Color color = look.palette().muted();
    Stroke edge = new Stroke(color, look.line(1));
    s.rectangle(x, y - tall / 2, width, tall, 0, color.deriveColor(0, 1, 1, 0.35), edge);
  }

  private Bars bars(Messages messages) {
    Words words = new Words(messages);
    List<Bars.Row> rows = new ArrayList<>();
    double greatest = 0;
    for (int cell = 0; cell < results.cells().size(); cell++) {
      ActivationKind kind = experiment.activations().get(cell);
      Outcome.Rows measured = (Outcome.Rows) results.cells().get(cell);
      List<Bars.Bar> both = new ArrayList<>();
      if (measured.networks() > 0) {
        both.add(bar(words, kind, measured.column(Cost.FORWARD), false));
        both.add(bar(words, kind, measured.column(Cost.BACKWARD), true));
      }
      for (Bars.Bar bar : both) {
        greatest = Math.max(greatest, bar.interval().high());
      }
      rows.add(new Bars.Row(FunctionNames.name(kind, messages), both));
    }
    Range range = new Range(0, greatest > 0 ? 1.05 * greatest : 1);
    return new Bars(
        rows,
        new Scale.Linear(range, false),
        words.get("charts.cost.axis"),
        words.get("charts.none"));
  }

  private Bars.Bar bar(Words words, ActivationKind kind, double[] values, boolean backward) {
    double median = Statistics.quantile(values, 0.5);
    Interval middle =
        new Interval(
            Statistics.quantile(values, OUTSIDE), Statistics.quantile(values, 1 - OUTSIDE));
    Interval interval = Statistics.medianInterval(values, experiment.confidence());
    String name = FunctionNames.name(kind, words.messages());
    String direction = words.get(backward ? "charts.cost.backward" : "charts.cost.forward");
    return new Bars.Bar(
        median,
        middle,
        Arrays.stream(values).boxed().toList(),
        new Fill(kind, backward),
        words.get("charts.cost.value", Numbers.significant(median, 3)),
        "",
        List.of(
            words.get("charts.cost.reading", name, direction),
            words.get(
                "charts.cost.median", Numbers.significant(median, 4), Numbers.count(values.length)),
            words.numbers(experiment, interval),
            words.get("charts.cost.middle", words.number(middle.low()), words.number(middle.high()))));
  }
}
