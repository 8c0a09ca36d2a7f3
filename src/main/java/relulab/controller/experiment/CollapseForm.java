package relulab.controller.experiment;

import java.util.List;
import relulab.model.experiment.Collapse;
import relulab.model.experiment.Experiment;
import relulab.model.experiment.Plan;

/** How the networks that may collapse are trained, and with which activations. */
final class CollapseForm extends PlanForm {
  private final VariantsField activations = new VariantsField(Collapse.protocol(), true);
  private final Field<Long> seed;
  private final Field<Double> confidence;

  CollapseForm(ScenarioProtocol scenario) {
    super(Collapse.ID, Collapse.USUAL_NETWORKS, Plan.narrow(), plan -> plan, scenario);
    add(plan().steps());
    seed = add(FormFields.seed());
    confidence = add(FormFields.confidence(USUAL_CONFIDENCE));
    follow(activations.variantsProperty());
    renew();
  }

  @Override
  List<VariantsField> activations() {
    return List.of(activations);
  }

  @Override
  Plan planOf(Experiment shown) {
    return ((Collapse) shown).plan();
  }

  @Override
  Experiment build() {
    return new Collapse(
        seed.value(), plan().plan(), activations.variantsProperty().get(), confidence.value());
  }

  @Override
  void show(Experiment shown) {
    Collapse collapse = (Collapse) shown;
    seed.show(collapse.seed());
    plan().show(planOf(shown));
    activations.variantsProperty().set(collapse.activations());
    confidence.show(collapse.confidence());
  }
}
