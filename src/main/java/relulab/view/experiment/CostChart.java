package relulab.view.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.paint.Color;
import relulab.model.activation.ActivationKind;
import relulab.model.experiment.Cost;
import relulab.model.experiment.Estimate;
import relulab.model.experiment.Outcome;
import relulab.model.experiment.Results;
import relulab.text.Messages;
import relulab.text.Numbers;
import relulab.view.chart.Legend;
import relulab.view.chart.Look;
import relulab.view.chart.Scale;
import relulab.view.functions.FunctionNames;
import relulab.view.surface.Stroke;
import relulab.view.surface.Surface;

/**
 * How long each function takes, forward and backward: the median with its interval, and a dot for
 * each repetition, on a logarithmic scale, where those that differ little are told apart as well.
 */
record CostChart(Cost experiment, Results results, List<Optional<Times>> times)
    implements BarChart {
  private static final int DECADES = 6;

  /** How long a function takes, forward and backward; nothing where it was not measured yet. */
  private record Times(Repeated forward, Repeated backward) {}

  /** Repeated measurements, and the estimate of their median. */
  private record Repeated(List<Double> values, Estimate median) {
    static Repeated of(double[] values, double confidence) {
      return new Repeated(
          Arrays.stream(values).boxed().toList(), Estimate.median(values, confidence));
    }
  }

  static CostChart of(Cost experiment, Results results) {
    double confidence = experiment.confidence();
    return new CostChart(
        experiment,
        results,
        results.cells().stream()
            .map(Outcome.Rows.class::cast)
            .map(
                measured ->
                    measured.networks() == 0
                        ? Optional.<Times>empty()
                        : Optional.of(
                            new Times(
                                Repeated.of(measured.column(Cost.FORWARD), confidence),
                                Repeated.of(measured.column(Cost.BACKWARD), confidence))))
            .toList());
  }

  @Override
  public String id() {
    return "cost";
  }

  @Override
  public String title(Messages messages) {
    return messages.get("experiment.chart.cost.title");
  }

  @Override
  public String settings(Messages messages) {
    return messages.get(
        "experiment.chart.cost.settings",
        experiment.machine(),
        new Words(messages).networks(results));
  }

  @Override
  public String note(Words words) {
    return words.note("experiment.chart.cost.note", results);
  }

  @Override
  public List<Legend.Entry> legend(Words words) {
    return List.of(
        new Legend.Entry(CostChart::forwardSample, words.get("experiment.chart.cost.forward")),
        new Legend.Entry(CostChart::backwardSample, words.get("experiment.chart.cost.backward")));
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

  @Override
  public Bars bars(Words words) {
    List<Bars.Row> rows = new ArrayList<>();
    double greatest = 0;
    double least = Double.POSITIVE_INFINITY;
    for (int cell = 0; cell < times.size(); cell++) {
      ActivationKind kind = experiment.activations().get(cell);
      List<Bars.Bar> both =
          times.get(cell).stream()
              .flatMap(
                  t ->
                      Stream.of(
                          bar(words, kind, t.forward, false), bar(words, kind, t.backward, true)))
              .toList();
      for (Bars.Bar bar : both) {
        greatest = bar.values().stream().reduce(greatest, Math::max);
        least = bar.values().stream().reduce(least, Math::min);
      }
      rows.add(new Bars.Row(FunctionNames.name(kind, words.messages()), both));
    }
    return new Bars(
        rows,
        Scale.Logarithmic.around(least, greatest, false, DECADES),
        words.get("experiment.chart.cost.axis"),
        true,
        words.get("experiment.chart.none"));
  }

  private Bars.Bar bar(Words words, ActivationKind kind, Repeated times, boolean backward) {
    String name = FunctionNames.name(kind, words.messages());
    String direction =
        words.get(backward ? "experiment.chart.cost.backward" : "experiment.chart.cost.forward");
    String repetitions = Numbers.count(times.values.size());
    return new Bars.Bar(
        times.median.value(),
        times.median.interval(),
        times.values,
        new Fill(kind, backward),
        words.get("experiment.chart.cost.value", Numbers.significant(times.median.value(), 3)),
        "",
        List.of(
            words.get("experiment.chart.cost.reading", name, direction),
            words.get(
                "experiment.chart.cost.median",
                Numbers.significant(times.median.value(), 4),
                repetitions),
            words.numbers(experiment, times.median.interval())));
  }
}
