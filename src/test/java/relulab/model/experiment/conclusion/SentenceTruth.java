package relulab.model.experiment.conclusion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntToDoubleFunction;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import relulab.model.experiment.AlphaExperiment;
import relulab.model.experiment.BornDead;
import relulab.model.experiment.Collapse;
import relulab.model.experiment.Cost;
import relulab.model.experiment.GradientFlow;
import relulab.model.experiment.Interval;
import relulab.model.experiment.Outcome;
import relulab.model.experiment.Prevention;
import relulab.model.experiment.RateExperiment;
import relulab.model.experiment.Results;
import relulab.model.experiment.Statistics;
import relulab.model.experiment.TrainingExperiment;

/**
 * Tells whether a sentence about results is true, from their numbers alone: it shares the intervals
 * with the program, and nothing of what makes the sentences.
 */
final class SentenceTruth {
  private final Results results;
  private final double level;

  SentenceTruth(Results results) {
    this.results = results;
    level = results.experiment().confidence();
  }

  /** A quantity under one condition. */
  private record Cell(Figure name, double[] values, double value, Interval interval) {
    boolean known() {
      return values.length > 0 && interval.low() > Double.NEGATIVE_INFINITY;
    }

    boolean below(Cell other) {
      return known() && other.known() && interval.high() < other.interval.low();
    }

    boolean overlaps(Cell other) {
      return known() && other.known() && !below(other) && !other.below(this);
    }

    long infinite() {
      return Arrays.stream(values).filter(Double::isInfinite).count();
    }
  }

  /** The numbers, for a message. */
  String numbers() {
    StringBuilder text = new StringBuilder();
    for (Outcome cell : results.cells()) {
      text.append('\n')
          .append(
              cell instanceof Outcome.Rows rows
                  ? Arrays.deepToString(rows.rows().values().toArray())
                  : cell.toString());
    }
    return text.toString();
  }

  boolean holds(Sentence sentence) {
    List<Figure> f = sentence.figures();
    for (Figure figure : f) {
      if (figure instanceof Figure.Level(double value) && value != level) {
        return false;
      }
    }
    String key = sentence.key();
    return switch (key) {
      case "tooFew" -> tooFew(f);
      case "heldOut" ->
          f.getFirst().equals(new Figure.Share(training().plan(0).heldOut()))
              && training().plan(0).heldOut() > 0;
      case "notHeldOut" -> training().plan(0).heldOut() == 0;
      case "comparisons" -> comparisons(count(f, 0));
      default -> {
        String part = key.substring(0, Math.max(0, key.indexOf('.')));
        yield key.endsWith(".elsewhere")
            || key.endsWith(".training")
            || switch (part) {
              case "alpha" -> alpha(key, f);
              case "rate" -> rate(key, f);
              case "prevention" -> prevention(key, f);
              case "dead" -> dead(key, f);
              case "cost" -> cost(key, f);
              default -> ranking(key, f);
            };
      }
    };
  }

  private boolean tooFew(List<Figure> f) {
    long needed = count(f, 2);
    long n = count(f, 0);
    return (n == 0 || results.cells().stream().anyMatch(cell -> cell.networks() == n))
        && n < needed
        && Math.pow(0.5, needed - 1) <= 1 - level
        && Math.pow(0.5, needed - 2) > 1 - level;
  }

  private boolean comparisons(long n) {
    List<Cell> all = results.experiment() instanceof AlphaExperiment ? slopes() : dead();
    return n == all.stream().filter(Cell::known).count() - 1 && n > 1;
  }

  private boolean ranking(String key, List<Figure> f) {
    List<Cell> all = ranked();
    Cell first = lowest(all);
    if (key.equals("notTold")) {
      return f.getFirst().equals(first.name)
          && exactly(f, 1, all, c -> !c.name.equals(first.name) && c.overlaps(first));
    }
    boolean low = results.experiment() instanceof GradientFlow;
    Cell last = highest(all);
    boolean apart = all.stream().anyMatch(a -> all.stream().anyMatch(a::below));
    return switch (key.substring(key.indexOf('.') + 1)) {
      case "same" -> !apart && exactly(f, 0, all, Cell::known);
      case "one" -> named(f, 0, all) && value(f, 1, of(f, 0, all));
      case "claim" -> low ? is(f, first) && first.below(last) : isAbove(f, first, all);
      case "other" -> low ? isAbove(f, first, all) : is(f, first) && hasAbove(first, all);
      case "value" -> value(f, 1, of(f, 0, all)) && between(f, 2, of(f, 0, all));
      default -> throw new AssertionError(key);
    };
  }

