package relulab.controller.trial;

import relulab.model.activation.Activation;
import relulab.model.activation.Saturation;
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

  /** Its pre-activations over the training set; none if they are not known yet. */
  private final double[] z;

  NeuronWords(Frame frame, Selection selection, Messages messages) {
    this(frame, selection, messages, new double[0]);
  }

  private NeuronWords(Frame frame, Selection selection, Messages messages, double[] z) {
    this.z = z;
    this.messages = messages;
    this.selection = selection;
    lane = frame.lanes().get(selection.lane());
    neuron = lane.neuron(selection.layer(), selection.unit());
    inputs = frame.data().train().size();
  }

  /** Of the selected neuron, with what is known of it at a moment. */
  static NeuronWords of(Moment moment, Selection selection, Messages messages) {
    Chosen chosen = moment.chosen();
    boolean isFresh = chosen != null && chosen.selection().equals(selection);
    double[] z = chosen != null && isFresh ? chosen.preActivations() : new double[0];
    return new NeuronWords(moment.frame(), selection, messages, z);
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
    Activation f = lane.network().activation(selection.layer(), selection.unit());
    if (!f.kind().isReluFamily() && z.length > 0) {
      return smooth(Saturation.largestSlope(f, z));
    }
    return state(
        neuron.state().name(),
        f.kind().hasAlpha() ? Numbers.significant(f.negativeSlope(), 3) : "…");
  }

  /** A function that bends is saturated where it is flat, on whichever side. */
  private String smooth(double largestSlope) {
    String slope = Numbers.significant(largestSlope, 3);
    if (largestSlope <= Saturation.FLAT) {
      return messages.get(
          largestSlope == 0 ? "training.inspector.SATURATED_FLAT" : "training.inspector.SATURATED",
          active(),
          Numbers.count(inputs),
          slope);
    }
    return state(
        neuron.state() == NeuronState.DORMANT ? "DORMANT_SMOOTH" : neuron.state().name(), slope);
  }

  private String state(String name, String slope) {
    return messages.get(
        "training.inspector." + name,
        active(),
        Numbers.count(inputs),
        Numbers.rounded(neuron.largestZ(), 2),
        slope);
  }

  private String active() {
    return Numbers.count(Math.round(neuron.active() * inputs));
  }

  /** Whether it can come back, and why; empty for one that is alive, or flat to the last bit. */
  String recovery() {
    Activation f = lane.network().activation(selection.layer(), selection.unit());
    boolean isFlat = !f.kind().isReluFamily() && z.length > 0 && Saturation.largestSlope(f, z) == 0;
    return neuron.recovery() == Recovery.NOT_NEEDED || isFlat
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
