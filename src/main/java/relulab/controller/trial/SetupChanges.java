package relulab.controller.trial;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import relulab.controller.Notice;
import relulab.model.Invalid;
import relulab.model.training.Intervention;
import relulab.model.training.Planned;
import relulab.model.trial.Setup;

/** What a person changes of the run: its beginning, or its future from the step that is shown. */
public final class SetupChanges {
  private final TrainingState state;
  private final Steering steering;
  private long gestures = Edits.ALONE;
  private long gesture = Edits.ALONE;

  SetupChanges(TrainingState state, Steering steering) {
    this.state = state;
    this.steering = steering;
  }

  /**
   * Changes the beginning: the run starts anew, which can be taken back. What is not allowed is
   * told, and nothing changes.
   */
  public void restart(UnaryOperator<Setup> edit) {
    attempt(
        () -> {
          Setup known = state.setup();
          Setup next = edit.apply(known);
          if (!next.equals(known)) {
            steering.order(
                loop -> loop.restart(gesture, actual -> SetupEdits.merged(known, next, actual)),
                Place.START);
            state.show(next);
          }
        });
  }

  /** Does something now, in one lane or in all; it can be taken back. */
  public void intervene(OptionalInt lane, Supplier<Intervention> intervention) {
    attempt(
        () -> {
          Intervention now = intervention.get();
          Place at = steering.heading();
          steering.order(
              loop -> loop.change(gesture, trial -> trial.intervene(lane, now)),
              at == null ? null : new Place(at.step(), at.step()));
          state.forgetOverflows();
        });
  }

  /** Sets the negative slope of a lane, from now on or from the beginning. */
  void setAlpha(int lane, double alpha) {
    change(
        OptionalInt.of(lane),
        () -> new Intervention.NegativeSlope(alpha),
        s -> SetupEdits.withAlpha(s, lane, alpha));
  }

  /** Changes the future, or, where nothing has been done yet, the beginning. */
  public void change(
      OptionalInt lane, Supplier<Intervention> intervention, UnaryOperator<Setup> fromStart) {
    if (state.place().end() == 0) {
      restart(fromStart);
    } else {
      intervene(lane, intervention);
    }
  }

  /** Leaves interventions out of the run; it goes back to the first of their steps. */
  public void remove(List<Planned> interventions) {
    state.pause();
    steering.order(loop -> loop.remove(interventions), null);
    state.forgetOverflows();
  }

  /** Takes back what was done last. */
  void undo() {
    steering.order(TrainingLoop::undo, null);
    state.forgetOverflows();
  }

  /** Does again what was taken back last. */
  void redo() {
    steering.order(TrainingLoop::redo, null);
    state.forgetOverflows();
  }

  /**
   * A slider is taken into the hand or let go: all that it does in between is one change.
   *
   * @param inHand whether it is held from now on
   */
  public void gesture(boolean inHand) {
    gesture = inHand ? ++gestures : Edits.ALONE;
  }

  /**
   * The same for an α, which is seen at once: while it is held, the run stands at its step, and
   * each value takes the place of the one before.
   *
   * @param inHand whether it is held from now on
   */
  public void standingGesture(boolean inHand) {
    gesture(inHand);
    if (steering.isStarted()) {
      steering.order(loop -> loop.hold(inHand));
    }
  }

  /** Does something that the model may refuse; then the person is told why. */
  public void attempt(Runnable action) {
    try {
      action.run();
    } catch (Invalid invalid) {
      state.tell(Notice.error(InvalidText.of(invalid, state.messages()), invalid));
    }
  }
}
