package relulab.model.experiment;

import java.util.Arrays;
import relulab.model.Fma;
import relulab.model.data.DataKind;
import relulab.model.data.DataSpec;
import relulab.model.data.Split;
import relulab.model.random.RandomStream;
import relulab.model.random.Ziggurat;

/**
 * Draws ReLU networks with one input and biases, and tells whether they are dead at birth over some
 * inputs, which is whether some hidden layer is silent at all of them: what lies before it gets no
 * gradient, and the output is the same for each.
 *
 * <p>With biases a layer is no longer positively homogeneous, so no two inputs decide for all
 * others ({@link BirthTest}). What is evaluated instead are the 40 inputs of the collapse
 * experiment, evenly spaced on [−√3, √3].
 *
 * <p>Without asymmetry a network has the weights that {@link BirthTest} draws. With it weights and
 * bias of each neuron are drawn as in Lu, Shin, Su and Karniadakis, "Dying ReLU and Initialization"
 * (2020): all normal with standard deviation 0.6007/√fan_in, but one of them, chosen at random,
 * from Beta(2, 1).
 *
 * <p>One thread owns it.
 */
final class BirthOnPoints {
  /** Their σ for Beta(2, 1): −2√2/(3√π) + √(1 + 8/(9π)). */
  private static final double SIGMA =
      StrictMath.sqrt(1 + 8 / (9 * Math.PI))
          - 2 * StrictMath.sqrt(2) / (3 * StrictMath.sqrt(Math.PI));

  private static final double[] INPUTS =
      Split.of(DataSpec.of(DataKind.ABS, 40, 0), 0).train().inputs()[0];

  private final int width;
  private final int hidden;
  private final double bias;
  private final boolean asymmetric;
  private final double[] inputs;

  /**
   * Networks of one shape.
   *
   * @param bias added to every bias; without asymmetry it is the bias
   * @param fixedInput whether x = 1 is the only input that counts
   */
  BirthOnPoints(int width, int hidden, double bias, boolean asymmetric, boolean fixedInput) {
    this.width = width;
    this.hidden = hidden;
    this.bias = bias;
    this.asymmetric = asymmetric;
    inputs = fixedInput ? new double[] {1} : INPUTS;
  }

  /** Number of inputs that are evaluated where not one alone counts. */
  static int points() {
    return INPUTS.length;
  }

  /** Whether the network that this stream draws is dead over the inputs. */
  boolean isDead(RandomStream random) {
    Ziggurat normal = new Ziggurat(random);
    double[][] before = {inputs};
    for (int layer = 1; layer <= hidden; layer++) {
      double[][] after = new double[width][];
      boolean fires = false;
      for (int neuron = 0; neuron < width; neuron++) {
        double[] row = row(before.length, random, normal);
        after[neuron] = activations(before, row);
        fires |= Arrays.stream(after[neuron]).anyMatch(a -> a > 0);
      }
      if (!fires) {
        return true;
      }
      before = after;
    }
    return false;
  }

  /** The incoming weights of a neuron, and behind them its bias. */
  double[] row(int fanIn, RandomStream random, Ziggurat normal) {
    double[] row = new double[fanIn + 1];
    double scale = (asymmetric ? SIGMA : StrictMath.sqrt(2)) / StrictMath.sqrt(fanIn);
    for (int i = 0; i < (asymmetric ? fanIn + 1 : fanIn); i++) {
      row[i] = normal.next() * scale;
    }
    if (asymmetric) {
      row[random.nextInt(fanIn + 1)] = StrictMath.sqrt(random.nextDouble()); // is Beta(2, 1)
    }
    row[fanIn] += bias;
    return row;
  }

  private static double[] activations(double[][] before, double[] row) {
    double[] sums = new double[before[0].length];
    Arrays.fill(sums, row[before.length]);
    for (int from = 0; from < before.length; from++) {
      for (int s = 0; s < sums.length; s++) {
        sums[s] = Fma.of(row[from], before[from][s], sums[s]);
      }
    }
    for (int s = 0; s < sums.length; s++) {
      sums[s] = Math.max(sums[s], 0);
    }
    return sums;
  }
}
