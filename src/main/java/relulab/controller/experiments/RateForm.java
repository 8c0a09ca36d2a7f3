package relulab.controller.experiments;

import java.util.List;
import relulab.model.sweep.Experiment;
import relulab.model.sweep.Plan;
import relulab.model.sweep.RateSweep;

/** Which learning rates are tried, with which activations. */
final class RateForm extends PlanForm {
  private final VariantsField activations = new VariantsField(RateSweep.usualActivations(), true);
  private final Field<List<Double>> rates = add(Fields.numbers("rates", RateSweep.USUAL_RATES));
  private final Field<Double> confidence;
  private final Field<Long> seed;

  RateForm(OpenScenario scenario) {
    super(
        RateSweep.ID,
        RateSweep.USUAL_NETWORKS,
        RateSweep.usualPlan(),
        Plan::withoutRates,
        scenario);
    add(plan().steps());
    seed = add(Fields.seed());
    confidence = add(Fields.confidence(USUAL_CONFIDENCE));
    follow(activations.variantsProperty());
    renew();
  }

  @Override
  boolean hasRate() {
    return false;
  }

  @Override
  List<VariantsField> activations() {
    return List.of(activations);
  }

  @Override
  Plan planOf(Experiment shown) {
    return ((RateSweep) shown).plan();
  }

  @Override
  Experiment build() {
    return new RateSweep(
        seed.value(),
        plan().plan(),
        activations.variantsProperty().get(),
        rates.value(),
        confidence.value());
  }

  @Override
  void show(Experiment shown) {
    RateSweep sweep = (RateSweep) shown;
    seed.show(sweep.seed());
    plan().show(planOf(shown));
    activations.variantsProperty().set(sweep.activations());
    rates.show(sweep.rates());
    confidence.show(sweep.confidence());
  }
}