  private static boolean is(List<Figure> f, Cell cell) {
    return f.getFirst().equals(cell.name) && value(f, 1, cell);
  }

  private static boolean hasAbove(Cell first, List<Cell> all) {
    return all.stream().anyMatch(first::below);
  }

  /** Whether it names the highest of those that lie above the first, with its value. */
  private static boolean isAbove(List<Figure> f, Cell first, List<Cell> all) {
    return hasAbove(first, all) && is(f, highest(all.stream().filter(first::below).toList()));
  }

  private boolean cost(String key, List<Figure> f) {
    if (!key.contains("higher") && !key.contains("lower") && !key.contains("notTold")) {
      if (key.equals("cost.value")) {
        Cell forward = of(f, 0, ranked());
        Cell backward = of(f, 0, costs(Cost.BACKWARD));
        return value(f, 1, forward)
            && between(f, 2, forward)
            && value(f, 3, backward)
            && between(f, 4, backward);
      }
      return ranking(key, f);
    }
    List<Cell> all = costs(key.endsWith("forward") ? Cost.FORWARD : Cost.BACKWARD);
    Cell relu = all.getFirst();
    return exactly(
        f,
        0,
        all,
        key.contains("higher")
            ? relu::below
            : key.contains("lower")
                ? c -> c.below(relu)
                : c -> !c.name.equals(relu.name) && c.overlaps(relu));
  }

  private boolean alpha(String key, List<Figure> f) {
    List<Cell> all = slopes();
    Cell best = lowest(all);
    Cell usual =
        all.stream()
            .filter(c -> c.name.equals(new Figure.Setting(0.01)) && c.known())
            .findFirst()
            .orElse(null);
    AlphaExperiment experiment = (AlphaExperiment) results.experiment();
    Cell prelu = trained(experiment.preluCell(), experiment.judged(), f.getFirst());
    return switch (key) {
      case "alpha.allOverflow" -> exactly(f, 0, all, Cell::known) && Double.isInfinite(best.value);
      case "alpha.one" -> all.stream().filter(Cell::known).count() == 1 && is(f, best);
      case "alpha.bestIs" -> usual == null && f.getFirst().equals(best.name);
      case "alpha.far" -> isUsual(f, 0, usual) && all.stream().anyMatch(c -> far(c, usual));
      case "alpha.notBest" ->
          isUsual(f, 0, usual)
              && all.stream().anyMatch(c -> c.below(usual))
              && all.stream().noneMatch(c -> far(c, usual));
      case "alpha.same" -> isUsual(f, 0, usual) && all.stream().noneMatch(c -> c.below(usual));
      case "alpha.farDetail", "alpha.farDetailOne", "alpha.farDetailOverflow" ->
          farDetail(key, f, all, Objects.requireNonNull(usual));
      case "alpha.above" ->
          isUsual(f, 0, usual) && exactly(f, 1, all, Objects.requireNonNull(usual)::below);
      case "alpha.best" ->
          is(f, best)
              && between(f, 2, best)
              && count(f, 4) == all.stream().filter(Cell::known).count();
      case "alpha.higher" -> f.getFirst().equals(best.name) && exactly(f, 1, all, best::below);
      case "alpha.notTold" ->
          f.getFirst().equals(best.name)
              && exactly(f, 1, all, c -> !c.name.equals(best.name) && c.overlaps(best));
      case "alpha.pairs" -> pairs(f, best, Objects.requireNonNull(usual));
      case "alpha.prelu" -> learned(f, prelu);
      case "alpha.preluLower" -> f.getFirst().equals(best.name) && prelu.below(best);
      case "alpha.preluHigher" -> f.getFirst().equals(best.name) && best.below(prelu);
      case "alpha.preluSame" -> f.getFirst().equals(best.name) && prelu.overlaps(best);
      case "alpha.preluOverflow" -> overflow(f, 0, prelu);
      case "alpha.overflow" -> overflow(f, 1, of(f, 0, all));
      default -> throw new AssertionError(key);
    };
  }

