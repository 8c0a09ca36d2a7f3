package relulab.model.activation;

/**
 * An activation function a = f(z) of a neuron's pre-activation z, differentiated at z.
 *
 * <p>The slope is decided by z and never by the output: the two differ once a negative slope is
 * below 0. All functions are total: NaN gives NaN, and ±∞ give the limit of the function.
 */
public sealed interface Activation permits ReLU, LeakyReLU, PReLU, Sigmoid, Tanh, ELU, GELU, SiLU {

  /** The value f(z). */
  double value(double z);

  /** The derivative f'(z); where it does not exist (z = 0 of the ReLU family), PyTorch's choice. */
  double slope(double z);

  /** The function's kind, which is all of it but its α. */
  ActivationKind kind();

  /**
   * The slope for z &lt; 0 of the ReLU family: 0 for ReLU, α otherwise; NaN for other functions.
   */
  default double negativeSlope() {
    return Double.NaN;
  }
}
