package relulab.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Control;
import org.junit.jupiter.api.Test;
import relulab.controller.Page;
import relulab.text.Language;
import relulab.text.Messages;
import relulab.view.control.Hint;

/** What controls say when the mouse comes, and to screen readers before. */
class HintTest extends WindowTest {
  @Test
  void aHintIsMadeWhenTheMouseComes() {
    Control help = find("#helpButton");
    String text = Messages.of(Language.ENGLISH).get("help.open");
    assertNull(help.getTooltip());
    assertEquals(text, help.getAccessibleHelp());
    moveTo(help);
    waitForPulses(2);
    assertEquals(text, help.getTooltip().getText());
  }

  /** Also for a control that says something else while the mouse is over it. */
  @Test
  void aHintFollowsWhatTheControlDoes() {
    interact(() -> state.pageProperty().set(Page.TRAINING));
    waitForPulses(3);
    Messages messages = Messages.of(Language.ENGLISH);
    Control fold = find("#fold");
    clickOn(fold);
    waitForPulses(2);
    List<String> both =
        List.of(messages.get("training.rail.fold"), messages.get("training.rail.unfold"));
    String first = fold.getTooltip().getText();
    clickOn(fold);
    waitForPulses(2);
    String second = fold.getTooltip().getText();
    assertFalse(first.equals(second));
    assertEquals(both, List.of(first, second).equals(both) ? both : List.of(second, first));
  }

  @Test
  void whatSaysNothingHasNoTooltip() {
    Control help = find("#helpButton");
    interact(
        () -> {
          Hint.set(help, null);
          Hint.make(help);
        });
    assertNull(help.getTooltip());
    interact(() -> Hint.set(help, "again"));
    moveTo(help);
    waitForPulses(2);
    assertNotNull(help.getTooltip());
  }

  /** Few of the controls of a page have their tooltip before anybody points at them. */
  @Test
  void noPageMakesTooltipsAhead() {
    for (Page page : Page.values()) {
      interact(() -> state.pageProperty().set(page));
      waitForPulses(3);
      for (Node node : scene.getRoot().lookupAll(".button, .toggle-button, .menu-button")) {
        assertNull(((Control) node).getTooltip(), () -> page + ": " + node);
      }
    }
  }
}
