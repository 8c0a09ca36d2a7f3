package relulab.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javax.management.ObjectName;
import org.junit.jupiter.api.Test;
import relulab.controller.DialogPlace;
import relulab.controller.Page;
import relulab.controller.ThemeChoice;
import relulab.controller.present.PresentController;
import relulab.controller.present.PresentedPages;
import relulab.export.ScenarioFiles;
import relulab.scenario.Lectures;
import relulab.scenario.Scenarios;
import relulab.scenario.SceneCatalog;
import relulab.text.Language;
import relulab.view.control.Hint;

/**
 * Hours of use in short: a round does what a person does in the window and ends where it began. No
 * class of the app or of the toolkit may have more objects after each round: whatever a view hears,
 * it hears no longer than it lives. {@code -Drelulab.heap=FILE} keeps the heap that has grown.
 */
class LeakTest extends DialogsProgramTest {
  private static final Path RECORDING = Path.of("src/test/resources/trace/conv.relutrace");
  private static final int ROUNDS_BEFORE = Integer.getInteger("relulab.before", 2);
  private static final int ROUNDS = Integer.getInteger("relulab.rounds", 3);
  private static final int TRIES = 3;
  private static final String HEAP = System.getProperty("relulab.heap");
  private static final int BEATS = 6;
  private static final Pattern LINE = Pattern.compile("\\s*\\d+:\\s+(\\d+)\\s+\\d+\\s+(\\S+).*");

  /**
   * Not counted: values, fonts, letters and widths of texts, of which the newest are remembered;
   * what a trial remembers, which depends on how far it came; weak listeners, which the toolkit
   * drops once their list is full; and its weak caches of styles and pictures.
   */
  private static final Pattern OURS =
      Pattern.compile(
          "(?!javafx\\.scene\\.(effect|paint|text\\.Font|layout\\.(CornerRadii|Background|Border))"
              + "|relulab\\.view\\.surface\\.|relulab\\.export\\.Glyphs)"
              + "(relulab\\.(app|controller|view|export)|javafx\\.(scene|stage|animation|fxml)"
              + "|atlantafx|com\\.sun\\.javafx\\.scene|com\\.sun\\.scenario\\.effect\\.impl)\\..*");

