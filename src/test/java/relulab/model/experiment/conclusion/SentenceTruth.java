package relulab.model.experiment.conclusion;

import static relulab.model.experiment.conclusion.Said.between;
import static relulab.model.experiment.conclusion.Said.count;
import static relulab.model.experiment.conclusion.Said.exactly;
import static relulab.model.experiment.conclusion.Said.hasAbove;
import static relulab.model.experiment.conclusion.Said.highest;
import static relulab.model.experiment.conclusion.Said.is;
import static relulab.model.experiment.conclusion.Said.lowest;
import static relulab.model.experiment.conclusion.Said.named;
import static relulab.model.experiment.conclusion.Said.of;
import static relulab.model.experiment.conclusion.Said.overflow;
import static relulab.model.experiment.conclusion.Said.value;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import relulab.model.experiment.AlphaExperiment;
import relulab.model.experiment.BornDead;
import relulab.model.experiment.Cost;
import relulab.model.experiment.GradientFlow;
import relulab.model.experiment.Outcome;
import relulab.model.experiment.Results;

/**
 * Tells whether a sentence about results is true, from their numbers alone: it shares the intervals
 * with the program, and nothing of what makes the sentences.
 */
final class SentenceTruth {
  private final Results results;
  private final MeasuredCells cells;
  private final double level;

