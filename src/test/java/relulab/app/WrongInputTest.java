package relulab.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import relulab.controller.Notice;
import relulab.model.data.DataKind;
import relulab.view.control.NumberField;

/** Absurd settings, wrong files and overflowing numbers: a clear message, and the app goes on. */
class WrongInputTest extends TrainingWindowTest {
  @TempDir Path folder;

  @Test
  void absurdNumbersAreRefusedWithWhatIsAllowed() {
    String[][] wrong = {
      {"points", "0"},
      {"points", "1"},
      {"noise", "2"},
      {"testShare", "1"},
      {"learningRate", "1e10"},
      {"learningRate", "-1"},
      {"batchSize", "0"},
      {"weightDecay", "11"},
      {"bias", "abc"},
      {"bias", ""},
      {"bias", "1e999"},
      {"points", "2.5"},
      {"width-1", "65"},
      {"width-1", "1000"},
      {"width-2", "0"},
      {"seed", "-3"}
    };
    for (String[] each : wrong) {
      type("#" + each[0], each[1]);
      NumberField field = find("#" + each[0]);
      assertTrue(field.isWrong(), String.join(" ", each));
    }
    assertTrue(warning("Points: a whole number from 2 to 10000, please."), "points");
    assertTrue(warning("Width of layer 2: a whole number from 1 to 64, please."), "width");
    assertEquals(java.util.List.of(), state.notices());
    assertEquals(200, training.setup().data().points());
  }

  private boolean warning(String text) {
    return lookup(".warning").queryAll().stream()
        .anyMatch(
            n -> n instanceof Label label && label.isVisible() && label.getText().equals(text));
  }

  /** A comma is a decimal point where people write it so; Escape takes back what was wrong. */
  @Test
  void commasAreUnderstoodAndEscapeTakesBack() throws TimeoutException {
    type("#noise", "0,2");
    await(() -> training.setup().data().noise() == 0.2);
    type("#noise", "abc");
    assertTrue(warning("Noise: a number from 0 to 1, please."));
    push(javafx.scene.input.KeyCode.ESCAPE);
    assertFalse(warning("Noise: a number from 0 to 1, please."));
    assertEquals("0.2", this.<NumberField>find("#noise").getText());
  }

  /** More than the tenth layer cannot be asked for, nor fewer than none. */
  @Test
  void thereAreAtMostTenLayers() throws TimeoutException {
    for (int i = 0; i < 8; i++) {
      fire("#addLayer");
    }
    await(() -> lane(0).network().layout().hiddenLayers() == 10);
    assertTrue(find("#addLayer").isDisabled());
    for (int i = 0; i < 10; i++) {
      fire("#removeLayer");
    }
    await(() -> lane(0).network().layout().hiddenLayers() == 0);
    assertTrue(find("#removeLayer").isDisabled());
    goTo(20);
  }

  @Test
  void aBatchLargerThanTheDataIsAllOfIt() throws TimeoutException {
    goTo(10);
    type("#batchSize", "5000");
    await(() -> lane(0).batchSize() == 200);
    goTo(20);
  }

  @Test
  void crossEntropyIsRefusedWhereThereAreNoClasses() throws TimeoutException {
    fire("#data-sin");
    await(() -> training.setup().data().kind() == DataKind.SIN);
    interact(
        () ->
            training
                .changes()
                .restart(s -> s.with(t -> t.withLoss(relulab.model.training.Loss.CROSS_ENTROPY))));
    assertEquals(1, state.notices().size());
    assertTrue(
        state.notices().getFirst().text().contains("cross-entropy needs data with two classes"));
    goTo(5);
  }

  @Test
  void anOverflowStopsTheLaneAndLeadsBack() throws TimeoutException {
    goTo(20);
    type("#learningRate", "1000000000");
    await(() -> lane(0).learningRate() == 1e9);
    interact(() -> training.seek(80));
    await(() -> !state.notices().isEmpty() && training.step() == 80);
    Notice notice = state.notices().getFirst();
    assertTrue(notice.text().matches(".*\\bat step 2\\d\\b.*"), notice.text());
    assertTrue(notice.text().contains("grew beyond all bounds"), notice.text());
    assertEquals(1, state.notices().size(), "one notice for all lanes");
    Notice.Offer offer = java.util.Objects.requireNonNull(notice.offer());
    interact(offer.action());
    await(() -> training.step() < 30 && lane(0).overflowStep().isEmpty());
    assertTrue(Double.isFinite(lane(0).loss()));
    goTo(20);
    type("#learningRate", "0.05");
    await(() -> lane(0).learningRate() == 0.05);
    goTo(60);
    assertTrue(lane(0).overflowStep().isEmpty());
  }

