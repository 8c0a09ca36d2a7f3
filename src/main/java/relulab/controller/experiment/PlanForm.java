package relulab.controller.experiment;

import java.util.List;
import java.util.function.UnaryOperator;
import relulab.controller.settings.Settings;
import relulab.model.experiment.Experiment;
import relulab.model.experiment.Plan;

/** A form of an experiment that trains its networks. */
abstract class PlanForm extends Form {
  static final double USUAL_CONFIDENCE = 0.95;

  private final PlanChoice plan;
  private final ScenarioProtocol scenario;

  PlanForm(
      String id,
      long usualNetworks,
      Plan protocol,
      UnaryOperator<Plan> relevant,
      ScenarioProtocol scenario) {
    super(id, usualNetworks, MOST_MEASURED);
    this.scenario = scenario;
    plan = new PlanChoice(protocol, relevant, scenario);
    follow(plan.baseProperty());
  }

  /** How the networks are trained. */
  final PlanChoice plan() {
    return plan;
  }

  /** Whether the plan's learning rate counts. */
  boolean hasRate() {
    return true;
  }

  /** How an experiment of this kind trains its networks. */
  abstract Plan planOf(Experiment shown);

  /** Whether an experiment of this kind trains as its protocol says. */
  final boolean isProtocol(Experiment shown) {
    return plan.isProtocol(planOf(shown));
  }

  /** The activations that are compared; nothing where they follow from other fields. */
  abstract List<VariantsField> activations();

  /** Whether the plan is one that came with results. */
  final boolean isOfResults() {
    return plan.baseProperty().get() == PlanChoice.Base.RESULTS;
  }

  /** Trains as the open scenario does, for as many steps, with the activations of its lanes. */
  final void takeScenario() {
    plan.steps().show(scenario.steps());
    plan.baseProperty().set(PlanChoice.Base.SCENARIO);
    activations().forEach(each -> each.variantsProperty().set(scenario.variants()));
    renew();
  }

  @Override
  void restore(Settings settings) {
    super.restore(settings);
    plan.restore(settings, key("plan"));
    activations().forEach(each -> each.restore(settings, key("activations")));
  }

  @Override
  void save(Settings settings) {
    super.save(settings);
    plan.save(settings, key("plan"));
    activations().forEach(each -> each.save(settings, key("activations")));
  }
}
