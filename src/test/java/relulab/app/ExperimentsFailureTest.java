package relulab.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.input.Clipboard;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import relulab.controller.Notice;
import relulab.controller.Problem;
import relulab.controller.experiment.KnownResults;
import relulab.export.experiment.ResultsReader;
import relulab.model.experiment.BornDead;
import relulab.model.experiment.Results;
import relulab.model.experiment.SeedRange;

/**
 * A run that fails, or that does not end when it should: a person is told, and what is done stays.
 */
class ExperimentsFailureTest extends ExperimentsWindowTest {
  private static final BornDead SMALL = new BornDead(7, List.of(2, 3), List.of(2, 4), false, 0.99);
  private static final long DONE = 1000;

  @TempDir Path folder;

  @BeforeEach
  void keepResults() throws TimeoutException {
    interact(() -> state.experiments().keeper().keepIn(folder, 1, window -> false));
    await(() -> !state.experiments().keeper().loadingProperty().get());
    fire("#experiment-born-dead");
    type("born-dead-widths", "2, 3");
    type("born-dead-hidden", "2, 4");
    type("born-dead-seed", "7");
    type("born-dead-confidence", "99");
    type("born-dead-networks", "3000");
  }

  private static Stream<Supplier<Throwable>> problems() {
    return Stream.of(
        () -> new IllegalStateException("as an example"),
        () -> new OutOfMemoryError("as an example"));
  }

  @ParameterizedTest
  @MethodSource("problems")
  void aJobThatFailsIsToldAndTheRestCanBeContinued(Supplier<Throwable> problem) throws Exception {
    disturb(network -> throwAfterDone(network, problem.get()));
    fire("#run");
    await(() -> !state.notices().isEmpty());
    assertToldWithDetails(problem.get(), "4\u202F000");
    assertEquals(rows(run(SMALL, SeedRange.of(DONE))), table());
    assertEquals(run(SMALL, SeedRange.of(DONE)), ResultsReader.read(kept()));
    assertEquals("Continue", this.<Button>find("#run").getText());
    disturb(network -> {});
    fire("#run");
    await(() -> runText().startsWith("All that was asked for"));
    assertEquals(rows(run(SMALL, SeedRange.of(3000))), table());
    assertEquals(1, state.notices().size());
  }

  @ParameterizedTest
  @MethodSource("problems")
  void aRunThatCannotEvenBeginIsToldAsWell(Supplier<Throwable> problem) throws Exception {
    know(run(SMALL, SeedRange.of(DONE)));
    interact(
        () ->
            state
                .experiments()
                .runWith(
                    (known, networks) -> {
                      sneak(problem.get());
                      throw new AssertionError();
                    }));
    fire("#run");
    await(() -> !state.notices().isEmpty());
    assertToldWithDetails(problem.get(), "4\u202F000");
    assertEquals(rows(run(SMALL, SeedRange.of(DONE))), table());
    awaitIdle();
  }

  /** A job that does not let itself be given up must not take with it what others have done. */
  @Test
  void whatIsDoneIsKeptThoughAJobDoesNotEndWithTheWindow() throws Exception {
    CountDownLatch stuck = new CountDownLatch(1);
    CountDownLatch released = new CountDownLatch(1);
    disturb(
        network -> {
          if (network > DONE) {
            stuck.countDown();
            awaitWhateverComes(released);
          }
        });
    try {
      fire("#run");
      stuck.await();
      await(() -> networks().stream().allMatch(n -> n == DONE));
      boolean[] closed = new boolean[1];
      interact(() -> main.beforeClosing(() -> closed[0] = true));
      assertTrue(closed[0], "the window does not wait for ever");
      assertEquals(run(SMALL, SeedRange.of(DONE)), ResultsReader.read(kept()));
    } finally {
      released.countDown();
    }
    assertEquals(List.of(), state.notices());
  }

  private void know(Results results) {
    interact(() -> KnownResults.put(state.experiments(), results));
    waitForPulses(2);
  }

  private void assertToldWithDetails(Throwable problem, String done) {
    Notice notice = state.notices().getFirst();
    assertTrue(notice.error());
    String key =
        problem instanceof OutOfMemoryError ? "experiment.page.noMemory" : "experiment.page.failed";
    assertEquals(
        ENGLISH.get(key, "Born dead", done, Problem.words(problem, ENGLISH)), notice.text());
    assertFalse(notice.text().contains("Exception"), notice.text());
    clickOn(ENGLISH.get("app.copyDetails"));
    String[] copied = new String[1];
    interact(() -> copied[0] = Clipboard.getSystemClipboard().getString());
    assertTrue(copied[0].contains(notice.text()), copied[0]);
    assertTrue(copied[0].contains(problem.toString()), copied[0]);
    assertTrue(copied[0].contains("at relulab"), "with where it happened");
    assertFalse(find("#run-progress").isVisible());
  }

  private Path kept() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.findFirst().orElseThrow();
    }
  }

  private static void throwAfterDone(long network, Throwable problem) {
    if (network > DONE) {
      sneak(problem);
    }
  }

  private static void sneak(Throwable problem) {
    switch (problem) {
      case RuntimeException e -> throw e;
      case Error e -> throw e;
      default -> throw new AssertionError(problem);
    }
  }
}
