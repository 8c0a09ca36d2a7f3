package relulab.view.trace;

import java.util.ArrayList;
import java.util.List;
import relulab.model.activation.ActivationKind;
import relulab.model.network.HiddenLayers;
import relulab.model.trace.Trace;
import relulab.model.trace.TraceCourse;
import relulab.model.training.NeuronState;
import relulab.model.trial.CourseTrack.StateChange;
import relulab.text.Messages;
import relulab.text.Numbers;
import relulab.text.Printable;
import relulab.view.functions.FunctionNames;
import relulab.view.trial.Selection;
import relulab.view.trial.neuron.CauseRow.Cause;

/** What the record of a neuron says: what it is at a step, since when, and what was seen then. */
public final class RecordedWords {
  private static final int DIGITS = 3;
  private static final double FLAT = 1e-3;

  private final TraceCourse course;
  private final Trace trace;
  private final Selection at;
  private final Messages messages;
  private final int neuron;
  private final int column;
  private final NeuronState state;
  private final ActivationKind kind;
  private final long turn;

  /** Of a neuron of a recorded training at its step. */
  public RecordedWords(TraceCourse course, Selection at, Messages messages) {
    this.course = course;
    this.at = at;
    this.messages = messages;
    trace = course.trace();
    neuron = trace.layout().neuron(at.layer(), at.unit());
    column = course.column();
    state = course.state(0, neuron);
    kind = course.kind(0, at.layer());
    turn = turn();
  }

  /** The step of the change that made it what it is; −1 if it has not changed since the start. */
  private long turn() {
    long last = -1;
    for (StateChange change : trace.changes()) {
      if (change.step() > course.step()) {
        break;
      }
      last = change.neuron() == neuron ? change.step() : last;
    }
    return last;
  }

  /** The step of its last change of state up to the one shown; −1 if there was none. */
  public long turnStep() {
    return turn;
  }

  /** Why is it what it is? */
  public String question() {
    String name = name();
    return switch (state) {
      case DEAD -> messages.get("training.inspector.question.dead", name);
      case DORMANT -> messages.get("training.inspector.question.dormant", name);
      case ALIVE ->
          messages.get(
              turn < 0
                  ? "training.inspector.question.alive"
                  : "training.inspector.question.recovered",
              name);
    };
  }

  private String name() {
    return Printable.of(course.neuronName(at.layer(), at.unit()));
  }

  /** Its function, layer and number. */
  public String place() {
    HiddenLayers layers = trace.layout();
    return messages.get(
        "training.recorded.place",
        FunctionNames.name(kind, messages),
        Numbers.count(at.layer()),
        Numbers.count(layers.hiddenLayers()),
        Numbers.count(at.unit() + 1),
        Numbers.count(layers.width(at.layer())));
  }

  /** What it is, and what that means for its weights. */
  public String explanation() {
    String since =
        turn < 0
            ? messages.get("training.recorded.fromBirth")
            : messages.get("training.recorded.since", Numbers.count(turn));
    long probes = trace.header().probes();
    String fires = Numbers.count(Math.round(trace.active(column, neuron) * probes));
    String all = Numbers.count(probes);
    return switch (state) {
      case DEAD -> messages.get("training.recorded.dead", since, all);
      case DORMANT -> messages.get("training.recorded.dormant", since, all, slope());
      case ALIVE -> messages.get(alive(), since, fires, all, slope());
    };
  }

  private String alive() {
    boolean isFlat = !kind.isReluFamily() && trace.slope(column, neuron) <= FLAT;
    return isFlat
        ? "training.recorded.saturated"
        : turn < 0 ? "training.recorded.alive" : "training.recorded.recovered";
  }

  private String slope() {
    return Numbers.significant(trace.slope(column, neuron), 2);
  }

  /** The numbers of the record around the change, or of the one shown where there was none. */
  public List<Cause> lines() {
    int now = turn < 0 ? column : trace.columnOf(turn);
    int before = turn < 0 ? -1 : now - 1;
    List<Cause> lines = new ArrayList<>();
    add(
        lines,
        "training.recorded.line.fires",
        before < 0 ? Double.NaN : fires(before),
        fires(now),
        0);
    add(
        lines,
        "training.recorded.line.z",
        before < 0 ? Double.NaN : trace.largest(before, neuron),
        trace.largest(now, neuron),
        DIGITS);
    add(
        lines,
        "training.recorded.line.gradient",
        before < 0 ? Double.NaN : trace.neuronGradient(before, neuron),
        trace.neuronGradient(now, neuron),
        2);
    add(
        lines,
        "training.recorded.line.layer",
        before < 0 ? Double.NaN : trace.layerGradientNorm(before, at.layer()),
        trace.layerGradientNorm(now, at.layer()),
        2);
    add(
        lines,
        "training.recorded.line.loss",
        before < 0 ? Double.NaN : trace.loss(before),
        trace.lossMax(now),
        DIGITS);
    return lines;
  }

  private double fires(int at) {
    return trace.active(at, neuron) * trace.header().probes();
  }

  /** Numbers that are not known are left out. */
  private void add(List<Cause> lines, String key, double before, double now, int digits) {
    if (!Double.isNaN(now)) {
      lines.add(Cause.after(messages.get(key), size(before, digits), size(now, digits)));
    }
  }

  private static String size(double value, int digits) {
    return Double.isNaN(value)
        ? ""
        : digits == 0 ? Numbers.count(Math.round(value)) : Numbers.significant(value, digits);
  }

  /** Whether it may come back, as far as a record can say: by what happened beside it. */
  public String recovery() {
    if (!state.isSilent()) {
      return "";
    }
    HiddenLayers layers = trace.layout();
    int first = layers.neuron(at.layer(), 0);
    int back = 0;
    for (int n = first; n < first + layers.width(at.layer()); n++) {
      back += trace.recoveries(n) > 0 ? 1 : 0;
    }
    String text =
        messages.get(
            state == NeuronState.DEAD
                ? "training.recorded.recovery.dead"
                : "training.recorded.recovery.dormant");
    return text
        + " "
        + messages.get(
            "training.recorded.recovery.seen",
            Numbers.count(back),
            Numbers.count(layers.width(at.layer())));
  }

  /** The layers in words, for those who do not see them. */
  static String layers(TraceCourse course, Messages messages) {
    StringBuilder said = new StringBuilder();
    HiddenLayers layers = course.trace().layout();
    for (int layer = 1; layer <= layers.hiddenLayers(); layer++) {
      LayerCounts counts = LayerCounts.of(course, layer);
      if (counts.dead() + counts.dormant() > 0 || layers.hiddenLayers() <= 20) {
        said.append(
                messages.get(
                    "training.recorded.spoken",
                    course.layerName(layer),
                    Numbers.count(counts.neurons()),
                    Numbers.count(counts.dead()),
                    Numbers.count(counts.dormant())))
            .append(' ');
      }
    }
    return said.toString().strip();
  }
}
