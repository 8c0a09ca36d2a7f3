package relulab.view.experiment;

import java.util.ArrayList;
import java.util.List;
import relulab.model.activation.ActivationKind;
import relulab.model.experiment.Prevention;
import relulab.model.experiment.Results;
import relulab.model.experiment.TrainedStatistics;
import relulab.text.Messages;
import relulab.text.Numbers;
import relulab.view.chart.Legend;
import relulab.view.chart.Range;
import relulab.view.chart.Scale;

/** The share of dead neurons after a shock, a bar a measure against it. */
record PreventionChart(Prevention experiment, Results results, List<TrainedStatistics> stats)
    implements BarChart {

  static PreventionChart of(Prevention experiment, Results results) {
    return new PreventionChart(experiment, results, TrainedStatistics.of(results));
  }

  @Override
  public String id() {
    return Prevention.ID;
  }

  @Override
  public String title(Messages messages) {
    return messages.get("experiment.chart.prevention.title");
  }

  @Override
  public String settings(Messages messages) {
    Words words = new Words(messages);
    return words.get(
        "experiment.chart.prevention.settings",
        words.plan(experiment.plan(), true),
        words.seeds(experiment.seed(), results));
  }

  @Override
  public String note(Words words) {
    return words.note("experiment.chart.prevention.note", results);
  }

  @Override
  public List<Legend.Entry> legend(Words words) {
    return List.of();
  }

  @Override
  public Bars bars(Words words) {
    List<Bars.Row> rows = new ArrayList<>();
    double most = 0.1;
    for (int cell = 0; cell < stats.size(); cell++) {
      TrainedStatistics seen = stats.get(cell);
      String name = name(words, cell);
      rows.add(new Bars.Row(name, seen.n() == 0 ? List.of() : List.of(bar(words, name, seen))));
      double high =
          seen.n() == 0 ? 0 : Math.max(seen.silent().value(), seen.silent().interval().high());
      most = Double.isFinite(high) ? Math.max(most, high) : 1;
    }
    return new Bars(
        rows,
        new Scale.Linear(new Range(0, Math.min(1, Math.ceil(most * 11) / 10)), true),
        words.get("experiment.chart.prevention.axis"),
        false,
        words.get("experiment.chart.none"));
  }

  private String name(Words words, int cell) {
    String key = "experiment.chart.prevention." + experiment.measure(cell).id();
    return switch (experiment.measure(cell)) {
      case NOTHING, XAVIER -> words.get(key);
      case CLIPPING -> words.get(key, Numbers.significant(experiment.clipNorm(), 3));
      case WARM_UP -> words.get(key, Numbers.count(experiment.warmUp()));
      case BIAS -> words.get(key, Numbers.significant(experiment.bias(), 3));
    };
  }

  private Bars.Bar bar(Words words, String name, TrainedStatistics seen) {
    String loss =
        words.get(
            "experiment.chart.trained.loss",
            Numbers.significant(seen.loss().value(), 3),
            Numbers.count(seen.n()));
    return new Bars.Bar(
        seen.silent().value(),
        seen.silent().interval(),
        List.of(),
        new Fill(ActivationKind.RELU, false),
        words.share(seen.silent().value()),
        loss,
        List.of(name, loss, words.shares(experiment, seen.silent().interval())));
  }
}
