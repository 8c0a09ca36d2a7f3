package relulab.view.chart;

import java.util.ArrayList;
import java.util.List;
import relulab.text.Numbers;
import relulab.view.chart.Scale.Tick;

/** The numbers on an axis, all in one format: 0.0001 does not stand beside 10⁻⁵. */
final class TickLabels {
  private static final int MOST_DIGITS = 15;
  private static final double LEAST_PLAIN = 1e-4;
  private static final double GREATEST_PLAIN = 1e7;

  private TickLabels() {}

  /**
   * Plain if all of them can be; else all as powers of ten, but for 0. With so many significant
   * digits, or as many more as tell them apart.
   */
  static List<Tick> of(List<Double> values, int digits) {
    List<Tick> ticks = with(values, digits);
    boolean apart = ticks.stream().map(Tick::label).distinct().count() == ticks.size();
    return apart || digits >= MOST_DIGITS ? ticks : of(values, digits + 1);
  }

  private static List<Tick> with(List<Double> values, int digits) {
    boolean plain = values.stream().allMatch(TickLabels::isPlain);
    List<Tick> ticks = new ArrayList<>();
    for (double value : values) {
      String label =
          plain || value == 0
              ? Numbers.significant(value, digits)
              : Numbers.scientific(value, digits);
      ticks.add(new Tick(value, label));
    }
    return ticks;
  }

  /** Whether a number is written without a power of ten. */
  static boolean isPlain(double value) {
    double size = Math.abs(value);
    return value == 0 || (size >= LEAST_PLAIN * (1 - 1e-9) && size < GREATEST_PLAIN * (1 - 1e-9));
  }
}
