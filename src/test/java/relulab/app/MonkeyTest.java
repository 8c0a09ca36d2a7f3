package relulab.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;
import relulab.controller.Notice;
import relulab.controller.Page;

/** Thousands of things that nobody would do on purpose; nothing may break. */
class MonkeyTest extends TrainingWindowTest {
  private static final int DEEDS = 3000;
  private static final int AT_ONCE = 20;

  /** Buttons that open the system's dialogs, or one that hides everything else. */
  private static final List<String> OPENING = List.of("own-csv", "openCsv", "saveCsv", "picture");

  private static final KeyCode[] KEYS = {
    KeyCode.SPACE,
    KeyCode.LEFT,
    KeyCode.RIGHT,
    KeyCode.UP,
    KeyCode.DOWN,
    KeyCode.HOME,
    KeyCode.TAB,
    KeyCode.ENTER,
    KeyCode.ESCAPE,
    KeyCode.PAGE_UP,
    KeyCode.PAGE_DOWN,
    KeyCode.END,
    KeyCode.DELETE,
    KeyCode.Z,
    KeyCode.PLUS,
    KeyCode.MINUS,
    KeyCode.DIGIT0
  };
  private static final String[] TEXTS = {
    "0", "1", "-1", "2", "3", "0.5", "64", "65", "1e9", "1e999", "", "x", "NaN", "0,1", "200",
    "1e-9"
  };

  private final List<Throwable> uncaught = new CopyOnWriteArrayList<>();
  private MouseButton pressed = MouseButton.PRIMARY;
  private final SplittableRandom random = new SplittableRandom(20_251_124);

  @Test
  void nothingBreaks() throws TimeoutException {
    interact(
        () ->
            Thread.currentThread()
                .setUncaughtExceptionHandler(
                    (thread, problem) -> {
                      if (!isOfTheHeadlessScreen(problem)) {
                        problem.printStackTrace();
                        uncaught.add(problem);
                      }
                    }));
    for (int i = 0; i < DEEDS; i += AT_ONCE) {
      interact(this::deeds);
      assertEquals(List.of(), uncaught, "after " + i + " deeds");
    }
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals(List.of(), uncaught);
    List<Notice> unexpected =
        state.notices().stream().filter(n -> n.text().contains("should not have")).toList();
    assertEquals(List.of(), unexpected);
    interact(state.experiments()::stop);
    interact(training::pause);
    interact(() -> state.pageProperty().set(Page.TRAINING));
    interact(
        () ->
            training
                .changes()
                .restart(s -> s.withHidden(List.of(4)).with(t -> t.withBatchSize(10))));
    await(() -> training.step() == 0);
    assertTrue(moment().frame().lanes().size() >= 1);
  }

  /** A popup beyond the edge of the headless screen breaks that screen, which no person has. */
  private static boolean isOfTheHeadlessScreen(Throwable problem) {
    return java.util.Arrays.stream(problem.getStackTrace())
        .anyMatch(
            frame -> frame.getClassName().startsWith("com.sun.glass.ui.headless.HeadlessWindow"));
  }

  private void deeds() {
    for (int i = 0; i < AT_ONCE; i++) {
      deed();
    }
  }

  private void deed() {
    switch (random.nextInt(12)) {
      case 0 -> key(KEYS[random.nextInt(KEYS.length)]);
      case 1, 2 -> fill();
      case 3, 4 -> press();
      case 5 -> slide();
      case 6 -> pick();
      case 7 -> rareDeed();
      default -> mouse();
    }
  }

  private void rareDeed() {
    switch (random.nextInt(8)) {
      case 0 -> state.pageProperty().set(Page.values()[random.nextInt(Page.values().length)]);
      case 1 -> training.speedProperty().set(random.nextBoolean() ? Double.POSITIVE_INFINITY : 1);
      case 2 -> training.seek(random.nextLong(3000));
      case 3 -> state.notices().clear();
      case 4 -> training.choices().drawerProperty().set(random.nextBoolean());
      case 5 -> state.experiments().stop();
      default -> training.toggle();
    }
  }

