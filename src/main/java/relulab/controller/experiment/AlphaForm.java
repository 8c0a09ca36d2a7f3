package relulab.controller.experiment;

import java.util.List;
import relulab.model.experiment.AlphaExperiment;
import relulab.model.experiment.Experiment;
import relulab.model.experiment.Plan;

/** Which α are tried, and where PReLU's begins. */
final class AlphaForm extends PlanForm {
  private final Field<List<Double>> alphas =
      add(FormFields.numbers("alphas", AlphaExperiment.USUAL_ALPHAS));
  private final Field<Double> preluAlpha =
      add(FormFields.number("preluAlpha", AlphaExperiment.USUAL_PRELU_ALPHA));
  private final Field<Long> seed;
  private final Field<Double> confidence;

  AlphaForm(ScenarioProtocol scenario) {
    super(
        AlphaExperiment.ID,
        AlphaExperiment.USUAL_NETWORKS,
        AlphaExperiment.usualPlan(),
        plan -> plan,
        scenario);
    add(plan().steps());
    seed = add(FormFields.seed());
    confidence = add(FormFields.confidence(USUAL_CONFIDENCE));
    renew();
  }

  @Override
  List<VariantsField> activations() {
    return List.of();
  }

  @Override
  Plan planOf(Experiment shown) {
    return ((AlphaExperiment) shown).plan();
  }

  @Override
  Experiment build() {
    return new AlphaExperiment(
        seed.value(), plan().plan(), alphas.value(), preluAlpha.value(), confidence.value());
  }

  @Override
  void show(Experiment shown) {
    AlphaExperiment experiment = (AlphaExperiment) shown;
    seed.show(experiment.seed());
    plan().show(planOf(shown));
    alphas.show(experiment.alphas());
    preluAlpha.show(experiment.preluAlpha());
    confidence.show(experiment.confidence());
  }
}
