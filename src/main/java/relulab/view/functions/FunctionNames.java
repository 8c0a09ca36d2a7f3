package relulab.view.functions;

import relulab.model.activation.Activation;
import relulab.model.activation.ActivationKind;
import relulab.text.Messages;
import relulab.text.Numbers;

/** Functions in words. */
public final class FunctionNames {
  private static final int ALPHA_DIGITS = 4;

  private FunctionNames() {}

  /** The name alone: LeakyReLU. */
  public static String name(ActivationKind kind, Messages messages) {
    return messages.get("functions.name." + kind.id());
  }

  /** The name, with α where there is one: LeakyReLU, α = 0.1. */
  public static String full(Activation f, Messages messages) {
    String name = name(f.kind(), messages);
    return f.kind().hasAlpha()
        ? messages.get("functions.nameWithAlpha", name, alpha(f.negativeSlope()))
        : name;
  }

  /** What a function of the family is for x ≤ 0: 0.1 x. */
  static String term(Activation f) {
    double alpha = f.negativeSlope();
    return alpha == 0 ? "0" : alpha == 1 ? "x" : alpha(alpha) + "\u202Fx";
  }

  /** An α as it is shown everywhere. */
  public static String alpha(double alpha) {
    return Numbers.significant(alpha, ALPHA_DIGITS);
  }
}
