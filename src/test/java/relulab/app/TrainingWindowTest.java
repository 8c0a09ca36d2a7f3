package relulab.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.testfx.util.WaitForAsyncUtils;
import relulab.Patience;
import relulab.controller.Page;
import relulab.controller.trial.Moment;
import relulab.controller.trial.RailPanel;
import relulab.controller.trial.TrainingState;
import relulab.model.training.NeuronState;
import relulab.model.trial.LaneFrame;
import relulab.view.trial.Selection;

/** A window that shows the Training page, and words for what tests do there. */
abstract class TrainingWindowTest extends WindowTest {
  private static final Map<RailPanel, List<String>> PANELS =
      Map.of(
          RailPanel.DATA, List.of("data-", "own-", "points", "noise", "testShare", "brush-"),
          RailPanel.NETWORK,
              List.of("width-", "addLayer", "removeLayer", "initialization", "bound", "bias"),
          RailPanel.TRAINING,
              List.of(
                  "learningRate",
                  "batchSize",
                  "optimizer",
                  "loss",
                  "weightDecay",
                  "seed",
                  "new-seed"),
          RailPanel.LANES,
              List.of("lane-kind", "lane-alpha", "lane-add", "lane-remove", "lane-per-unit"),
          RailPanel.WHAT_IF,
              List.of("shock-", "switch-", "nudge-by", "kill", "reinitialize", "recorded"));

  protected TrainingState training;

  @BeforeEach
  void openTrainingPage() throws TimeoutException {
    training = state.training();
    interact(() -> state.pageProperty().set(Page.TRAINING));
    await(() -> training.momentProperty().get() != null);
    relulab.view.trial.time.TimelineView timeline = find(".timeline");
    await(() -> !timeline.isBehind()); // Until then nothing is where it stays.
    waitForPulses(2);
  }

  protected void await(Callable<Boolean> condition) throws TimeoutException {
    Patience.await(condition);
    WaitForAsyncUtils.waitForFxEvents();
  }

  protected Moment moment() {
    return java.util.Objects.requireNonNull(training.momentProperty().get());
  }

  protected LaneFrame lane(int index) {
    return moment().frame().lanes().get(index);
  }

  /** Goes to a step and waits until it is shown. */
  protected void goTo(long step) throws TimeoutException {
    interact(() -> training.seek(step));
    await(() -> training.step() == step && !training.playingProperty().get());
  }

  protected void choose(Selection neuron) throws TimeoutException {
    interact(() -> training.selectionProperty().set(neuron));
    await(() -> moment().chosen() != null && moment().chosen().selection().equals(neuron));
    waitForPulses(2);
  }

  /** A neuron of the ReLU lane that is dead now. */
  protected Selection deadNeuron() {
    return lane(0).neurons().stream()
        .filter(n -> n.state() == NeuronState.DEAD)
        .map(n -> new Selection(0, n.layer(), n.unit()))
        .findFirst()
        .orElseThrow();
  }

  /** Opens the panel of the rail in which a field or button is, as a person would. */
  protected void openPanelOf(String selector) {
    String id = selector.replaceFirst("[#.]", "");
    for (Map.Entry<RailPanel, List<String>> each : PANELS.entrySet()) {
      if (each.getValue().stream().anyMatch(id::startsWith)) {
        open(each.getKey());
      }
    }
  }

  protected void open(RailPanel panel) {
    if (training.choices().panelProperty().get() != panel) {
      interact(() -> training.choices().panelProperty().set(panel));
      waitForPulses(2);
    }
  }

  protected void type(String field, String text) {
    openPanelOf(field);
    enter(field, text);
  }

  /** Fires a button, wherever it is scrolled to. */
  protected void fire(String selector) {
    openPanelOf(selector);
    javafx.scene.control.ButtonBase button = find(selector);
    interact(button::fire);
  }

  protected double[] weights(int lane) {
    return lane(lane).network().parameters();
  }

  /** Tabs on until a node has the focus. */
  protected void reach(String selector) {
    openPanelOf(selector);
    Node wanted = find(selector);
    for (int i = 0; i < 120 && scene.getFocusOwner() != wanted; i++) {
      push(KeyCode.TAB);
    }
    assertEquals(wanted, scene.getFocusOwner(), selector);
  }
}
