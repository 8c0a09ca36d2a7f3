package relulab.controller.experiment;

import relulab.controller.settings.Settings;
import relulab.model.experiment.Experiment;
import relulab.model.experiment.GradientFlow;

/** How deep and wide the networks are, and with which activations. */
final class GradientFlowForm extends Form {
  private static final double USUAL_CONFIDENCE = 0.95;

  private final VariantsField activations = new VariantsField(GradientFlow.usual(), true);
  private final Field<Long> depth = add(FormFields.count("depth", GradientFlow.USUAL_DEPTH));
  private final Field<Long> width = add(FormFields.count("width", GradientFlow.USUAL_WIDTH));
  private final Field<Long> seed = add(FormFields.seed());
  private final Field<Double> confidence = add(FormFields.confidence(USUAL_CONFIDENCE));

  GradientFlowForm() {
    super(GradientFlow.ID, GradientFlow.USUAL_NETWORKS, MOST_MEASURED);
    follow(activations.variantsProperty());
    renew();
  }

  VariantsField activations() {
    return activations;
  }

  @Override
  Experiment build() {
    return new GradientFlow(
        seed.value(),
        activations.variantsProperty().get(),
        Math.clamp(depth.value(), 0, Integer.MAX_VALUE),
        Math.clamp(width.value(), 0, Integer.MAX_VALUE),
        confidence.value());
  }

  @Override
  void show(Experiment shown) {
    GradientFlow flow = (GradientFlow) shown;
    seed.show(flow.seed());
    activations.variantsProperty().set(flow.activations());
    depth.show((long) flow.depth());
    width.show((long) flow.width());
    confidence.show(flow.confidence());
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
}
