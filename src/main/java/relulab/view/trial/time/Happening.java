package relulab.view.trial.time;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import relulab.model.network.HiddenLayers;
import relulab.model.training.NeuronState;
import relulab.model.trial.Course;
import relulab.model.trial.CourseTrack;
import relulab.model.trial.CourseTrack.StateChange;
import relulab.text.Messages;
import relulab.text.Numbers;
import relulab.view.trial.TimeAxis;

/** What happened to a lane, read from what is known of it. */
sealed interface Happening {
  /** Which lane. */
  int lane();

  /** The first step of it. */
  long step();

  /** The last step of it: later than the first one where steps were put together. */
  long last();

  /** In words that begin with the step. */
  String text(Course frame, Messages messages);

  /**
   * The loss leaps.
   *
   * @param before it, and at most
   */
  record Leap(int lane, long step, long last, double before, double peak) implements Happening {
    @Override
    public String text(Course frame, Messages messages) {
      return messages.get(
          "training.timeline.leap",
          when(this, messages),
          LaneLines.name(frame, lane),
          Numbers.significant(peak, 2));
    }
  }

  /**
   * Several neurons fall silent at once.
   *
   * @param fallen how many did
   * @param silent how many are in that state by then
   * @param fate which state it is
   */
  record Deaths(int lane, long step, long last, int fallen, int silent, int all, NeuronState fate)
      implements Happening {
    @Override
    public String text(Course frame, Messages messages) {
      return text("training.timeline.fallen.", frame, messages);
    }

    /** The same where the lane has just been named. */
    String ofIt(Course frame, Messages messages) {
      return text("training.timeline.fallenOfIt.", frame, messages);
    }

    private String text(String key, Course frame, Messages messages) {
      return messages.get(
          key + fate.name(),
          when(this, messages),
          LaneLines.name(frame, lane),
          Numbers.count(silent),
          Numbers.count(all));
    }
  }

  /**
   * All neurons of some layers are dead.
   *
   * @param first the first such layer
   * @param until the last one, without one between them that is not
   */
  record DeadLayers(int lane, long step, long last, int first, int until) implements Happening {
    @Override
    public String text(Course frame, Messages messages) {
      String name = LaneLines.name(frame, lane);
      return first == until
          ? messages.get("training.timeline.deadLayer", name, Numbers.count(first))
          : messages.get(
              "training.timeline.deadLayers", name, Numbers.count(first), Numbers.count(until));
    }

    /** The longest row of dead layers of all lanes at the step of a frame. */
    static Optional<DeadLayers> of(Course frame) {
      Optional<DeadLayers> best = Optional.empty();
      for (int lane = 0; lane < frame.tracks().size(); lane++) {
        int begin = 0;
        HiddenLayers layers = frame.tracks().get(lane).layout();
        for (int layer = 1; layer <= layers.hiddenLayers(); layer++) {
          boolean dead = isDead(frame, lane, layers, layer);
          begin = !dead ? 0 : begin == 0 ? layer : begin;
          int length = dead ? layer - begin + 1 : 0;
          if (length > best.map(found -> found.until - found.first + 1).orElse(0)) {
            best = Optional.of(new DeadLayers(lane, frame.step(), frame.step(), begin, layer));
          }
        }
      }
      return best;
    }

    private static boolean isDead(Course frame, int lane, HiddenLayers layers, int layer) {
      for (int unit = 0; unit < layers.width(layer); unit++) {
        if (frame.state(lane, layers.neuron(layer, unit)) != NeuronState.DEAD) {
          return false;
        }
      }
      return true;
    }
  }

  private static String when(Happening at, Messages messages) {
    return at.last() <= at.step()
        ? messages.get("training.timeline.step", Numbers.count(at.step()))
        : messages.get(
            "training.timeline.steps", Numbers.count(at.step()), Numbers.count(at.last()));
  }

  /** What an annotation says: a leap of the loss, what it did, or one of the two. */
  record Annotation(Optional<Leap> leap, Optional<Deaths> deaths, Optional<DeadLayers> deadLayers) {
    /** Nothing to say. */
    static final Annotation NONE =
        new Annotation(Optional.empty(), Optional.empty(), Optional.empty());

    /** What the leap did, in words; empty where nothing is known of it. */
    String deathsText(Course frame, Messages messages) {
      boolean named = leap.isPresent() && deaths.map(Deaths::lane).equals(leap.map(Leap::lane));
      return deaths
          .map(found -> named ? found.ofIt(frame, messages) : found.text(frame, messages))
          .or(() -> deadLayers.map(found -> found.text(frame, messages)))
          .orElse("");
    }

