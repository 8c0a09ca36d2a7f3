package relulab.controller.experiments;

import java.util.List;
import relulab.model.sweep.Experiment;
import relulab.model.sweep.Plan;
import relulab.model.sweep.RateSweep;
import relulab.model.sweep.Variant;

/** Which learning rates are tried, with which activations. */
final class RateForm extends PlanForm {
  private static final long USUAL_NETWORKS = 30;

  private final VariantsField activations = new VariantsField(Variant.family(0.1, 0.25), true);
  private final Field<List<Double>> rates = add(Fields.numbers("rates", RateSweep.USUAL_RATES));
  private final Field<Double> confidence;
  private final Field<Long> seed;

  RateForm(OpenScenario scenario) {
    super(RateSweep.ID, USUAL_NETWORKS, Plan.circle(), Plan::withoutRates, scenario);
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
    plan().show(sweep.plan());
    activations.variantsProperty().set(sweep.activations());
    rates.show(sweep.rates());
    confidence.show(sweep.confidence());
  }
}
