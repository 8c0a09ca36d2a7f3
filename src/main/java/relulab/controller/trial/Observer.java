package relulab.controller.trial;

import java.util.List;
import org.jspecify.annotations.Nullable;
import relulab.controller.trial.SlowMotion.Details;
import relulab.model.network.ActivationMaps;
import relulab.model.network.Layout;
import relulab.model.training.NeuronState;
import relulab.model.trial.Frame;
import relulab.model.trial.LaneFrame;
import relulab.model.trial.LaneMaps;
import relulab.model.trial.NeuronFrame;
import relulab.model.trial.Trial;
import relulab.model.trial.Trial.StepDetail;
import relulab.view.trial.Selection;

/**
 * Takes pictures of the trial for the screen, on the training thread. What costs much is renewed
 * only as often as leaves most of the time to training.
 */
final class Observer {
  /** While it runs, extras are renewed after so many times the time that they took. */
  private static final int REST = 8;

  private static final double NANOS = 1e9;
  private static final long RATE_NANOS = 400_000_000;

  private @Nullable Selection selection;
  private final LaneMaps maker = new LaneMaps();
  private List<ActivationMaps> maps = List.of();
  private boolean settled;
  private boolean chosenIsOld;
  private @Nullable Chosen chosen;
  private long extrasStep = -1;
  private long extrasAt;
  private long detailStep = -1;
  private long counted;
  private long countedFrom;
  private double rate;

  /** Which neuron is looked at closely; the maps stay as they are, unless they lack it. */
  void select(@Nullable Selection newSelection) {
    selection = newSelection;
    chosen = null;
    chosenIsOld = true;
    detailStep = -1;
    extrasAt = 0;
    if (newSelection != null && !hasMap(newSelection)) {
      extrasStep = -1;
    }
  }

  private boolean hasMap(Selection of) {
    return of.lane() < maps.size()
        && maps.get(of.lane()).network().layout().isHidden(of.layer(), of.unit())
        && maps.get(of.lane()).has(of.layer(), of.unit());
  }

  /** What was seen is no longer true. */
  void forget() {
    maps = List.of();
    reconsider();
  }

  /** What was seen may no longer be true; it is shown until the next look, which is due. */
  void reconsider() {
    select(selection);
    settled = false;
    extrasStep = -1;
  }

  /** Whether it could look closer once it stands still. */
  boolean isCoarse() {
    return !settled;
  }

  /** It has stood still for a while: the next look is a close one. */
  void settle() {
    settled = true;
    extrasStep = -1;
  }

  /** A step was done. */
  void count() {
    counted++;
    settled = false;
  }

  /** It stands still. */
  void rest() {
    rate = 0;
    countedFrom = 0;
  }

  /** What there is to see. */
  Moment look(
      Trial trial,
      long order,
      boolean playing,
      boolean running,
      Moment.@Nullable Slow slow,
      Edits edits) {
    Frame frame = trial.frame();
    long now = System.nanoTime();
    boolean isNew = frame.step() != extrasStep;
    if ((isNew || chosenIsOld) && (!running || now >= extrasAt)) {
      lookCloser(trial, frame, isNew);
      long end = System.nanoTime();
      extrasAt = end + REST * (end - now);
      extrasStep = frame.step();
    }
    return new Moment(
        order,
        frame,
        maps,
        chosen,
        slow,
        playing,
        playing ? rate(now) : 0,
        running && !playing,
        edits.canUndo(),
        edits.canRedo());
  }

  private double rate(long now) {
    if (countedFrom == 0) {
      countedFrom = now;
      counted = 0;
    } else if (now - countedFrom >= RATE_NANOS) {
      rate = counted * NANOS / (now - countedFrom);
      countedFrom = now;
      counted = 0;
    }
    return rate;
  }

  private void lookCloser(Trial trial, Frame frame, boolean isNew) {
    if (isNew) {
      Selection of = selection;
      Layout layout = frame.lanes().getFirst().network().layout();
      int wanted =
          of != null && layout.isHidden(of.layer(), of.unit())
              ? layout.neuron(of.layer(), of.unit())
              : -1;
      maps = maker.make(frame, settled, neuron -> neuron == wanted);
    }
    chosen = choose(trial, frame);
    chosenIsOld = false;
  }

  private @Nullable Chosen choose(Trial trial, Frame frame) {
    Selection of = selection;
    if (of == null || !of.isIn(frame)) {
      return null;
    }
    LaneFrame lane = frame.lanes().get(of.lane());
    double[] z =
        lane.network().preActivations(frame.data().train().inputs(), of.layer(), of.unit());
    return new Chosen(of, z, turn(trial, frame, of, lane.neuron(of.layer(), of.unit())));
  }

  /** The update that made it silent or brought it back; it is looked up once for each. */
  private Chosen.@Nullable Turn turn(Trial trial, Frame frame, Selection of, NeuronFrame neuron) {
    long step = neuron.state() == NeuronState.ALIVE ? neuron.recoveredAt() : neuron.since();
    if (step <= 0) {
      return null;
    }
    Chosen.Turn known = chosen == null ? null : chosen.turn();
    if (detailStep == step) {
      return known;
    }
    detailStep = step;
    StepDetail detail = Details.of(trial, of.lane(), step);
    if (detail == null) {
      return null;
    }
    double[][] inputs = frame.data().train().inputs();
    return new Chosen.Turn(
        detail,
        detail.before().preActivations(inputs, of.layer(), of.unit()),
        detail.after().preActivations(inputs, of.layer(), of.unit()));
  }
}
