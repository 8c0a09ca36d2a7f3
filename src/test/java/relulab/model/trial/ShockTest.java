package relulab.model.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import relulab.model.activation.ActivationKind;
import relulab.model.training.Intervention;
import relulab.model.training.NeuronState;
import relulab.model.trial.CourseTrack.StateChange;

/** What the app's default scenario, the learning-rate shock, must show; and the rescue. */
class ShockTest {
  private static Frame before;
  private static Frame after;
  private static Frame end;

  @BeforeAll
  static void run() {
    Trial trial = new Trial(Setup.learningRateShock());
    trial.seek(300);
    before = trial.frame();
    trial.seek(420);
    after = trial.frame();
    trial.seek(Setup.LEARNING_RATE_SHOCK_STEPS);
    end = trial.frame();
  }

  private static List<Integer> counts(Frame frame, NeuronState state) {
    return frame.lanes().stream().map(lane -> lane.count(state)).toList();
  }

  private static List<Double> accuracies(Frame frame) {
    return frame.lanes().stream().map(lane -> lane.accuracy().orElseThrow()).toList();
  }

  @Test
  void allLanesBeginWithTheSameWeightsAndDoWell() {
    Frame start = new Trial(Setup.learningRateShock()).frame();
    double weight = start.lanes().getFirst().network().weight(2, 3, 4);
    start.lanes().forEach(lane -> assertEquals(weight, lane.network().weight(2, 3, 4)));
    assertEquals(0, before.lanes().getFirst().count(NeuronState.DEAD));
    assertTrue(accuracies(before).stream().allMatch(accuracy -> accuracy > 0.92));
  }

  @Test
  void theShockKillsReluNeuronsAndTheOthersComeBack() {
    assertEquals(List.of(9, 0, 0), counts(after, NeuronState.DEAD));
    assertEquals(List.of(9, 0, 0), counts(end, NeuronState.DEAD));
    assertEquals(List.of(0, 1, 0), counts(end, NeuronState.DORMANT));
    assertEquals(List.of(7, 15, 16), counts(end, NeuronState.ALIVE));
    assertEquals(List.of(0.655, 0.955, 0.955), accuracies(end));
    assertEquals(List.of(0, 1, 6), end.lanes().stream().map(LaneFrame::recovered).toList());
  }

  @Test
  void mostDieAtTheSameStep() {
    List<StateChange> deaths =
        end.tracks().getFirst().changes().stream()
            .filter(change -> change.to() == NeuronState.DEAD && change.step() > 300)
            .toList();
    assertEquals(305, deaths.getFirst().step());
    assertEquals(8, deaths.stream().filter(change -> change.step() == 305).count());
  }

  /** The same damaged ReLU network goes on as LeakyReLU. */
  @Test
  void switchingTheActivationRescuesTheNetwork() {
    Trial trial = new Trial(Setup.learningRateShock());
    trial.seek(900);
    assertEquals(9, trial.frame().lanes().getFirst().count(NeuronState.DEAD));
    assertTrue(trial.frame().lanes().getFirst().accuracy().orElseThrow() < 0.65);
    trial.intervene(
        OptionalInt.of(0), new Intervention.SwitchActivation(ActivationKind.LEAKY_RELU, 0.3));
    // Negative outputs of the first layer reach the second at once, and wake five of the nine.
    LaneFrame switched = trial.frame().lanes().getFirst();
    assertEquals(0, switched.count(NeuronState.DEAD));
    assertEquals(4, switched.count(NeuronState.DORMANT));
    assertEquals(5, switched.changes().stream().filter(StateChange::isRecovery).count());
    trial.seek(3000);
    LaneFrame rescued = trial.frame().lanes().getFirst();
    assertEquals(0, rescued.count(NeuronState.DEAD));
    assertTrue(rescued.recovered() >= 5, "" + rescued.recovered());
    assertTrue(rescued.accuracy().orElseThrow() >= 0.95, "" + rescued.accuracy());
  }
}
