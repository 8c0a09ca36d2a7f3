package relulab.controller.experiments;

import java.util.List;
import relulab.model.sweep.AlphaSweep;
import relulab.model.sweep.Experiment;
import relulab.model.sweep.Plan;

/** Which α are tried, and where PReLU's begins. */
final class AlphaForm extends PlanForm {
  private final Field<List<Double>> alphas = add(Fields.numbers("alphas", AlphaSweep.USUAL_ALPHAS));
  private final Field<Double> preluAlpha =
      add(Fields.number("preluAlpha", AlphaSweep.USUAL_PRELU_ALPHA));
  private final Field<Long> seed;
  private final Field<Double> confidence;

  AlphaForm(OpenScenario scenario) {
    super(AlphaSweep.ID, AlphaSweep.USUAL_NETWORKS, AlphaSweep.usualPlan(), plan -> plan, scenario);
    add(plan().steps());
    seed = add(Fields.seed());
    confidence = add(Fields.confidence(USUAL_CONFIDENCE));
    renew();
  }

  @Override
  List<VariantsField> activations() {
    return List.of();
  }

  @Override
  Plan planOf(Experiment shown) {
    return ((AlphaSweep) shown).plan();
  }

  @Override
  Experiment build() {
    return new AlphaSweep(
        seed.value(), plan().plan(), alphas.value(), preluAlpha.value(), confidence.value());
  }

  @Override
  void show(Experiment shown) {
    AlphaSweep sweep = (AlphaSweep) shown;
    seed.show(sweep.seed());
    plan().show(planOf(shown));
    alphas.show(sweep.alphas());
    preluAlpha.show(sweep.preluAlpha());
    confidence.show(sweep.confidence());
  }
}
