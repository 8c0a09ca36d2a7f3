package relulab.view.trial.settings;

import java.math.BigDecimal;
import java.math.MathContext;

/** Which number a slider stands for at a position from 0 to 1. */
public sealed interface SliderScale {
  /** Decimals of a number on a {@link Root} scale. */
  double DECIMALS = 1000;

  /** The number at a position, rounded as a person would write it. */
  double value(double position);

  /** The position of a number; of one beyond an end, that end. */
  double position(double value);

  /** The least change of a number that the scale knows. */
  double unit(double value);

  /** The number so many units further, within the scale. */
  default double stepped(double value, int units) {
    double from = Math.clamp(value, value(0), value(1));
    double below = units < 0 ? from * (1 - 1e-9) : from; // The unit is finer below 0.01 than above.
    return rounded(Math.clamp(from + units * unit(below), value(0), value(1)));
  }

  /** The number so far away on the scale, and at least one unit. */
  default double moved(double value, double distance) {
    double next = value(Math.clamp(position(value) + distance, 0, 1));
    return next == value ? stepped(value, (int) Math.signum(distance)) : next;
  }

  /** A number as a person would write it. */
  double rounded(double value);

  /**
   * Equal ratios are equally far apart.
   *
   * @param min the number at the lower end, above 0
   * @param max the number at the upper end, above min
   * @param whole whether only whole numbers are meant; else they have two significant digits
   */
  record Logarithmic(double min, double max, boolean whole) implements SliderScale {
    public Logarithmic {
      if (!(min > 0 && max > min)) {
        throw new IllegalArgumentException(min + " to " + max);
      }
    }

    @Override
    public double value(double position) {
      return rounded(min * Math.pow(max / min, position));
    }

    @Override
    public double position(double value) {
      return value <= min ? 0 : Math.min(1, Math.log(value / min) / Math.log(max / min));
    }

    @Override
    public double unit(double value) {
      return whole ? 1 : Math.pow(10, Math.floor(Math.log10(Math.max(min, value))) - 1);
    }

    @Override
    public double rounded(double value) {
      return whole
          ? Math.rint(value)
          : new BigDecimal(value).round(new MathContext(2)).doubleValue();
    }
  }

  /** From 0 to 1 by the square root, so that 0.01 lies a tenth of the length from 0. */
  record Root() implements SliderScale {
    @Override
    public double value(double position) {
      return rounded(position * position);
    }

    @Override
    public double position(double value) {
      return Math.sqrt(Math.clamp(value, 0, 1));
    }

    @Override
    public double unit(double value) {
      return 1 / DECIMALS;
    }

    @Override
    public double rounded(double value) {
      return Math.round(value * DECIMALS) / DECIMALS;
    }
  }
}
