package relulab.model.training;

import relulab.model.Invalid;
import relulab.model.activation.ActivationKind;
import relulab.model.activation.Alpha;

/** Something that a person does to a run at a step. */
public sealed interface Intervention {
  /** The least learning rate. */
  double MIN_RATE = 0;

  /** The greatest learning rate: absurd, and it may be tried. */
  double MAX_RATE = 1e9;

  /** The greatest batch size; a batch larger than the data is all of the data. */
  int MAX_BATCH = 1_000_000;

  /** Whether it sets something to a value, whatever that was before. */
  default boolean isSetting() {
    return this instanceof LearningRate
        || this instanceof BatchSize
        || this instanceof ClipGradient
        || this instanceof NegativeSlope;
  }

  /** A new learning rate, from the next update on. */
  record LearningRate(double rate) implements Intervention {
    public LearningRate {
      Invalid.unlessWithin("rate", rate, MIN_RATE, MAX_RATE);
    }
  }

  /**
   * The learning rate times {@code factor} for the next {@code steps} updates.
   *
   * @param factor in [0, 1e6]
   * @param steps 1 or more
   * @param warmUp number of updates over which the factor moves linearly from 1 to its value, at
   *     most {@code steps}; 0 for none
   */
  record RateShock(double factor, int steps, int warmUp) implements Intervention {
    public RateShock {
      Invalid.unlessWithin("factor", factor, 0, 1e6);
      Invalid.unlessWithin("steps", steps, 1, Stabilization.MAX_STEPS);
      Invalid.unlessWithin("warmUp", warmUp, 0, steps);
    }

    /** At once. */
    public RateShock(double factor, int steps) {
      this(factor, steps, 0);
    }

    /** The factor of the update that follows {@code done} updates of the shock. */
    double factorAfter(long done) {
      return done + 1 >= warmUp ? factor : 1 + (factor - 1) * Stabilization.ramp(done, warmUp);
    }
  }

  /** From the next update on, gradients are clipped at this norm; 0 for no longer. */
  record ClipGradient(double norm) implements Intervention {
    public ClipGradient {
      Invalid.unlessWithin("norm", norm, 0, Stabilization.MAX_NORM);
    }
  }

  /** The learning rate rises linearly to its value over the next {@code steps} updates. */
  record WarmUp(int steps) implements Intervention {
    public WarmUp {
      Invalid.unlessWithin("steps", steps, 1, Stabilization.MAX_STEPS);
    }
  }

  /** A new batch size, in all lanes. */
  record BatchSize(int size) implements Intervention {
    public BatchSize {
      Invalid.unlessWithin("size", size, 1, MAX_BATCH);
    }
  }

  /** A new negative slope α for lanes that have one; PReLU goes on learning from there. */
  record NegativeSlope(double alpha) implements Intervention {
    public NegativeSlope {
      Invalid.unlessWithin("alpha", alpha, Alpha.MIN, Alpha.MAX);
    }
  }

  /** Another activation function; the network goes on with its weights. */
  record SwitchActivation(ActivationKind kind, double alpha) implements Intervention {
    public SwitchActivation {
      Invalid.unlessWithin("alpha", alpha, Alpha.MIN, Alpha.MAX);
    }
  }

  /** An intervention on one hidden neuron. */
  sealed interface OnNeuron extends Intervention {
    /** Hidden layer, 1 … H. */
    int layer();

    /** Unit within the layer, from 0. */
    int unit();
  }

  /** Lowers the bias until the largest z over the training set is {@link #KILLED_Z}. */
  record Kill(int layer, int unit) implements OnNeuron {
    /** Largest pre-activation of a neuron after it was killed; one that is lower is left alone. */
    public static final double KILLED_Z = -1;
  }

  /** Adds {@code by} to the bias. */
  record NudgeBias(int layer, int unit, double by) implements OnNeuron {
    public NudgeBias {
      Invalid.unlessWithin("by", by, -100, 100);
    }
  }

  /**
   * Draws new incoming weights and puts the bias (and an α of its own) back to its beginning; the
   * optimizer forgets what it knows of them.
   */
  record Reinitialize(int layer, int unit) implements OnNeuron {}
}
