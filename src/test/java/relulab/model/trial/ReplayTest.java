package relulab.model.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import relulab.model.training.Planned;

/** The same scenario gives the same bits, whatever way leads to a step. */
class ReplayTest {
  private static final int STEPS = 40;

  /** What a straight run shows at every step. */
  private static List<String> straight(Setup setup) {
    Trial trial = new Trial(setup);
    List<String> shown = new ArrayList<>();
    shown.add(Digest.of(trial.frame()));
    for (int step = 1; step <= STEPS; step++) {
      trial.step();
      shown.add(Digest.of(trial.frame()));
    }
    return shown;
  }

  @RepeatedTest(300)
  void seekingShowsWhatAStraightRunShows(RepetitionInfo info) {
    RandomSetups random = new RandomSetups(info.getCurrentRepetition());
    Setup setup = random.next(STEPS);
    List<String> shown = straight(setup);
    Trial trial = new Trial(setup);
    for (int i = 0; i < 12; i++) {
      int target = random.nextInt(STEPS + 1);
      trial.seek(target);
      assertEquals(shown.get(target), Digest.of(trial.frame()), "step " + target);
    }
    trial.seek(STEPS);
    assertEquals(shown.getLast(), Digest.of(trial.frame()));
  }

  @RepeatedTest(60)
  void seekingAgreesUnderClippingAndWarmUp(RepetitionInfo info) {
    RandomSetups random = new RandomSetups(2000 + info.getCurrentRepetition());
    Setup setup = random.nextStabilized(STEPS);
    List<String> shown = straight(setup);
    Trial trial = new Trial(setup);
    for (int i = 0; i < 12; i++) {
      int target = random.nextInt(STEPS + 1);
      trial.seek(target);
      assertEquals(shown.get(target), Digest.of(trial.frame()), "step " + target);
    }
  }

  @RepeatedTest(300)
  void liveInterventionsGiveWhatTheirSetupGives(RepetitionInfo info) {
    RandomSetups random = new RandomSetups(1000 + info.getCurrentRepetition());
    Trial trial = new Trial(random.next(STEPS));
    for (int i = 0; i < 5; i++) {
      trial.seek(random.nextInt(STEPS + 1));
      Planned planned = random.planned(trial.setup(), trial.stepIndex());
      trial.intervene(planned.lane(), planned.intervention());
      for (int more = random.nextInt(10); more > 0; more--) {
        trial.step();
      }
    }
    trial.seek(trial.end());
    Trial again = new Trial(trial.setup());
    again.seek(trial.end());
    assertEquals(Digest.of(again.frame()), Digest.of(trial.frame()));
    for (int lane = 0; lane < trial.setup().lanes().size(); lane++) {
      assertEquals(
          Digest.of(again.frame().tracks().get(lane)), Digest.of(trial.frame().tracks().get(lane)));
    }
  }

  @Test
  void longRunsAreReplayedThroughThinnedCheckpointsAndMergedColumns() {
    RandomSetups random = new RandomSetups(5);
    Setup setup = Setup.learningRateShock();
    Trial trial = new Trial(setup);
    List<Long> steps = List.of(0L, 1L, 305L, 4095L, 4097L, 7001L, 9999L, 10_000L);
    List<String> shown = new ArrayList<>();
    for (long step : steps) {
      trial.seek(step);
      shown.add(Digest.of(trial.frame()));
    }
    String tracks = Digest.of(trial.frame().tracks().getFirst());
    for (int i = 0; i < 40; i++) {
      int which = random.nextInt(steps.size());
      trial.seek(steps.get(which));
      assertEquals(shown.get(which), Digest.of(trial.frame()));
    }
    trial.seek(10_000);
    assertEquals(tracks, Digest.of(trial.frame().tracks().getFirst()));
  }

  @Test
  void anotherWayLeavesTheOldOneAsAGhost() {
    Trial trial = new Trial(Setup.learningRateShock());
    trial.seek(5000);
    TrackView old = trial.frame().tracks().getFirst();
    String before = Digest.of(old);
    trial.seek(4001);
    trial.intervene(new relulab.model.training.Intervention.Kill(1, 0));
    Frame frame = trial.frame();
    assertEquals(4001, frame.step());
    assertEquals(4001, frame.end());
    assertEquals(4002, frame.tracks().getFirst().end());
    assertNotNull(frame.ghost());
    assertEquals(4001, frame.ghost().from());
    assertEquals(before, Digest.of(old));
    assertEquals(5000, frame.ghost().tracks().getFirst().end());
    trial.seek(5000);
    Trial straight = new Trial(trial.setup());
    straight.seek(5000);
    assertEquals(
        Digest.of(straight.frame().tracks().getFirst()),
        Digest.of(trial.frame().tracks().getFirst()));
  }
}
