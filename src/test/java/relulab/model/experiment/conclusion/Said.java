package relulab.model.experiment.conclusion;

import java.util.List;
import java.util.function.Predicate;

/** Whether the figures of a sentence are those of the numbers that it speaks of. */
final class Said {
  private Said() {}

  static MeasuredCell lowest(List<MeasuredCell> all) {
    return all.stream()
        .filter(MeasuredCell::known)
        .reduce((a, b) -> b.value() < a.value() ? b : a)
        .get();
  }

  static MeasuredCell highest(List<MeasuredCell> all) {
    return all.stream()
        .filter(MeasuredCell::known)
        .reduce((a, b) -> b.value() >= a.value() ? b : a)
        .get();
  }

  static boolean named(List<Figure> f, int index, List<MeasuredCell> all) {
    return all.stream().anyMatch(c -> c.name().equals(f.get(index)));
  }

  static MeasuredCell of(List<Figure> f, int index, List<MeasuredCell> all) {
    return all.stream().filter(c -> c.name().equals(f.get(index))).findFirst().orElseThrow();
  }

  /** Whether exactly those of which something holds are named. */
  static boolean exactly(
      List<Figure> f, int index, List<MeasuredCell> all, Predicate<MeasuredCell> which) {
    List<Figure> names = all.stream().filter(which).map(MeasuredCell::name).toList();
    List<? extends Figure> said = ((Figure.Several) f.get(index)).all();
    return !names.isEmpty() && names.size() == said.size() && said.containsAll(names);
  }

  static boolean value(List<Figure> f, int index, MeasuredCell cell) {
    double said =
        switch (f.get(index)) {
          case Figure.Measure m -> m.value();
          case Figure.Share s -> s.value();
          default -> Double.NaN;
        };
    return near(said, cell.value());
  }

  static boolean between(List<Figure> f, int index, MeasuredCell cell) {
    return ((Figure.Between) f.get(index)).interval().equals(cell.interval());
  }

  static boolean overflow(List<Figure> f, int index, MeasuredCell cell) {
    return count(f, index) == cell.infinite()
        && cell.infinite() > 0
        && count(f, index + 1) == cell.values().length;
  }

  static long count(List<Figure> f, int index) {
    return ((Figure.Count) f.get(index)).value();
  }

  static boolean near(double a, double b) {
    return a == b || Math.abs(a - b) <= 1e-12 * Math.max(Math.abs(a), Math.abs(b));
  }

  static boolean is(List<Figure> f, MeasuredCell cell) {
    return f.getFirst().equals(cell.name()) && value(f, 1, cell);
  }

  static boolean hasAbove(MeasuredCell first, List<MeasuredCell> all) {
    return all.stream().anyMatch(first::below);
  }
}
