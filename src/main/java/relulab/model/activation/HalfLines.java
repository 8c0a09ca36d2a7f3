package relulab.model.activation;

/** Two half-lines through the origin: z for z > 0 and αz for z ≤ 0, the form of the ReLU family. */
final class HalfLines {
  private HalfLines() {}

  static double value(double z, double alpha) {
    if (z > 0 || Double.isNaN(z)) {
      return z;
    }
    // 0 · (−∞) would be NaN, but the limit of 0 · z is 0; α = 0 also keeps −0 out.
    return alpha == 0 ? 0 : alpha * z;
  }

  static double slope(double z, double alpha) {
    if (Double.isNaN(z)) {
      return z;
    }
    return z > 0 ? 1 : alpha;
  }
}
