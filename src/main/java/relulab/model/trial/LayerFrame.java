package relulab.model.trial;

import java.util.List;

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
