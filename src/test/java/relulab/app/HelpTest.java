package relulab.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.controls.ModalPane;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import relulab.controller.help.Terms;
import relulab.export.Software;
import relulab.text.Language;
import relulab.text.Messages;
import relulab.view.ChartView;

/** F1 shows the help; Esc leaves it. */
class HelpTest extends WindowTest {

  private ModalPane modal() {
    return find("#modal");
  }

  private void open() {
    press(KeyCode.F1).release(KeyCode.F1);
    waitForPulses(5);
  }

  @Test
  void opensByItsKeyAndGoesByEscape() {
    open();
    assertTrue(modal().isDisplay());
    press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
    waitForPulses(5);
    assertFalse(modal().isDisplay());
  }

  @Test
  void opensByItsButton() {
    clickOn("#helpButton");
    waitForPulses(5);
    assertTrue(modal().isDisplay());
  }

  @Test
  void namesKeysSymbolsTermsAndLicences() {
    open();
    TabPane tabs = (TabPane) modal().getContent().lookup(".tab-pane");
    List<String> words = new ArrayList<>();
    List<Node> pictures = new ArrayList<>();
    tabs.getTabs()
        .forEach(tab -> read(((ScrollPane) tab.getContent()).getContent(), words, pictures));
    String all = String.join("\n", words);
    Messages messages = state.messages();
    for (String term : Terms.ALL) {
      assertTrue(all.contains(Terms.text(messages, term)), term);
    }
    assertTrue(all.contains("F5"));
    assertTrue(all.contains(Software.VERSION));
    assertTrue(all.contains("arXiv 1505.00853"));
    for (String licence :
        List.of(
            "Apache License",
            "GNU General Public License",
            "SIL OPEN FONT",
            "AtlantaFX, Copyright")) {
      assertTrue(
          all.toUpperCase(java.util.Locale.ROOT)
              .contains(licence.toUpperCase(java.util.Locale.ROOT)),
          licence);
    }
    assertEquals(5, pictures.size(), "a picture for each state, drawn by the app's own painter");
  }

  @Test
  void everyTermHasItsSentenceInBothLanguages() {
    for (Language language : Language.values()) {
      Messages messages = Messages.of(language);
      for (String term : Terms.ALL) {
        assertFalse(Terms.name(messages, term).isBlank());
        assertTrue(Terms.text(messages, term).length() > 5, term);
      }
    }
  }

  private static void read(Node node, List<String> words, List<Node> pictures) {
    if (node instanceof ChartView) {
      pictures.add(node);
    } else if (node instanceof TextInputControl text) {
      words.add(text.getText());
    } else if (node instanceof Labeled label) {
      words.add(label.getText());
    } else if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> read(child, words, pictures));
    }
  }
}
