package relulab.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.controls.ModalPane;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;
import relulab.controller.Notice;
import relulab.controller.Page;
import relulab.controller.export.TrialFile;
import relulab.model.training.Intervention;
import relulab.model.trial.Setup;
import relulab.scenario.SceneCatalog;

/** Every dialog, however it is opened, takes the keyboard, holds it, and gives it back. */
class DialogKeysTest extends WindowTest {

  private ModalPane modal() {
    return find("#modal");
  }

  private Node focus() {
    return modal().getScene().getFocusOwner();
  }

  private boolean hasFocus() {
    for (Node node = focus(); node != null; node = node.getParent()) {
      if (node == modal().getContent()) {
        return true;
      }
    }
    return false;
  }

  private void change() throws Exception {
    interact(
        () -> {
          state.pageProperty().set(Page.TRAINING);
          state.training().start();
        });
    WaitForAsyncUtils.waitFor(
        20, TimeUnit.SECONDS, () -> state.training().momentProperty().get() != null);
    interact(
        () -> state.training().intervene(OptionalInt.of(0), () -> new Intervention.Kill(1, 0)));
    WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> state.scenario().isChanged());
    waitForPulses(5);
  }

  /** As a person does: the menu is opened, and the item is chosen with the keyboard. */
  private void choose(String menu, String id) {
    MenuButton button = find(menu);
    interact(
        () -> {
          button.requestFocus();
          button.show();
        });
    waitForPulses(5);
    List<MenuItem> enabled = new ArrayList<>();
    button.getItems().stream()
        .filter(
            item -> !item.isDisable() && !(item instanceof javafx.scene.control.SeparatorMenuItem))
        .forEach(enabled::add);
    MenuItem wanted =
        enabled.stream().filter(item -> id.equals(item.getId())).findFirst().orElseThrow();
    interact(
        () -> {
          button.hide();
          wanted.fire();
        });
    waitForPulses(10);
  }

  private void requireHeld() {
    assertTrue(modal().isDisplay());
    assertTrue(hasFocus(), () -> "the focus is on " + focus());
    for (int i = 0; i < 25; i++) {
      push(KeyCode.TAB);
      waitForPulses(3);
      assertTrue(hasFocus(), () -> "Tab led to " + focus());
    }
    for (int i = 0; i < 3; i++) {
      push(KeyCode.SHIFT, KeyCode.TAB);
      waitForPulses(3);
      assertTrue(hasFocus(), () -> "Shift and Tab led to " + focus());
    }
    Page page = state.pageProperty().get();
    push(KeyCode.CONTROL, KeyCode.DIGIT1);
    push(KeyCode.CONTROL, KeyCode.DIGIT3);
    assertEquals(page, state.pageProperty().get(), "keys of the window wait");
  }

  @Test
  void theQuestionAboutChangesHoldsTheKeyboard() throws Exception {
    change();
    String other = "scene-" + SceneCatalog.all().get(1).id();
    choose("#scenarioMenu", other);
    assertEquals("unsaved-save", focus().getId(), "the usual answer");
    requireHeld();
    push(KeyCode.ESCAPE);
    waitForPulses(5);
    assertFalse(modal().isDisplay());
    assertTrue(state.scenario().isChanged(), "Escape loses nothing");
    assertFalse(focus() == null || hasFocus());
    choose("#scenarioMenu", other);
    interact(() -> this.<Button>find("#unsaved-drop").requestFocus());
    push(KeyCode.ENTER);
    waitForPulses(5);
    assertFalse(modal().isDisplay());
    assertFalse(state.scenario().isChanged(), "Enter presses the button that has the focus");
  }

  @Test
  void theArrowKeysDoNotStepTheRunBehindADialog() throws Exception {
    change();
    long before = state.training().step();
    choose("#scenarioMenu", "scene-" + SceneCatalog.all().get(1).id());
    for (KeyCode key : List.of(KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.HOME, KeyCode.LEFT)) {
      push(key);
    }
    waitForPulses(10);
    assertEquals(before, state.training().step());
    push(KeyCode.ESCAPE);
    waitForPulses(5);
    assertFalse(modal().isDisplay());
  }

  @Test
  void theDialogsOfExportHoldTheKeyboard() throws Exception {
    change();
    for (TrialFile kind : TrialFile.values()) {
      choose("#exportMenu", "exportRun-" + kind.id());
      requireHeld();
      push(KeyCode.ESCAPE);
      waitForPulses(5);
      assertFalse(modal().isDisplay(), kind.id());
    }
    String chart = WaitForAsyncUtils.waitForAsyncFx(9000, () -> state.charts().getFirst().id());
    interact(() -> main.controller().export(chart));
    waitForPulses(10);
    requireHeld();
    push(KeyCode.ESCAPE);
    waitForPulses(5);
    assertFalse(modal().isDisplay());
  }

  @Test
  void noticesMakeRoomAndAreTwoAtMost() {
    for (int i = 0; i < 4; i++) {
      String text = "notice " + i;
      interact(() -> state.tell(Notice.offer(text, "Do it", () -> {})));
    }
    interact(() -> state.tell(Notice.offer("notice 3", "Do it", () -> {})));
    waitForPulses(5);
    assertEquals(4, state.notices().size(), "the same is not told twice");
    var box = this.<javafx.scene.layout.VBox>find("#noticeBox");
    assertEquals(2, box.getChildren().size());
    Node content = find("#content");
    double bottom = box.localToScene(box.getBoundsInLocal()).getMaxY();
    assertTrue(bottom <= content.localToScene(content.getBoundsInLocal()).getMinY() + 1);
    interact(() -> state.notices().getLast().withdraw());
    assertEquals(3, state.notices().size());
    interact(() -> state.notices().clear());
    waitForPulses(3);
    assertFalse(box.isManaged());
  }

  @Test
  void goodNewsGoesByItself() throws Exception {
    interact(() -> state.tell(Notice.info("saved")));
    interact(() -> state.tell(Notice.offer("failed", "Again", () -> {})));
    WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> state.notices().size() == 1);
    assertEquals("failed", state.notices().getFirst().text());
  }

  @Test
  void overflowIsToldOnceForAllLanesAndGoesWithItsScenario() throws Exception {
    interact(
        () -> {
          state.pageProperty().set(Page.TRAINING);
          state.training().start();
        });
    WaitForAsyncUtils.waitFor(
        20, TimeUnit.SECONDS, () -> state.training().momentProperty().get() != null);
    interact(
        () ->
            state
                .training()
                .open(
                    Setup.learningRateShock().withLearningRate(1e9).withInterventions(List.of()),
                    400));
    interact(() -> state.training().seek(200));
    WaitForAsyncUtils.waitFor(
        30,
        TimeUnit.SECONDS,
        () ->
            state.training().isUpToDate()
                && state.training().step() > 0
                && !state.notices().isEmpty());
    waitForPulses(10);
    assertEquals(1, state.notices().size());
    Notice notice = state.notices().getFirst();
    assertNotNull(notice.offer());
    boolean isAll =
        Objects.requireNonNull(state.training().momentProperty().get()).frame().lanes().stream()
            .allMatch(lane -> lane.overflowStep().isPresent());
    assertEquals(!isAll, notice.text().contains("others go on"), notice.text());
    interact(() -> state.scenario().open(SceneCatalog.all().get(1).scenario()));
    waitForPulses(10);
    assertEquals(List.of(), state.notices(), "it spoke of another scenario");
    assertNull(modal().getContent());
  }
}