  @Test
  void nothingGrowsWithWhatIsDone() throws Exception {
    begin(DialogWay.HELP_BY_KEY);
    ScenarioFiles.write(
        Scenarios.write(SceneCatalog.all().get(1).scenario()), folder.resolve("saved.relulab"));
    for (int round = 0; round < ROUNDS_BEFORE; round++) {
      round();
    }
    Map<String, Long> grown = grown(objects());
    for (int again = 1; again < TRIES && !grown.isEmpty(); again++) {
      grown.keySet().retainAll(grown(objects()).keySet());
    }
    if (!grown.isEmpty() && HEAP != null) {
      ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class).dumpHeap(HEAP, true);
    }
    grown.forEach((name, more) -> System.out.println(more + " more of " + name));
    assertEquals(Map.of(), grown, "objects more after " + ROUNDS + " rounds");
  }

  /** What there is more of after some rounds; a memory of the toolkit grows once, a leak always. */
  private Map<String, Long> grown(Map<String, Long> before) throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      round();
    }
    Map<String, Long> grown = new TreeMap<>();
    objects()
        .forEach(
            (name, count) -> {
              long more = count - before.getOrDefault(name, 0L);
              if (more >= ROUNDS) {
                grown.put(name, more);
              }
            });
    return grown;
  }

  private void round() throws Exception {
    appearances();
    dialogs();
    recording();
    for (Lectures.Bundled lecture : Lectures.Bundled.values()) {
      present(lecture);
    }
    scenario();
    interact(
        () -> {
          state().notices().clear();
          state().pageProperty().set(Page.TRAINING);
        });
    pulses(3);
  }

  /** Each page in each language and theme, with all open that opens over it. */
  private void appearances() {
    for (Language language : Language.values()) {
      interact(() -> state().languageProperty().set(language));
      for (Page page : Page.values()) {
        interact(() -> state().pageProperty().set(page));
        pulses(2);
        interact(this::openAll);
        pulses(1);
        interact(() -> state().themeChoiceProperty().set(ThemeChoice.DARK));
        pulses(1);
        interact(() -> state().zoomProperty().set(1.25));
        interact(() -> state().themeChoiceProperty().set(ThemeChoice.LIGHT));
        interact(() -> state().zoomProperty().set(1));
      }
    }
    interact(() -> state().languageProperty().set(Language.ENGLISH));
  }

  /** Panels, lists, menus, tooltips, the list of events. */
  private void openAll() {
    for (Node node :
        stage
            .getScene()
            .getRoot()
            .lookupAll(".menu-button, .combo-box, .timeline-events, .button, .rail-button")) {
      if (!node.isVisible() || node.isDisabled() || node.getScene() != stage.getScene()) {
        continue;
      }
      switch (node) {
        case MenuButton menu -> menu.show();
        case ComboBoxBase<?> box -> box.show();
        case ToggleButton panel -> panel.fire();
        case Button button when "eventsButton".equals(button.getId()) -> button.fire();
        case Control control when Hint.has(control) -> {
          Hint.make(control);
          control.getTooltip().show(control, 200, 200);
        }
        default -> {}
      }
    }
  }

  private void dialogs() throws Exception {
    interact(() -> state().pageProperty().set(Page.TRAINING));
    pulses(2);
    for (DialogWay way :
        List.of(
            DialogWay.HELP_BY_KEY,
            DialogWay.PICTURE_BY_MENU_OF_TRAINING,
            DialogWay.RUN_ANIMATION,
            DialogWay.RUN_NUMBERS,
            DialogWay.LECTURE_BY_MENU)) {
      open(way);
      tap(KeyCode.ESCAPE);
      await(() -> !place().isOpen());
    }
    open(DialogWay.PICTURE_BY_MENU_OF_TRAINING);
    files.answer = Optional.of(target);
    tap(KeyCode.ENTER);
    await(() -> !place().isOpen() && place().kind() != DialogPlace.Kind.PICTURE);
    Files.deleteIfExists(Path.of(target + ".png"));
  }

  private void recording() throws Exception {
    interact(() -> app.window().controller().open(List.of(RECORDING)));
    await(() -> state().recording().isOpen());
    pulses(3);
    interact(() -> state().recording().close());
    pulses(2);
  }

  private void present(Lectures.Bundled lecture) {
    PresentController[] shown = new PresentController[1];
    interact(() -> shown[0] = app.window().present(PresentedPages.of(state(), lecture.lecture())));
    for (int beat = 0; beat < BEATS; beat++) {
      pulses(2);
      interact(() -> shown[0].presentation().forward());
    }
    pulses(2);
    tap(KeyCode.ESCAPE);
    pulses(2);
    assertTrue(app.window().presentation() == null, "it has been left");
  }

  private void scenario() throws Exception {
    Path file = folder.resolve("saved.relulab");
    interact(() -> app.window().controller().open(List.of(file)));
    await(() -> state().scenario().fileProperty().get() != null);
    interact(() -> state().training().play());
    pulses(5);
    interact(() -> state().training().pause());
    interact(() -> app.window().controller().start(SceneCatalog.all().get(0)));
    await(() -> state().scenario().fileProperty().get() == null);
    interact(() -> state().training().pause());
    interact(() -> state().training().seek(0));
    pulses(3);
  }

  /** The objects that are reachable, by class. */
  private static Map<String, Long> objects() throws Exception {
    for (int i = 0; i < 4; i++) {
      System.gc(); // What is only weakly reachable is dropped in steps: pulse after pulse.
      WindowTest.waitForPulses(3);
    }
    String histogram =
        (String)
            ManagementFactory.getPlatformMBeanServer()
                .invoke(
                    new ObjectName("com.sun.management:type=DiagnosticCommand"),
                    "gcClassHistogram",
                    new Object[] {new String[0]},
                    new String[] {String[].class.getName()});
    Map<String, Long> objects = new HashMap<>();
    for (String line : histogram.lines().toList()) {
      Matcher matcher = LINE.matcher(line);
      if (matcher.matches() && OURS.matcher(matcher.group(2)).matches()) {
        objects.put(matcher.group(2), Long.parseLong(matcher.group(1)));
      }
    }
    assertTrue(objects.containsKey(MainWindow.class.getName()), histogram);
    return objects;
  }
}
