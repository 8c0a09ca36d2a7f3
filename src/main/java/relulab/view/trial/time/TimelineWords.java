package relulab.view.trial.time;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import relulab.model.training.NeuronState;
import relulab.model.trial.Course;
import relulab.model.trial.CourseTrack;
import relulab.model.trial.CourseTrack.StateChange;
import relulab.text.Messages;
import relulab.text.Numbers;
import relulab.view.chart.Look;
import relulab.view.trial.Measure;
import relulab.view.trial.Selection;

/** A timeline in words: beside the pointer, and for those who do not see it. */
final class TimelineWords {
  private static final int DIGITS = 4;

  private TimelineWords() {}

  /** What is said at a place of the pins, with its steps. */
  static List<String> pins(PinsRow.Group group, Look look) {
    List<String> words = new ArrayList<>();
    for (Timeline.Pin pin : group.pins()) {
      words.add(
          look.messages().get("training.timeline.step", Numbers.count(pin.step()))
              + ": "
              + pin.text());
    }
    return words;
  }

  /** Of a step the values of all lanes, or a neuron's state. */
  static List<String> at(
      Timeline timeline, long step, @Nullable Selection neuron, Messages messages) {
    List<String> words = new ArrayList<>();
    CourseTrack first = timeline.frame().tracks().getFirst();
    words.add(steps(first, step, messages));
    if (neuron != null) {
      words.addAll(neuron(timeline.frame(), step, neuron, messages));
      return words;
    }
    for (int lane = 0; lane < timeline.frame().tracks().size(); lane++) {
      String values = values(timeline, lane, step, messages);
      if (!values.isEmpty()) {
        words.add(
            messages.get(
                "training.chart.spokenLane", LaneLines.name(timeline.frame(), lane), values));
      }
    }
    return words;
  }

  /** The step, or the steps that one column of the tracks has merged. */
  private static String steps(CourseTrack track, long step, Messages messages) {
    if (step >= track.end()) {
      return messages.get("training.chart.step", Numbers.count(step));
    }
    int column = track.columnOf(step);
    if (track.isOneStep(column)) {
      return messages.get("training.chart.step", Numbers.count(track.start(column)));
    }
    return messages.get(
        "training.chart.steps",
        Numbers.count(track.start(column)),
        Numbers.count(track.start(column + 1) - 1));
  }

  private static List<String> neuron(Course frame, long step, Selection at, Messages messages) {
    CourseTrack track = frame.tracks().get(at.lane());
    String name = LaneLines.name(frame, at.lane());
    String title = name + " · " + frame.neuronName(at.layer(), at.unit());
    if (step >= track.end()) {
      return List.of(title);
    }
    int neuron = track.layout().neuron(at.layer(), at.unit());
    int column = track.columnOf(step);
    NeuronState state = track.state(column, neuron);
    String share = Numbers.percent(track.active(column, neuron), 1, messages.language());
    return List.of(title, messages.get("training.neuron." + state.name()) + " · z > 0: " + share);
  }

  /** The values of a lane in words; empty where there are none. */
  static String values(Timeline timeline, int lane, long step, Messages messages) {
    Measure measure = timeline.measure();
    CourseTrack track = timeline.frame().tracks().get(lane);
    if (step >= track.end() || !Curves.has(timeline.frame(), measure, lane)) {
      return "";
    }
    int column = track.columnOf(step);
    return IntStream.range(0, measure.curves(track))
        .mapToDouble(curve -> measure.mean(track, column, curve))
        .mapToObj(
            value ->
                measure.isShare()
                    ? Numbers.percent(value, 1, messages.language())
                    : Numbers.significant(value, DIGITS))
        .collect(Collectors.joining(", "));
  }

  /** What is shown, in sentences. */
  static String spoken(Timeline timeline, Messages messages) {
    Course frame = timeline.frame();
    String lanes =
        IntStream.range(0, frame.tracks().size())
            .filter(lane -> !values(timeline, lane, frame.step(), messages).isEmpty())
            .mapToObj(
                lane ->
                    messages.get(
                        "training.chart.spokenLane",
                        LaneLines.name(frame, lane),
                        values(timeline, lane, frame.step(), messages)))
            .collect(Collectors.joining(messages.get("functions.separator")));
    String lives =
        IntStream.range(0, frame.tracks().size())
            .mapToObj(lane -> lives(timeline, lane, messages))
            .collect(Collectors.joining(messages.get("functions.separator")));
    String said = timeline.saying().text() + " " + timeline.saying().question();
    return String.join(
            " ",
            timeline.saying().place(),
            said.strip(),
            messages.get(
                "training.chart.spoken",
                timeline.measure().title(messages),
                Numbers.count(timeline.axis().end()),
                Numbers.count(frame.step()),
                lanes),
            messages.get("training.chart.lifeSpoken", Numbers.count(timeline.axis().end()), lives))
        .strip();
  }

  private static String lives(Timeline timeline, int lane, Messages messages) {
    List<StateChange> changes =
        timeline.frame().tracks().get(lane).changes().stream()
            .filter(change -> timeline.future() || change.step() <= timeline.frame().step())
            .toList();
    long deaths = changes.stream().filter(c -> c.to() == NeuronState.DEAD).count();
    long recoveries = changes.stream().filter(StateChange::isRecovery).count();
    return messages.get(
        "training.chart.lifeSpokenLane",
        LaneLines.name(timeline.frame(), lane),
        Numbers.count(deaths),
        Numbers.count(recoveries));
  }
}
