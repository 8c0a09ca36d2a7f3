package relulab.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeoutException;
import javafx.beans.InvalidationListener;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import relulab.controller.Page;
import relulab.controller.ThemeChoice;
import relulab.export.Toolkit;
import relulab.model.experiment.BornDead;
import relulab.model.experiment.Results;
import relulab.model.experiment.SeedRange;
import relulab.text.Language;
import relulab.view.experiment.ResultsTableView;

/** Experiments from the form to the table. */
class ExperimentsPageTest extends ExperimentsWindowTest {
  private static final BornDead SMALL = new BornDead(7, List.of(2, 3), List.of(2, 4), false, 0.99);

  private void askForSmall(String networks) {
    fire("#experiment-born-dead");
    type("born-dead-widths", "2, 3");
    type("born-dead-hidden", "2，4");
    type("born-dead-seed", "7");
    type("born-dead-confidence", "99");
    type("born-dead-networks", networks);
  }

  @Test
  void theTableHasTheNumbersOfTheModel() throws TimeoutException {
    askForSmall("3000");
    assertEquals("4 conditions, 3\u202F000 networks each.", runText());
    fire("#run");
    await(() -> runText().startsWith("All that was asked for is done"));
    assertEquals(rows(run(SMALL, SeedRange.of(3000))), table());
    assertTrue(find("#run").isDisabled());
    assertTrue(find("#chart").isVisible());
  }

  @Test
  void moreNetworksAreAddedToThoseThatAreThere() throws TimeoutException {
    askForSmall("500");
    fire("#run");
    await(() -> runText().startsWith("All that was asked for"));
    type("born-dead-networks", "1500");
    assertEquals("2\u202F000 networks done, 4\u202F000 left.", runText());
    assertEquals("Continue", this.<Button>find("#run").getText());
    fire("#run");
    await(() -> runText().startsWith("All that was asked for"));
    assertEquals(rows(run(SMALL, SeedRange.of(1500))), table());
  }

  /** Jobs end one after the other: counts that are the same for a moment change no columns. */
  @Test
  void theColumnOfNetworksIsThereFromTheFirstNetworkToTheLast() throws Exception {
    CountDownLatch released = new CountDownLatch(1);
    disturb(
        network -> {
          if (network > 1000) {
            awaitWhateverComes(released);
          }
        });
    askForSmall("3000");
    List<List<String>> changes = new ArrayList<>();
    ResultsTableView table = find("#table");
    table.getColumns().addListener((InvalidationListener) o -> changes.add(columns(table)));
    try {
      fire("#run");
      await(() -> networks().equals(List.of(1000L, 1000L, 1000L, 1000L)));
      assertTrue(columns(table).contains("Networks"), columns(table).toString());
    } finally {
      released.countDown();
    }
    await(() -> runText().startsWith("All that was asked for"));
    List<String> all = columns(table);
    assertFalse(all.contains("Networks"), all.toString());
    assertEquals(2, changes.size(), changes.toString());
    assertEquals(all, changes.getFirst().stream().filter(c -> !c.equals("Networks")).toList());
  }

  private static List<String> columns(ResultsTableView table) {
    return table.getColumns().stream().map(TableColumn::getText).toList();
  }

  @Test
  void cancelKeepsWhatIsDoneAndContinueIsOffered() throws TimeoutException {
    startLongRun();
    assertTrue(find("#run-progress").isVisible());
    assertFalse(find("#run").isVisible());
    fire("#cancel-run");
    awaitIdle();
    assertFalse(networks().contains(0L), () -> networks().toString());
    await(() -> this.<Button>find("#run").getText().equals("Continue"));
    assertTrue(runText().contains(" left"), runText());
    assertEquals(List.of(), state.notices());
  }

