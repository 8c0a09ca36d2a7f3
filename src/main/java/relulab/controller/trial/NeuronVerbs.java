package relulab.controller.trial;

import java.util.OptionalInt;
import java.util.function.Function;
import relulab.model.training.Intervention;
import relulab.text.Messages;
import relulab.text.Numbers;
import relulab.view.trial.Selection;

/** What can be done to the chosen neuron, now. */
final class NeuronVerbs {
  private final TrainingState state;

  NeuronVerbs(TrainingState state) {
    this.state = state;
  }

  /** How much a nudge adds to the bias. */
  double nudgeBy() {
    return state.choices().whatIfValues().nudgeProperty().get();
  }

  /** A nudge, with its size. */
  String nudgeText(Messages messages) {
    double by = nudgeBy();
    return messages.get(
        "training.whatif.nudgeNow", (by > 0 ? "+" : "") + Numbers.significant(by, 3));
  }

  /** Adds to its bias. */
  void nudge() {
    double by = nudgeBy();
    act(of -> new Intervention.NudgeBias(of.layer(), of.unit(), by));
  }

  /** Gives it new random weights. */
  void renew() {
    act(of -> new Intervention.Reinitialize(of.layer(), of.unit()));
  }

  /** Makes it silent. */
  void kill() {
    act(of -> new Intervention.Kill(of.layer(), of.unit()));
  }

  private void act(Function<Selection, Intervention> does) {
    Selection of = state.selectionProperty().get();
    if (of != null) {
      state.changes().intervene(OptionalInt.of(of.lane()), () -> does.apply(of));
    }
  }
}
