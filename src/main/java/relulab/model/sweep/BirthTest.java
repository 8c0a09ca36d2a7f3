package relulab.model.sweep;

import java.util.Arrays;
import relulab.model.network.Layout;
import relulab.model.random.RandomStream;
import relulab.model.random.Ziggurat;

/**
 * Draws ReLU networks with one input, zero biases and He normal weights, and tells whether they are
 * dead at birth, which is whether some hidden layer is silent so that the output is constant.
 *
 * <p>Two inputs decide for all of them. Without biases every layer is positively homogeneous: z(tx)
 * = t·z(x) for t > 0, so the signs of all pre-activations, and with them which units fire, are those
 * at x = 1 for every x > 0 and those at x = −1 for every x &lt; 0; at x = 0 no unit fires. The network
 * is dead over the whole range exactly if it is dead at x = 1 and at x = −1. The output's own weight
 * vector need not be drawn: it is continuous, so it is orthogonal to activations other than 0 with
 * probability 0.
 *
 * <p>One thread owns it.
 */
final class BirthTest {
  private final int width;
  private final int hidden;
  private final double first = StrictMath.sqrt(2);
  private final double later;
  private double[] up;
  private double[] down;
  private double[] nextUp;
  private double[] nextDown;

  BirthTest(int width, int hidden) {
    this.width = width;
    this.hidden = hidden;
    later = StrictMath.sqrt(2) / StrictMath.sqrt(width);
    up = new double[width];
    down = new double[width];
    nextUp = new double[width];
    nextDown = new double[width];
  }

  /** Whether the network that this stream draws is dead for every x. */
  boolean isDeadForAll(RandomStream random) {
    Ziggurat normal = new Ziggurat(random);
    drawFirst(normal);
    for (int layer = 2; layer <= hidden; layer++) {
      if (!drawLayer(normal, true)) {
        return true;
      }
    }
    return false; // in the first layer every unit fires on one side
  }

  /** Whether the network that this stream draws is dead at x = 1, and so for every x > 0. */
  boolean isDeadForOne(RandomStream random) {
    Ziggurat normal = new Ziggurat(random);
    if (!drawFirst(normal)) {
      return true;
    }
    for (int layer = 2; layer <= hidden; layer++) {
      if (!drawLayer(normal, false)) {
        return true;
      }
    }
    return false;
  }

  /** All parameters of the hidden layers of a stream's network, as the layout has them. */
  double[] parameters(RandomStream random) {
    Ziggurat normal = new Ziggurat(random);
    Layout layout = layout();
    double[] parameters = new double[layout.size()];
    for (int layer = 1; layer <= hidden; layer++) {
      for (int unit = 0; unit < width; unit++) {
        for (int from = 0; from < layout.width(layer - 1); from++) {
          parameters[layout.weight(layer, unit, from)] = normal.next() * (layer == 1 ? first : later);
        }
      }
    }
    return parameters;
  }

  Layout layout() {
    Integer[] widths = new Integer[hidden];
    Arrays.fill(widths, width);
    return new Layout(1, Arrays.asList(widths), false);
  }

  /** The first layer at x = 1 and x = −1; whether any unit fires at x = 1. */
  private boolean drawFirst(Ziggurat normal) {
    boolean fires = false;
    for (int unit = 0; unit < width; unit++) {
      double w = normal.next() * first;
      up[unit] = Math.max(w, 0);
      down[unit] = Math.max(-w, 0);
      fires |= w > 0;
    }
    return fires;
  }

  /** The next layer; whether any unit fires at x = 1 or, if both sides count, at x = −1. */
  private boolean drawLayer(Ziggurat normal, boolean bothSides) {
    boolean fires = false;
    for (int unit = 0; unit < width; unit++) {
      double zUp = 0;
      double zDown = 0;
      for (int from = 0; from < width; from++) {
        double w = normal.next() * later;
        zUp = Math.fma(w, up[from], zUp);
        zDown = Math.fma(w, down[from], zDown);
      }
      nextUp[unit] = Math.max(zUp, 0);
      nextDown[unit] = Math.max(zDown, 0);
      fires |= zUp > 0 || (bothSides && zDown > 0);
    }
    swap();
    return fires;
  }

  private void swap() {
    double[] before = up;
    up = nextUp;
    nextUp = before;
    before = down;
    down = nextDown;
    nextDown = before;
  }
}
