package relulab.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalInt;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import relulab.model.training.Intervention;
import relulab.scenario.Caption;

/** Captions say numbers: a run that has gone another way must not be given those of the scene. */
class CaptionsTest extends TrainingWindowTest {

  @Test
  void aCaptionNamesItsStep() throws TimeoutException {
    goTo(950);
    waitForPulses(2);
    assertTrue(caption().contains(" step 900: PReLU comes back"), caption());
  }

  @Test
  void captionsAfterAChangeAreLeftOutAndComeBackWithTheOldRun() throws TimeoutException {
    goTo(500);
    interact(
        () -> training.intervene(OptionalInt.empty(), () -> new Intervention.LearningRate(0.001)));
    goTo(950);
    waitForPulses(2);
    assertTrue(caption().contains(" step 420: "), caption());
    assertEquals(
        420,
        state.scenario().presented().captions().stream().mapToLong(Caption::step).max().orElse(-1));
    assertEquals(
        420,
        state.scenario().running().captions().stream().mapToLong(Caption::step).max().orElse(-1),
        "what is no longer true is not saved");
    interact(
        () ->
            training.restart(
                setup ->
                    setup.withInterventions(
                        state.scenario().openedProperty().get().setup().interventions())));
    goTo(950);
    waitForPulses(2);
    assertTrue(caption().contains(" step 900: PReLU comes back"), caption());
  }

  private String caption() {
    return find("#timeline-chart").getAccessibleText();
  }
}
