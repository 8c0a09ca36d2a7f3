package relulab.controller.trial;

import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Gives the training thread its orders, and knows whether what it shows follows from them yet. The
 * thread starts with the first order.
 */
final class Steering {
  private final Supplier<TrainingLoop> starter;
  private @Nullable TrainingLoop loop;
  private long lastOrder;
  private @Nullable Place heading;

  /**
   * No thread yet.
   *
   * @param starter starts it, at step 0
   */
  Steering(Supplier<TrainingLoop> starter) {
    this.starter = starter;
  }

  /** Whether the thread runs. */
  boolean isStarted() {
    return loop != null;
  }

  /** The thread, on its way to the place that it was named before. */
  TrainingLoop thread() {
    TrainingLoop running = loop;
    if (running == null) {
      running = starter.get();
      loop = running;
      if (heading != null) {
        lastOrder = running.revisit(heading.end(), heading.step());
      }
    }
    return running;
  }

  /** An order that does not change where it goes. */
  void order(ToLongFunction<TrainingLoop> order) {
    lastOrder = order.applyAsLong(thread());
  }

  /** An order after which it goes to a place; or to none that is known before. */
  void order(ToLongFunction<TrainingLoop> order, @Nullable Place to) {
    order(order);
    heading = to;
  }

  /** Where it is on its way to; null if it is there, or nobody knows. */
  @Nullable Place heading() {
    return heading;
  }

  /** From now on this is where it goes. */
  void head(@Nullable Place to) {
    heading = to;
  }

  /** Whether what it shows follows from all orders. */
  boolean isFollowed(Moment shown) {
    return shown.order() >= lastOrder;
  }

  /** It shows something; it may have arrived, or have gone on from there. */
  void see(Moment shown) {
    Place to = heading;
    if (to != null
        && isFollowed(shown)
        && shown.frame().end() >= to.end()
        && (shown.playing() ? shown.frame().step() >= to.step() : shown.place().equals(to))) {
      heading = null;
    }
  }

  /** Ends the thread. */
  void close() {
    if (loop != null) {
      loop.close();
    }
  }
}
