package relulab.controller.experiment;

import java.util.List;
import relulab.model.experiment.Experiment;
import relulab.model.experiment.Plan;
import relulab.model.experiment.RateExperiment;

/** Which learning rates are tried, with which activations. */
final class RateForm extends PlanForm {
  private final VariantsField activations =
      new VariantsField(RateExperiment.usualActivations(), true);
  private final Field<List<Double>> rates =
      add(FormFields.numbers("rates", RateExperiment.USUAL_RATES));
  private final Field<Double> confidence;
  private final Field<Long> seed;

  RateForm(ScenarioProtocol scenario) {
    super(
        RateExperiment.ID,
        RateExperiment.USUAL_NETWORKS,
        RateExperiment.usualPlan(),
        Plan::withoutRates,
        scenario);
    add(plan().steps());
    seed = add(FormFields.seed());
    confidence = add(FormFields.confidence(USUAL_CONFIDENCE));
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
    return ((RateExperiment) shown).plan();
  }

  @Override
  Experiment build() {
    return new RateExperiment(
        seed.value(),
        plan().plan(),
        activations.variantsProperty().get(),
        rates.value(),
        confidence.value());
  }

  @Override
  void show(Experiment shown) {
    RateExperiment experiment = (RateExperiment) shown;
    seed.show(experiment.seed());
    plan().show(planOf(shown));
    activations.variantsProperty().set(experiment.activations());
    rates.show(experiment.rates());
    confidence.show(experiment.confidence());
  }
}
