package relulab.controller.trial;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import relulab.Patience;
import relulab.model.activation.ActivationKind;
import relulab.model.data.DataKind;
import relulab.model.data.DataSpec;
import relulab.model.training.Intervention;
import relulab.model.training.NeuronState;
import relulab.model.training.Planned;
import relulab.model.trial.Frame;
import relulab.model.trial.Setup;
import relulab.model.trial.Trial;

/** What was done to a run is taken back and done again, to the bit. */
class UndoTest {
  private static final int ACTIONS = 2000;
  private static final int LOOK_EVERY = 200;
  private static final int FARTHEST = 60;
  private final TrainingLoop loop = new TrainingLoop(start());

  /**
   * Where a run must be, by the rules alone.
   *
   * @param begun the setup that it began with
   * @param full with all interventions
   * @param step that is shown
   */
  private record State(Setup begun, Setup full, long step) {

    State at(long other) {
      return new State(begun, full, other);
    }

    State restarted(Setup other) {
      return new State(other, other, 0);
    }

    /** What was done since the start at later steps is gone; what was planned there stays. */
    State with(int lane, Intervention what) {
      List<Planned> next = new ArrayList<>();
      full.interventions().stream().filter(p -> p.step() <= step).forEach(next::add);
      Planned now = Planned.at(step, lane, what);
      if (!next.isEmpty() && now.supersedes(next.getLast())) {
        next.removeLast();
      }
      next.add(now);
      begun.interventions().stream().filter(p -> p.step() > step).forEach(next::add);
      return new State(begun, begun.withInterventions(next), step);
    }

    State without(Planned what) {
      return new State(without(begun, what), without(full, what), step);
    }

    private static Setup without(Setup setup, Planned what) {
      List<Planned> rest = new ArrayList<>(setup.interventions());
      rest.remove(what);
      return setup.withInterventions(rest);
    }
  }

  @AfterEach
  void end() {
    loop.close();
  }

  private static Setup start() {
    return Setup.learningRateShock()
        .withHidden(List.of(4, 3))
        .with(t -> t.withBatchSize(50))
        .withInterventions(List.of(Planned.at(30, new Intervention.RateShock(4, 10))));
  }

  @RepeatedTest(3)
  void aMonkeyTakesBackAndDoesAgain(RepetitionInfo run) {
    SplittableRandom random = new SplittableRandom(run.getCurrentRepetition());
    Deque<State> done = new ArrayDeque<>();
    Deque<State> undone = new ArrayDeque<>();
    State now = new State(start(), start(), 0);
    int taken = 0;
    for (int i = 1; i <= ACTIONS; i++) {
      int choice = random.nextInt(10);
      if (choice < 3) {
        now = now.at(random.nextLong(FARTHEST));
        loop.seek(now.step);
        awaitOrder(loop.pause()); // Of several seeks at once only the last one would count.
      } else if (choice < 6) {
        loop.undo();
        if (!done.isEmpty()) {
          undone.addLast(now);
          now = done.removeLast();
          taken++;
        }
      } else if (choice == 6) {
        loop.redo();
        if (!undone.isEmpty()) {
          done.addLast(now);
          now = undone.removeLast();
        }
      } else {
        done.addLast(now);
        undone.clear();
        now = act(random, now);
      }
      if (i % LOOK_EVERY == 0) {
        check(now);
      }
    }
    assertTrue(taken > 100, "it took back " + taken);
  }

  /** The run has the bits of one that never heard of what was taken back. */
  private void check(State wanted) {
    Moment shown = awaitOrder(loop.pause());
    assertEquals(wanted.full, shown.frame().setup());
    assertEquals(wanted.step, shown.frame().step());
    Trial fresh = new Trial(wanted.full);
    fresh.seek(wanted.step);
    Frame frame = fresh.frame();
    for (int lane = 0; lane < frame.lanes().size(); lane++) {
      assertArrayEquals(parameters(frame, lane), parameters(shown.frame(), lane));
      assertEquals(
          frame.lanes().get(lane).neurons().stream().map(n -> n.state()).toList(),
          shown.frame().lanes().get(lane).neurons().stream().map(n -> n.state()).toList());
    }
  }

  private static double[] parameters(Frame frame, int lane) {
    return frame.lanes().get(lane).network().parameters();
  }

