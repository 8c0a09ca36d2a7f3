package relulab.model.training;

import relulab.model.Invalid;

/**
 * An optimizer, as PyTorch defines it.
 *
 * @param kind which one
 * @param momentum μ of {@link Kind#MOMENTUM}, in [0, 0.9999]
 * @param beta1 of Adam, in [0, 0.9999]
 * @param beta2 of Adam, in [0, 0.99999]
 * @param epsilon of Adam, in [1e-12, 1]
 */
public record OptimizerSettings(
    Kind kind, double momentum, double beta1, double beta2, double epsilon) {

  /** The optimizers. */
  public enum Kind {
    /** p ← p − η g. */
    SGD("sgd"),
    /** v ← μ v + g, p ← p − η v. */
    MOMENTUM("momentum"),
    /** Adam (Kingma and Ba 2015) with bias correction. */
    ADAM("adam");

    private final String id;

    Kind(String id) {
      this.id = id;
    }

    /** The name used in files. */
    public String id() {
      return id;
    }
  }

  public OptimizerSettings {
    Invalid.unlessWithin("momentum", momentum, 0, 0.9999);
    Invalid.unlessWithin("beta1", beta1, 0, 0.9999);
    Invalid.unlessWithin("beta2", beta2, 0, 0.99999);
    Invalid.unlessWithin("epsilon", epsilon, 1e-12, 1);
  }

  /** An optimizer with the usual constants: μ = 0.9, β = (0.9, 0.999), ε = 1e-8. */
  public static OptimizerSettings of(Kind kind) {
    return new OptimizerSettings(kind, 0.9, 0.9, 0.999, 1e-8);
  }
}
