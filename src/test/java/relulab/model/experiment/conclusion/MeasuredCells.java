package relulab.model.experiment.conclusion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import relulab.model.experiment.AlphaExperiment;
import relulab.model.experiment.Collapse;
import relulab.model.experiment.Cost;
import relulab.model.experiment.GradientFlow;
import relulab.model.experiment.Outcome;
import relulab.model.experiment.Prevention;
import relulab.model.experiment.RateExperiment;
import relulab.model.experiment.Results;
import relulab.model.experiment.Statistics;
import relulab.model.experiment.TrainingExperiment;

/** The numbers of results, condition by condition. */
final class MeasuredCells {
  private final Results results;
  private final double level;

  MeasuredCells(Results results) {
    this.results = results;
    level = results.experiment().confidence();
  }

  List<MeasuredCell> slopes() {
    AlphaExperiment experiment = (AlphaExperiment) results.experiment();
    return IntStream.range(0, experiment.preluCell())
        .mapToObj(
            cell ->
                trained(
                    cell, experiment.judged(), new Figure.Setting(experiment.alphas().get(cell))))
        .toList();
  }

  List<MeasuredCell> dead() {
    return measures(cell -> TrainingExperiment.SILENT);
  }

  /** A column of each measure of prevention. */
  List<MeasuredCell> measures(IntToDoubleFunction column) {
    Prevention experiment = (Prevention) results.experiment();
    return IntStream.range(0, results.cells().size())
        .mapToObj(
            cell -> {
              Prevention.Measure measure = experiment.measure(cell);
              double[] numbers = {
                0, experiment.clipNorm(), experiment.warmUp(), experiment.bias(), 0
              };
              Figure name = new Figure.Against(measure, numbers[cell]);
              int of = (int) column.applyAsDouble(cell);
              return of == TrainingExperiment.SILENT ? silent(cell, name) : trained(cell, of, name);
            })
        .toList();
  }

  List<MeasuredCell> costs(int way) {
    Cost experiment = (Cost) results.experiment();
    return IntStream.range(0, results.cells().size())
        .mapToObj(cell -> trained(cell, way, new Figure.Kind(experiment.activations().get(cell))))
        .toList();
  }

  /** Each condition of an experiment whose conditions are ranked. */
  List<MeasuredCell> ranked() {
    return switch (results.experiment()) {
      case Cost cost -> costs(Cost.FORWARD);
      case Collapse collapse ->
          IntStream.range(0, results.cells().size())
              .mapToObj(i -> counted(i, new Figure.Function(collapse.activations().get(i))))
              .toList();
      case GradientFlow flow ->
          IntStream.range(0, results.cells().size())
              .mapToObj(
                  i -> {
                    double[] first = column(i, 0);
                    double[] last = column(i, flow.depth() - 1);
                    Arrays.setAll(first, n -> last[n] > 0 ? first[n] / last[n] : 0);
                    return median(new Figure.Function(flow.activations().get(i)), first);
                  })
              .toList();
      default -> throw new AssertionError(results.experiment());
    };
  }

  List<MeasuredCell> rates(RateExperiment experiment, Figure function, boolean silent) {
    List<MeasuredCell> all = new ArrayList<>();
    for (int cell = 0; cell < results.cells().size(); cell++) {
      if (new Figure.Function(experiment.variant(cell)).equals(function)) {
        Figure name = new Figure.Setting(experiment.rate(cell));
        all.add(silent ? silent(cell, name) : trained(cell, experiment.judged(), name));
      }
    }
    return all;
  }

  MeasuredCell counted(int cell, Figure name) {
    Outcome.Count count = (Outcome.Count) results.cells().get(cell);
    double[] values = new double[(int) count.networks()];
    return new MeasuredCell(
        name,
        values,
        count.hits() / (double) count.networks(),
        Statistics.wilson(count.hits(), count.networks(), level));
  }

  MeasuredCell trained(int cell, int column, Figure name) {
    return median(name, column(cell, column));
  }

  MeasuredCell silent(int cell, Figure name) {
    double[] values = column(cell, TrainingExperiment.SILENT);
    double mean = Arrays.stream(values).average().orElse(Double.NaN);
    return new MeasuredCell(name, values, mean, Statistics.shareInterval(values, level));
  }

  private MeasuredCell median(Figure name, double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int n = sorted.length;
    double middle =
        n == 0
            ? Double.NaN
            : n % 2 == 1 ? sorted[n / 2] : sorted[n / 2 - 1] / 2 + sorted[n / 2] / 2;
    return new MeasuredCell(name, values, middle, Statistics.medianInterval(values, level));
  }

  double[] column(int cell, int column) {
    return ((Outcome.Rows) results.cells().get(cell)).column(column);
  }

  TrainingExperiment training() {
    return (TrainingExperiment) results.experiment();
  }
}
