package relulab.model.network;

import relulab.model.activation.Activation;
import relulab.model.activation.ActivationKind;
import relulab.model.network.kernel.Dots;
import relulab.model.network.kernel.HalfLineKernels;
import relulab.model.network.kernel.Products;
import relulab.model.network.kernel.ReluProducts;

/**
 * Forward and backward pass of a network for a chunk of samples: the buffers, allocated once, and
 * the order of work.
 *
 * <p>Larger sets go through in chunks that stay in the cache. Gradients of weights and biases add
 * up sample after sample; that of an α which units share goes unit by unit within a chunk.
 */
public final class Pass {
  /** The greatest number of samples in one pass. */
  public static final int CHUNK = 256;

  private final Layout layout;
  private final int last;
  private final double[][][] z;
  private final double[][][] a;
  private final double[][][] delta;

  /** Buffers for a network. */
  public Pass(Layout layout) {
    this.layout = layout;
    last = layout.outputLayer();
    z = new double[last + 1][][];
    a = new double[last + 1][][];
    delta = new double[last + 1][][];
    for (int layer = 0; layer <= last; layer++) {
      a[layer] = new double[layout.width(layer)][CHUNK];
      z[layer] = layer == 0 || layer == last ? a[layer] : new double[layout.width(layer)][CHUNK];
      delta[layer] = new double[layer == 0 ? 0 : layout.width(layer)][CHUNK];
    }
  }

  /** Takes samples {@code start} … {@code start + count − 1} of inputs [feature][sample]. */
  public void load(double[][] inputs, int start, int count) {
    for (int feature = 0; feature < a[0].length; feature++) {
      System.arraycopy(inputs[feature], start, a[0][feature], 0, count);
    }
  }

  /** Takes the samples {@code order[start … start + count − 1]} of inputs [feature][sample]. */
  public void load(double[][] inputs, int[] order, int start, int count) {
    for (int feature = 0; feature < a[0].length; feature++) {
      double[] to = a[0][feature];
      double[] from = inputs[feature];
      for (int s = 0; s < count; s++) {
        to[s] = from[order[start + s]];
      }
    }
  }

  /** Pre-activations of a unit after {@link #forward}, by sample. */
  public double[] preActivation(int layer, int unit) {
    return z[layer][unit];
  }

  /** Activations of a unit after {@link #forward}, by sample. */
  public double[] activation(int layer, int unit) {
    return a[layer][unit];
  }

  /** The outputs ŷ after {@link #forward}, by sample. */
  public double[] output() {
    return z[last][0];
  }

  /** Where ∂L/∂ŷ goes before {@link #backward}, by sample. */
  public double[] outputDelta() {
    return delta[last][0];
  }

  /** Activations of all units of a layer, [unit][sample]. */
  public double[][] activations(int layer) {
    return a[layer];
  }

  /** From the loaded inputs to the outputs. */
  public void forward(double[] parameters, ActivationKind kind, int count) {
    for (int layer = 1; layer <= last; layer++) {
      for (int unit = 0; unit < layout.width(layer); unit++) {
        double bias = parameters[layout.bias(layer, unit)];
        int start = layout.weight(layer, unit, 0);
        if (layer < last && isRelu(parameters, kind, layer, unit)) {
          ReluProducts.forward(
              z[layer][unit], a[layer][unit], bias, parameters, start, a[layer - 1], count);
          continue;
        }
        Products.sum(z[layer][unit], bias, parameters, start, 1, a[layer - 1], count);
        if (layer < last) {
          activate(parameters, kind, layer, unit, count);
        }
      }
    }
  }

  private boolean isRelu(double[] parameters, ActivationKind kind, int layer, int unit) {
    return kind.isReluFamily() && parameters[layout.alpha(layer, unit)] == 0;
  }

  private void activate(double[] parameters, ActivationKind kind, int layer, int unit, int count) {
    double alpha = parameters[layout.alpha(layer, unit)];
    if (kind.isReluFamily()) {
      HalfLineKernels.value(a[layer][unit], z[layer][unit], alpha, count);
      return;
    }
    Activation f = kind.with(alpha);
    for (int s = 0; s < count; s++) {
      a[layer][unit][s] = f.value(z[layer][unit][s]);
    }
  }

  /**
   * From {@link #outputDelta} back to the inputs, after {@link #forward} with the same arguments.
   *
   * @param gradient ∂L/∂parameter, to which this chunk's share is added; that of α only for PReLU
   */
  public void backward(double[] parameters, ActivationKind kind, int count, double[] gradient) {
    for (int layer = last; layer >= 1; layer--) {
      if (layer < last) {
        for (int unit = 0; unit < layout.width(layer); unit++) {
          backUnit(parameters, kind, layer, unit, count, gradient);
        }
      }
      int weights = layout.weight(layer, 0, 0);
      int biases = layout.bias(layer, 0);
      Dots.add(gradient, weights, biases, delta[layer], a[layer - 1], count);
    }
  }

  private void backUnit(
      double[] parameters, ActivationKind kind, int layer, int unit, int count, double[] gradient) {
    double[] d = delta[layer][unit];
    double[] pre = z[layer][unit];
    int start = layout.weight(layer + 1, 0, unit);
    int stride = layout.width(layer);
    if (!kind.learnsAlpha() && isRelu(parameters, kind, layer, unit)) {
      ReluProducts.backward(d, a[layer][unit], parameters, start, stride, delta[layer + 1], count);
      return;
    }
    Products.sum(d, 0, parameters, start, stride, delta[layer + 1], count);
    int alpha = layout.alpha(layer, unit);
    if (kind.learnsAlpha()) {
      gradient[alpha] = HalfLineKernels.alphaSlopes(gradient[alpha], d, pre, count);
    }
    if (kind.isReluFamily()) {
      HalfLineKernels.timesSlope(d, pre, parameters[alpha], count);
      return;
    }
    Activation f = kind.with(parameters[alpha]);
    for (int s = 0; s < count; s++) {
      d[s] *= f.slope(pre[s]);
    }
  }
}
