package relulab.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.junit.jupiter.api.Test;
import relulab.model.training.NeuronState;
import relulab.model.trial.NeuronFrame;
import relulab.view.trial.Selection;

/**
 * What the page is for: neurons die, one is asked why, comes back by a nudge, and is dead again.
 */
class StoryTest extends TrainingWindowTest {
  private static final Pattern FIRES = Pattern.compile("fires for (\\d+) of 200");

  @Test
  void aNeuronDiesIsAskedWhyComesBackAndIsDeadAgainToTheBit() throws TimeoutException {
    interact(
        () -> {
          training.speedProperty().set(2000);
          training.plannedProperty().set(1_000_000); // It must not end before Space is pressed.
        });
    waitForPulses(5);
    clickOn("#play");
    await(() -> training.playingProperty().get() || training.step() > 0);
    await(() -> training.step() > 330 && lane(0).count(NeuronState.DEAD) > 3);
    push(KeyCode.SPACE);
    await(() -> !training.playingProperty().get() && training.isUpToDate());
    reach("#lane-0");
    push(KeyCode.DOWN);
    choose(shallowest());
    Selection dead = training.selectionProperty().get();
    interact(() -> training.choices().drawerProperty().set(true));
    waitForPulses(3);
    assertTrue(this.<Label>find("#title").getText().startsWith("Why is h"));
    assertTrue(this.<Label>find("#title").getText().endsWith(" dead?"));
    Matcher effect = FIRES.matcher(this.<Label>find("#recovery").getText());
    assertTrue(effect.find(), this.<Label>find("#recovery").getText());
    double[] before = weights(0);
    long step = training.step();
    clickOn(".neuron-bar #nudge");
    await(() -> neuron(dead).state() == NeuronState.ALIVE);
    assertEquals(
        Long.parseLong(effect.group(1)),
        Math.round(neuron(dead).active() * 200),
        "it does what it said beforehand");
    assertEquals(step, training.step());
    push(new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN));
    await(() -> training.isUpToDate() && neuron(dead).state() == NeuronState.DEAD);
    assertEquals(step, training.step());
    assertArrayEquals(before, weights(0), "to the bit");
    push(new KeyCodeCombination(KeyCode.Y, KeyCombination.SHORTCUT_DOWN));
    await(() -> training.isUpToDate() && neuron(dead).state() == NeuronState.ALIVE);
  }

  /** The dead neuron that is nearest to life. */
  private Selection shallowest() {
    return lane(0).neurons().stream()
        .filter(n -> n.state() == NeuronState.DEAD)
        .max(Comparator.comparingDouble(NeuronFrame::largestZ))
        .map(n -> new Selection(0, n.layer(), n.unit()))
        .orElseThrow();
  }

  private NeuronFrame neuron(Selection of) {
    return lane(of.lane()).neuron(of.layer(), of.unit());
  }
}