  private void key(KeyCode code) {
    Node target = scene.getFocusOwner() == null ? scene.getRoot() : scene.getFocusOwner();
    boolean shift = random.nextInt(4) == 0;
    boolean control = code == KeyCode.Z;
    for (EventType<KeyEvent> type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
      Event.fireEvent(target, new KeyEvent(type, "", "", code, shift, control, false, false));
    }
  }

  private void fill() {
    any(TextField.class)
        .ifPresent(
            field -> {
              field.requestFocus();
              field.setText(TEXTS[random.nextInt(TEXTS.length)]);
              Event.fireEvent(field, new javafx.event.ActionEvent());
            });
  }

  private void press() {
    any(ButtonBase.class)
        .filter(button -> !(button instanceof javafx.scene.control.MenuButton))
        .filter(button -> !OPENING.contains(String.valueOf(button.getId())))
        .ifPresent(ButtonBase::fire);
  }

  private void slide() {
    any(Slider.class)
        .ifPresent(
            slider ->
                slider.setValue(
                    slider.getMin() + random.nextDouble() * (slider.getMax() - slider.getMin())));
  }

  private void pick() {
    any(ComboBoxBase.class)
        .filter(ComboBox.class::isInstance)
        .ifPresent(
            box -> {
              var list = ((ComboBox<?>) box).getSelectionModel();
              list.select(random.nextInt(Math.max(1, ((ComboBox<?>) box).getItems().size())));
            });
  }

  private void mouse() {
    any(Node.class)
        .ifPresent(
            node -> {
              Bounds bounds = node.getBoundsInLocal();
              double x = random.nextDouble() * Math.max(1, bounds.getWidth());
              double y = random.nextDouble() * Math.max(1, bounds.getHeight());
              pressed = random.nextInt(5) == 0 ? MouseButton.SECONDARY : MouseButton.PRIMARY;
              send(node, MouseEvent.MOUSE_MOVED, x, y);
              send(node, MouseEvent.MOUSE_PRESSED, x, y);
              for (int i = random.nextInt(3); i > 0; i--) {
                send(
                    node,
                    MouseEvent.MOUSE_DRAGGED,
                    x + random.nextInt(-60, 60),
                    y + random.nextInt(-60, 60));
              }
              send(node, MouseEvent.MOUSE_RELEASED, x, y);
              send(node, MouseEvent.MOUSE_CLICKED, x, y);
            });
  }

  private void send(Node node, EventType<MouseEvent> type, double x, double y) {
    boolean down = type != MouseEvent.MOUSE_MOVED;
    MouseButton button = down ? pressed : MouseButton.NONE;
    boolean primary = button == MouseButton.PRIMARY;
    boolean secondary = button == MouseButton.SECONDARY;
    Event.fireEvent(
        node,
        new MouseEvent(
            type,
            x,
            y,
            x,
            y,
            button,
            down ? 1 : 0,
            false,
            false,
            false,
            false,
            primary,
            false,
            secondary,
            false,
            false,
            true,
            new PickResult(node, x, y)));
  }

  /** One of the nodes of a kind that are shown, within pages and top bar, without the menus. */
  private <T extends Node> java.util.Optional<T> any(Class<T> type) {
    List<T> all = new ArrayList<>();
    collect(scene.getRoot(), type, all);
    return all.isEmpty()
        ? java.util.Optional.empty()
        : java.util.Optional.of(all.get(random.nextInt(all.size())));
  }

  private static <T extends Node> void collect(Node node, Class<T> type, List<T> found) {
    if (!node.isVisible() || node.isDisabled() || node instanceof javafx.scene.control.MenuButton) {
      return;
    }
    if (type.isInstance(node)) {
      found.add(type.cast(node));
    }
    if (node instanceof javafx.scene.Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, type, found));
    }
  }
}
