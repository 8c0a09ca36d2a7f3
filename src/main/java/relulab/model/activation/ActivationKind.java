package relulab.model.activation;

/** The activation functions that the app knows, in the order in which it shows them. */
public enum ActivationKind {
  RELU("relu", Shape.HALF_LINES, false),
  LEAKY_RELU("leaky-relu", Shape.HALF_LINES, true),
  PRELU("prelu", Shape.HALF_LINES, true),
  SIGMOID("sigmoid", Shape.SIGMOID, false),
  TANH("tanh", Shape.SIGMOID, false),
  ELU("elu", Shape.ONE_SIDED, false),
  GELU("gelu", Shape.ONE_SIDED, false),
  SILU("silu", Shape.ONE_SIDED, false);

  /** What the form of a function means for neurons and for their first weights. */
  private enum Shape {
    /** z for z > 0 and αz otherwise. */
    HALF_LINES,
    /** Smooth, close to z for large z and bounded below for negative z. */
    ONE_SIDED,
    /** Smooth, bounded on both sides. */
    SIGMOID
  }

  private final String id;
  private final Shape shape;
  private final boolean hasAlpha;

  ActivationKind(String id, Shape shape, boolean hasAlpha) {
    this.id = id;
    this.shape = shape;
    this.hasAlpha = hasAlpha;
  }

  /** The name used in files and on the command line, for example {@code leaky-relu}. */
  public String id() {
    return id;
  }

  /** Whether f(z) = z for z > 0 and αz otherwise, for some α. */
  public boolean isReluFamily() {
    return shape == Shape.HALF_LINES;
  }

  /** Whether the function has a negative slope α that can be chosen. */
  public boolean hasAlpha() {
    return hasAlpha;
  }

  /** Whether α is a parameter that training changes. */
  public boolean learnsAlpha() {
    return this == PRELU;
  }

  /**
   * Whether the usual first weights are He's, which make up for the half of the signal's power that
   * a silent side takes away; else Xavier's.
   */
  public boolean isUsualWithHe() {
    return shape != Shape.SIGMOID;
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
