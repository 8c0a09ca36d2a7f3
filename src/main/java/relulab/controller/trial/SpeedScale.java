package relulab.controller.trial;

import java.math.BigDecimal;
import java.math.MathContext;

/** The speed slider: from 1 to 10 000 steps a second on a logarithmic scale, then no limit. */
final class SpeedScale {
  private static final double DECADES = 4;
  private static final double LIMITED = 0.97;

  private SpeedScale() {}

  /** Steps a second at a position from 0 to 1. */
  static double speed(double position) {
    return position > LIMITED
        ? Double.POSITIVE_INFINITY
        : rounded(Math.pow(10, Math.max(0, position) / LIMITED * DECADES));
  }

  /** The position of a speed. */
  static double position(double speed) {
    return speed > Math.pow(10, DECADES)
        ? 1
        : Math.clamp(Math.log10(speed) / DECADES * LIMITED, 0, LIMITED);
  }

  /** With two significant digits. */
  static double rounded(double value) {
    return new BigDecimal(value).round(new MathContext(2)).doubleValue();
  }
}
