package relulab.app;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeoutException;
import java.util.function.LongConsumer;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.BeforeEach;
import org.testfx.util.WaitForAsyncUtils;
import relulab.Patience;
import relulab.controller.Page;
import relulab.model.experiment.Experiment;
import relulab.model.experiment.ExperimentRunner;
import relulab.model.experiment.Results;
import relulab.model.experiment.SeedRange;
import relulab.text.Language;
import relulab.text.Messages;
import relulab.view.experiment.ResultsTable;
import relulab.view.experiment.ResultsTableView;

/** The window with the Experiments page in front. */
abstract class ExperimentsWindowTest extends WindowTest {
  protected static final Messages ENGLISH = Messages.of(Language.ENGLISH);

  @BeforeEach
  void showPage() {
    interact(() -> state.pageProperty().set(Page.EXPERIMENTS));
    waitForPulses(2);
  }

  protected void await(Callable<Boolean> condition) throws TimeoutException {
    Patience.await(condition);
    WaitForAsyncUtils.waitForFxEvents();
  }

  /** Fires a button, wherever it is scrolled to. */
  protected void fire(String selector) {
    ButtonBase button = find(selector);
    interact(button::fire);
  }

  protected void type(String field, String text) {
    TextField node = find("#" + field);
    interact(() -> node.setText(text));
  }

  /** What stands under the Run button. */
  protected String runText() {
    return this.<Label>find("#run-text").getText();
  }

  protected void awaitIdle() throws TimeoutException {
    await(() -> find("#run").isVisible());
  }

  /** The rows of the table as they are shown. */
  protected List<List<String>> table() {
    return List.copyOf(this.<ResultsTableView>find("#table").getItems());
  }

  /** How many networks each row of the table stands for, as its copy says. */
  protected static List<Long> networks(ResultsTableView table) {
    List<List<String>> lines =
        table.copied().lines().map(line -> List.of(line.split("\t", -1))).toList();
    return lines.stream()
        .skip(1)
        .map(line -> Long.parseLong(line.get(lines.getFirst().indexOf("networks"))))
        .toList();
  }

  protected List<Long> networks() {
    return networks(this.<ResultsTableView>find("#table"));
  }

  /** The rows that these results must have. */
  protected static List<List<String>> rows(Results results) {
    return ResultsTable.of(results).cells(ENGLISH);
  }

  /** What the model says, without a window. */
  protected static Results run(Experiment experiment, SeedRange networks) {
    ExperimentRunner runner = new ExperimentRunner(experiment, networks, 1);
    runner.start();
    try {
      if (!runner.await(60_000)) {
        throw new IllegalStateException("too slow");
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return runner.results();
  }

  /** From now on something is told the first network of each job before its work begins. */
  protected void disturb(LongConsumer beforeJob) {
    interact(
        () ->
            state
                .experiments()
                .runWith(
                    (known, networks) ->
                        new ExperimentRunner(
                            known,
                            networks,
                            2,
                            (cell, seeds) -> {
                              beforeJob.accept(seeds.first());
                              return known.experiment().measure(cell, seeds);
                            })));
  }

  /** Waits though the thread is told to end. */
  protected static void awaitWhateverComes(CountDownLatch latch) {
    while (latch.getCount() > 0) {
      Thread.onSpinWait();
    }
  }

  /** Many networks of a few milliseconds each: it does not come to its end by itself. */
  protected void startLongRun() throws TimeoutException {
    fire("#experiment-collapse");
    type("collapse-steps", "20");
    type("collapse-networks", "100000");
    fire("#run");
    await(
        () -> state.experiments().shownResults().stream().anyMatch(ExperimentsWindowTest::hasSome));
    await(() -> !networks().contains(0L));
  }

  /** Of each condition; the table may still show those that come with the app. */
  static boolean hasSome(Results results) {
    return results.cells().stream().allMatch(cell -> cell.networks() > 0);
  }
}
