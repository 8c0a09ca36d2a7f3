package relulab.model.experiment.conclusion;

import static relulab.model.experiment.conclusion.Said.between;
import static relulab.model.experiment.conclusion.Said.count;
import static relulab.model.experiment.conclusion.Said.exactly;
import static relulab.model.experiment.conclusion.Said.is;
import static relulab.model.experiment.conclusion.Said.lowest;
import static relulab.model.experiment.conclusion.Said.near;
import static relulab.model.experiment.conclusion.Said.of;
import static relulab.model.experiment.conclusion.Said.overflow;
import static relulab.model.experiment.conclusion.Said.value;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import relulab.model.experiment.AlphaExperiment;
import relulab.model.experiment.Interval;
import relulab.model.experiment.Results;
import relulab.model.experiment.Statistics;
import relulab.model.experiment.TrainingExperiment;

/** Tells whether a sentence about slopes is true; see {@link SentenceTruth}. */
final class AlphaTruth {
  private final MeasuredCells cells;
  private final AlphaExperiment experiment;

  AlphaTruth(Results results) {
    cells = new MeasuredCells(results);
    experiment = (AlphaExperiment) results.experiment();
  }

  boolean holds(String key, List<Figure> f) {
    List<MeasuredCell> all = cells.slopes();
    MeasuredCell best = lowest(all);
    MeasuredCell usual =
        all.stream()
            .filter(c -> c.name().equals(new Figure.Setting(0.01)) && c.known())
            .findFirst()
            .orElse(null);
    MeasuredCell prelu = cells.trained(experiment.preluCell(), experiment.judged(), f.getFirst());
    return switch (key) {
      case "alpha.allOverflow" ->
          exactly(f, 0, all, MeasuredCell::known) && Double.isInfinite(best.value());
      case "alpha.one" -> all.stream().filter(MeasuredCell::known).count() == 1 && is(f, best);
      case "alpha.bestIs" -> usual == null && f.getFirst().equals(best.name());
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
              && count(f, 4) == all.stream().filter(MeasuredCell::known).count();
      case "alpha.higher" -> f.getFirst().equals(best.name()) && exactly(f, 1, all, best::below);
      case "alpha.notTold" ->
          f.getFirst().equals(best.name())
              && exactly(f, 1, all, c -> !c.name().equals(best.name()) && c.overlaps(best));
      case "alpha.pairs" -> pairs(f, best, Objects.requireNonNull(usual));
      case "alpha.prelu" -> learned(f, prelu);
      case "alpha.preluLower" -> f.getFirst().equals(best.name()) && prelu.below(best);
      case "alpha.preluHigher" -> f.getFirst().equals(best.name()) && best.below(prelu);
      case "alpha.preluSame" -> f.getFirst().equals(best.name()) && prelu.overlaps(best);
      case "alpha.preluOverflow" -> overflow(f, 0, prelu);
      case "alpha.overflow" -> overflow(f, 1, of(f, 0, all));
      default -> throw new AssertionError(key);
    };
  }

  private static boolean isUsual(List<Figure> f, int index, MeasuredCell usual) {
    return usual != null && f.get(index).equals(usual.name());
  }

  private static boolean far(MeasuredCell cell, MeasuredCell usual) {
    return cell.below(usual) && cell.value() * 10 <= usual.value();
  }

  /** The slopes named lie below the usual one, all far if any is, by the ratios that are said. */
  private static boolean farDetail(
      String key, List<Figure> f, List<MeasuredCell> all, MeasuredCell usual) {
    boolean anyFar = all.stream().anyMatch(c -> far(c, usual));
    Predicate<MeasuredCell> which = anyFar ? c -> far(c, usual) : c -> c.below(usual);
    if (!exactly(f, 0, all, which) || !f.get(4).equals(usual.name())) {
      return false;
    }
    double[] ratios =
        all.stream().filter(which).mapToDouble(c -> usual.value() / c.value()).sorted().toArray();
    if (key.endsWith("Overflow")) {
      return Double.isInfinite(usual.value()) && 2 * usual.infinite() >= usual.values().length;
    }
    boolean least = near(((Figure.Ratio) f.get(1)).value(), ratios[0]);
    return key.endsWith("One")
        ? least
        : least && near(((Figure.Ratio) f.get(2)).value(), ratios[ratios.length - 1]);
  }

  private static boolean pairs(List<Figure> f, MeasuredCell best, MeasuredCell usual) {
    long better =
        IntStream.range(0, best.values().length)
            .filter(i -> i < usual.values().length && best.values()[i] < usual.values()[i])
            .count();
    return count(f, 0) == better
        && count(f, 1) == Math.min(best.values().length, usual.values().length)
        && f.get(2).equals(best.name())
        && f.get(3).equals(usual.name());
  }

  /** The mean of the α of networks that did not overflow. */
  private boolean learned(List<Figure> f, MeasuredCell prelu) {
    double[] losses = cells.column(experiment.preluCell(), TrainingExperiment.LOSS);
    double[] alphas = cells.column(experiment.preluCell(), TrainingExperiment.ALPHA);
    double[] kept =
        IntStream.range(0, losses.length)
            .filter(i -> Double.isFinite(losses[i]))
            .mapToDouble(i -> alphas[i])
            .toArray();
    Interval interval = Statistics.meanInterval(kept, experiment.confidence());
    return near(((Figure.Setting) f.getFirst()).value(), Arrays.stream(kept).average().orElse(0))
        && f.get(1).equals(new Figure.Between(interval, false))
        && value(f, 3, prelu);
  }
}
