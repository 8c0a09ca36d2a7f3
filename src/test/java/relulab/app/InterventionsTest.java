package relulab.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import relulab.controller.trial.RailPanel;
import relulab.model.activation.ActivationKind;
import relulab.model.training.Intervention;
import relulab.model.training.NeuronState;
import relulab.view.trial.Selection;

/** What a person does to a run, and what it leaves. */
class InterventionsTest extends TrainingWindowTest {

  @Test
  void aNeuronIsKilledAndTheOldWayStaysAsAGhost() throws TimeoutException {
    goTo(290);
    goTo(150);
    choose(new Selection(2, 1, 3));
    interact(() -> training.choices().panelProperty().set(RailPanel.WHAT_IF));
    fire("#kill");
    await(() -> lane(2).neuron(1, 3).state().isSilent());
    assertEquals(150, training.step());
    assertTrue(
        training.setup().interventions().stream()
            .anyMatch(p -> p.step() == 150 && p.intervention() instanceof Intervention.Kill));
    var ghost = moment().frame().ghost();
    assertNotNull(ghost);
    assertEquals(150, ghost.from());
    assertEquals(290, ghost.tracks().getFirst().end());
  }

  @Test
  void switchingTheDamagedReluLaneBringsNeuronsBack() throws TimeoutException {
    goTo(1000);
    int alive = lane(0).count(NeuronState.ALIVE);
    interact(() -> training.choices().panelProperty().set(RailPanel.WHAT_IF));
    fire("#switch-now");
    await(() -> lane(0).network().kind() == ActivationKind.LEAKY_RELU);
    goTo(2500);
    assertTrue(
        lane(0).count(NeuronState.ALIVE) > alive + 2,
        alive + " → " + lane(0).count(NeuronState.ALIVE));
  }

  @Test
  void whatAffectsTheFutureIsRecordedAndWhatChangesTheBeginningRestarts() throws TimeoutException {
    goTo(100);
    type("#learningRate", "0.2");
    await(() -> lane(0).learningRate() == 0.2);
    assertEquals(100, training.step());
    type("#batchSize", "50");
    await(() -> lane(0).batchSize() == 50);
    assertEquals(100, training.step());
    type("#width-1", "5");
    await(() -> training.step() == 0 && lane(0).network().layout().width(1) == 5);
    fire("#addLayer");
    await(() -> lane(0).network().layout().hiddenLayers() == 3);
    fire("#data-sin");
    await(() -> lane(0).network().layout().inputs() == 1);
    fire("#lane-remove-0");
    await(() -> moment().frame().lanes().size() == 2);
    fire("#lane-add");
    await(() -> moment().frame().lanes().size() == 3);
  }
}
