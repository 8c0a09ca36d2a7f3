package relulab.model.network;

import relulab.model.Fma;
import relulab.model.activation.Activation;
import relulab.model.activation.ActivationKind;

/**
 * A fully connected network at one moment: a value that any thread may read and evaluate.
 *
 * <p>This is the readable form of the arithmetic; {@link Pass} does the same for many samples at
 * once, in the same order of operations, so that both give the same bits.
 */
public final class Network {
  private final Layout layout;
  private final ActivationKind kind;
  private final double[] parameters;

  /**
   * A network.
   *
   * @param layout where the parameters lie
   * @param kind activation function of every hidden unit; its α is a parameter
   * @param parameters {@link Layout#size()} numbers, copied
   */
  public Network(Layout layout, ActivationKind kind, double[] parameters) {
    if (parameters.length != layout.size()) {
      throw new IllegalArgumentException(parameters.length + " parameters for " + layout.size());
    }
    this.layout = layout;
    this.kind = kind;
    this.parameters = parameters.clone();
  }

  /** Where the parameters lie. */
  public Layout layout() {
    return layout;
  }

  /** Activation function of the hidden units. */
  public ActivationKind kind() {
    return kind;
  }

  /** The parameter at an index given by the layout. */
  public double parameter(int index) {
    return parameters[index];
  }

  /** A copy of all parameters. */
  public double[] parameters() {
    return parameters.clone();
  }

  /** The weight from a unit of the layer before into a unit of {@code layer}. */
  public double weight(int layer, int unit, int from) {
    return parameters[layout.weight(layer, unit, from)];
  }

  /** The bias of a unit. */
  public double bias(int layer, int unit) {
    return parameters[layout.bias(layer, unit)];
  }

  /** The negative slope α of a hidden unit, shared by its layer or its own. */
  public double alpha(int layer, int unit) {
    return parameters[layout.alpha(layer, unit)];
  }

  /** The activation function of a hidden unit. */
  public Activation activation(int layer, int unit) {
    return kind.with(alpha(layer, unit));
  }

  /** The output ŷ (for cross-entropy: the logit) for one input of {@link Layout#inputs} numbers. */
  public double predict(double... input) {
    return forward(input).preActivations()[layout.outputLayer()][0];
  }

  /**
   * The outputs for many inputs.
   *
   * @param inputs [feature][sample]
   */
  public double[] predictAll(double[][] inputs) {
    double[] outputs = new double[inputs[0].length];
    Pass pass = new Pass(layout);
    for (int start = 0; start < outputs.length; start += Pass.CHUNK) {
      int count = Math.min(Pass.CHUNK, outputs.length - start);
      pass.load(inputs, start, count);
      pass.forward(parameters, kind, count);
      System.arraycopy(pass.output(), 0, outputs, start, count);
    }
    return outputs;
  }

  /**
   * The pre-activations z of one unit for many inputs.
   *
   * @param inputs [feature][sample]
   */
  public double[] preActivations(double[][] inputs, int layer, int unit) {
    double[] z = new double[inputs[0].length];
    Pass pass = new Pass(layout);
    for (int start = 0; start < z.length; start += Pass.CHUNK) {
      int count = Math.min(Pass.CHUNK, z.length - start);
      pass.load(inputs, start, count);
      pass.forward(parameters, kind, count);
      System.arraycopy(pass.preActivation(layer, unit), 0, z, start, count);
    }
    return z;
  }

  /** Everything that one input makes of the network on the way forward. */
  public Forward forward(double... input) {
    if (input.length != layout.inputs()) {
      throw new IllegalArgumentException(input.length + " inputs for " + layout.inputs());
    }
    int last = layout.outputLayer();
    double[][] z = new double[last + 1][];
    double[][] a = new double[last + 1][];
    z[0] = input.clone();
    a[0] = z[0];
    for (int layer = 1; layer <= last; layer++) {
      z[layer] = new double[layout.width(layer)];
      a[layer] = layer == last ? z[layer] : new double[layout.width(layer)];
      for (int unit = 0; unit < z[layer].length; unit++) {
        z[layer][unit] = preActivation(layer, unit, a[layer - 1]);
        if (layer < last) {
          a[layer][unit] = activation(layer, unit).value(z[layer][unit]);
        }
      }
    }
    return new Forward(z, a);
  }

  private double preActivation(int layer, int unit, double[] before) {
    double z = bias(layer, unit);
    for (int from = 0; from < before.length; from++) {
      z = Fma.of(weight(layer, unit, from), before[from], z);
    }
    return z;
  }

  /**
   * The way back for one input: ∂L/∂z of every unit.
   *
   * @param forward the way forward of the same input
   * @param outputSlope ∂L/∂ŷ
   * @return [layer][unit], with 0 for the inputs
   */
  public double[][] backward(Forward forward, double outputSlope) {
    int last = layout.outputLayer();
    double[][] delta = new double[last + 1][];
    delta[0] = new double[layout.inputs()];
    delta[last] = new double[] {outputSlope};
    for (int layer = last - 1; layer >= 1; layer--) {
      delta[layer] = new double[layout.width(layer)];
      for (int unit = 0; unit < delta[layer].length; unit++) {
        double slope = activation(layer, unit).slope(forward.preActivations()[layer][unit]);
        delta[layer][unit] = upstream(layer, unit, delta[layer + 1]) * slope;
      }
    }
    return delta;
  }

  /** ∂L/∂a of a hidden unit, from the ∂L/∂z of the layer after it. */
  private double upstream(int layer, int unit, double[] after) {
    double sum = 0;
    for (int to = 0; to < after.length; to++) {
      sum = Fma.of(weight(layer + 1, to, unit), after[to], sum);
    }
    return sum;
  }

  /**
   * What one input makes of every unit.
   *
   * @param preActivations z, [layer][unit]; of layer 0 the inputs, of the last layer the output
   * @param activations a = f(z), [layer][unit]
   */
  @SuppressWarnings("ArrayRecordComponent")
  public record Forward(double[][] preActivations, double[][] activations) {}
}
