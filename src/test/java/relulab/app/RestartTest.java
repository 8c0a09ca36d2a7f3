package relulab.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.concurrent.TimeoutException;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import relulab.controller.FunctionsState;
import relulab.controller.Page;
import relulab.controller.settings.ConfigFolder;
import relulab.controller.trial.Moment;
import relulab.controller.trial.Place;
import relulab.controller.trial.RailPanel;
import relulab.controller.trial.TrainingState;
import relulab.model.activation.ActivationKind;
import relulab.model.training.Intervention;
import relulab.model.training.NeuronState;
import relulab.model.trial.Setup;
import relulab.scenario.BeatPin;
import relulab.scenario.Scenario;
import relulab.view.chart.Range;
import relulab.view.trial.Quantity;
import relulab.view.trial.Selection;

/** Starts the window, changes things, closes it, and starts it again. */
class RestartTest extends ProgramTest {
  private static final FunctionsState.Zoom ZOOM =
      new FunctionsState.Zoom(new Range(-1, 2), new Range(-0.5, 1.25), new Range(-3, 4));

  @Test
  void whatAPersonSetIsThereAgain() {
    start();
    interact(
        () -> {
          app.state().functions().leakyAlphaProperty().set(0.2);
          app.state().functions().probeProperty().set(1.25);
          app.state().languageProperty().set(relulab.text.Language.CHINESE);
          app.state().themeChoiceProperty().set(relulab.controller.ThemeChoice.DARK);
          stage.setWidth(990);
          stage.setHeight(700);
          stage.hide();
        });
    start();
    assertEquals(0.2, app.state().functions().leakyAlphaProperty().get());
    assertEquals(1.25, app.state().functions().probeProperty().get());
    assertEquals(relulab.text.Language.CHINESE, app.state().languageProperty().get());
    assertEquals(relulab.controller.ThemeChoice.DARK, app.state().themeChoiceProperty().get());
    assertEquals(990, stage.getWidth());
    assertEquals(700, stage.getHeight());
    assertTrue(app.state().notices().isEmpty());
  }

  /** Nobody has to look for the page where something happens. */
  @Test
  void theFirstStartShowsTheShockReadyToPlay() throws TimeoutException {
    start();
    assertEquals(Page.TRAINING, app.state().pageProperty().get());
    assertEquals(Setup.learningRateShock(), app.state().training().setup());
    TrainingState training = app.state().training();
    interact(() -> training.speedProperty().set(Double.POSITIVE_INFINITY));
    push(KeyCode.SPACE);
    await(() -> training.step() == Setup.LEARNING_RATE_SHOCK_STEPS);
    Moment end = Objects.requireNonNull(training.momentProperty().get());
    assertTrue(end.frame().lanes().get(0).count(NeuronState.DEAD) >= 6, "ReLU goes dark");
    assertTrue(end.frame().lanes().get(2).recovered() >= 3, "others light up again");
    assertTrue(app.state().notices().isEmpty());
  }

  @Test
  void theRunGoesOnWhereItWasLeft() throws TimeoutException {
    start();
    TrainingState before = app.state().training();
    interact(() -> before.seek(350));
    await(() -> before.step() == 350);
    interact(
        () -> {
          before.selectionProperty().set(new Selection(2, 1, 3));
          before.choices().measureProperty().set(Quantity.ALIVE_SHARE);
          before.choices().soloProperty().set(2);
          before.choices().panelProperty().set(RailPanel.WHAT_IF);
          before.choices().whatIfValues().factorProperty().set(3);
          before.speedProperty().set(17);
          before.changes().intervene(OptionalInt.of(2), () -> new Intervention.Kill(1, 3));
          before.seek(360);
        });
    await(() -> before.step() == 360);
    interact(() -> before.seek(355));
    await(() -> before.step() == 355);
    double[] weights = weights(before);
    Scenario running = app.state().scenario().running();
    List<BeatPin> captions = app.state().scenario().running().captions();
    int written = app.state().scenario().openedProperty().get().captions().size();
    assertTrue(captions.size() < written, "some are no longer true");
    interact(
        () -> {
          app.state().functions().zoomProperty().set(ZOOM);
          app.state().functions().readProperty().set(ActivationKind.PRELU);
          stage.hide();
          before.close();
        });
    start();
    TrainingState after = app.state().training();
    await(() -> after.step() == 355 && after.place().equals(new Place(355, 360)));
    assertArrayEquals(weights, weights(after));
    assertEquals(running, app.state().scenario().running());
    assertTrue(app.state().scenario().isChanged(), "the kill is in no file yet");
    assertEquals(captions, app.state().scenario().running().captions());
    assertEquals(new Selection(2, 1, 3), after.selectionProperty().get());
    assertEquals(Quantity.ALIVE_SHARE, after.choices().measureProperty().get());
    assertEquals(2, after.choices().soloProperty().get());
    assertTrue(after.choices().panelProperty().get() == RailPanel.WHAT_IF);
    assertEquals(3, after.choices().whatIfValues().factorProperty().get());
    assertEquals(17, after.speedProperty().get());
    assertEquals(ZOOM, app.state().functions().zoomProperty().get());
    assertEquals(ActivationKind.PRELU, app.state().functions().readProperty().get());
    assertTrue(app.state().notices().isEmpty());
  }

