package relulab.controller.experiment;

import java.util.List;
import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import relulab.controller.settings.BoundSettings;
import relulab.controller.settings.Setting;
import relulab.model.experiment.Parameter;
import relulab.model.experiment.Plan;
import relulab.model.experiment.Values;

/**
 * How the networks of an experiment are trained: as its protocol says, or as the open scenario
 * does.
 */
final class PlanChoice implements Field<Plan> {
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
  }

  private final Parameter.Training parameter;
  private final ScenarioProtocol scenario;
  private final ObjectProperty<Base> base = new SimpleObjectProperty<>(Base.PROTOCOL);
  private final TypedField<Long> steps;
  private final TypedField<Double> heldOut;
  private @Nullable Plan ofResults;

  /**
   * A choice.
   *
   * @param scenario the open one
   */
  PlanChoice(Parameter.Training parameter, ScenarioProtocol scenario) {
    this.parameter = parameter;
    this.scenario = scenario;
    steps = FormFields.steps(parameter.usual().steps());
    heldOut = FormFields.heldOut(parameter.usual().heldOut());
  }

  @Override
  public String name() {
    return parameter.name();
  }

  @Override
  public Place place() {
    return Place.PLAN;
  }

  ObjectProperty<Base> baseProperty() {
    return base;
  }

  /** The fields that stand beside the choice. */
  List<TypedField<?>> numbers() {
    return parameter.heldOut() ? List.of(steps, heldOut) : List.of(steps);
  }

  /** Whether there is a plan that came with results. */
  boolean isOfResultsKnown() {
    return ofResults != null;
  }

  /** Whether the plan's learning rate counts. */
  boolean hasRate() {
    return parameter.withRate();
  }

  @Override
  public Plan value() {
    Plan plan = chosen().withSteps(steps.value());
    return parameter.heldOut() ? plan.withHeldOut(heldOut.value()) : plan;
  }

  @Override
  public List<Observable> changes() {
    return List.of(base);
  }

  /** Trains as the open scenario does, for as many steps; it need not have a test share. */
  void takeScenario() {
    steps.show(scenario.steps());
    double share = scenario.heldOut();
    heldOut.show(share > 0 ? share : parameter.usual().heldOut());
    base.set(Base.SCENARIO);
  }

  /**
   * The plan without what has a field of its own.
   *
   * @throws relulab.model.Invalid if the scenario cannot be a plan
   */
  Plan chosen() {
    Plan found =
        switch (base.get()) {
          case PROTOCOL -> parameter.usual();
          case SCENARIO -> scenario.plan();
          case RESULTS -> ofResults == null ? parameter.usual() : ofResults;
        };
    return parameter.checked(found);
  }

  /**
   * Puts a plan in: it is the protocol's, the scenario's or, where it is neither, one of its own.
   */
  @Override
  public void show(Plan shown) {
    steps.show(shown.steps());
    heldOut.show(shown.heldOut());
    if (isSame(parameter.usual(), shown)) {
      base.set(Base.PROTOCOL);
    } else if (base.get() != Base.SCENARIO || !isSame(chosen(), shown)) {
      ofResults = shown;
      base.set(Base.RESULTS);
    }
  }

  /** Whether the plan among the values is the protocol's, to the last step. */
  boolean isProtocol(Values values) {
    return parameter.checked(parameter.usual()).equals(values.get(parameter));
  }

  private boolean isSame(Plan a, Plan b) {
    return bare(a).equals(bare(b));
  }

  private Plan bare(Plan plan) {
    Plan one = parameter.checked(plan).withSteps(1);
    return parameter.heldOut() ? one.withHeldOut(0) : one;
  }

  @Override
  public void keep(BoundSettings settings, String key) {
    settings.with(Setting.oneOf(key, Base.PROTOCOL, List.of(Base.values()), Base::id), base);
  }
}
