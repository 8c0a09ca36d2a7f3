package relulab.controller.experiment;

import java.util.List;
import relulab.controller.trial.TrainingState;
import relulab.model.experiment.Plan;
import relulab.model.experiment.Variant;

/** What experiments take over from the scenario that is open. */
record ScenarioProtocol(TrainingState training) {

  /** How its networks are trained, for as many steps as it was meant to have. */
  Plan plan() {
    return new Plan(training.setup(), steps());
  }

  /** The number of steps that it was meant to have. */
  long steps() {
    return Math.clamp(training.plannedProperty().get(), 1, Plan.MAX_STEPS);
  }

  /** The share of its points that it keeps for testing. */
  double heldOut() {
    return training.setup().data().testShare();
  }

  /** The activations of its lanes, each once. */
  List<Variant> variants() {
    return training.setup().lanes().stream()
        .map(lane -> new Variant(lane.kind(), lane.alpha()))
        .distinct()
        .toList();
  }
}
