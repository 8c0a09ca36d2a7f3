package relulab.model.activation;

/**
 * What a framework takes as the derivative of the ReLU family at 0, where there is none, and as the
 * default negative slope. Measured on the frameworks themselves.
 */
public enum Convention {
  /** PyTorch: the derivative at 0 is the negative slope; defaults 0.01 and 0.25. */
  PYTORCH("pytorch", 0.01, 0.25),
  /** Keras: as PyTorch at 0; defaults 0.3 and 0. */
  KERAS("keras", 0.3, 0),
  /**
   * {@code jax.nn}: leaky_relu has derivative 1 at 0; default 0.01. JAX has no PReLU of its own.
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

  /** f'(z) as this framework computes it; it differs from {@link Activation#slope} at 0 only. */
  public double slope(Activation f, double z) {
    return z == 0 && takesRightSlopeAtZero(f) ? 1 : f.slope(z);
  }

  /** Whether f'(0) is the slope of the right half-line (1) instead of the left one (α). */
  public boolean takesRightSlopeAtZero(Activation f) {
    return this == JAX && f instanceof LeakyReLU;
  }
}
