package relulab.model.trial;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import relulab.model.network.Network;
import relulab.model.training.NeuronState;
import relulab.model.trial.CourseTrack.StateChange;

/**
 * A lane at one step: immutable, for any thread. All numbers are finite.
 *
 * @param setup what is the lane's own, as it began; the activation now is the network's
 * @param network weights, slopes and activation; evaluates inputs on demand
 * @param learningRate of the next update
 * @param batchSize of the next update, at most the size of the training set
 * @param loss mean over the training set
 * @param accuracy share of the training set, for classification
 * @param testLoss mean over the test set, if there is one
 * @param testAccuracy share of the test set, for classification
 * @param leastOutput the least ŷ over the training set
 * @param greatestOutput the greatest ŷ over the training set
 * @param gradientNorm norm of ∂L/∂(all weights and biases) over the training set
 * @param gradient ∂L/∂parameter over the training set
 * @param neurons all hidden neurons, layer by layer
 * @param layers 1 … H + 1
 * @param changes of state that this step brought
 * @param collapsed whether every neuron of some layer is dead: the output no longer depends on the
 *     input
 * @param overflowStep first step with a loss or weight that was not finite: the lane has stopped
 *     and shows the step before it
 */
public record LaneFrame(
    LaneSetup setup,
    Network network,
    double learningRate,
    int batchSize,
    double loss,
    OptionalDouble accuracy,
    OptionalDouble testLoss,
    OptionalDouble testAccuracy,
    double leastOutput,
    double greatestOutput,
    double gradientNorm,
    Gradient gradient,
    List<NeuronFrame> neurons,
    List<LayerFrame> layers,
    List<StateChange> changes,
    boolean collapsed,
    OptionalLong overflowStep) {

  /** Number of neurons in a state. */
  public int count(NeuronState state) {
    return (int) neurons.stream().filter(neuron -> neuron.state() == state).count();
  }

  /** Number of neurons that are alive and were dead or dormant before. */
  public int recovered() {
    return (int) neurons.stream().filter(NeuronFrame::isRecovered).count();
  }

  /** A hidden neuron. */
  public NeuronFrame neuron(int layer, int unit) {
    return neurons.get(network.layout().neuron(layer, unit));
  }

  /**
   * A layer at one step, over the whole training set.
   *
   * @param layer 1 … H for hidden layers, H + 1 for the output
   * @param meanActivation mean of a over samples and units; of the output layer, of ŷ
   * @param zeroShare share of activations that are exactly 0; of the output layer, 0
   * @param gradientNorm norm of ∂L/∂(weights and biases of the layer)
   * @param alphas the negative slopes: one, or one a unit, or none where the function has none
   * @param alphaGradients ∂L/∂α of each, for PReLU; else none
   */
  public record LayerFrame(
      int layer,
      double meanActivation,
      double zeroShare,
      double gradientNorm,
      List<Double> alphas,
      List<Double> alphaGradients) {}

  /**
   * ∂L/∂parameter of the mean loss over the training set, without weight decay: immutable, for any
   * thread. A weight through which no gradient flows has exactly 0.
   */
  public static final class Gradient {
    private final double[] values;

    /**
     * A gradient.
     *
     * @param values by parameter, see {@link relulab.model.network.Layout}; copied
     */
    Gradient(double[] values) {
      this.values = values.clone();
    }

    /** The derivative by one parameter. */
    public double of(int parameter) {
      return values[parameter];
    }
  }
}
