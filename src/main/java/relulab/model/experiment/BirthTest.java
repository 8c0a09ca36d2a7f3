package relulab.model.experiment;

import java.util.Arrays;
import relulab.model.Fma;
import relulab.model.network.Layout;
import relulab.model.random.RandomStream;
import relulab.model.random.Ziggurat;

/**
 * Draws ReLU networks with one input, zero biases and He normal weights, and tells whether they are
 * dead at birth, which is whether some hidden layer is silent so that the output is constant.
 *
 * <p>Two inputs decide for all of them. Without biases every layer is positively homogeneous: z(tx)
 * = t·z(x) for t > 0, so the signs of all pre-activations, and with them which units fire, are
 * those at x = 1 for every x > 0 and those at x = −1 for every x &lt; 0; at x = 0 no unit fires.
 * The network is dead over the whole range exactly if it is dead at x = 1 and at x = −1. The
 * output's own weight vector need not be drawn: it is continuous, so it is orthogonal to
 * activations other than 0 with probability 0.
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
    if (width == 2) {
      return isPairDeadForAll(normal);
    }
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
          parameters[layout.weight(layer, unit, from)] =
              normal.next() * (layer == 1 ? first : later);
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

  /** The same draws and sums as in any width, without arrays: narrow networks die the most. */
  private boolean isPairDeadForAll(Ziggurat normal) {
    double w0 = normal.next() * first;
    double w1 = normal.next() * first;
    double up0 = positive(w0);
    double up1 = positive(w1);
    double down0 = positive(-w0);
    double down1 = positive(-w1);
    for (int layer = 2; layer <= hidden; layer++) {
      double w00 = normal.next() * later;
      double w01 = normal.next() * later;
      double w10 = normal.next() * later;
      double w11 = normal.next() * later;
      double a0 = positive(Fma.of(w01, up1, w00 * up0));
      double a1 = positive(Fma.of(w11, up1, w10 * up0));
      double b0 = positive(Fma.of(w01, down1, w00 * down0));
      double b1 = positive(Fma.of(w11, down1, w10 * down0));
      if (a0 + a1 + (b0 + b1) == 0) {
        return true;
      }
      up0 = a0;
      up1 = a1;
      down0 = b0;
      down1 = b1;
    }
    return false;
  }

  /** max(z, 0), exactly, without a branch that the processor could not predict. */
  private static double positive(double z) {
    return 0.5 * (z + Math.abs(z));
  }

  /** The first layer at x = 1 and x = −1; whether any unit fires at x = 1. */
  private boolean drawFirst(Ziggurat normal) {
    double sum = 0;
    for (int unit = 0; unit < width; unit++) {
      double w = normal.next() * first;
      up[unit] = positive(w);
      down[unit] = positive(-w);
      sum += up[unit];
    }
    return sum > 0;
  }

  /** The next layer; whether any unit fires at x = 1 or, if both sides count, at x = −1. */
  private boolean drawLayer(Ziggurat normal, boolean bothSides) {
    double sumUp = 0;
    double sumDown = 0;
    for (int unit = 0; unit < width; unit++) {
      double zUp = 0;
      double zDown = 0;
      for (int from = 0; from < width; from++) {
        double w = normal.next() * later;
        zUp = Fma.of(w, up[from], zUp);
        zDown = Fma.of(w, down[from], zDown);
      }
      nextUp[unit] = positive(zUp);
      nextDown[unit] = positive(zDown);
      sumUp += nextUp[unit];
      sumDown += nextDown[unit];
    }
    swap();
    return sumUp > 0 || (bothSides && sumDown > 0);
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
