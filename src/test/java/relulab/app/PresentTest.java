package relulab.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.util.WaitForAsyncUtils;
import relulab.Patience;
import relulab.controller.Page;
import relulab.controller.present.Presentation;
import relulab.controller.present.Presented;
import relulab.controller.present.PresentedPages;
import relulab.export.experiment.ReferenceResults;
import relulab.model.activation.ActivationKind;
import relulab.model.activation.Convention;
import relulab.model.experiment.Results;
import relulab.model.trial.Setup;
import relulab.scenario.Beat;
import relulab.scenario.Lecture;
import relulab.scenario.Lectures;
import relulab.scenario.Scenario;
import relulab.scenario.Stage;
import relulab.scenario.Story;
import relulab.scenario.Text;
import relulab.view.present.BeatPicture;
import relulab.view.present.ExperimentStage;
import relulab.view.present.FunctionsStage;
import relulab.view.present.QuestionStage;

/** Presents scenes with the keys that a clicker sends. */
class PresentTest extends WindowTest {

  @ParameterizedTest
  @EnumSource
  void pageDownAloneGoesThroughALectureAndPageUpAllTheWayBack(Lectures.Bundled bundled) {
    Lecture lecture = bundled.lecture();
    interact(() -> main.present(PresentedPages.of(state, lecture)));
    Presentation show = presentation();
    settle(show);
    int last = lecture.scenes().size() - 1;
    List<String> forward = new ArrayList<>();
    forward.add(place(show));
    for (int i = 0; i < 1000 && !isAtTheEnd(show, last); i++) {
      press(KeyCode.PAGE_DOWN).release(KeyCode.PAGE_DOWN);
      settle(show);
      if (!forward.getLast().equals(place(show))) {
        forward.add(place(show));
      }
    }
    assertEquals(lecture.beats(), forward.size(), "each beat is shown");
    List<String> back = new ArrayList<>(List.of(place(show)));
    for (int i = 0; i < 1000 && back.size() < forward.size(); i++) {
      press(KeyCode.PAGE_UP).release(KeyCode.PAGE_UP);
      settle(show);
      back.add(place(show));
      assertNoFuture(show);
    }
    assertEquals(forward.reversed(), back);
    push(KeyCode.ESCAPE);
  }

  private static String place(Presentation show) {
    return show.scene() + "." + show.beat();
  }

  private static void assertNoFuture(Presentation show) {
    Story.Told told = show.now().orElseThrow().told();
    if (told.frame() != null) {
      assertEquals(told.beat().stage().step().getAsLong(), told.frame().end());
    }
  }

  private static boolean isAtTheEnd(Presentation show, int last) {
    return show.scene() == last && show.next().isEmpty() && !show.isOnItsWay();
  }

  /** Until the story that was asked for is there. */
  private void settle(Presentation show) {
    for (int i = 0; i < 400; i++) {
      boolean there = WaitForAsyncUtils.waitForAsyncFx(5000, () -> show.isSettled());
      if (there) {
        return;
      }
      waitForPulses(1);
    }
  }

  @Test
  void anAlphaThatTrainingDroveFarAwayIsPresentedAtItsLimit() {
    interact(() -> state.pageProperty().set(Page.FUNCTIONS));
    for (double alpha : new double[] {601_810, -1e9}) {
      interact(() -> state.functions().preluAlphaProperty().set(alpha));
      interact(() -> assertEquals(1, PresentedPages.of(state).scenes().size()));
    }
  }

  @Test
  void f5OnFunctionsPresentsThemWithAlphaUnderTheArrows() {
    interact(
        () -> {
          state.pageProperty().set(Page.FUNCTIONS);
          state.functions().leakyAlphaProperty().set(0.1);
        });
    push(KeyCode.F5);
    settle(presentation());
    FunctionsStage before = (FunctionsStage) picture().stage();
    push(KeyCode.RIGHT);
    FunctionsStage after = (FunctionsStage) picture().stage();
    assertEquals(0.1, alpha(before));
    assertEquals(0.15, alpha(after));
    push(KeyCode.LEFT);
    push(KeyCode.LEFT);
    assertEquals(0.09, alpha((FunctionsStage) picture().stage()));
    push(KeyCode.ESCAPE);
  }

  private static double alpha(FunctionsStage stage) {
    return stage.plot().functions().stream()
        .filter(f -> f.kind() == ActivationKind.LEAKY_RELU)
        .findFirst()
        .orElseThrow()
        .negativeSlope();
  }

  private BeatPicture picture() {
    return java.util.Objects.requireNonNull(
        java.util.Objects.requireNonNull(main.presentation()).picture());
  }

