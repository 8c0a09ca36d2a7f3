package relulab.controller.experiment;

import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import relulab.controller.settings.Settings;
import relulab.model.experiment.Plan;

/**
 * How the networks of an experiment are trained: as its protocol says, or as the open scenario
 * does.
 */
final class PlanChoice {
  /** Where a plan comes from. */
  enum Base {
    PROTOCOL("protocol"),
    SCENARIO("scenario"),
    /** Results that were opened and follow neither. */
    RESULTS("results");

    private final String id;

    Base(String id) {
      this.id = id;
    }

    String id() {
      return id;
    }

    static @Nullable Base of(String id) {
      for (Base base : values()) {
        if (base.id.equals(id)) {
          return base;
        }
      }
      return null;
    }
  }

  private final Plan protocol;
  private final UnaryOperator<Plan> relevant;
  private final ScenarioProtocol scenario;
  private final ObjectProperty<Base> base = new SimpleObjectProperty<>(Base.PROTOCOL);
  private final Field<Long> steps;
  private @Nullable Plan ofResults;

  /**
   * A choice.
   *
   * @param relevant takes away what the experiment sets by itself
   * @param scenario the open scenario
   */
  PlanChoice(Plan protocol, UnaryOperator<Plan> relevant, ScenarioProtocol scenario) {
    this.protocol = protocol;
    this.relevant = relevant;
    this.scenario = scenario;
    steps = FormFields.count("steps", protocol.steps());
  }

  ObjectProperty<Base> baseProperty() {
    return base;
  }

  Field<Long> steps() {
    return steps;
  }

  /** Whether there is a plan that came with results. */
  boolean isOfResultsKnown() {
    return ofResults != null;
  }

  /**
   * The plan.
   *
   * @throws WrongField if the steps are not understood
   * @throws relulab.model.Invalid if a network cannot be trained like this
   */
  Plan plan() {
    return chosen().withSteps(steps.value());
  }

  /**
   * The plan without its steps.
   *
   * @throws relulab.model.Invalid if the scenario cannot be a plan
   */
  Plan chosen() {
    Plan found =
        switch (base.get()) {
          case PROTOCOL -> protocol;
          case SCENARIO -> scenario.plan();
          case RESULTS -> ofResults == null ? protocol : ofResults;
        };
    return relevant.apply(found);
  }

  /**
   * Puts a plan in: it is the protocol's, the scenario's or, where it is neither, one of its own.
   */
  void show(Plan shown) {
    steps.show(shown.steps());
    if (isSame(protocol, shown)) {
      base.set(Base.PROTOCOL);
    } else if (base.get() != Base.SCENARIO || !isSame(chosen(), shown)) {
      ofResults = shown;
      base.set(Base.RESULTS);
    }
  }

  /** Whether a plan is the protocol's, to the last step. */
  boolean isProtocol(Plan plan) {
    return relevant.apply(protocol).equals(relevant.apply(plan));
  }

  private boolean isSame(Plan a, Plan b) {
    return relevant.apply(a).withSteps(1).equals(relevant.apply(b).withSteps(1));
  }

  void restore(Settings settings, String key) {
    base.set(settings.parsed(key, Base.PROTOCOL, Base::of));
  }

  void save(Settings settings, String key) {
    settings.put(key, base.get().id());
  }
}