  @Test
  void whatIsPossibleIsSaidWhereItIsNot() {
    String[][] wrong = {
      {"born-dead", "widths", "0", "1 to 64"},
      {"born-dead", "widths", "1..65", "at most 64 of them"},
      {"born-dead", "widths", "", "2, 3, 5 or 1..10"},
      {"born-dead", "hidden", "201", "1 to 200"},
      {"born-dead", "seed", "x", "18 digits"},
      {"born-dead", "networks", "0", "1 to 1\u202F000\u202F000"},
      {"born-dead", "networks", "1000001", "501..1000"},
      {"born-dead", "networks", "9..3", "501..1000"},
      {"born-dead", "confidence", "100", "50 to 99.99"},
      {"learning-rate", "rates", "0", "10⁻⁹ to 1000"},
      {"learning-rate", "rates", "0.1,,1", "0.003, 0.006, 0.01"},
      {"learning-rate", "steps", "0", "1 to 1\u202F000\u202F000"},
      {"learning-rate", "steps", "1000001", "1 to 1\u202F000\u202F000"},
      {"alpha", "alphas", "2.01", "−2 to 2"},
      {"alpha", "preluAlpha", "NaN", "−2 to 2"},
      {"gradient-flow", "depth", "51", "1 to 50"},
      {"gradient-flow", "width", "65", "1 to 64"}
    };
    for (String[] each : wrong) {
      String field = each[0] + "-" + each[1];
      fire("#experiment-" + each[0]);
      String right = this.<javafx.scene.control.TextField>find("#" + field).getText();
      type(field, each[2]);
      fire("#run");
      assertTrue(isWarned(each[3]), String.join(" ", each));
      assertEquals("Something above is not possible.", runText());
      assertTrue(find("#run").isVisible(), "nothing runs");
      type(field, right);
      assertFalse(isWarned(each[3]), String.join(" ", each));
    }
    assertEquals(List.of(), state.notices());
  }

  private boolean isWarned(String words) {
    return lookup(".warning").queryAll().stream()
        .anyMatch(
            n -> n instanceof Label label && label.isVisible() && label.getText().contains(words));
  }

  @Test
  void withoutActivationsNothingRunsAndOneCanBeAdded() throws TimeoutException {
    fire("#experiment-cost");
    while (lookup(".variant-chip").tryQuery().isPresent()) {
      fire(".variant-chip");
    }
    fire("#run");
    assertTrue(isWarned("At least one activation, please."));
    fire("#variant-add");
    type("cost-networks", "2");
    fire("#run");
    await(() -> runText().startsWith("All that was asked for"));
    assertEquals("LeakyReLU", table().getFirst().getFirst());
    assertEquals(List.of(2L), networks());
  }

  @Test
  void theRestOfTheAppWorksWhileOneRuns() throws TimeoutException {
    startLongRun();
    fire("#experiment-cost");
    assertTrue(runText().contains("One experiment runs at a time"), runText());
    assertFalse(find("#run").isVisible());
    interact(() -> state.languageProperty().set(Language.CHINESE));
    waitForPulses(3);
    assertTrue(runText().contains("同一时间只能运行一项实验"), runText());
    interact(() -> state.themeChoiceProperty().set(ThemeChoice.DARK));
    interact(() -> state.pageProperty().set(Page.TRAINING));
    waitForPulses(3);
    interact(() -> state.pageProperty().set(Page.EXPERIMENTS));
    interact(() -> state.languageProperty().set(Language.ENGLISH));
    waitForPulses(3);
    assertTrue(this.<ToggleButton>find("#experiment-cost").isSelected());
    fire("#show-running");
    assertTrue(this.<ToggleButton>find("#experiment-collapse").isSelected());
    assertEquals("20", this.<javafx.scene.control.TextField>find("#collapse-steps").getText());
    fire("#cancel-run");
    awaitIdle();
    assertEquals(4, table().size());
  }

  @Test
  void eachExperimentKeepsItsFormAndResults() throws TimeoutException {
    askForSmall("200");
    fire("#run");
    await(() -> runText().startsWith("All that was asked for"));
    List<List<String>> before = table();
    fire("#experiment-learning-rate");
    assertEquals(List.of(), table());
    assertTrue(find("#empty").isVisible());
    fire("#experiment-born-dead");
    assertEquals(before, table());
    type("born-dead-seed", "8");
    assertTrue(runText().contains("The results shown have other settings"), runText());
    assertEquals(before, table(), "they are kept");
    type("born-dead-seed", "7");
    assertTrue(runText().startsWith("All that was asked for"), "and found again");
  }

  @Test
  void discardedResultsCanBeBroughtBack() throws TimeoutException {
    await(() -> !table().isEmpty());
    List<List<String>> reference = table();
    askForSmall("200");
    fire("#run");
    await(() -> runText().startsWith("All that was asked for"));
    List<List<String>> before = table();
    fire("#discard");
    assertEquals(reference, table(), "what comes with the app is shown again");
    assertFalse(find("#run").isDisabled());
    clickOn("Bring back");
    assertEquals(before, table());
  }

