package relulab.scenario;

import java.util.OptionalDouble;

/** Knows the numbers that captions speak of. */
public interface Facts {
  /** Knows nothing. */
  Facts NONE = (fact, at) -> OptionalDouble.empty();

  /**
   * A number.
   *
   * @param at the step of the beat that speaks of it
   * @return nothing where it does not exist: no such lane or neuron, a step that was not reached
   */
  OptionalDouble value(Fact fact, long at);

  /** These, and where they do not know, others. */
  default Facts or(Facts other) {
    return (fact, at) -> {
      OptionalDouble known = value(fact, at);
      return known.isPresent() ? known : other.value(fact, at);
    };
  }
}