  private static boolean isUsual(List<Figure> f, int index, Cell usual) {
    return usual != null && f.get(index).equals(usual.name);
  }

  private static boolean far(Cell cell, Cell usual) {
    return cell.below(usual) && cell.value * 10 <= usual.value;
  }

  /** The slopes named lie below the usual one, all far if any is, by the ratios that are said. */
  private static boolean farDetail(String key, List<Figure> f, List<Cell> all, Cell usual) {
    boolean anyFar = all.stream().anyMatch(c -> far(c, usual));
    Predicate<Cell> which = anyFar ? c -> far(c, usual) : c -> c.below(usual);
    if (!exactly(f, 0, all, which) || !f.get(4).equals(usual.name)) {
      return false;
    }
    double[] ratios =
        all.stream().filter(which).mapToDouble(c -> usual.value / c.value).sorted().toArray();
    if (key.endsWith("Overflow")) {
      return Double.isInfinite(usual.value) && 2 * usual.infinite() >= usual.values.length;
    }
    boolean least = near(((Figure.Ratio) f.get(1)).value(), ratios[0]);
    return key.endsWith("One")
        ? least
        : least && near(((Figure.Ratio) f.get(2)).value(), ratios[ratios.length - 1]);
  }

  private boolean pairs(List<Figure> f, Cell best, Cell usual) {
    long better =
        IntStream.range(0, best.values.length)
            .filter(i -> i < usual.values.length && best.values[i] < usual.values[i])
            .count();
    return count(f, 0) == better
        && count(f, 1) == Math.min(best.values.length, usual.values.length)
        && f.get(2).equals(best.name)
        && f.get(3).equals(usual.name);
  }

  /** The mean of the α of networks that did not overflow. */
  private boolean learned(List<Figure> f, Cell prelu) {
    AlphaExperiment experiment = (AlphaExperiment) results.experiment();
    double[] losses = column(experiment.preluCell(), TrainingExperiment.LOSS);
    double[] alphas = column(experiment.preluCell(), TrainingExperiment.ALPHA);
    double[] kept =
        IntStream.range(0, losses.length)
            .filter(i -> Double.isFinite(losses[i]))
            .mapToDouble(i -> alphas[i])
            .toArray();
    Interval interval = Statistics.meanInterval(kept, level);
    return near(((Figure.Setting) f.getFirst()).value(), Arrays.stream(kept).average().orElse(0))
        && f.get(1).equals(new Figure.Between(interval, false))
        && value(f, 3, prelu);
  }

  private boolean rate(String key, List<Figure> f) {
    RateExperiment experiment = (RateExperiment) results.experiment();
    if (key.equals("rate.same")) {
      return true; // that nothing can be told of rates; each function is checked by silentSame
    }
    Figure function = f.getFirst();
    List<Cell> silent = rates(experiment, function, true).stream().filter(Cell::known).toList();
    List<Cell> losses = rates(experiment, function, false);
    return switch (key) {
      case "rate.silences" -> of(f, 1, silent).below(of(f, 2, silent));
      case "rate.silent" -> {
        Cell least = silent.getFirst();
        Cell most = highest(silent.stream().filter(least::below).toList());
        yield f.get(2).equals(least.name)
            && value(f, 1, least)
            && f.get(4).equals(most.name)
            && value(f, 3, most)
            && between(f, 5, least)
            && between(f, 6, most);
      }
      case "rate.fewer" ->
          f.get(2).equals(silent.getFirst().name)
              && exactly(f, 1, silent, c -> c.below(silent.getFirst()));
      case "rate.silentSame" -> silent.stream().noneMatch(a -> silent.stream().anyMatch(a::below));
      case "rate.overflow" -> {
        Cell from = losses.stream().filter(c -> c.infinite() > 0).findFirst().orElseThrow();
        yield f.get(1).equals(from.name)
            && overflow(f, 2, of(f, 4, losses))
            && losses.stream().noneMatch(c -> c.infinite() > count(f, 2));
      }
      default -> compared(key, f, losses, rates(experiment, f.get(1), false));
    };
  }

