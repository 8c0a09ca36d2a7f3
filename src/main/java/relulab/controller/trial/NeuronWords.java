package relulab.controller.trial;

import java.util.Arrays;
import relulab.model.activation.Activation;
import relulab.model.activation.Saturation;
import relulab.model.network.Layout;
import relulab.model.training.NeuronState;
import relulab.model.training.Recovery;
import relulab.model.trial.Frame;
import relulab.model.trial.LaneFrame;
import relulab.model.trial.NeuronFrame;
import relulab.text.Messages;
import relulab.text.Numbers;
import relulab.view.trial.Selection;
import relulab.view.trial.neuron.GradientEnd;

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

  /** What a person asks of it: why it is dead, how it came back, what it does. */
  String question() {
    String key = isCutOff() ? "cutOff" : kind();
    return messages.get(
        "training.inspector.question." + key, Layout.name(selection.layer(), selection.unit()));
  }

  /** Its place in the network. */
  String place() {
    return messages.get(
        "training.inspector.place",
        Numbers.count(selection.layer()),
        Numbers.count(selection.unit() + 1L));
  }

  /** Style class of the state. */
  String style() {
    return "state-" + kind();
  }

  /** The state's name in keys of messages. */
  String kind() {
    return switch (neuron.state()) {
      case DEAD -> "dead";
      case DORMANT -> "dormant";
      case ALIVE -> neuron.isRecovered() ? "recovered" : "alive";
    };
  }

  /** Whether it is alive, and still no gradient reaches it. */
  boolean isCutOff() {
    return neuron.state() == NeuronState.ALIVE && neuron.gradientNorm() == 0;
  }

  private Activation function() {
    return lane.network().activation(selection.layer(), selection.unit());
  }

  /** The state in a sentence or two. */
  String explanation(double[] z) {
    String all = Numbers.count(inputs);
    double steepest = Saturation.largestSlope(function(), z);
    String slope = Numbers.significant(steepest, 3);
    if (isFlat(z)) {
      String key = steepest == 0 ? "SATURATED_FLAT" : "SATURATED";
      return messages.get("training.inspector." + key, firing(), all, slope);
    }
    return switch (neuron.state()) {
      case DEAD -> messages.get("training.inspector.explain.dead", since(), all);
      case DORMANT -> messages.get("training.inspector.explain.dormant", since(), all, slope);
      case ALIVE ->
          isCutOff() ? cutOff() : messages.get("training.inspector.explain." + kind(), numbers());
    };
  }

  /** A function that bends is saturated where it is flat, on whichever side. */
  private boolean isFlat(double[] z) {
    Activation f = function();
    return !f.kind().isReluFamily() && Saturation.largestSlope(f, z) <= Saturation.FLAT;
  }

  private Object[] numbers() {
    return new Object[] {firing(), Numbers.count(inputs), Numbers.count(neuron.recoveredAt())};
  }

  private String cutOff() {
    int wall = GradientEnd.wall(lane, selection.layer());
    return messages.get(
        wall == 0 ? "training.inspector.explain.cutOff" : "training.inspector.explain.wall",
        firing(),
        Numbers.count(inputs),
        Layout.name(wall));
  }

  private String since() {
    return neuron.since() == 0
        ? messages.get("training.inspector.fromBirth")
        : messages.get("training.inspector.since", Numbers.count(neuron.since()));
  }

  private String firing() {
    return Numbers.count(Math.round(neuron.active() * inputs));
  }

  /** From where the inputs lie to what the weights get, in one line. */
  String chain(double[] z) {
    String all = Numbers.count(inputs);
    double steepest = Saturation.largestSlope(function(), z);
    if (isFlat(z)) {
      return messages.get("training.inspector.chain.flat", Numbers.significant(steepest, 3));
    }
    return switch (neuron.state()) {
      case DEAD -> messages.get("training.inspector.chain.dead", all);
      case DORMANT ->
          messages.get(
              "training.inspector.chain.dormant",
              all,
              Numbers.significant(steepest, 3),
              Numbers.significant(100 * steepest, 2));
      case ALIVE ->
          isCutOff()
              ? messages.get("training.inspector.chain.cutOff", firing(), all)
              : messages.get("training.inspector.chain.alive", firing(), all);
    };
  }

  /** What stands above what can be done. */
  String returnTitle() {
    return messages.get(
        neuron.state() == NeuronState.ALIVE
            ? "training.whatif.title"
            : "training.inspector.returns");
  }

  /** Whether it can come back, why, and what a nudge of its bias would do. */
  String recovery(double[] z, double nudge) {
    String by =
        neuron.recovery() == Recovery.NOT_NEEDED
                || (isFlat(z) && Saturation.largestSlope(function(), z) == 0)
            ? ""
            : messages.get("training.inspector.recovery." + neuron.recovery().name()) + " ";
    return by + nudged(z, nudge);
  }

  private String nudged(double[] z, double nudge) {
    long fires = Arrays.stream(z).filter(value -> value + nudge > 0).count();
    double largest = Arrays.stream(z).max().orElse(0);
    if (fires == 0 && nudge > 0) {
      return messages.get(
          "training.inspector.needs",
          Numbers.significant(nudge, 3),
          Numbers.significant(-largest, 3));
    }
    return messages.get(
        nudge < 0 ? "training.inspector.lower" : "training.inspector.higher",
        Numbers.significant(Math.abs(nudge), 3),
        Numbers.count(fires),
        Numbers.count(z.length));
  }

  /** The state of this neuron among the same ones of other lanes, in a few words. */
  String brief() {
    return messages.get(
        "training.inspector.other." + kind(),
        firing(),
        Numbers.count(inputs),
        Numbers.count(neuron.since()));
  }

  /** The state in a line: what there is room for at the bottom of a small window. */
  String line(double[] z) {
    return chain(z);
  }
}