    /** What it is about. */
    Happening anchor() {
      return leap.<Happening>map(found -> found)
          .or(() -> deaths)
          .or(() -> deadLayers)
          .orElseThrow();
    }

    boolean isEmpty() {
      return leap.isEmpty() && deaths.isEmpty() && deadLayers.isEmpty();
    }
  }

  /** A leap is at least by such a factor. */
  double LEAP = 3;

  /** What a leap does to neurons, it does within this share of the run. */
  double SOON = 0.03;

  /** The greatest leap that an axis shows until a step, and the deaths that follow it. */
  static Annotation annotation(Course frame, TimeAxis axis, long horizon) {
    Optional<Leap> leap = Optional.empty();
    for (int lane = 0; lane < frame.tracks().size(); lane++) {
      Optional<Leap> own = leap(frame.tracks().get(lane), lane, axis, horizon);
      if (own.isPresent() && (leap.isEmpty() || ratio(own.get()) > ratio(leap.get()))) {
        leap = own;
      }
    }
    Optional<Deaths> deaths = Optional.empty();
    long from = leap.map(Leap::step).orElse((long) Math.ceil(axis.from()));
    long to = leap.isEmpty() ? horizon : from + Math.max(10, (long) (SOON * frame.end()));
    for (int lane = 0; lane < frame.tracks().size(); lane++) {
      Optional<Deaths> own =
          deaths(frame.tracks().get(lane), lane, from, Math.min(to, Math.min(horizon, axis.end())));
      if (own.isPresent() && (deaths.isEmpty() || own.get().fallen() > deaths.get().fallen())) {
        deaths = own;
      }
    }
    boolean nothing = leap.isEmpty() && deaths.isEmpty();
    return new Annotation(leap, deaths, nothing ? DeadLayers.of(frame) : Optional.empty());
  }

  private static double ratio(Leap leap) {
    return leap.peak() / leap.before();
  }

  private static Optional<Leap> leap(CourseTrack track, int lane, TimeAxis axis, long horizon) {
    if (track.columns() < 2) {
      return Optional.empty();
    }
    Optional<Leap> best = Optional.empty();
    int last = track.columnOf(Math.min(horizon, axis.end()));
    for (int i = Math.max(1, track.columnOf((long) axis.from())); i <= last; i++) {
      double before = track.loss(i - 1);
      double peak = track.lossMax(i);
      boolean isLeap = before > 0 && peak >= LEAP * before && Double.isFinite(peak);
      if (isLeap && (best.isEmpty() || peak / before > ratio(best.get()))) {
        // The climb may take some steps more: its top is told.
        int top = i;
        while (top + 1 <= last && top < i + 3 && track.lossMax(top + 1) > track.lossMax(top)) {
          top++;
        }
        best =
            Optional.of(
                new Leap(
                    lane, track.start(top), track.start(top + 1) - 1, before, track.lossMax(top)));
      }
    }
    return best;
  }

  /** The step at which most fell silent, if at least two did. */
  static Optional<Deaths> deaths(CourseTrack track, int lane, long from, long to) {
    NeuronState[] states = new NeuronState[track.layout().neurons()];
    for (int n = 0; n < states.length && track.columns() > 0; n++) {
      states[n] = track.state(0, n);
    }
    Optional<Deaths> best = Optional.empty();
    List<StateChange> changes = track.changes();
    for (int i = 0; i < changes.size() && changes.get(i).step() <= to; ) {
      long step = changes.get(i).step();
      int dead = 0;
      int dormant = 0;
      for (; i < changes.size() && changes.get(i).step() == step; i++) {
        StateChange change = changes.get(i);
        states[change.neuron()] = change.to();
        boolean falls = change.from() == NeuronState.ALIVE;
        dead += falls && change.to() == NeuronState.DEAD ? 1 : 0;
        dormant += falls && change.to() == NeuronState.DORMANT ? 1 : 0;
      }
      int fallen = Math.max(dead, dormant);
      if (step >= from && fallen >= 2 && (best.isEmpty() || fallen > best.get().fallen())) {
        NeuronState fate = dead >= dormant ? NeuronState.DEAD : NeuronState.DORMANT;
        int now = (int) Arrays.stream(states).filter(state -> state == fate).count();
        best = Optional.of(new Deaths(lane, step, step, fallen, now, states.length, fate));
      }
    }
    return best;
  }
}
