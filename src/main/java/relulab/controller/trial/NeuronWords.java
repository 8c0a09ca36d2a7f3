package relulab.controller.trial;

import relulab.model.training.NeuronState;
import relulab.model.training.Recovery;
import relulab.model.trial.Frame;
import relulab.model.trial.LaneFrame;
import relulab.model.trial.NeuronFrame;
import relulab.text.Messages;
import relulab.text.Numbers;
import relulab.view.trial.Selection;

/** A neuron's state in words, with the numbers that it follows from. */
final class NeuronWords {
  private final Messages messages;
  private final Selection selection;
  private final LaneFrame lane;
  private final NeuronFrame neuron;
  private final int inputs;

  NeuronWords(Frame frame, Selection selection, Messages messages) {
    this.messages = messages;
    this.selection = selection;
    lane = frame.lanes().get(selection.lane());
    neuron = lane.neuron(selection.layer(), selection.unit());
    inputs = frame.data().train().size();
  }

  /** How a neuron is called: the second of the first hidden layer is h1·2. */
  static String name(int layer, int unit) {
    return "h" + layer + "·" + (unit + 1);
  }

  /** What a person asks of it: why it is dead, how it came back, what it sees. */
  String question() {
    return messages.get(
        "training.inspector.question." + kind(), name(selection.layer(), selection.unit()));
  }

  /** Neuron and lane. */
  String title() {
    return messages.get(
        "training.inspector.neuron",
        name(selection.layer(), selection.unit()),
        lane.setup().name());
  }

  /** Style class of the state. */
  String style() {
    return "state-" + kind();
  }

  private String kind() {
    return switch (neuron.state()) {
      case DEAD -> "dead";
      case DORMANT -> "dormant";
      case ALIVE -> neuron.isRecovered() ? "recovered" : "alive";
    };
  }

  /** The state and since when. */
  String stateTitle() {
    if (neuron.state() == NeuronState.ALIVE) {
      return neuron.isRecovered()
          ? messages.get("training.inspector.recovered", Numbers.count(neuron.recoveredAt()))
          : messages.get("training.inspector.alive");
    }
    return neuron.since() == 0
        ? messages.get("training.inspector." + kind() + "FromBirth")
        : messages.get("training.inspector." + kind() + "Since", Numbers.count(neuron.since()));
  }

  /** The numbers. */
  String stateText() {
    String active = Numbers.count(Math.round(neuron.active() * inputs));
    String slope =
        Numbers.significant(lane.network().alpha(selection.layer(), selection.unit()), 3);
    return messages.get(
        "training.inspector." + neuron.state().name(),
        active,
        Numbers.count(inputs),
        Numbers.rounded(neuron.largestZ(), 2),
        lane.network().kind().hasAlpha() ? slope : "…");
  }

  /** Whether it can come back, and why; empty for one that is alive. */
  String recovery() {
    return neuron.recovery() == Recovery.NOT_NEEDED
        ? ""
        : messages.get("training.inspector.recovery." + neuron.recovery().name());
  }

  /** Lane and state in a few words. */
  String brief() {
    return messages.get(
        "training.inspector.other." + kind(),
        lane.setup().name(),
        Numbers.percent(neuron.active(), 0),
        Numbers.count(neuron.since()));
  }
}
