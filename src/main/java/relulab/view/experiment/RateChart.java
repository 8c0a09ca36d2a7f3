package relulab.view.experiment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import relulab.model.experiment.RateExperiment;
import relulab.model.experiment.Results;
import relulab.model.experiment.TrainedStatistics;
import relulab.text.Messages;
import relulab.text.Numbers;
import relulab.view.chart.Legend;
import relulab.view.chart.Look;
import relulab.view.chart.Range;
import relulab.view.chart.Scale;

/** Final loss and share of silent neurons over the learning rate, a curve a function. */
record RateChart(RateExperiment experiment, Results results, List<TrainedStatistics> stats)
    implements CurveChart {
  private static final double MARGIN = 1.25;

  static RateChart of(RateExperiment experiment, Results results) {
    return new RateChart(experiment, results, TrainedStatistics.of(results));
  }

  @Override
  public String id() {
    return "learning-rate-sweep";
  }

  @Override
  public String title(Messages messages) {
    return messages.get("experiment.chart.rate.title");
  }

  @Override
  public String settings(Messages messages) {
    Words words = new Words(messages);
    return words.plan(experiment.plan(), false)
        + words.get("experiment.chart.separator")
        + words.seeds(experiment.seed(), results);
  }

  @Override
  public String note(Words words) {
    return TrainedPanels.note(words, results, stats);
  }

  @Override
  public List<Legend.Entry> legend(Words words, Look look) {
    return CurveStyle.legend(experiment.activations(), words, look);
  }

  @Override
  public CurvePlot plot(Words words, Look look) {
    TrainedPanels panels = new TrainedPanels(words, experiment);
    List<CurveStyle> styles = CurveStyle.ofVariants(experiment.activations(), look);
    List<Curve> losses = new ArrayList<>();
    List<Curve> silent = new ArrayList<>();
    for (int i = 0; i < styles.size(); i++) {
      List<Curve.Spot> loss = new ArrayList<>();
      List<Curve.Spot> share = new ArrayList<>();
      String name = words.function(experiment.activations().get(i));
      for (int cell : cells(i)) {
        double rate = experiment.rate(cell);
        String where = words.get("experiment.chart.rate.where", Numbers.significant(rate, 4));
        loss.add(panels.loss(rate, stats.get(cell), name, where));
        share.add(panels.silent(rate, stats.get(cell), name, where));
      }
      losses.add(new Curve(styles.get(i), loss));
      silent.add(new Curve(styles.get(i), share));
    }
    return new CurvePlot(
        scale(),
        words.get("experiment.chart.rate.axis"),
        true,
        List.of(panels.lossPanel(List.of(), losses), panels.silentPanel(List.of(), silent)));
  }

  /** The cells of a function that have results, in the order of their learning rates. */
  private List<Integer> cells(int activation) {
    int rates = experiment.rates().size();
    return IntStream.range(activation * rates, (activation + 1) * rates)
        .filter(cell -> stats.get(cell).n() > 0)
        .boxed()
        .sorted(Comparator.comparingDouble(experiment::rate))
        .toList();
  }

  private Scale scale() {
    double least = experiment.rates().stream().mapToDouble(r -> r).min().orElse(0.1);
    double most = experiment.rates().stream().mapToDouble(r -> r).max().orElse(1);
    return new Scale.Logarithmic(new Range(least / MARGIN, most * MARGIN), 0);
  }
}
