package relulab.controller.experiment;

import java.util.List;
import relulab.controller.settings.Settings;
import relulab.model.activation.ActivationKind;
import relulab.model.experiment.Cost;
import relulab.model.experiment.Experiment;
import relulab.model.experiment.Variant;

/** Which activations are timed, and how often. */
final class CostForm extends Form {
  private static final double USUAL_CONFIDENCE = 0.95;

  private final VariantsField activations = new VariantsField(variants(Cost.usual()), false);
  private final Field<Double> confidence = add(FormFields.confidence(USUAL_CONFIDENCE));

  CostForm() {
    super(Cost.ID, Cost.USUAL_REPETITIONS, MOST_MEASURED);
    follow(activations.variantsProperty());
    renew();
  }

  VariantsField activations() {
    return activations;
  }

  @Override
  Experiment build() {
    return Cost.here(
        activations.variantsProperty().get().stream().map(Variant::kind).toList(),
        confidence.value());
  }

  /** The machine of the results is not taken over: what is timed next is timed here. */
  @Override
  void show(Experiment shown) {
    Cost cost = (Cost) shown;
    activations.variantsProperty().set(variants(cost.activations()));
    confidence.show(cost.confidence());
  }

  @Override
  void restore(Settings settings) {
    super.restore(settings);
    activations.restore(settings, key("activations"));
  }

  @Override
  void save(Settings settings) {
    super.save(settings);
    activations.save(settings, key("activations"));
  }

  private static List<Variant> variants(List<ActivationKind> kinds) {
    return kinds.stream().map(Variant::of).toList();
  }
}
