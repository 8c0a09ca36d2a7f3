package relulab.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import relulab.controller.Page;
import relulab.controller.help.Terms;
import relulab.controller.trial.RailPanel;
import relulab.text.Language;
import relulab.text.Messages;
import relulab.view.control.Hint;
import relulab.view.trial.Selection;

/** A mouse rests on each label of all pages: the terms that it names are explained. */
class TermsTest extends TrainingWindowTest {
  /** These stand in pictures, whose tooltips say what they are of, and in texts. */
  private static final Set<String> ONLY_IN_PICTURES =
      Set.of("hinge", "recovered", "dormant", "accuracy", "scenario", "momentum", "adam");

  private final Set<String> seen = new TreeSet<>();
  private Messages messages;

  @ParameterizedTest
  @EnumSource
  void everyLabelWithATermHasItsSentence(Language language) throws Exception {
    interact(() -> state.languageProperty().set(language));
    messages = state.messages();
    waitForPulses(3);
    interact(() -> training.selectionProperty().set(new Selection(0, 1, 0)));
    for (RailPanel panel : RailPanel.values()) {
      interact(() -> training.choices().panelProperty().set(panel));
      pointAtAll();
    }
    interact(() -> state.pageProperty().set(Page.FUNCTIONS));
    pointAtAll();
    interact(() -> state.pageProperty().set(Page.EXPERIMENTS));
    waitForPulses(2);
    for (String id : experiments()) {
      interact(() -> ((ToggleButton) scene.lookup("#" + id)).fire());
      pointAtAll();
    }
    press(KeyCode.F1).release(KeyCode.F1);
    pointAtAll();
    Set<String> missing = new TreeSet<>(Terms.ALL);
    missing.removeAll(seen);
    missing.removeAll(ONLY_IN_PICTURES);
    assertEquals(Set.of(), missing, "no label names them");
  }

  private List<String> experiments() {
    return scene.getRoot().lookupAll(".toggle-button").stream()
        .map(Node::getId)
        .filter(id -> id != null && id.startsWith("experiment-"))
        .toList();
  }

  private void pointAtAll() {
    waitForPulses(3);
    interact(() -> nodes(scene.getRoot()).forEach(this::rest));
  }

  private static Stream<Node> nodes(Node node) {
    return node instanceof Parent parent
        ? Stream.concat(
            Stream.of(node),
            List.copyOf(parent.getChildrenUnmodifiable()).stream().flatMap(TermsTest::nodes))
        : Stream.of(node);
  }

  private void rest(Node node) {
    if (!(node instanceof Labeled label) || label.getText() == null) {
      return;
    }
    boolean hadOne = label.getTooltip() != null || Hint.has(label);
    Event.fireEvent(label, entered());
    for (String term : Terms.ALL) {
      if (label.getText().equalsIgnoreCase(Terms.name(messages, term))) {
        assertNotNull(label.getTooltip(), label.getText());
        String text = label.getTooltip().getText();
        if (!hadOne) {
          String sentence = Terms.name(messages, term) + ": " + Terms.text(messages, term);
          assertEquals(sentence, text);
        }
      }
      if (label.getTooltip() != null
          && label.getTooltip().getText().contains(Terms.text(messages, term))) {
        seen.add(term);
      }
    }
  }

  private static MouseEvent entered() {
    return new MouseEvent(
        MouseEvent.MOUSE_ENTERED_TARGET,
        0,
        0,
        0,
        0,
        MouseButton.NONE,
        0,
        false,
        false,
        false,
        false,
        false,
        false,
        false,
        true,
        false,
        true,
        null);
  }
}
