package relulab.model.experiment.conclusion;

import static relulab.model.experiment.conclusion.Said.between;
import static relulab.model.experiment.conclusion.Said.count;
import static relulab.model.experiment.conclusion.Said.exactly;
import static relulab.model.experiment.conclusion.Said.highest;
import static relulab.model.experiment.conclusion.Said.of;
import static relulab.model.experiment.conclusion.Said.overflow;
import static relulab.model.experiment.conclusion.Said.value;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import relulab.model.experiment.RateExperiment;
import relulab.model.experiment.Results;

/** Tells whether a sentence about learning rates is true; see {@link SentenceTruth}. */
final class RateTruth {
  private final MeasuredCells cells;
  private final RateExperiment experiment;

  RateTruth(Results results) {
    cells = new MeasuredCells(results);
    experiment = (RateExperiment) results.experiment();
  }

  boolean holds(String key, List<Figure> f) {
    if (key.equals("rate.same")) {
      return functions().noneMatch(function -> anyApart(silent(function)));
    }
    Figure function = f.getFirst();
    List<MeasuredCell> silent = silent(function);
    List<MeasuredCell> losses = cells.rates(experiment, function, false);
    return switch (key) {
      case "rate.silences" -> of(f, 1, silent).below(of(f, 2, silent));
      case "rate.silent" -> {
        MeasuredCell least = silent.getFirst();
        MeasuredCell most = highest(silent.stream().filter(least::below).toList());
        yield f.get(2).equals(least.name())
            && value(f, 1, least)
            && f.get(4).equals(most.name())
            && value(f, 3, most)
            && between(f, 5, least)
            && between(f, 6, most);
      }
      case "rate.fewer" ->
          f.get(2).equals(silent.getFirst().name())
              && exactly(f, 1, silent, c -> c.below(silent.getFirst()));
      case "rate.silentSame" -> !anyApart(silent);
      case "rate.overflow" -> {
        MeasuredCell from = losses.stream().filter(c -> c.infinite() > 0).findFirst().orElseThrow();
        yield f.get(1).equals(from.name())
            && overflow(f, 2, of(f, 4, losses))
            && losses.stream().noneMatch(c -> c.infinite() > count(f, 2));
      }
      default -> compared(key, f, losses, cells.rates(experiment, f.get(1), false));
    };
  }

  private static boolean compared(
      String key, List<Figure> f, List<MeasuredCell> own, List<MeasuredCell> base) {
    return exactly(
        f,
        2,
        own,
        c -> {
          MeasuredCell other =
              base.stream().filter(b -> b.name().equals(c.name())).findFirst().orElseThrow();
          return switch (key) {
            case "rate.lower" -> c.below(other);
            case "rate.higher" -> other.below(c);
            case "rate.notTold" -> c.overlaps(other);
            default -> throw new AssertionError(key);
          };
        });
  }

  private Stream<Figure> functions() {
    return IntStream.range(0, experiment.keys().size())
        .<Figure>mapToObj(cell -> new Figure.Function(experiment.variant(cell)))
        .distinct();
  }

  /** The shares of silent neurons at each rate that is known. */
  private List<MeasuredCell> silent(Figure function) {
    return cells.rates(experiment, function, true).stream().filter(MeasuredCell::known).toList();
  }

  private static boolean anyApart(List<MeasuredCell> all) {
    return all.stream().anyMatch(a -> all.stream().anyMatch(a::below));
  }
}