  /** Something that can be taken back. */
  private State act(SplittableRandom random, State now) {
    int lane = random.nextInt(now.full.lanes().size());
    int layer = 1 + random.nextInt(2);
    int unit = random.nextInt(3);
    return switch (random.nextInt(10)) {
      case 0 -> restart(now, now.full.withSeed(random.nextLong(1000)));
      case 1 -> {
        DataKind kind = random.nextBoolean() ? DataKind.XOR : DataKind.SPIRAL;
        yield restart(now, now.full.withData(DataSpec.of(kind, 60, random.nextDouble(0.1))));
      }
      case 2 -> intervene(now, lane, new Intervention.Kill(layer, unit));
      case 3 -> intervene(now, lane, new Intervention.Reinitialize(layer, unit));
      case 4 -> intervene(now, lane, new Intervention.NudgeBias(layer, unit, 0.5));
      case 5 -> intervene(now, lane, new Intervention.RateShock(3, 5));
      case 6 -> intervene(now, lane, new Intervention.LearningRate(random.nextDouble(0.2)));
      case 7 ->
          intervene(now, lane, new Intervention.SwitchActivation(ActivationKind.LEAKY_RELU, 0.2));
      default -> {
        List<Planned> all = now.full.interventions();
        yield all.isEmpty()
            ? intervene(now, lane, new Intervention.Kill(1, 0))
            : remove(now, all.get(random.nextInt(all.size())));
      }
    };
  }

  private State restart(State now, Setup other) {
    loop.restart(Edits.ALONE, setup -> other);
    return now.restarted(other);
  }

  private State intervene(State now, int lane, Intervention what) {
    loop.change(Edits.ALONE, trial -> trial.intervene(OptionalInt.of(lane), what));
    return now.with(lane, what);
  }

  /** The run goes back to where it was done, and no farther. */
  private State remove(State now, Planned what) {
    Moment moment = awaitOrder(loop.remove(List.of(what)));
    State next = now.without(what);
    assertTrue(moment.frame().step() <= what.step(), "it is before what was left out");
    return next.at(moment.frame().step());
  }

  @Test
  void aChangeThatIsLeftOutLeadsBackToItsStepAndNotToTheStart() {
    loop.seek(20);
    awaitOrder(loop.pause()); // Of several seeks at once only the last one counts.
    Planned kill = Planned.at(20, 0, new Intervention.Kill(1, 2));
    loop.change(Edits.ALONE, trial -> trial.intervene(kill.lane(), kill.intervention()));
    loop.seek(50);
    awaitOrder(loop.pause());
    Moment there = awaitOrder(loop.remove(List.of(kill)));
    assertEquals(20, there.frame().step());
    assertEquals(start(), there.frame().setup());
    check(new State(start(), start(), 20));
  }

  @Test
  void allThatAHandDoesWithASliderIsTakenBackAtOnce() {
    loop.seek(10);
    for (int i = 1; i <= 5; i++) {
      double rate = i / 100.0;
      loop.change(7, trial -> trial.intervene(new Intervention.LearningRate(rate)));
      loop.step(1);
    }
    awaitOrder(loop.pause());
    loop.undo();
    Moment back = awaitOrder(loop.pause());
    assertEquals(start(), back.frame().setup());
    assertEquals(10, back.frame().step());
    assertFalse(back.canUndo());
    assertTrue(back.canRedo());
  }

  @Test
  void otherDataIsNeverTheEndOfARun() {
    loop.seek(50);
    awaitOrder(loop.pause());
    loop.seek(40);
    double[] before = parameters(awaitOrder(loop.pause()).frame(), 0);
    loop.restart(Edits.ALONE, s -> s.withData(DataSpec.of(DataKind.XOR, 100, 0)));
    Moment other = awaitOrder(loop.pause());
    assertEquals(0, other.frame().step());
    loop.undo();
    Moment back = awaitOrder(loop.pause());
    assertEquals(40, back.frame().step());
    assertEquals(50, back.frame().end(), "what was known is known");
    assertArrayEquals(before, parameters(back.frame(), 0));
  }

  @Test
  void whatWasRefusedIsNothingToTakeBack() {
    loop.change(Edits.ALONE, trial -> trial.intervene(new Intervention.Kill(9, 0)));
    Moment same = awaitOrder(loop.pause());
    assertFalse(same.canUndo());
  }

  @Test
  void aRunThatWasSetAsideComesBackWhereItWasLeft() {
    loop.seek(50);
    awaitOrder(loop.pause());
    loop.seek(45);
    awaitOrder(loop.pause());
    loop.change(Edits.ALONE, trial -> trial.intervene(new Intervention.Kill(1, 0)));
    awaitOrder(loop.pause());
    loop.setAside();
    loop.open(Setup.learningRateShock());
    loop.seek(30);
    awaitOrder(loop.pause());
    loop.takeUp();
    Moment back = awaitOrder(loop.pause());
    assertEquals(45, back.frame().step());
    assertTrue(back.canUndo());
    assertEquals(NeuronState.DEAD, back.frame().lanes().get(0).neuron(1, 0).state());
  }

  /** What is shown once an order was carried out and it stands. */
  private Moment awaitOrder(long order) {
    long end = System.currentTimeMillis() + Patience.MILLIS;
    while (System.currentTimeMillis() < end) {
      Moment moment = loop.take();
      if (moment != null && moment.order() >= order && !moment.onItsWay()) {
        return moment;
      }
      Thread.onSpinWait();
    }
    throw new AssertionError("nothing came");
  }
}
