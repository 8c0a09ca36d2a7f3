package relulab.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import org.junit.jupiter.api.Test;
import relulab.view.functions.MarkedNeuron;
import relulab.view.trial.Quantity;
import relulab.view.trial.Selection;
import relulab.view.trial.time.TimelineView;

/** What the Training page shows of a run: neurons, deaths, lanes. */
class TrainingPageTest extends TrainingWindowTest {

  @Test
  void aClickOnADeathGoesThereAndSelectsTheNeuron() throws TimeoutException {
    goTo(1000);
    interact(() -> training.choices().drawerProperty().set(true));
    waitForPulses(3);
    ListView<?> events = find("#events");
    assertFalse(events.getItems().isEmpty());
    clickOn(lookup("#events .list-cell").nth(0).<Node>query());
    await(() -> training.selectionProperty().get() != null && training.step() < 1000);
    Selection chosen = training.selectionProperty().get();
    assertNotNull(chosen);
    assertTrue(
        lane(chosen.lane()).changes().stream()
            .anyMatch(
                c ->
                    c.step() == training.step()
                        && c.neuron()
                            == lane(chosen.lane())
                                .network()
                                .layout()
                                .neuron(chosen.layer(), chosen.unit())));
  }

  @Test
  void aLifeLineIsClickedToGoThere() throws TimeoutException {
    goTo(1200);
    TimelineView timeline = find("#timeline");
    javafx.geometry.Bounds at = timeline.localToScreen(timeline.getLayoutBounds());
    clickOn(at.getMinX() + 0.4 * at.getWidth(), at.getMinY() + 0.7 * at.getHeight());
    await(() -> training.step() != 1200 && training.selectionProperty().get() != null);
  }

  @Test
  void theInspectorSaysWhyADeadNeuronIsDead() throws TimeoutException {
    goTo(1200);
    interact(() -> training.choices().drawerProperty().set(true));
    Selection dead = deadNeuron();
    choose(dead);
    long since = lane(0).neuron(dead.layer(), dead.unit()).since();
    assertEquals(
        "Why is h" + dead.layer() + "·" + (dead.unit() + 1) + " dead?",
        this.<Label>find("#title").getText());
    assertTrue(
        this.<Label>find("#explanation")
            .getText()
            .startsWith("Since step " + since + " every one of the 200 inputs"));
    assertEquals(
        "200 of 200 left of 0 → slope 0 → no gradient", this.<Label>find("#chain").getText());
    assertEquals("What killed it: step " + since, this.<Label>find("#causeTitle").getText());
    assertTrue(
        lookup("#causes .label").<Label>queryAll().stream()
            .anyMatch(each -> each.getText().equals("0.4")),
        "the learning rate of the shock");
    assertTrue(find("#kill").isDisabled(), "it is dead already");
    fire("#goThere");
    await(() -> training.step() == since);
    fire(".other-lane");
    assertEquals(dead.in(1), training.selectionProperty().get());
  }

  private int marks() {
    MarkedNeuron marked = state.functions().markedProperty().get();
    return marked == null ? 0 : marked.inputs();
  }

  @Test
  void theChosenNeuronIsMarkedOnTheFunctionsPage() throws TimeoutException {
    goTo(1200);
    choose(deadNeuron());
    assertEquals(200, marks());
    interact(() -> training.selectionProperty().set(null));
    assertEquals(0, marks());
  }

  @Test
  void oneLaneIsShownAloneAndTheChartShowsWhatIsChosen() {
    clickOn("#lane-1-name");
    waitForPulses(2);
    assertTrue(lookup("#lane-0").tryQuery().isEmpty());
    assertTrue(lookup("#lane-1").tryQuery().isPresent());
    clickOn("#lane-tab--1");
    waitForPulses(2);
    assertTrue(lookup("#lane-0").tryQuery().isPresent());
    clickOn("#picker");
    clickOn("#show-alpha-over-time");
    assertEquals(Quantity.ALPHA, training.choices().measureProperty().get());
  }
}