  @Test
  void theScenarioCanBeTheStart() throws TimeoutException {
    fire("#experiment-learning-rate");
    ComboBox<?> plan = find("#plan");
    interact(() -> plan.getSelectionModel().select(1));
    type("learning-rate-rates", "0.05");
    type("learning-rate-steps", "30");
    type("learning-rate-networks", "2");
    interact(
        () ->
            state
                .training()
                .changes()
                .restart(s -> s.withHidden(List.of(3)).with(t -> t.withBatchSize(7))));
    waitForPulses(2);
    assertTrue(
        lookup(".hint").queryAll().stream()
            .anyMatch(n -> n instanceof Label l && l.getText().contains("batches of 7")));
    fire("#run");
    await(() -> runText().startsWith("All that was asked for"));
    assertEquals(3, table().size(), "a row a lane");
    interact(() -> state.training().changes().restart(s -> s.with(t -> t.withBatchSize(9))));
    assertTrue(runText().contains("other settings"), runText());
  }

  @Test
  void rowsAreCopiedForASpreadsheet() throws TimeoutException {
    askForSmall("400");
    fire("#run");
    await(() -> runText().startsWith("All that was asked for"));
    ResultsTableView table = find("#table");
    interact(
        () -> {
          table.requestFocus();
          table.getSelectionModel().selectIndices(1, 2);
        });
    push(KeyCode.CONTROL, KeyCode.C);
    String[] copied = new String[1];
    interact(() -> copied[0] = Clipboard.getSystemClipboard().getString());
    String[] lines = copied[0].split("\n");
    assertEquals(3, lines.length);
    assertEquals("width\thidden\tnetworks\tdead\tlow\thigh\tlower_bound\tupper_bound", lines[0]);
    Results results = run(SMALL, SeedRange.of(400));
    var count = (relulab.model.experiment.Outcome.Count) results.cells().get(1);
    assertTrue(lines[1].startsWith("2\t4\t400\t" + count.hits() / 400.0 + "\t"), lines[1]);
  }

  @Test
  void exportWithoutResultsIsExplained() throws TimeoutException {
    MenuButton export = find("#exportMenu");
    fire("#experiment-learning-rate"); // None of its results comes with the app.
    interact(export::show);
    assertTrue(export.getItems().getFirst().isDisable());
    assertEquals(
        "exportRun-pack", export.getItems().getLast().getId(), "a lecture needs no results");
    assertTrue(find("#picture").isDisabled());
    interact(export::hide);
    fire("#experiment-born-dead");
    askForSmall("100");
    fire("#run");
    await(() -> runText().startsWith("All that was asked for"));
    interact(export::show);
    assertEquals(
        2,
        export.getItems().stream().takeWhile(item -> !(item instanceof SeparatorMenuItem)).count(),
        "the map, and the share over the depth");
    interact(export::hide);
    fire("#picture");
    waitForPulses(5);
    assertTrue(lookup(".export-dialog").tryQuery().isPresent());
  }

  @Test
  void theThirdPageHasItsKeyAndRunHasOne() throws TimeoutException {
    interact(() -> state.pageProperty().set(Page.FUNCTIONS));
    push(KeyCode.CONTROL, KeyCode.DIGIT3);
    assertEquals(Page.EXPERIMENTS, state.pageProperty().get());
    waitForPulses(2);
    askForSmall("100");
    interact(() -> find("#born-dead-seed").requestFocus());
    push(KeyCode.CONTROL, KeyCode.ENTER);
    await(() -> runText().startsWith("All that was asked for"));
  }

  /** In the smallest window that there is, an axis lay on the cards below. */
  @Test
  void thePictureLiesWithinItsCardInASmallWindow() {
    for (Language language : Language.values()) {
      interact(
          () -> {
            state.languageProperty().set(language);
            state.pageProperty().set(Page.EXPERIMENTS);
          });
      Scene small =
          Toolkit.call(
              () -> {
                Scene made = new MainWindow(state, files, 800, 575).scene();
                made.snapshot(null);
                made.snapshot(null);
                return made;
              });
      Node chart = small.lookup("#chart");
      Node card = small.lookup(".results-card");
      double bottom = card.localToScene(card.getLayoutBounds()).getMaxY();
      assertTrue(chart.localToScene(chart.getLayoutBounds()).getMaxY() <= bottom, language.name());
      assertTrue(bottom <= small.lookup(".lower-row").localToScene(0, 0).getY());
    }
  }
}
