package relulab.model.activation;

/** The activation functions that the app knows, in the order in which it shows them. */
public enum ActivationKind {
  RELU("relu"),
  LEAKY_RELU("leaky-relu"),
  PRELU("prelu"),
  SIGMOID("sigmoid"),
  TANH("tanh"),
  ELU("elu"),
  GELU("gelu"),
  SILU("silu");

  private final String id;

  ActivationKind(String id) {
    this.id = id;
  }

  /** The name used in files and on the command line, for example {@code leaky-relu}. */
  public String id() {
    return id;
  }

  /** Whether f(z) = z for z > 0 and αz otherwise, for some α. */
  public boolean isReluFamily() {
    return ordinal() <= PRELU.ordinal();
  }

  /** Whether the function has a negative slope α that can be chosen. */
  public boolean hasAlpha() {
    return this == LEAKY_RELU || this == PRELU;
  }

  /** The function of this kind; α is used by LeakyReLU and PReLU and ignored by the others. */
  public Activation with(double alpha) {
    return switch (this) {
      case RELU -> new ReLU();
      case LEAKY_RELU -> new LeakyReLU(alpha);
      case PRELU -> new PReLU(alpha);
      case SIGMOID -> new Sigmoid();
      case TANH -> new Tanh();
      case ELU -> new ELU();
      case GELU -> new GELU();
      case SILU -> new SiLU();
    };
  }
}
