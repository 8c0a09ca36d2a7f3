package relulab.model.network;

import relulab.model.activation.ActivationKind;
import relulab.model.random.RandomStream;

/** Draws initial parameters. */
public final class Initializer {
  private final Initialization how;
  private final Layout layout;
  private final double gain;

  /**
   * An initializer for one lane.
   *
   * @param how what to draw
   * @param layout of the network
   * @param kind the lane's activation
   * @param alpha the lane's (initial) α
   */
  public Initializer(Initialization how, Layout layout, ActivationKind kind, double alpha) {
    this.how = how;
    this.layout = layout;
    this.gain = how.sharedGain() ? StrictMath.sqrt(2) : heGain(kind, alpha);
  }

  /** He's gain √(2 / (1 + α²)), with α = 0 for functions that have none. */
  public static double heGain(ActivationKind kind, double alpha) {
    double slope = kind.hasAlpha() ? alpha : 0;
    return StrictMath.sqrt(2 / (1 + slope * slope));
  }

  /**
   * Fills all weights and biases, layer by layer. Lanes that are given equal streams get the same
   * draws: their weights differ by their gains at most.
   */
  public void fill(double[] parameters, RandomStream random) {
    for (int layer = 1; layer <= layout.outputLayer(); layer++) {
      for (int unit = 0; unit < layout.width(layer); unit++) {
        fillUnit(parameters, layer, unit, random);
      }
    }
  }

  /** Fills the incoming weights and the bias of one unit. */
  public void fillUnit(double[] parameters, int layer, int unit, RandomStream random) {
    for (int from = 0; from < layout.width(layer - 1); from++) {
      parameters[layout.weight(layer, unit, from)] = draw(layer, random);
    }
    parameters[layout.bias(layer, unit)] = how.bias();
  }

  private double draw(int layer, RandomStream random) {
    int fanIn = layout.width(layer - 1);
    return switch (how.weights()) {
      case HE -> random.nextGaussian() * (gain / StrictMath.sqrt(fanIn));
      case XAVIER -> random.nextGaussian() * StrictMath.sqrt(2.0 / (fanIn + layout.width(layer)));
      case UNIFORM -> random.nextDouble(-how.bound(), how.bound());
    };
  }
}
