package relulab.model.activation;

/**
 * What a framework takes as the derivative of the ReLU family at 0, where there is none, and as the
 * default negative slope. Measured on the frameworks themselves.
 */
public enum Convention {
  /** PyTorch: the derivative at 0 is the negative slope; defaults 0.01 and 0.25. */
  PYTORCH("pytorch", 0.01, 0.25),
  /**
   * Keras builds PReLU from relu(z) and −α · relu(−z), so that its derivative at 0 is 0 for every
   * α; LeakyReLU as PyTorch (in Keras 3 that of its backend); defaults 0.3 and 0.
   */
  KERAS("keras", 0.3, 0),
  /**
   * {@code jax.nn}: relu has derivative 0 at 0, leaky_relu 1; default 0.01. JAX has no PReLU of its
   * own.
   */
  JAX("jax", 0.01, 0.25);

  private final String id;
  private final double leakyAlpha;
  private final double preluAlpha;

  Convention(String id, double leakyAlpha, double preluAlpha) {
    this.id = id;
    this.leakyAlpha = leakyAlpha;
    this.preluAlpha = preluAlpha;
  }

  /** The name used on the command line. */
  public String id() {
    return id;
  }

  /** The framework's default negative slope of LeakyReLU. */
  public double leakyAlpha() {
    return leakyAlpha;
  }

  /** The framework's initial negative slope of PReLU. */
  public double preluAlpha() {
    return preluAlpha;
  }

  /** Whether the framework has a PReLU of its own. */
  public boolean hasPRelu() {
    return this != JAX;
  }

  /** f'(z) as this framework computes it; it differs from {@link Activation#slope} at 0 only. */
  public double slope(Activation f, double z) {
    return z == 0 ? slopeAtZero(f) : f.slope(z);
  }

  /** f'(0): of the ReLU family the slope of one of the two half-lines, or of neither (0). */
  public double slopeAtZero(Activation f) {
    return switch (this) {
      case PYTORCH -> f.slope(0);
      case KERAS -> f instanceof PReLU ? 0 : f.slope(0);
      case JAX -> f instanceof LeakyReLU ? 1 : f.slope(0);
    };
  }
}
