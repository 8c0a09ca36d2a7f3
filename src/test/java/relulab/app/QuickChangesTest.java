package relulab.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.MenuButton;
import org.junit.jupiter.api.Test;
import relulab.controller.Page;
import relulab.controller.ThemeChoice;
import relulab.text.Language;
import relulab.view.control.Hint;

/**
 * Theme, language and page change faster than a person can; the toolkit finds nothing to warn of.
 */
class QuickChangesTest extends WindowTest {
  private static final int ROUNDS = Integer.getInteger("relulab.rounds", 3);

  private final List<String> warnings = new CopyOnWriteArrayList<>();
  private final Handler handler =
      new Handler() {
        @Override
        public void publish(LogRecord entry) {
          warnings.add(entry.getLoggerName() + ": " + entry.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  @Test
  void nothingIsWarnedOfWhenThemeAndLanguageChangeQuickly() {
    Logger root = Logger.getLogger("");
    root.addHandler(handler);
    try {
      for (int round = 0; round < ROUNDS; round++) {
        for (Page page : Page.values()) {
          interact(() -> state.pageProperty().set(page));
          waitForPulses(2);
          interact(this::openAll);
          waitForPulses(2);
          interact(() -> state.themeChoiceProperty().set(ThemeChoice.DARK));
          interact(() -> state.languageProperty().set(Language.CHINESE));
          interact(() -> state.themeChoiceProperty().set(ThemeChoice.LIGHT));
          waitForPulses(1);
          interact(this::openAll);
          interact(() -> state.languageProperty().set(Language.ENGLISH));
          interact(() -> state.themeChoiceProperty().set(ThemeChoice.DARK));
          waitForPulses(round % 3);
        }
      }
      waitForPulses(5);
    } finally {
      root.removeHandler(handler);
    }
    System.out.println("warnings: " + warnings.size()); // A script counts them in a real window.
    assertEquals(List.of(), warnings.stream().distinct().toList());
  }

  /** All that can stand open over the page: menus, lists, tooltips, the list of events. */
  private void openAll() {
    for (Node node :
        scene.getRoot().lookupAll(".menu-button, .combo-box, .timeline-events, .button")) {
      if (!node.isVisible() || node.isDisabled() || node.getScene() != scene) {
        continue;
      }
      switch (node) {
        case MenuButton menu -> menu.show();
        case ComboBoxBase<?> box -> box.show();
        case Button button when "eventsButton".equals(button.getId()) -> button.fire();
        case Control control when Hint.has(control) -> {
          Hint.make(control);
          control.getTooltip().show(control, 200, 200);
        }
        default -> {}
      }
    }
  }
}
