package relulab.view.functions;

import java.util.List;
import java.util.function.ToDoubleFunction;
import relulab.model.activation.Activation;

/**
 * Keeps lines that coincide countable: they are drawn side by side, a line's width apart, instead
 * of one over the other.
 */
final class SideBySide {
  private static final double GAP = 1.0;

  private SideBySide() {}

  /**
   * How far the half-line of the i-th function is moved aside, in units of a line's width, given
   * the slope of each function's half-line: 0 where no other one lies on it.
   */
  static double offset(List<Activation> family, int i, ToDoubleFunction<Activation> slope) {
    double own = slope.applyAsDouble(family.get(i));
    int before = 0;
    int all = 0;
    for (int j = 0; j < family.size(); j++) {
      if (slope.applyAsDouble(family.get(j)) == own) {
        all++;
        before += j < i ? 1 : 0;
      }
    }
    return (before - (all - 1) / 2.0) * GAP;
  }
}
