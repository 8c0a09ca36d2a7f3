package relulab.controller.trial;

import relulab.model.network.Layout;
import relulab.model.training.NeuronState;
import relulab.model.trial.StateChange;
import relulab.text.Messages;
import relulab.text.Numbers;
import relulab.view.trial.Selection;

/**
 * A change of a neuron's state, as the list of events shows it.
 *
 * @param lane name of the lane
 * @param neuron which neuron
 * @param change what happened
 */
record Event(String lane, Selection neuron, StateChange change) {

  static Event of(String name, int lane, Layout layout, StateChange change) {
    return new Event(
        name,
        new Selection(lane, layout.layerOf(change.neuron()), layout.unitOf(change.neuron())),
        change);
  }

  /** Style class of what it became. */
  String style() {
    return switch (change.to()) {
      case DEAD -> "dead";
      case DORMANT -> "dormant";
      case ALIVE -> "recovered";
    };
  }

  /** In words. */
  String text(Messages messages) {
    NeuronState to = change.to();
    return messages.get(
        "training.event." + to.name(),
        Numbers.count(change.step()),
        lane,
        NeuronWords.name(neuron.layer(), neuron.unit()));
  }
}
