package relulab.model.network;

import relulab.model.Invalid;

/**
 * How the parameters begin.
 *
 * @param weights distribution of the weights
 * @param bound half-width of {@link Weights#UNIFORM}, in (0, 10]; the others do not use it
 * @param bias every bias, in [−10, 10]
 * @param sharedGain whether all lanes take ReLU's gain √2, so that they begin with the very same
 *     weights; else He's gain of a lane is √(2 / (1 + α²)) with its own α
 */
public record Initialization(Weights weights, double bound, double bias, boolean sharedGain) {

  /** Distributions of initial weights. */
  public enum Weights {
    /** Normal with variance gain² / fan-in (He et al. 2015). */
    HE("he"),
    /** Normal with variance 2 / (fan-in + fan-out) (Glorot and Bengio 2010). */
    XAVIER("xavier"),
    /** Uniform in (−bound, bound). */
    UNIFORM("uniform");

    private final String id;

    Weights(String id) {
      this.id = id;
    }

    /** The name used in files. */
    public String id() {
      return id;
    }
  }

  public Initialization {
    Invalid.unlessWithin("bound", bound, 1e-6, 10);
    Invalid.unlessWithin("bias", bias, -10, 10);
  }

  /** He normal, biases 0, each lane with its own gain. */
  public static Initialization he() {
    return new Initialization(Weights.HE, 0.5, 0, false);
  }
}
