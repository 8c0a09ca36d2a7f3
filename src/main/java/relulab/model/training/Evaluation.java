package relulab.model.training;

import java.util.Arrays;
import relulab.model.Fma;
import relulab.model.activation.ActivationKind;
import relulab.model.data.Dataset;
import relulab.model.network.Layout;
import relulab.model.network.Pass;
import relulab.model.network.kernel.Sums;

/**
 * What a network does on a whole data set: loss, outputs' range, and for every hidden neuron what
 * decides its state. Buffers are allocated once; nothing is allocated per evaluation.
 */
public final class Evaluation {
  private final Layout layout;
  private final Dataset data;
  private final Loss loss;
  private final Pass pass;
  private final double[] gradient;
  private final int[] active;
  private final double[] largest;
  private final double[] activationSum;
  private final double[] outputSum = new double[1];
  private final double[] targets = new double[Pass.CHUNK];
  private final int[] zeros;
  private double lossSum;
  private int correct;
  private double least;
  private double greatest;
  private boolean hasGradient;

  /** An evaluation of networks of this layout on this data. */
  public Evaluation(Layout layout, Dataset data, Loss loss) {
    this.layout = layout;
    this.data = data;
    this.loss = loss;
    pass = new Pass(layout);
    gradient = new double[layout.size()];
    active = new int[layout.neurons()];
    largest = new double[layout.neurons()];
    activationSum = new double[layout.neurons()];
    zeros = new int[layout.neurons()];
  }

  /** Evaluates parameters, with the gradient of the mean loss if wanted. */
  public void evaluate(double[] parameters, ActivationKind kind, boolean withGradient) {
    clear();
    hasGradient = withGradient;
    for (int start = 0; start < data.size(); start += Pass.CHUNK) {
      int count = Math.min(Pass.CHUNK, data.size() - start);
      pass.load(data.inputs(), start, count);
      pass.forward(parameters, kind, count);
      readOutputs(start, count);
      readNeurons(count);
      if (withGradient) {
        pass.backward(parameters, kind, count, gradient);
      }
    }
  }

  private void clear() {
    Arrays.fill(gradient, 0);
    Arrays.fill(active, 0);
    Arrays.fill(largest, Double.NEGATIVE_INFINITY);
    Arrays.fill(activationSum, 0);
    Arrays.fill(zeros, 0);
    lossSum = 0;
    correct = 0;
    least = Double.POSITIVE_INFINITY;
    greatest = Double.NEGATIVE_INFINITY;
    outputSum[0] = 0;
  }

  private void readOutputs(int start, int count) {
    double[] output = pass.output();
    System.arraycopy(data.targets(), start, targets, 0, count);
    lossSum = loss.addValues(lossSum, output, targets, count);
    loss.slopes(pass.outputDelta(), output, targets, count, data.size());
    Sums.add(outputSum, 0, pass.activations(layout.outputLayer()), count);
    for (int s = 0; s < count; s++) {
      correct += output[s] > 0 == targets[s] > 0 ? 1 : 0;
      least = output[s] < least ? output[s] : least;
      greatest = output[s] > greatest ? output[s] : greatest;
    }
  }

  private void readNeurons(int count) {
    for (int layer = 1, n = 0; layer <= layout.hiddenLayers(); layer++) {
      Sums.add(activationSum, n, pass.activations(layer), count);
      for (int unit = 0; unit < layout.width(layer); unit++, n++) {
        readNeuron(n, pass.preActivation(layer, unit), pass.activation(layer, unit), count);
      }
    }
  }

  private void readNeuron(int n, double[] z, double[] a, int count) {
    int positive = 0;
    int zero = 0;
    double max = largest[n];
    for (int s = 0; s < count; s++) {
      positive += z[s] > 0 ? 1 : 0;
      zero += a[s] == 0 ? 1 : 0;
      max = z[s] > max ? z[s] : max;
    }
    active[n] += positive;
    zeros[n] += zero;
    largest[n] = max;
  }

  /** Mean loss over the data. */
  public double loss() {
    return lossSum / data.size();
  }

  /** Share of samples whose output has the sign of the target. */
  public double accuracy() {
    return correct / (double) data.size();
  }

  /** The least output. */
  public double leastOutput() {
    return least;
  }

  /** The greatest output. */
  public double greatestOutput() {
    return greatest;
  }

  /** Mean output. */
  public double meanOutput() {
    return shown(outputSum[0] / data.size());
  }

  /** Whether {@link #gradient} belongs to this evaluation. */
  public boolean hasGradient() {
    return hasGradient;
  }

  /** Gradient of the mean loss, by parameter; not to be written. */
  public double[] gradient() {
    return gradient;
  }

  /** Number of samples with z > 0. */
  public int active(int neuron) {
    return active[neuron];
  }

  /** Largest z over the data. */
  public double largest(int neuron) {
    return shown(largest[neuron]);
  }

  /** Mean activation of a neuron over the data. */
  public double meanActivation(int neuron) {
    return shown(activationSum[neuron] / data.size());
  }

  /** Number of samples for which the activation is exactly 0. */
  public int zeros(int neuron) {
    return zeros[neuron];
  }

  /** Euclidean norm of the gradient of a unit's incoming weights and its bias. */
  public double gradientNorm(int layer, int unit) {
    int start = layout.weight(layer, unit, 0);
    double bias = gradient[layout.bias(layer, unit)];
    return norm(squares(start, start + layout.width(layer - 1)) + bias * bias);
  }

  /** Euclidean norm of the gradient of all weights and biases of a layer, 1 … H + 1. */
  public double gradientNorm(int layer) {
    int start = layout.weight(layer, 0, 0);
    return norm(squares(start, layout.bias(layer, 0) + layout.width(layer)));
  }

  /** Euclidean norm of the gradient of all weights and biases. */
  public double gradientNorm() {
    return norm(squares(0, layout.alphaStart()));
  }

  /** The step before an overflow may have a gradient beyond all numbers: the largest is shown. */
  private static double norm(double squares) {
    return shown(StrictMath.sqrt(squares));
  }

  /** A number that can be shown: the greatest one of its sign in place of an infinite one. */
  public static double shown(double value) {
    return Double.isNaN(value)
        ? Double.MAX_VALUE
        : Math.clamp(value, -Double.MAX_VALUE, Double.MAX_VALUE);
  }

  private double squares(int start, int end) {
    double sum = 0;
    for (int i = start; i < end; i++) {
      sum = Fma.of(gradient[i], gradient[i], sum);
    }
    return sum;
  }
}