  @Test
  void f5OnExperimentsPresentsTheResultWithItsClaim() {
    Results results = ReferenceResults.of("collapse").orElseThrow();
    interact(
        () -> {
          state.experiments().show(results);
          state.pageProperty().set(Page.EXPERIMENTS);
        });
    push(KeyCode.F5);
    settle(presentation());
    assertTrue(picture().stage() instanceof ExperimentStage, "the chart of the page");
    assertFalse(picture().said().isEmpty(), "what follows from it");
    assertTrue(picture().said().contains("94.5"), picture().said());
    push(KeyCode.ESCAPE);
    assertEquals(Page.EXPERIMENTS, state.pageProperty().get());
  }

  @Test
  void aClickBesideEverythingGoesOnOnlyWhereThatWasChosen() {
    interact(() -> state.pageProperty().set(Page.TRAINING));
    push(KeyCode.F5);
    Presentation show = presentation();
    settle(show);
    Node view = find("#present");
    clickOn(offset(view, javafx.geometry.Pos.BOTTOM_LEFT, 8, -8));
    waitForPulses(2);
    assertEquals(0, show.beat(), "nothing happens by accident");
    interact(() -> state.present().clickGoesOnProperty().set(true));
    clickOn(offset(view, javafx.geometry.Pos.BOTTOM_LEFT, 8, -8));
    waitForPulses(2);
    assertEquals(1, show.beat());
    push(KeyCode.ESCAPE);
  }

  @Test
  void thePresenterViewHasTheNotesAndIsOpenAgainNextTime() {
    push(KeyCode.F5);
    settle(presentation());
    push(KeyCode.P);
    waitForPulses(2);
    assertEquals(2, javafx.stage.Window.getWindows().size());
    assertTrue(state.present().presenterViewProperty().get());
    push(KeyCode.ESCAPE);
    waitForPulses(2);
    assertEquals(1, javafx.stage.Window.getWindows().size(), "it goes with the presentation");
    push(KeyCode.F5);
    settle(presentation());
    waitForPulses(2);
    assertEquals(2, javafx.stage.Window.getWindows().size());
    push(KeyCode.P);
    waitForPulses(2);
    assertFalse(state.present().presenterViewProperty().get());
    push(KeyCode.ESCAPE);
  }

  @Test
  void anOptionIsMarkedByItsLetterAndBlankIsStillThere() {
    Beat question =
        Beat.of(
            new Stage.Question(
                0, Text.NONE, List.of(new Text("x", "x"), new Text("y", "y")), List.of()),
            new Text("Which?", "哪个？"));
    Scenario scene = new Scenario(Text.NONE, 10, Setup.learningRateShock(), List.of(question));
    interact(() -> main.present(new Presented(List.of(scene), 0, 0, Map.of(), Convention.PYTORCH)));
    settle(presentation());
    push(KeyCode.B);
    assertEquals(1, ((QuestionStage) picture().stage()).chosen());
    assertFalse(this.<Node>find(".blank").isVisible(), "B marks here");
    push(KeyCode.PERIOD);
    assertTrue(this.<Node>find(".blank").isVisible());
    push(KeyCode.ESCAPE);
  }

  @Test
  void digitsAndGGoToABeat() {
    interact(() -> state.pageProperty().set(Page.TRAINING));
    push(KeyCode.F5);
    Presentation show = presentation();
    settle(show);
    push(KeyCode.DIGIT3);
    push(KeyCode.G);
    settle(show);
    assertEquals(2, show.beat());
    push(KeyCode.HOME);
    settle(show);
    assertEquals(0, show.beat());
    push(KeyCode.ESCAPE);
  }

  @Test
  void escapeReturnsToWhereOneWas() throws Exception {
    interact(
        () -> {
          state.pageProperty().set(Page.TRAINING);
          state.training().start();
          state.training().seek(345);
        });
    Patience.await(() -> state.training().step() == 345);
    List<Double> before = parameters();
    push(KeyCode.F5);
    settle(presentation());
    push(KeyCode.PAGE_DOWN);
    push(KeyCode.PAGE_DOWN);
    push(KeyCode.ESCAPE);
    assertNull(main.presentation());
    Patience.await(() -> state.training().isUpToDate() && state.training().step() == 345);
    assertEquals(before, parameters(), "to the last bit");
    assertTrue(lookup(".top-bar").tryQuery().isPresent());
  }

  @Test
  void theScreenIsBlankedByB() {
    push(KeyCode.F5);
    waitForPulses(2);
    Node black = find(".blank");
    assertFalse(black.isVisible());
    push(KeyCode.B);
    assertTrue(black.isVisible());
    push(KeyCode.PAGE_DOWN);
    assertFalse(black.isVisible(), "going on brings the picture back");
    push(KeyCode.ESCAPE);
  }

  private List<Double> parameters() {
    return WaitForAsyncUtils.waitForAsyncFx(
        5000,
        () ->
            java.util.Arrays.stream(
                    java.util.Objects.requireNonNull(state.training().momentProperty().get())
                        .frame()
                        .lanes()
                        .getFirst()
                        .network()
                        .parameters())
                .boxed()
                .toList());
  }

  private Presentation presentation() {
    return java.util.Objects.requireNonNull(main.presentation()).presentation();
  }
}
