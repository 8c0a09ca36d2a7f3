package relulab.model.experiment.conclusion;

import java.util.List;
import relulab.model.activation.ActivationKind;
import relulab.model.experiment.Interval;
import relulab.model.experiment.Prevention;
import relulab.model.experiment.Variant;

/** What a sentence names: a number of some kind, a function, or several of these. */
public sealed interface Figure {

  /** A measured number, such as a loss; infinite where a training overflowed. */
  record Measure(double value) implements Figure {}

  /** A share in [0, 1]. */
  record Share(double value) implements Figure {}

  /** A number of networks, layers and so on. */
  record Count(long value) implements Figure {}

  /** A number that was set, such as α or a learning rate. */
  record Setting(double value) implements Figure {}

  /** How many times larger one number is than another. */
  record Ratio(double value) implements Figure {}

  /** A kind of activation function, whatever its α. */
  record Kind(ActivationKind kind) implements Figure {}

  /** An activation function. */
  record Function(Variant variant) implements Figure {}

  /**
   * Something done against the death of neurons.
   *
   * @param number how much of it; a measure without one does not use it
   */
  record Against(Prevention.Measure measure, double number) implements Figure {}

  /** From a measured number to another. */
  record Between(Interval interval, boolean shares) implements Figure {}

  /** The level of the intervals, such as 0.95. */
  record Level(double value) implements Figure {}

  /** Several. */
  record Several(List<? extends Figure> all) implements Figure {
    public Several {
      all = List.copyOf(all);
    }
  }
}
