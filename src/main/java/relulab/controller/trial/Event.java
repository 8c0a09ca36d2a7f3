package relulab.controller.trial;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import relulab.model.network.HiddenLayers;
import relulab.model.network.Layout;
import relulab.model.training.NeuronState;
import relulab.model.trial.Course;
import relulab.model.trial.CourseTrack;
import relulab.model.trial.CourseTrack.StateChange;
import relulab.text.Messages;
import relulab.text.Numbers;
import relulab.view.trial.Selection;

/**
 * What happened to a neuron, as the list of events shows it: a change of its state, or many in a
 * row, which are one flicker.
 *
 * @param lane name of the lane; of a recorded model, of the layer
 * @param name of the neuron within it
 * @param neuron which neuron
 * @param changes in the order of their steps, one or at least {@link #FLICKER}
 * @param key of what is said of it, before the state
 */
public record Event(
    String lane, String name, Selection neuron, List<StateChange> changes, String key) {
  /** So many changes that follow one another closely are one event. */
  static final int FLICKER = 4;

  /** Changes that are farther apart, in steps, are no flicker. */
  private static final long CLOSE = 20;

  public Event {
    changes = List.copyOf(changes);
  }

  /**
   * The latest events of all lanes, the newest first.
   *
   * @param horizon the last step of which anything may be told
   * @param deathsOnly whether nothing but deaths is told
   * @param most the greatest number of events
   */
  static List<Event> latest(Course frame, long horizon, boolean deathsOnly, int most) {
    List<Event> all = new ArrayList<>();
    for (int lane = 0; lane < frame.tracks().size(); lane++) {
      all.addAll(ofLane(frame, lane, horizon, most));
    }
    return all.stream()
        .filter(event -> !deathsOnly || event.isDeath())
        .sorted(Comparator.comparingLong(Event::last).reversed())
        .limit(most)
        .toList();
  }

  /** Enough of the latest changes of a lane that none of the latest events lacks one. */
  private static List<Event> ofLane(Course frame, int lane, long horizon, int most) {
    CourseTrack track = frame.tracks().get(lane);
    Map<Integer, List<StateChange>> open = new HashMap<>();
    List<Event> found = new ArrayList<>();
    List<StateChange> changes = track.changes();
    int end = until(changes, horizon);
    for (int i = Math.max(0, end - most * FLICKER * FLICKER); i < end; i++) {
      StateChange change = changes.get(i);
      List<StateChange> row = open.computeIfAbsent(change.neuron(), n -> new ArrayList<>());
      if (!row.isEmpty() && change.step() - row.getLast().step() > CLOSE) {
        close(frame, lane, row, found);
      }
      row.add(change);
    }
    open.values().forEach(row -> close(frame, lane, row, found));
    return found;
  }

  /** How many changes there are up to a step. */
  private static int until(List<StateChange> changes, long horizon) {
    int low = 0;
    int high = changes.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (changes.get(middle).step() <= horizon) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static void close(Course frame, int lane, List<StateChange> row, List<Event> found) {
    if (row.isEmpty()) {
      return;
    }
    int n = row.getFirst().neuron();
    HiddenLayers layout = frame.tracks().get(lane).layout();
    Selection neuron = new Selection(lane, layout.layerOf(n), layout.unitOf(n));
    boolean isNamed = frame.hasNamedLayers();
    String place = isNamed ? frame.layerName(neuron.layer()) : frame.laneSetups().get(lane).name();
    String key = isNamed ? "training.recorded.event." : "training.event.";
    String name =
        isNamed ? Numbers.count(neuron.unit() + 1) : Layout.name(neuron.layer(), neuron.unit());
    if (row.size() >= FLICKER) {
      found.add(new Event(place, name, neuron, row, key));
    } else {
      row.forEach(change -> found.add(new Event(place, name, neuron, List.of(change), key)));
    }
    row.clear();
  }

  /** Its first step: where a click goes. */
  long step() {
    return changes.getFirst().step();
  }

  private long last() {
    return changes.getLast().step();
  }

  private boolean isDeath() {
    return changes.stream().anyMatch(change -> change.to() == NeuronState.DEAD);
  }

  /** Whether it is many changes. */
  boolean isFlicker() {
    return changes.size() > 1;
  }

  /** Style class of what it became. */
  String style() {
    return switch (changes.getLast().to()) {
      case DEAD -> "dead";
      case DORMANT -> "dormant";
      case ALIVE -> "recovered";
    };
  }

  /** In words. */
  String text(Messages messages) {
    if (isFlicker()) {
      return messages.get(
          key + "flicker",
          Numbers.count(step()),
          Numbers.count(last()),
          lane,
          name,
          Numbers.count(changes.stream().filter(change -> change.to().isSilent()).count()));
    }
    return messages.get(key + changes.getFirst().to().name(), Numbers.count(step()), lane, name);
  }
}
