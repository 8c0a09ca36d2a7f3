package relulab.scenario.scenes;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * What a caption claims: its numbers, in the order of the English text, and what else it says of
 * the moment at which it appears.
 */
record Claim(List<ToDoubleFunction<Moment>> numbers, List<Predicate<Moment>> statements) {

  /** A caption with these numbers. */
  @SafeVarargs
  static Claim says(ToDoubleFunction<Moment>... numbers) {
    return new Claim(List.of(numbers), List.of());
  }

  /** … which is true only if this holds, too. */
  Claim and(Predicate<Moment> statement) {
    List<Predicate<Moment>> more = new ArrayList<>(statements);
    more.add(statement);
    return new Claim(numbers, List.copyOf(more));
  }
}
