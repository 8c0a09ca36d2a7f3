package relulab.scenario;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import relulab.model.experiment.Experiment;
import relulab.model.experiment.Outcome;
import relulab.model.experiment.Results;
import relulab.model.experiment.Statistics;
import relulab.text.Numbers;

/**
 * What results of experiments say. A fact names a result, then the keys of a cell as its table
 * spells them, then a column where it is about one: {@code {share:born-dead:2:9}}, {@code
 * {median:alpha:leaky-relu:0.1:loss}}, {@code {above:shock:relu:0:loss:0.25}}.
 *
 * @param results by name
 */
public record ResultFacts(Map<String, Results> results) implements Facts {

  public ResultFacts {
    results = Map.copyOf(results);
  }

  @Override
  public OptionalDouble value(Fact fact, long at) {
    Results named = fact.of().isEmpty() ? null : results.get(fact.of().getFirst());
    if (named == null) {
      return OptionalDouble.empty();
    }
    Experiment experiment = named.experiment();
    int keys = experiment.keyColumns().size();
    int cell = cell(fact, experiment);
    if (cell < 0) {
      return OptionalDouble.empty();
    }
    Outcome outcome = named.cells().get(cell);
    List<String> rest = fact.of().subList(1 + keys, fact.of().size());
    return outcome.networks() == 0 ? OptionalDouble.empty() : value(fact, named, cell, rest);
  }

  /** The number of the cell that a fact is about; −1 where there is none. */
  public static int cell(Fact fact, Experiment experiment) {
    int keys = experiment.keyColumns().size();
    return fact.of().size() > keys ? experiment.keys().indexOf(fact.of().subList(1, 1 + keys)) : -1;
  }

  private static OptionalDouble value(Fact fact, Results named, int cell, List<String> rest) {
    Experiment experiment = named.experiment();
    Outcome outcome = named.cells().get(cell);
    return switch (fact.kind()) {
      case NETWORKS -> OptionalDouble.of((double) outcome.networks());
      case HITS ->
          outcome instanceof Outcome.Count count
              ? OptionalDouble.of((double) count.hits())
              : OptionalDouble.empty();
      case SHARE ->
          outcome instanceof Outcome.Count count
              ? OptionalDouble.of((double) count.hits() / count.networks())
              : OptionalDouble.empty();
      case MEDIAN -> column(experiment, outcome, rest, v -> Statistics.quantile(v, 0.5));
      case LOWEST -> lowest(named, cell, rest);
      case KEY -> key(experiment, cell, rest);
      case MEAN_OF, MEAN_SHARE -> column(experiment, outcome, rest, Statistics::mean);
      case OVERFLOWS ->
          column(experiment, outcome, rest, v -> count(v, x -> Double.isFinite(x) ? 0 : 1));
      case ABOVE -> above(experiment, outcome, rest);
      default -> OptionalDouble.empty();
    };
  }

  /** What a cell is about, as a number. */
  private static OptionalDouble key(Experiment experiment, int cell, List<String> rest) {
    int column = rest.size() == 1 ? experiment.keyColumns().indexOf(rest.getFirst()) : -1;
    return column < 0
        ? OptionalDouble.empty()
        : Numbers.real(experiment.keys().get(cell).get(column));
  }

  /**
   * For how many networks this cell has the lowest value among the cells of the same first key: all
   * cells have the same networks in the same order. A value that is not finite is none.
   */
  private static OptionalDouble lowest(Results named, int cell, List<String> rest) {
    Experiment experiment = named.experiment();
    int column = rest.size() == 1 ? experiment.valueColumns().indexOf(rest.getFirst()) : -1;
    if (column < 0 || !(named.cells().get(cell) instanceof Outcome.Rows own)) {
      return OptionalDouble.empty();
    }
    String group = experiment.keys().get(cell).getFirst();
    List<double[]> all =
        IntStream.range(0, named.cells().size())
            .filter(i -> experiment.keys().get(i).getFirst().equals(group))
            .mapToObj(i -> named.cells().get(i))
            .filter(Outcome.Rows.class::isInstance)
            .map(rows -> ((Outcome.Rows) rows).column(column))
            .toList();
    double[] mine = own.column(column);
    return OptionalDouble.of(
        (double)
            IntStream.range(0, mine.length)
                .filter(i -> Double.isFinite(mine[i]))
                .filter(i -> all.stream().noneMatch(other -> other[i] < mine[i]))
                .count());
  }

  private static double count(double[] values, ToDoubleFunction<Double> one) {
    return Arrays.stream(values).map(one::applyAsDouble).sum();
  }

  private static OptionalDouble above(Experiment experiment, Outcome outcome, List<String> rest) {
    if (rest.size() != 2 || !rest.get(1).matches("-?\\d+(\\.\\d+)?")) {
      return OptionalDouble.empty();
    }
    double limit = Double.parseDouble(rest.get(1));
    return column(
        experiment,
        outcome,
        rest.subList(0, 1),
        v -> count(v, x -> Double.isFinite(x) && x > limit ? 1 : 0));
  }

  private static OptionalDouble column(
      Experiment experiment, Outcome outcome, List<String> rest, ToDoubleFunction<double[]> of) {
    int column = rest.size() == 1 ? experiment.valueColumns().indexOf(rest.getFirst()) : -1;
    return column >= 0 && outcome instanceof Outcome.Rows rows
        ? OptionalDouble.of(of.applyAsDouble(rows.column(column)))
        : OptionalDouble.empty();
  }
}
