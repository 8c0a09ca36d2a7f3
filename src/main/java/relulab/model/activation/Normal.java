package relulab.model.activation;

import relulab.model.Fma;

/**
 * The normal distribution function Φ(z) = erfc(−z / √2) / 2, to full relative precision in both
 * tails, where 1 + erf would cancel.
 *
 * <p>erfc(x) = e^(−x²) g(x) for x ≥ 0, and g is smooth in t = 2 / (2 + x): it is expanded once in
 * Chebyshev polynomials of t, from the series of erf and the continued fraction of erfc (Abramowitz
 * and Stegun 7.1.6 and 7.1.14).
 */
public final class Normal {
  private static final int TERMS = 40;

  /** Nearer to 0 the series of erf is more exact, and erfc(0) is exactly 1. */
  private static final double SERIES = 0.25;

  private static final double[] CHEBYSHEV = expand();

  private Normal() {}

  /** Φ(z). */
  public static double distribution(double z) {
    return 0.5 * erfc(-z / StrictMath.sqrt(2));
  }

  /**
   * The complementary error function, with a relative error of a few 1e-16 (x² ulp in the tail).
   */
  static double erfc(double x) {
    if (Double.isNaN(x)) {
      return x;
    }
    if (Math.abs(x) < SERIES) {
      double erf = expMinusSquare(x) * scaledErf(Math.abs(x));
      return x >= 0 ? 1 - erf : 1 + erf;
    }
    double half = halfErfc(Math.abs(x));
    return x >= 0 ? half : 2 - half;
  }

  private static double halfErfc(double x) {
    return x > 27.3 ? 0 : expMinusSquare(x) * chebyshev(2 * (2 / (2 + x)) - 1);
  }

  /** e^(−x²) with the rounding error of x² put back: it would be amplified by x². */
  private static double expMinusSquare(double x) {
    double square = x * x;
    double lost = Fma.of(x, x, -square);
    return StrictMath.exp(-square) * (1 - lost);
  }

  /** Clenshaw's sum of the Chebyshev series at u in [−1, 1]. */
  private static double chebyshev(double u) {
    double b1 = 0;
    double b2 = 0;
    for (int k = TERMS - 1; k > 0; k--) {
      double b = 2 * u * b1 - b2 + CHEBYSHEV[k];
      b2 = b1;
      b1 = b;
    }
    return u * b1 - b2 + CHEBYSHEV[0];
  }

  /** Coefficients from the values at the Chebyshev nodes. */
  private static double[] expand() {
    double[] values = new double[TERMS];
    for (int i = 0; i < TERMS; i++) {
      double t = (node(i) + 1) / 2;
      values[i] = scaledErfc(2 / t - 2);
    }
    double[] c = new double[TERMS];
    for (int k = 0; k < TERMS; k++) {
      double sum = 0;
      for (int i = 0; i < TERMS; i++) {
        sum += values[i] * StrictMath.cos(Math.PI * k * (i + 0.5) / TERMS);
      }
      c[k] = sum * (k == 0 ? 1.0 : 2.0) / TERMS;
    }
    return c;
  }

  private static double node(int i) {
    return StrictMath.cos(Math.PI * (i + 0.5) / TERMS);
  }

  /** g(x) = e^(x²) erfc(x) for x ≥ 0. */
  private static double scaledErfc(double x) {
    return x < 1 ? StrictMath.exp(x * x) - scaledErf(x) : continuedFraction(x);
  }

  /** e^(x²) erf(x) = 2/√π Σ 2^n x^(2n+1) / (2n+1)!!, all terms of one sign. */
  private static double scaledErf(double x) {
    double term = x;
    double sum = x;
    for (int n = 1; term > sum * 1e-18; n++) {
      term *= 2 * x * x / (2 * n + 1);
      sum += term;
    }
    return 2 / StrictMath.sqrt(Math.PI) * sum;
  }

  /** √π e^(x²) erfc(x) = 1/(x + (1/2)/(x + 1/(x + (3/2)/(x + 2/(x + …), from the inside out. */
  private static double continuedFraction(double x) {
    double tail = x;
    for (int n = 400; n >= 1; n--) {
      tail = x + n / 2.0 / tail;
    }
    return 1 / (tail * StrictMath.sqrt(Math.PI));
  }
}
