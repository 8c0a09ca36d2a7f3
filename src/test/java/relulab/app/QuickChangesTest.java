package relulab.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import relulab.controller.Page;
import relulab.controller.ThemeChoice;
import relulab.text.Language;

/**
 * Theme, language and page change faster than a person can; the toolkit finds nothing to warn of.
 */
class QuickChangesTest extends WindowTest {
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
      for (int round = 0; round < 3; round++) {
        for (Page page : Page.values()) {
          interact(() -> state.pageProperty().set(page));
          interact(() -> state.themeChoiceProperty().set(ThemeChoice.DARK));
          interact(() -> state.languageProperty().set(Language.CHINESE));
          interact(() -> state.themeChoiceProperty().set(ThemeChoice.LIGHT));
          waitForPulses(1);
          interact(() -> state.languageProperty().set(Language.ENGLISH));
          interact(() -> state.themeChoiceProperty().set(ThemeChoice.DARK));
          waitForPulses(round % 3);
        }
      }
      waitForPulses(5);
    } finally {
      root.removeHandler(handler);
    }
    assertEquals(List.of(), warnings.stream().distinct().toList());
  }
}
