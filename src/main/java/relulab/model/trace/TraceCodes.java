package relulab.model.trace;

/**
 * Sizes as a trace has them: whole numbers that grow with the logarithm to the base 2. The recorder
 * says the same in Python.
 */
public final class TraceCodes {
  /** Code of a largest z that is not a finite number. */
  public static final int NO_NUMBER = 0;

  private static final int Z_ZERO = 2048;
  private static final int SLOPE_TOP = 63;
  private static final int GRADIENT_TOP = 4095;

  private TraceCodes() {}

  /** The largest z of a code: 32 steps a power of two from 2⁻³² on; NaN for no number. */
  public static double z(int code) {
    if (code == NO_NUMBER) {
      return Double.NaN;
    }
    int size = Math.abs(code - Z_ZERO);
    return size == 0 ? 0 : Math.signum(code - Z_ZERO) * Math.pow(2, (size - 1) / 32.0 - 32);
  }

  /** The largest |f'| of a code, a power of two from 2⁻⁵⁹ on; exactly 0 is 0, NaN no number. */
  public static double slope(int code) {
    return code == 0 ? 0 : code == SLOPE_TOP ? Double.NaN : Math.scalb(1.0, code - 60);
  }

  /** The gradient norm of a code: 32 steps a power of two from 2⁻⁶⁴ on; NaN for no number. */
  public static double gradient(int code) {
    if (code < 0 || code == GRADIENT_TOP) {
      return Double.NaN;
    }
    return code == 0 ? 0 : Math.pow(2, (code - 1) / 32.0 - 64);
  }
}
