package relulab.model.activation;

/** The negative slope α: which values a person may choose, and what unusual ones mean. */
public final class Alpha {
  /** The least α that a person may type. */
  public static final double MIN = -2;

  /** The largest α that a person may type. */
  public static final double MAX = 2;

  private Alpha() {}

  /** What a value of α makes of the function z if z > 0, else αz. */
  public enum Meaning {
    /** 0 &lt; α &lt; 1: a leaky ReLU, equal to max(αz, z). */
    LEAKY,
    /** α = 0: the function is ReLU. */
    RELU,
    /** α = 1: the function is the identity. */
    IDENTITY,
    /** α > 1: no longer max(αz, z). */
    NOT_MAX,
    /** α &lt; 0: not monotonic. */
    NOT_MONOTONIC
  }

  /** What α makes of the function. */
  public static Meaning meaning(double alpha) {
    if (alpha == 0) {
      return Meaning.RELU;
    }
    if (alpha == 1) {
      return Meaning.IDENTITY;
    }
    if (alpha < 0) {
      return Meaning.NOT_MONOTONIC;
    }
    return alpha > 1 ? Meaning.NOT_MAX : Meaning.LEAKY;
  }

  /** Whether α lies within [{@link #MIN}, {@link #MAX}]. */
  public static boolean isAllowed(double alpha) {
    return alpha >= MIN && alpha <= MAX;
  }

  static void requireFinite(double alpha) {
    if (!Double.isFinite(alpha)) {
      throw new IllegalArgumentException("alpha must be finite: " + alpha);
    }
  }
}
