package relulab.model.experiment;

import relulab.model.Invalid;

/**
 * The share of ReLU networks that are dead at birth: with zero biases and independent, symmetric,
 * continuous weights, H hidden layers of width N, one input.
 *
 * <p>Such a network is born dead if its output is 0 for every input. It is positively homogeneous,
 * so the inputs 1 and −1 tell. Lower bound after Lu, Shin, Su and Karniadakis, "Dying ReLU and
 * Initialization" (2020), where L = H + 1.
 */
public final class BornDead {
  /** The greatest width and the greatest number of hidden layers. */
  public static final int MAX = 64;

  private BornDead() {}

  /**
   * P(the output is 0 for one given input other than 0) = 1 − (1 − 2^−N)^H, exact; also an upper
   * bound for a whole range of inputs.
   */
  public static double oneInput(int width, int hidden) {
    check(width, hidden);
    return -StrictMath.expm1(hidden * StrictMath.log1p(-pow2(-width)));
  }

  /** An upper bound for the share of networks born dead on a whole range: {@link #oneInput}. */
  public static double upperBound(int width, int hidden) {
    return oneInput(width, hidden);
  }

  /**
   * A lower bound for the share of networks born dead on a range that has both signs: with a₁ =
   * 1 − 2^−N and a₂ = 1 − 2^(1−N) − (N − 1) 4^−N, it is 1 − a₁^(H−1) + [(1 − 2^(1−N)) (1 − 2^−N) /
   * (1 + (N − 1) 2^−N)] (a₂^(H−1) − a₁^(H−1)). With two hidden layers it is exact.
   */
  public static double lowerBound(int width, int hidden) {
    check(width, hidden);
    double q = pow2(-width);
    double a1 = 1 - q;
    double a2 = 1 - 2 * q - (width - 1) * q * q;
    double p1 = StrictMath.pow(a1, hidden - 1);
    double p2 = StrictMath.pow(a2, hidden - 1);
    double share = (1 - 2 * q) * (1 - q) / (1 + (width - 1) * q);
    return Math.max(0, 1 - p1 + share * (p2 - p1));
  }

  /** P(born dead on a range that has both signs) with two hidden layers: 4^−N (3 − 2^(1−N)). */
  public static double twoLayers(int width) {
    check(width, 2);
    return pow2(-2 * width) * (3 - pow2(1 - width));
  }

  private static double pow2(int exponent) {
    return Math.scalb(1.0, exponent);
  }

  private static void check(int width, int hidden) {
    Invalid.unlessWithin("width", width, 1, MAX);
    Invalid.unlessWithin("hidden", hidden, 1, MAX);
  }
}