  @Test
  void aScenarioThatIsInItsFileIsStillUnchanged() throws Exception {
    Path file = folder.resolve("mine.json");
    start();
    interact(() -> app.state().training().changes().restart(s -> s.withSeed(7)));
    interact(() -> app.state().scenario().save(file, () -> {}));
    await(() -> file.equals(app.state().scenario().fileProperty().get()));
    interact(() -> stage.hide());
    start();
    assertEquals(file, app.state().scenario().fileProperty().get());
    assertFalse(app.state().scenario().isChanged());
    interact(() -> stage.hide());
    Files.delete(file);
    start();
    assertTrue(app.state().scenario().isChanged(), "what is only here must not be lost unasked");
    assertEquals(7, app.state().training().setup().seed());
  }

  @Test
  void aDamagedScenarioIsPutAsideAndTheFirstSceneOpens() throws Exception {
    start();
    interact(
        () -> {
          app.state().training().changes().restart(s -> s.withSeed(7));
          app.state().training().selectionProperty().set(new Selection(0, 2, 7));
          stage.hide();
        });
    Path kept = folder.resolve("open-scenario.json");
    String damaged = Files.readString(kept).replace("\"seed\": 7", "\"seed\": true");
    Files.writeString(kept, damaged);
    start();
    assertEquals(Setup.learningRateShock(), app.state().training().setup());
    assertEquals(1, app.state().notices().size());
    String word = app.state().notices().getFirst().text();
    assertTrue(word.contains("seed") && word.contains("open-scenario-damaged.json"), word);
    assertEquals(damaged, Files.readString(folder.resolve("open-scenario-damaged.json")));
    assertFalse(app.state().scenario().isChanged());
  }

  /** What runs on a room's screen is not what the person was working on. */
  @Test
  void closedWhilePresentingItComesBackAsItWasBefore() throws TimeoutException {
    start();
    TrainingState before = app.state().training();
    interact(() -> before.changes().restart(s -> s.withSeed(7)));
    interact(() -> before.seek(40));
    await(() -> before.step() == 40);
    push(KeyCode.F5);
    push(KeyCode.PAGE_UP);
    interact(() -> stage.hide());
    start();
    await(() -> app.state().training().step() == 40);
    assertEquals(7, app.state().training().setup().seed());
  }

  @Test
  void damagedSettingsAreReplacedByDefaultsWithAWord() throws Exception {
    Files.writeString(
        folder.resolve("settings.properties"),
        "language=klingon\nfunctions.leakyAlpha=99\nfunctions.probe=0.3\nwindow.width=-3\n");
    start();
    assertEquals(0.1, app.state().functions().leakyAlphaProperty().get());
    assertEquals(0.3, app.state().functions().probeProperty().get(), "the rest is kept");
    String word = app.state().notices().getFirst().text();
    assertTrue(word.contains("functions.leakyAlpha") && word.contains("language"), word);
  }

  @Test
  void aFolderThatCannotBeWrittenDoesNotStopTheApp() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "");
    System.setProperty(ConfigFolder.PROPERTY, file.resolve("sub").toString());
    start();
    interact(() -> stage.hide());
    assertTrue(app.state().notices().getFirst().error());
  }

  private static double[] weights(TrainingState training) {
    Moment moment = Objects.requireNonNull(training.momentProperty().get());
    return moment.frame().lanes().get(2).network().parameters();
  }
}
