package relulab.view.chart;

import relulab.text.Numbers;

/**
 * Round numbers along an axis: multiples of 1, 2, 2.5 or 5 times a power of ten.
 *
 * @param first the first multiple of the step in the range
 * @param step the distance between two ticks
 * @param count how many ticks lie in the range
 * @param decimals how many decimals the labels need
 */
public record Ticks(double first, double step, int count, int decimals) {
  private static final int FEWEST = 3;
  private static final double[] STEPS = {1, 2, 2.5, 5, 10};

  /** Ticks for a range, at most so many, but not fewer than three: less is no scale. */
  public static Ticks of(Range range, int most) {
    Ticks ticks = atMost(range, most);
    for (int more = Math.max(most, 1) + 1; ticks.count < FEWEST; more++) {
      ticks = atMost(range, more);
    }
    return ticks;
  }

  private static Ticks atMost(Range range, int most) {
    double rough = range.width() / Math.max(1, most);
    double power = Math.pow(10, Math.floor(Math.log10(rough)));
    double step = 10 * power;
    int decimals = decimals(power, 10);
    for (double s : STEPS) {
      if (s * power >= rough * (1 - 1e-9)) {
        step = s * power;
        decimals = decimals(power, s);
        break;
      }
    }
    long low = (long) Math.ceil(range.min() / step - 1e-9);
    long high = (long) Math.floor(range.max() / step + 1e-9);
    return new Ticks(low * step, step, (int) Math.max(0, high - low + 1), decimals);
  }

  /** The i-th tick; exactly 0 where it is 0. */
  public double at(int i) {
    return Math.round(first / step + i) * step;
  }

  /** The i-th tick in words; all of an axis have one format. */
  public String label(int i) {
    double most = Math.max(Math.abs(at(0)), Math.abs(at(count - 1)));
    boolean plain = most == 0 || (TickLabels.isPlain(most) && step >= 1e-5);
    if (plain || at(i) == 0) {
      return Numbers.fixed(at(i), plain ? decimals : 0);
    }
    int digits = 2 + (int) Math.max(0, Math.ceil(Math.log10(most / step)));
    return Numbers.scientific(at(i), Math.min(16, digits));
  }

  private static int decimals(double power, double step) {
    int exponent = (int) Math.round(Math.log10(power));
    int own = step == 2.5 ? 1 : step == 10 ? -1 : 0;
    return Math.max(0, own - exponent);
  }
}
