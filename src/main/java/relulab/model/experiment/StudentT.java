package relulab.model.experiment;

/** Student's t distribution, through the continued fraction of the incomplete beta function. */
final class StudentT {
  private static final int TERMS = 500;

  private StudentT() {}

  /** The t with P(|T| ≤ t) = confidence for so many degrees of freedom, at least 1. */
  static double quantile(double confidence, int freedom) {
    double low = 0;
    double high = 1;
    while (within(high, freedom) < confidence && high < 1e12) {
      high *= 2;
    }
    for (int i = 0; i < 100; i++) {
      double middle = (low + high) / 2;
      if (within(middle, freedom) < confidence) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  /** P(|T| ≤ t) = 1 − I_x(ν/2, ½) with x = ν / (ν + t²). */
  static double within(double t, int freedom) {
    double square = t * t;
    double x = freedom / (freedom + square);
    double a = freedom / 2.0;
    // The fraction converges fast for x below (a + 1) / (a + b + 2); else the mirrored one is used.
    return x < (a + 1) / (a + 2.5)
        ? 1 - scale(a, x) * fraction(a, 0.5, x) / a
        : scale(a, x) * fraction(0.5, a, square / (freedom + square)) / 0.5;
  }

  /** x^a (1 − x)^½ / B(a, ½). */
  private static double scale(double a, double x) {
    return StrictMath.exp(a * StrictMath.log(x) + 0.5 * StrictMath.log1p(-x) - logBeta(a));
  }

  /** ln B(a, ½) for a a multiple of ½: B(a + 1, ½) = B(a, ½) · a / (a + ½). */
  private static double logBeta(double a) {
    boolean whole = a == Math.rint(a);
    double from = whole ? 1 : 0.5;
    double log = StrictMath.log(whole ? 2 : Math.PI);
    for (double at = from; at < a; at++) {
      log += StrictMath.log(at / (at + 0.5));
    }
    return log;
  }

  /** Lentz's method for the fraction of I_x(a, b) (Numerical Recipes 6.4). */
  private static double fraction(double a, double b, double x) {
    double tiny = 1e-300;
    double c = 1;
    double d = 1 / nonZero(1 - (a + b) * x / (a + 1), tiny);
    double h = d;
    for (int m = 1; m < TERMS; m++) {
      double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
      d = 1 / nonZero(1 + even * d, tiny);
      c = nonZero(1 + even / c, tiny);
      h *= d * c;
      double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
      d = 1 / nonZero(1 + odd * d, tiny);
      c = nonZero(1 + odd / c, tiny);
      double factor = d * c;
      h *= factor;
      if (Math.abs(factor - 1) < 1e-15) {
        break;
      }
    }
    return h;
  }

  private static double nonZero(double value, double tiny) {
    return Math.abs(value) < tiny ? tiny : value;
  }
}
