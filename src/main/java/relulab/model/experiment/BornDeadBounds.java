package relulab.model.experiment;

/**
 * What is known in closed form about networks that are dead at birth: zero biases, weights that are
 * symmetric, independent and continuous, H hidden layers of N units.
 */
public final class BornDeadBounds {
  private BornDeadBounds() {}

  /**
   * P(the output for one fixed input other than 0 is dead) = 1 − (1 − 2^−N)^H, exact: of a layer
   * whose inputs are not all 0, each unit is silent with probability ½.
   */
  public static double fixedInput(int width, int hidden) {
    return -StrictMath.expm1(hidden * StrictMath.log1p(-halves(width)));
  }

  /** Above the share of networks with one input that are dead for every value of it. */
  public static double upper(int width, int hidden) {
    return fixedInput(width, hidden);
  }

  /**
   * Below the share of networks with one input that are dead for every value of it: the bound after
   * Lu, Shin, Su and Karniadakis, "Dying ReLU and Initialization". Exact for one and two hidden
   * layers.
   */
  public static double lower(int width, int hidden) {
    double p = halves(width);
    double silentBoth = 2 * p + (width - 1) * p * p;
    int later = hidden - 1;
    double one = later == 0 ? 0 : StrictMath.expm1(later * StrictMath.log1p(-p));
    double both = later == 0 ? 0 : StrictMath.expm1(later * StrictMath.log1p(-silentBoth));
    double share = (1 - 2 * p) * (1 - p) / (1 + (width - 1) * p);
    return Math.max(0, -one + share * (both - one));
  }

  /** P(a network with one input and two hidden layers is dead for every value of it), exact. */
  public static double twoLayers(int width) {
    double p = halves(width);
    return p * p * (3 - 2 * p);
  }

  /** 2^−n. */
  private static double halves(int n) {
    return StrictMath.scalb(1.0, -n);
  }
}
