package relulab.view.experiment;

import java.util.ArrayList;
import java.util.List;
import relulab.model.experiment.Collapse;
import relulab.model.experiment.Estimate;
import relulab.model.experiment.Interval;
import relulab.model.experiment.Outcome;
import relulab.model.experiment.Results;
import relulab.model.experiment.Variant;
import relulab.text.Messages;
import relulab.text.Numbers;
import relulab.view.chart.Legend;
import relulab.view.chart.Range;
import relulab.view.chart.Scale;

/** The share of networks that collapsed in training, a bar a function. */
record CollapseChart(Collapse experiment, Results results) implements BarChart {

  @Override
  public String id() {
    return "collapse";
  }

  @Override
  public String title(Messages messages) {
    return messages.get("experiment.chart.collapse.title");
  }

  @Override
  public String settings(Messages messages) {
    Words words = new Words(messages);
    return words.get(
        "experiment.chart.collapse.settings",
        words.plan(experiment.plan(), true),
        Numbers.significant(Collapse.RANGE, 2),
        words.seeds(experiment.seed(), results));
  }

  @Override
  public String note(Words words) {
    return words.note("experiment.chart.collapse.note", results);
  }

  @Override
  public List<Legend.Entry> legend(Words words) {
    return List.of();
  }

  @Override
  public Bars bars(Words words) {
    List<Bars.Row> rows = new ArrayList<>();
    for (int cell = 0; cell < results.cells().size(); cell++) {
      Variant variant = experiment.activations().get(cell);
      Outcome.Count count = (Outcome.Count) results.cells().get(cell);
      rows.add(
          new Bars.Row(
              words.function(variant),
              count.networks() == 0 ? List.of() : List.of(bar(words, variant, count))));
    }
    return new Bars(
        rows,
        new Scale.Linear(new Range(0, 1), true),
        words.get("experiment.chart.collapse.axis"),
        false,
        words.get("experiment.chart.none"));
  }

  private Bars.Bar bar(Words words, Variant variant, Outcome.Count count) {
    long n = count.networks();
    Estimate seen = Estimate.of(count, experiment.confidence());
    double share = seen.value();
    Interval interval = seen.interval();
    return new Bars.Bar(
        share,
        interval,
        List.of(),
        new Fill(variant.kind(), false),
        words.share(share),
        words.of(count.hits(), n),
        List.of(
            words.function(variant),
            words.get(
                "experiment.chart.collapse.reading", words.share(share), words.of(count.hits(), n)),
            words.shares(experiment, interval)));
  }
}
