package relulab.model;

/**
 * a · b + c with one rounding, as {@link Math#fma} gives it and with the same bits, at a usable
 * speed on every processor: without the instruction for it (many Pentium and Celeron processors)
 * Java falls back to BigDecimal, which is hundreds of times slower than {@link #exact}.
 */
public final class Fma {
  /** Splits a double into two halves of 26 bits. */
  private static final double SPLIT = 0x1p27 + 1;

  /** Factors below this can be split. */
  private static final double MAX_FACTOR = 0x1p990;

  /** Products and summands below this cannot overflow together. */
  private static final double MAX_TERM = 0x1p1000;

  /** The rounding error of a product above this is a double. */
  private static final double MIN_PRODUCT = 0x1p-960;

  /** Beside a summand of this size a product below {@link #MIN_PRODUCT} rounds away. */
  private static final double MIN_SUMMAND = 0x1p-850;

  /**
   * Whether the processor has it. Static and final, so that the compiler knows which one to use.
   */
  private static final boolean IN_HARDWARE = isInHardware();

  private Fma() {}

  /** a · b + c, rounded once. */
  public static double of(double a, double b, double c) {
    return IN_HARDWARE ? Math.fma(a, b, c) : exact(a, b, c);
  }

  /**
   * The same from additions and multiplications, without a branch that is hard to foretell: the
   * product and both sums with their errors (Dekker 1971, Knuth), the errors rounded to odd, and
   * their sum to nearest (Boldo and Melquiond, "Emulation of FMA and correctly rounded sums: proved
   * algorithms using rounding to odd", 2008).
   */
  static double exact(double a, double b, double c) {
    double high = a * b;
    double size = Math.abs(high);
    if (!(size > MIN_PRODUCT
        && size < MAX_TERM
        && Math.abs(c) < MAX_TERM
        && Math.abs(a) < MAX_FACTOR
        && Math.abs(b) < MAX_FACTOR)) {
      return rare(a, b, c, high);
    }
    double low = errorOfProduct(a, b, high);
    double t = c + low;
    double tError = errorOfSum(c, low, t);
    double v = high + t;
    double vError = errorOfSum(high, t, v);
    return v + toOdd(tError, vError);
  }

  /** a b − high, exactly. */
  private static double errorOfProduct(double a, double b, double high) {
    double p = SPLIT * a;
    double aHigh = p - (p - a);
    double aLow = a - aHigh;
    double q = SPLIT * b;
    double bHigh = q - (q - b);
    double bLow = b - bHigh;
    return aLow * bLow - (((high - aHigh * bHigh) - aLow * bHigh) - aHigh * bLow);
  }

  /** a + b − sum, exactly. */
  private static double errorOfSum(double a, double b, double sum) {
    double bPart = sum - a;
    return (a - (sum - bPart)) + (b - bPart);
  }

  /** a + b, and where that is no double, the one of its two neighbours whose last bit is 1. */
  private static double toOdd(double a, double b) {
    double sum = a + b;
    long bits = Double.doubleToRawLongBits(sum);
    long error = Double.doubleToRawLongBits(errorOfSum(a, b, sum));
    long size = error << 1;
    long inexact = (size | -size) >>> 63;
    long tooFar = ((bits ^ error) >>> 63) & inexact;
    return Double.longBitsToDouble((bits - tooFar) | inexact);
  }

  /** Zeros, what is not finite, and what is so large or so small that a part would be lost. */
  private static double rare(double a, double b, double c, double product) {
    if (a == 0 || b == 0 || !Double.isFinite(a) || !Double.isFinite(b)) {
      return product + c;
    }
    if (!Double.isFinite(c)) {
      return c;
    }
    boolean isTiny = Math.abs(product) <= MIN_PRODUCT;
    if (isTiny && c == 0) {
      return product;
    }
    return isTiny && Math.abs(c) > MIN_SUMMAND ? c : Math.fma(a, b, c);
  }

  /** Times both for some microseconds; the fallback takes a hundred times as long. */
  private static boolean isInHardware() {
    long java = Long.MAX_VALUE;
    long own = Long.MAX_VALUE;
    for (int i = 0; i < 5; i++) {
      java = Math.min(java, time(true));
      own = Math.min(own, time(false));
    }
    return java < 4 * own;
  }

  private static long time(boolean javas) {
    long start = System.nanoTime();
    double sum = 1;
    for (int i = 0; i < 50; i++) {
      sum = javas ? Math.fma(sum, 0.9, 1.1) : exact(sum, 0.9, 1.1);
    }
    long end = System.nanoTime();
    return sum > 0 ? end - start : 0; // uses the sum, or the compiler would leave it out
  }
}
