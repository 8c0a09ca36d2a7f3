package relulab.controller.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import relulab.Patience;
import relulab.model.Invalid;
import relulab.model.training.Intervention;
import relulab.model.training.NeuronState;
import relulab.model.trial.Frame;
import relulab.model.trial.Setup;
import relulab.model.trial.Trial.StepDetail;
import relulab.view.trial.Phase;
import relulab.view.trial.Selection;

/** The training thread by itself, without a screen. */
class TrainingLoopTest {
  private final TrainingLoop loop = new TrainingLoop(Setup.learningRateShock());

  @AfterEach
  void end() {
    loop.close();
  }

  @Test
  void playsUntilTheGoalAndStandsThere() {
    loop.play(500);
    Moment there = await(m -> m.frame().step() == 500 && !m.playing());
    assertEquals(3, there.maps().size());
    loop.play(Long.MAX_VALUE);
    await(m -> m.frame().step() > 500);
    long order = loop.pause();
    Moment standing = await(m -> m.order() >= order && !m.playing());
    assertEquals(0, standing.rate());
  }

  @Test
  void stepsBackAreExact() {
    loop.seek(400);
    double[] at400 = weights(await(m -> m.frame().step() == 400).frame());
    loop.step(1);
    double[] at401 = weights(await(m -> m.frame().step() == 401).frame());
    assertNotEquals(List.of(at400[0]), List.of(at401[0]));
    loop.step(-1);
    org.junit.jupiter.api.Assertions.assertArrayEquals(
        at400, weights(await(m -> m.frame().step() == 400).frame()));
    loop.step(-1000);
    assertEquals(401, await(m -> m.frame().step() == 0).frame().end());
  }

  @Test
  void ofManySeeksTheLastOneCounts() {
    long last = 0;
    for (int step = 0; step < 2000; step += 7) {
      last = loop.seek(step);
    }
    long order = last;
    assertEquals(1995, await(m -> m.order() >= order && m.frame().step() == 1995).frame().step());
  }

  /** The one that was asked for in between lies where the first seek leads. */
  @Test
  void aChangeBetweenTwoQuickSeeksIsMadeAtTheFirstOfThem() {
    for (int step = 100; step < 150; step += 10) {
      loop.seek(step);
      loop.change(Edits.ALONE, trial -> trial.intervene(new Intervention.LearningRate(0.02)));
      long order = loop.seek(step + 200);
      int last = step + 200;
      Frame frame = await(m -> m.order() >= order && m.frame().step() == last).frame();
      assertEquals(step, frame.setup().interventions().getFirst().step());
      loop.open(Setup.learningRateShock());
    }
  }

  @Test
  void aChangeIsMadeWhereItIsAskedForAndTheOldWayStaysAsAGhost() {
    loop.seek(600);
    await(m -> m.frame().step() == 600);
    loop.seek(200);
    long order = loop.change(Edits.ALONE, trial -> trial.intervene(new Intervention.Kill(1, 2)));
    Moment changed = await(m -> m.order() >= order);
    assertEquals(200, changed.frame().step());
    assertEquals(NeuronState.DEAD, changed.frame().lanes().get(0).neuron(1, 2).state());
    assertNotNull(changed.frame().ghost());
  }

  @Test
  void whatIsRefusedIsReportedAndTheThreadGoesOn() {
    loop.play(Long.MAX_VALUE);
    loop.change(Edits.ALONE, trial -> trial.intervene(new Intervention.Kill(7, 2)));
    assertInstanceOf(Invalid.class, awaitProblem());
    long order = loop.seek(50);
    assertTrue(await(m -> m.order() >= order).playing(), "a refusal does not stop it");
    loop.change(
        Edits.ALONE,
        trial -> {
          throw new IllegalStateException("broken");
        });
    assertInstanceOf(IllegalStateException.class, awaitProblem());
    loop.seek(60);
    assertFalse(await(m -> m.frame().step() == 60).playing(), "an error does");
  }

  @Test
  void slowStepsShowTheirFourPhasesWithTheNumbersOfThatStep() {
    loop.setSpeed(2);
    loop.play(2);
    List<Phase> seen = new ArrayList<>();
    for (Phase phase : Phase.values()) {
      Moment moment = await(m -> m.slow() != null && m.slow().phase() == phase);
      Moment.Slow slow = Objects.requireNonNull(moment.slow());
      seen.add(slow.phase());
      StepDetail detail = Objects.requireNonNull(slow.details().get(0));
      assertEquals(1, detail.step());
      assertEquals(phase == Phase.UPDATE ? 1 : 0, moment.frame().step());
    }
    assertEquals(List.of(Phase.values()), seen);
    loop.pause();
    Moment paused = await(m -> !m.playing());
    assertNotNull(paused.slow(), "whoever pauses wants to explain what is shown");
    loop.step(1);
    assertNull(await(m -> m.frame().step() == paused.frame().step() + 1).slow());
  }

  @Test
  void theChosenNeuronComesWithItsPreActivationsAndTheUpdateThatSilencedIt() {
    loop.seek(1200);
    Frame frame = await(m -> m.frame().step() == 1200).frame();
    int unit = 0;
    while (frame.lanes().get(0).neuron(2, unit).state() != NeuronState.DEAD) {
      unit++;
    }
    Selection dead = new Selection(0, 2, unit);
    loop.select(dead);
    Chosen chosen = Objects.requireNonNull(await(m -> m.chosen() != null).chosen());
    assertEquals(dead, chosen.selection());
    assertEquals(200, chosen.preActivations().length);
    for (double z : chosen.preActivations()) {
      assertTrue(z <= 0);
    }
    assertEquals(
        frame.lanes().get(0).neuron(2, unit).since(),
        Objects.requireNonNull(chosen.turn()).detail().step());
  }

  @Test
  void anotherSetupTakesThePlaceOfTheRun() {
    loop.seek(100);
    long order = loop.open(Setup.learningRateShock().withHidden(List.of(3)));
    Frame frame = await(m -> m.order() >= order).frame();
    assertEquals(0, frame.step());
    assertEquals(3, frame.lanes().get(0).neurons().size());
  }

  private static double[] weights(Frame frame) {
    return frame.lanes().get(1).network().parameters();
  }

  private Moment await(Predicate<Moment> wanted) {
    long end = System.nanoTime() + Patience.MILLIS * 1_000_000L;
    while (System.nanoTime() < end) {
      Moment moment = loop.take();
      if (moment != null && wanted.test(moment)) {
        return moment;
      }
      Thread.onSpinWait();
    }
    throw new AssertionError("it was never shown");
  }

  private Throwable awaitProblem() {
    long end = System.nanoTime() + Patience.MILLIS * 1_000_000L;
    @Nullable Throwable problem = loop.takeProblem();
    while (problem == null && System.nanoTime() < end) {
      Thread.onSpinWait();
      problem = loop.takeProblem();
    }
    return Objects.requireNonNull(problem);
  }
}
