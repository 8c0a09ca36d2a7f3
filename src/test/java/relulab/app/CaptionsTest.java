package relulab.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalInt;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import relulab.model.training.Intervention;
import relulab.scenario.Beat;
import relulab.scenario.BeatPin;

/** Captions say numbers: a run that has gone another way must not be given those of the scene. */
class CaptionsTest extends TrainingWindowTest {

  @Test
  void aCaptionNamesItsStep() throws TimeoutException {
    long pin = lastPin(950);
    goTo(950);
    await(() -> caption().contains(" step " + pin + ": "));
  }

  private long lastPin(long step) {
    return state.scenario().running().captions().stream()
        .mapToLong(BeatPin::step)
        .filter(pin -> pin <= step)
        .max()
        .orElseThrow();
  }

  /** The way that the run has gone decides: sentences are computed anew, or left out. */
  @Test
  void captionsOfAChangedRunSayWhatThatRunSays() throws TimeoutException {
    int written = state.scenario().openedProperty().get().beats().size();
    goTo(500);
    interact(
        () ->
            training
                .changes()
                .intervene(OptionalInt.empty(), () -> new Intervention.LearningRate(0.001)));
    goTo(950);
    for (Beat beat : state.scenario().running().beats()) {
      long at = beat.stage().step().orElse(0);
      assertTrue(beat.isComputed() || at < 500, beat + " is typed, and may be false");
    }
    await(() -> caption().contains(" step " + lastPin(950) + ": "));
    interact(
        () ->
            training
                .changes()
                .restart(
                    setup ->
                        setup.withInterventions(
                            state.scenario().openedProperty().get().setup().interventions())));
    assertEquals(written, state.scenario().running().beats().size(), "all of them are back");
  }

  private String caption() {
    return find("#timeline-chart").getAccessibleText();
  }
}