  SentenceTruth(Results results) {
    this.results = results;
    cells = new MeasuredCells(results);
    level = results.experiment().confidence();
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
          f.getFirst().equals(new Figure.Share(cells.training().plan(0).heldOut()))
              && cells.training().plan(0).heldOut() > 0;
      case "notHeldOut" -> cells.training().plan(0).heldOut() == 0;
      case "comparisons" -> comparisons(count(f, 0));
      default -> {
        String part = key.substring(0, Math.max(0, key.indexOf('.')));
        yield key.endsWith(".elsewhere")
            || key.endsWith(".training")
            || switch (part) {
              case "alpha" -> new AlphaTruth(results).holds(key, f);
              case "rate" -> new RateTruth(results).holds(key, f);
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
    List<MeasuredCell> all =
        results.experiment() instanceof AlphaExperiment ? cells.slopes() : cells.dead();
    return n == all.stream().filter(MeasuredCell::known).count() - 1 && n > 1;
  }

  private boolean ranking(String key, List<Figure> f) {
    List<MeasuredCell> all = cells.ranked();
    MeasuredCell first = lowest(all);
    if (key.equals("notTold")) {
      return f.getFirst().equals(first.name())
          && exactly(f, 1, all, c -> !c.name().equals(first.name()) && c.overlaps(first));
    }
    boolean low = results.experiment() instanceof GradientFlow;
    MeasuredCell last = highest(all);
    boolean apart = all.stream().anyMatch(a -> all.stream().anyMatch(a::below));
    return switch (key.substring(key.indexOf('.') + 1)) {
      case "same" -> !apart && exactly(f, 0, all, MeasuredCell::known);
      case "one" -> named(f, 0, all) && value(f, 1, of(f, 0, all));
      case "claim" -> low ? is(f, first) && first.below(last) : isAbove(f, first, all);
      case "other" -> low ? isAbove(f, first, all) : is(f, first) && hasAbove(first, all);
      case "value" -> value(f, 1, of(f, 0, all)) && between(f, 2, of(f, 0, all));
      default -> throw new AssertionError(key);
    };
  }

  /** Whether it names the highest of those that lie above the first, with its value. */
  private static boolean isAbove(List<Figure> f, MeasuredCell first, List<MeasuredCell> all) {
    return hasAbove(first, all) && is(f, highest(all.stream().filter(first::below).toList()));
  }

  private boolean cost(String key, List<Figure> f) {
    if (!key.contains("higher") && !key.contains("lower") && !key.contains("notTold")) {
      if (key.equals("cost.value")) {
        MeasuredCell forward = of(f, 0, cells.ranked());
        MeasuredCell backward = of(f, 0, cells.costs(Cost.BACKWARD));
        return value(f, 1, forward)
            && between(f, 2, forward)
            && value(f, 3, backward)
            && between(f, 4, backward);
      }
      return ranking(key, f);
    }
    List<MeasuredCell> all = cells.costs(key.endsWith("forward") ? Cost.FORWARD : Cost.BACKWARD);
    MeasuredCell relu = all.getFirst();
    return exactly(
        f,
        0,
        all,
        key.contains("higher")
            ? relu::below
            : key.contains("lower")
                ? c -> c.below(relu)
                : c -> !c.name().equals(relu.name()) && c.overlaps(relu));
  }

  private boolean prevention(String key, List<Figure> f) {
    List<MeasuredCell> dead = cells.dead();
    List<MeasuredCell> losses = cells.measures(cell -> cells.training().judged());
    MeasuredCell nothing = dead.getFirst();
    MeasuredCell loss = losses.getFirst();
    Predicate<MeasuredCell> same = c -> !c.name().equals(nothing.name()) && c.overlaps(nothing);
    return switch (key) {
      case "prevention.fewer" -> exactly(f, 0, dead, c -> c.below(nothing));
      case "prevention.more" -> exactly(f, 0, dead, nothing::below);
      case "prevention.onlyMore" ->
          exactly(f, 0, dead, nothing::below) && dead.stream().noneMatch(c -> c.below(nothing));
      case "prevention.none" ->
          exactly(f, 0, dead, same)
              && dead.stream().noneMatch(c -> c.below(nothing) || nothing.below(c));
      case "prevention.alone" ->
          dead.stream().filter(MeasuredCell::known).count() == 1 && nothing.known();
      case "prevention.against" ->
          value(f, 0, nothing)
              && between(f, 1, nothing)
              && dead.stream().anyMatch(c -> c.below(nothing) || nothing.below(c));
      case "prevention.value" -> value(f, 1, of(f, 0, dead)) && between(f, 2, of(f, 0, dead));
      case "prevention.notTold" -> exactly(f, 0, dead, same);
      case "prevention.lossLower" -> exactly(f, 0, losses, c -> c.below(loss));
      case "prevention.lossHigher" -> exactly(f, 0, losses, loss::below);
      case "prevention.lossSame" ->
          exactly(f, 0, losses, c -> !c.name().equals(loss.name()) && c.overlaps(loss));
      case "prevention.overflow" -> overflow(f, 1, of(f, 0, losses));
      default -> throw new AssertionError(key);
    };
  }

  private boolean dead(String key, List<Figure> f) {
    BornDead experiment = (BornDead) results.experiment();
    Map<BornDead.Cell, MeasuredCell> all = new LinkedHashMap<>();
    for (int i = 0; i < results.cells().size(); i++) {
      if (results.cells().get(i).networks() > 0) {
        all.put(experiment.cell(i), cells.counted(i, new Figure.Count(i)));
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
              && count(f, 5) == at(all, f).values().length;
      case "dead.noBounds" -> !experiment.hasBounds() && count(f, 0) == experiment.inputs();
      case "dead.bounds", "dead.outside" -> {
        long outside =
            all.entrySet().stream()
                .filter(
                    e ->
                        e.getValue().interval().low() > experiment.upperBound(e.getKey())
                            || e.getValue().interval().high() < experiment.lowerBound(e.getKey()))
                .count();
        yield count(f, 0) == all.size()
            && count(f, 1) == outside
            && key.equals("dead.bounds") == (outside == 0);
      }
      default -> throw new AssertionError(key);
    };
  }

  private static MeasuredCell at(Map<BornDead.Cell, MeasuredCell> all, List<Figure> f) {
    return all.entrySet().stream()
        .filter(e -> e.getKey().width() == count(f, 1) && e.getKey().hidden() == count(f, 2))
        .findFirst()
        .orElseThrow()
        .getValue();
  }
}