  private static boolean compared(String key, List<Figure> f, List<Cell> own, List<Cell> base) {
    return exactly(
        f,
        2,
        own,
        c -> {
          Cell other = base.stream().filter(b -> b.name.equals(c.name)).findFirst().orElseThrow();
          return switch (key) {
            case "rate.lower" -> c.below(other);
            case "rate.higher" -> other.below(c);
            case "rate.notTold" -> c.overlaps(other);
            default -> throw new AssertionError(key);
          };
        });
  }

  private List<Cell> rates(RateExperiment experiment, Figure function, boolean silent) {
    List<Cell> all = new ArrayList<>();
    for (int cell = 0; cell < results.cells().size(); cell++) {
      if (new Figure.Function(experiment.variant(cell)).equals(function)) {
        Figure name = new Figure.Setting(experiment.rate(cell));
        all.add(silent ? silent(cell, name) : trained(cell, experiment.judged(), name));
      }
    }
    return all;
  }

  private boolean prevention(String key, List<Figure> f) {
    List<Cell> dead = dead();
    List<Cell> losses = named(cell -> training().judged());
    Cell nothing = dead.getFirst();
    Cell loss = losses.getFirst();
    Predicate<Cell> same = c -> !c.name.equals(nothing.name) && c.overlaps(nothing);
    return switch (key) {
      case "prevention.fewer" -> exactly(f, 0, dead, c -> c.below(nothing));
      case "prevention.more" -> exactly(f, 0, dead, nothing::below);
      case "prevention.onlyMore" ->
          exactly(f, 0, dead, nothing::below) && dead.stream().noneMatch(c -> c.below(nothing));
      case "prevention.none" ->
          exactly(f, 0, dead, same)
              && dead.stream().noneMatch(c -> c.below(nothing) || nothing.below(c));
      case "prevention.alone" -> dead.stream().filter(Cell::known).count() == 1 && nothing.known();
      case "prevention.against" ->
          value(f, 0, nothing)
              && between(f, 1, nothing)
              && dead.stream().anyMatch(c -> c.below(nothing) || nothing.below(c));
      case "prevention.value" -> value(f, 1, of(f, 0, dead)) && between(f, 2, of(f, 0, dead));
      case "prevention.notTold" -> exactly(f, 0, dead, same);
      case "prevention.lossLower" -> exactly(f, 0, losses, c -> c.below(loss));
      case "prevention.lossHigher" -> exactly(f, 0, losses, loss::below);
      case "prevention.lossSame" ->
          exactly(f, 0, losses, c -> !c.name.equals(loss.name) && c.overlaps(loss));
      case "prevention.overflow" -> overflow(f, 1, of(f, 0, losses));
      default -> throw new AssertionError(key);
    };
  }

  private boolean dead(String key, List<Figure> f) {
    BornDead experiment = (BornDead) results.experiment();
    Map<BornDead.Cell, Cell> all = new LinkedHashMap<>();
    for (int i = 0; i < results.cells().size(); i++) {
      if (results.cells().get(i).networks() > 0) {
        all.put(experiment.cell(i), counted(i, new Figure.Count(i)));
      }
    }
    boolean apart = all.values().stream().anyMatch(a -> all.values().stream().anyMatch(a::below));
    return switch (key) {
      case "dead.same" -> !apart && value(f, 0, at(all, f));
      case "dead.most" ->
          value(f, 0, at(all, f)) && all.values().stream().anyMatch(c -> c.below(at(all, f)));
      case "dead.least" ->
          value(f, 0, at(all, f)) && hasAbove(at(all, f), List.copyOf(all.values()));
      case "dead.value" ->
          value(f, 0, at(all, f))
              && between(f, 3, at(all, f))
              && count(f, 5) == at(all, f).values.length;
      case "dead.noBounds" -> !experiment.hasBounds() && count(f, 0) == experiment.inputs();
      case "dead.bounds", "dead.outside" -> {
        long outside =
            all.entrySet().stream()
                .filter(
                    e ->
                        e.getValue().interval.low() > experiment.upperBound(e.getKey())
                            || e.getValue().interval.high() < experiment.lowerBound(e.getKey()))
                .count();
        yield count(f, 0) == all.size()
            && count(f, 1) == outside
            && key.equals("dead.bounds") == (outside == 0);
      }
      default -> throw new AssertionError(key);
    };
  }

