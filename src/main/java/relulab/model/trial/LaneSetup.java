package relulab.model.trial;

import relulab.model.Invalid;
import relulab.model.activation.ActivationKind;
import relulab.model.activation.Alpha;

/**
 * What is a lane's own.
 *
 * @param name shown with the lane, 1 to 40 characters
 * @param kind activation of every hidden unit
 * @param alpha negative slope of LeakyReLU, first one of PReLU, in [−2, 2]; others do not use it
 * @param alphaPerUnit whether PReLU learns one α a unit, or one a hidden layer
 */
public record LaneSetup(String name, ActivationKind kind, double alpha, boolean alphaPerUnit) {
  public LaneSetup {
    Invalid.unlessWithin("name", name.length(), 1, 40);
    Invalid.unlessWithin("alpha", alpha, Alpha.MIN, Alpha.MAX);
  }

  /** A lane with one α a layer. */
  public static LaneSetup of(String name, ActivationKind kind, double alpha) {
    return new LaneSetup(name, kind, alpha, false);
  }

  /** The negative slope that the network starts with: α where the function has one, else 0. */
  double startingSlope() {
    return kind.hasAlpha() ? alpha : 0;
  }
}
