package relulab.controller.trial;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import relulab.model.network.Layout;
import relulab.model.training.NeuronState;
import relulab.model.trial.Frame;
import relulab.model.trial.StateChange;
import relulab.model.trial.TrackView;
import relulab.text.Messages;
import relulab.text.Numbers;
import relulab.view.trial.Selection;

/**
 * What happened to a neuron, as the list of events shows it: a change of its state, or many in a
 * row, which are one flicker.
 *
 * @param lane name of the lane
 * @param neuron which neuron
 * @param changes in the order of their steps, one or at least {@link #FLICKER}
 */
record Event(String lane, Selection neuron, List<StateChange> changes) {
  /** So many changes that follow one another closely are one event. */
  static final int FLICKER = 4;

  /** Changes that are farther apart, in steps, are no flicker. */
  private static final long CLOSE = 20;

  Event {
    changes = List.copyOf(changes);
  }

  /**
   * The latest events of all lanes, the newest first.
   *
   * @param horizon the last step of which anything may be told
   * @param deathsOnly whether nothing but deaths is told
   * @param most the greatest number of events
   */
  static List<Event> latest(Frame frame, long horizon, boolean deathsOnly, int most) {
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
  private static List<Event> ofLane(Frame frame, int lane, long horizon, int most) {
    TrackView track = frame.tracks().get(lane);
    String name = frame.lanes().get(lane).setup().name();
    Map<Integer, List<StateChange>> open = new HashMap<>();
    List<Event> found = new ArrayList<>();
    List<StateChange> changes = track.changes();
    int first = Math.max(0, changes.size() - most * FLICKER * FLICKER);
    for (int i = first; i < changes.size() && changes.get(i).step() <= horizon; i++) {
      StateChange change = changes.get(i);
      List<StateChange> row = open.computeIfAbsent(change.neuron(), n -> new ArrayList<>());
      if (!row.isEmpty() && change.step() - row.getLast().step() > CLOSE) {
        close(name, lane, track.layout(), row, found);
      }
      row.add(change);
    }
    open.values().forEach(row -> close(name, lane, track.layout(), row, found));
    return found;
  }

  private static void close(
      String name, int lane, Layout layout, List<StateChange> row, List<Event> found) {
    if (row.isEmpty()) {
      return;
    }
    int n = row.getFirst().neuron();
    Selection neuron = new Selection(lane, layout.layerOf(n), layout.unitOf(n));
    if (row.size() >= FLICKER) {
      found.add(new Event(name, neuron, row));
    } else {
      row.forEach(change -> found.add(new Event(name, neuron, List.of(change))));
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
    String name = NeuronWords.name(neuron.layer(), neuron.unit());
    if (isFlicker()) {
      return messages.get(
          "training.event.flicker",
          Numbers.count(step()),
          Numbers.count(last()),
          lane,
          name,
          Numbers.count(changes.stream().filter(change -> change.to().isSilent()).count()));
    }
    return messages.get(
        "training.event." + changes.getFirst().to().name(), Numbers.count(step()), lane, name);
  }
}
