package relulab.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import org.junit.jupiter.api.Test;
import relulab.Patience;
import relulab.controller.Notice;
import relulab.controller.Page;
import relulab.model.trial.Setup;
import relulab.scenario.SceneCatalog;

/** What the person is told makes room for itself, and goes when it no longer holds. */
class NoticesTest extends WindowTest {

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
    Patience.await(() -> state.notices().size() == 1);
    assertEquals("failed", state.notices().getFirst().text());
  }

  @Test
  void overflowIsToldOnceForAllLanesAndGoesWithItsScenario() throws Exception {
    interact(
        () -> {
          state.pageProperty().set(Page.TRAINING);
          state.training().start();
        });
    Patience.await(() -> state.training().momentProperty().get() != null);
    interact(
        () ->
            state
                .training()
                .open(
                    Setup.learningRateShock()
                        .with(t -> t.withLearningRate(1e9))
                        .withInterventions(List.of()),
                    400));
    interact(() -> state.training().seek(200));
    Patience.await(
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
  }
}