  private static Cell at(Map<BornDead.Cell, Cell> all, List<Figure> f) {
    return all.entrySet().stream()
        .filter(e -> e.getKey().width() == count(f, 1) && e.getKey().hidden() == count(f, 2))
        .findFirst()
        .orElseThrow()
        .getValue();
  }

  private List<Cell> slopes() {
    AlphaExperiment experiment = (AlphaExperiment) results.experiment();
    return IntStream.range(0, experiment.preluCell())
        .mapToObj(
            cell ->
                trained(
                    cell, experiment.judged(), new Figure.Setting(experiment.alphas().get(cell))))
        .toList();
  }

  private List<Cell> dead() {
    return named(cell -> TrainingExperiment.SILENT);
  }

  /** A column of each measure of prevention. */
  private List<Cell> named(IntToDoubleFunction column) {
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

  private List<Cell> costs(int way) {
    Cost experiment = (Cost) results.experiment();
    return IntStream.range(0, results.cells().size())
        .mapToObj(cell -> trained(cell, way, new Figure.Kind(experiment.activations().get(cell))))
        .toList();
  }

  /** Each condition of an experiment whose conditions are ranked. */
  private List<Cell> ranked() {
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

  private Cell counted(int cell, Figure name) {
    Outcome.Count count = (Outcome.Count) results.cells().get(cell);
    double[] values = new double[(int) count.networks()];
    return new Cell(
        name,
        values,
        count.hits() / (double) count.networks(),
        Statistics.wilson(count.hits(), count.networks(), level));
  }

  private Cell trained(int cell, int column, Figure name) {
    return median(name, column(cell, column));
  }

  private Cell silent(int cell, Figure name) {
    double[] values = column(cell, TrainingExperiment.SILENT);
    double mean = Arrays.stream(values).average().orElse(Double.NaN);
    return new Cell(name, values, mean, Statistics.shareInterval(values, level));
  }

  private Cell median(Figure name, double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int n = sorted.length;
    double middle =
        n == 0
            ? Double.NaN
            : n % 2 == 1 ? sorted[n / 2] : sorted[n / 2 - 1] / 2 + sorted[n / 2] / 2;
    return new Cell(name, values, middle, Statistics.medianInterval(values, level));
  }

  private double[] column(int cell, int column) {
    return ((Outcome.Rows) results.cells().get(cell)).column(column);
  }

  private TrainingExperiment training() {
    return (TrainingExperiment) results.experiment();
  }

  private static Cell lowest(List<Cell> all) {
    return all.stream().filter(Cell::known).reduce((a, b) -> b.value < a.value ? b : a).get();
  }

  private static Cell highest(List<Cell> all) {
    return all.stream().filter(Cell::known).reduce((a, b) -> b.value >= a.value ? b : a).get();
  }

  private static boolean named(List<Figure> f, int index, List<Cell> all) {
    return all.stream().anyMatch(c -> c.name.equals(f.get(index)));
  }

  private static Cell of(List<Figure> f, int index, List<Cell> all) {
    return all.stream().filter(c -> c.name.equals(f.get(index))).findFirst().orElseThrow();
  }

  /** Whether exactly those of which something holds are named. */
  private static boolean exactly(List<Figure> f, int index, List<Cell> all, Predicate<Cell> which) {
    List<Figure> names = all.stream().filter(which).map(Cell::name).toList();
    List<? extends Figure> said = ((Figure.Several) f.get(index)).all();
    return !names.isEmpty() && names.size() == said.size() && said.containsAll(names);
  }

  private static boolean value(List<Figure> f, int index, Cell cell) {
    double said =
        switch (f.get(index)) {
          case Figure.Measure m -> m.value();
          case Figure.Share s -> s.value();
          default -> Double.NaN;
        };
    return near(said, cell.value);
  }

  private static boolean between(List<Figure> f, int index, Cell cell) {
    return ((Figure.Between) f.get(index)).interval().equals(cell.interval);
  }

  private static boolean overflow(List<Figure> f, int index, Cell cell) {
    return count(f, index) == cell.infinite()
        && cell.infinite() > 0
        && count(f, index + 1) == cell.values.length;
  }

  private static long count(List<Figure> f, int index) {
    return ((Figure.Count) f.get(index)).value();
  }

  private static boolean near(double a, double b) {
    return a == b || Math.abs(a - b) <= 1e-12 * Math.max(Math.abs(a), Math.abs(b));
  }
}