  @Test
  void ownPointsComeFromAFileAndABadOneIsToldWithItsLine() throws Exception {
    Path bad = folder.resolve("bad.csv");
    Files.writeString(bad, "x1,x2,y\n0.1,0.2,1\n0.3,oops,-1\n");
    answer(bad);
    await(() -> state.notices().size() == 1);
    assertTrue(state.notices().getFirst().text().contains("3"), state.notices().getFirst().text());
    Path empty = folder.resolve("empty.csv");
    Files.writeString(empty, "");
    answer(empty);
    await(() -> state.notices().size() == 2);
    answer(folder.resolve("missing.csv"));
    await(() -> state.notices().size() == 3);
    Path huge = folder.resolve("huge.csv");
    try (var file = new java.io.RandomAccessFile(huge.toFile(), "rw")) {
      file.setLength(100L << 20);
    }
    answer(huge);
    await(() -> state.notices().size() == 4);
    String why = state.notices().getLast().text();
    assertTrue(why.startsWith("huge.csv was not read:") && why.contains("too large"), why);
    assertEquals(DataKind.CIRCLE, training.setup().data().kind());
    Path good = folder.resolve("good.csv");
    Files.writeString(good, "x1,x2,y\n0.1,0.2,1\n0.3,0.1,-1\n-0.4,0.5,1\n");
    answer(good);
    await(() -> training.setup().data().kind() == DataKind.OWN);
    assertEquals(3, moment().frame().data().train().size());
    goTo(30);
    assertFalse(training.playingProperty().get());
  }

  private void answer(Path file) {
    files.answer = java.util.Optional.of(file);
    fire("#own-csv");
  }

  @Test
  void ownPointsAreClickedRemovedAndTakenBack() throws TimeoutException {
    fire("#data-own");
    waitForPulses(3);
    assertTrue(warning("Two points are needed at least."));
    clickOn("#points-pad");
    fire("#brush-second");
    moveTo("#points-pad");
    moveBy(20, 10);
    clickOn(javafx.scene.input.MouseButton.PRIMARY);
    await(() -> training.setup().data().kind() == DataKind.OWN);
    assertFalse(warning("Two points are needed at least."));
    assertEquals(java.util.List.of(1.0, -1.0), targets());
    moveTo("#points-pad");
    clickOn(javafx.scene.input.MouseButton.SECONDARY);
    waitForPulses(2);
    assertTrue(warning("Two points are needed at least."), "the run keeps its two");
    assertEquals(2, moment().frame().data().train().size());
    fire("#own-undo");
    assertEquals(2, training.points().rows().size());
    fire("#own-clear");
    assertEquals(0, training.points().rows().size());
    fire("#own-undo");
    await(() -> moment().frame().data().train().size() == 2);
    goTo(10);
  }

  @Test
  void ownPointsGoByKeyboardToo() throws TimeoutException {
    fire("#data-own");
    waitForPulses(2);
    interact(() -> find("#brush-curve").requestFocus());
    fire("#brush-curve");
    for (int i = 0; i < 10 && !find("#points-pad").isFocused(); i++) {
      push(javafx.scene.input.KeyCode.TAB);
    }
    assertTrue(find("#points-pad").isFocused());
    push(javafx.scene.input.KeyCode.ENTER);
    push(javafx.scene.input.KeyCode.RIGHT);
    push(javafx.scene.input.KeyCode.UP);
    push(javafx.scene.input.KeyCode.SPACE);
    await(() -> training.setup().data().kind() == DataKind.OWN);
    assertEquals(1, moment().frame().lanes().get(0).network().layout().inputs());
    assertEquals(java.util.List.of(0.0, 0.05), targets());
    push(javafx.scene.input.KeyCode.RIGHT);
    push(javafx.scene.input.KeyCode.ENTER);
    await(() -> targets().size() == 3);
    push(javafx.scene.input.KeyCode.DELETE);
    await(() -> targets().size() == 2);
    push(
        new javafx.scene.input.KeyCodeCombination(
            javafx.scene.input.KeyCode.Z, javafx.scene.input.KeyCombination.SHORTCUT_DOWN));
    await(() -> targets().size() == 3);
  }

  /** The decision map of a lane takes points as well. */
  @Test
  void ownPointsAreClickedIntoTheMapOfALane() throws TimeoutException {
    interact(() -> training.points().add(-0.5, -0.5));
    interact(() -> training.points().add(0.5, 0.5));
    await(() -> training.setup().data().kind() == DataKind.OWN);
    waitForPulses(3);
    relulab.view.trial.lane.LaneView lane = find("#lane-0");
    javafx.geometry.Bounds map = lane.localToScreen(lane.map().orElseThrow());
    double x = map.getCenterX() + 0.1 * map.getWidth();
    double y = map.getCenterY() + 0.2 * map.getHeight();
    clickOn(x, y);
    await(() -> targets().size() == 3);
    relulab.model.data.OwnPoints.Row added = training.points().rows().getLast();
    assertTrue(added.x1() > 0 && added.x2() < 0, "right of the middle and below it: " + added);
    waitForPulses(3);
    clickOn(x, y, javafx.scene.input.MouseButton.SECONDARY);
    await(() -> targets().size() == 2);
  }

  private java.util.List<Double> targets() {
    return java.util.Arrays.stream(moment().frame().data().train().targets()).boxed().toList();
  }
}
