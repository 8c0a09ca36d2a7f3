package relulab.model.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.function.LongConsumer;
import org.junit.jupiter.api.Test;

/** Runners: the same results on any number of threads, and nothing lost at an early end. */
class ExperimentRunnerTest {
  private static final BornDead SMALL =
      new BornDead(1, List.of(1, 2, 4), List.of(1, 3, 6), false, 0.95);

  @Test
  void resultsDoNotDependOnTheNumberOfThreads() throws Exception {
    SeedRange networks = new SeedRange(100, 4321);
    Results one = run(SMALL, networks, 1);
    assertEquals(one, run(SMALL, networks, 2));
    assertEquals(one, run(SMALL, networks, 7));
    assertEquals(9 * 4222, one.networks());
  }

  @Test
  void aCellDoesNotDependOnWhichOthersThereAre() throws Exception {
    BornDead alone = new BornDead(1, List.of(4), List.of(6), false, 0.95);
    assertEquals(
        run(SMALL, SeedRange.of(2000), 2).cells().getLast(),
        run(alone, SeedRange.of(2000), 2).cells().getFirst());
  }

  @Test
  void progressAddsUp() throws Exception {
    ExperimentRunner runner = new ExperimentRunner(SMALL, SeedRange.of(1000), 2);
    runner.start();
    assertTrue(runner.await(60_000));
    assertEquals(9000, runner.progress().done());
    assertEquals(9000, runner.progress().total());
    assertEquals(1, runner.progress().share(), 1e-9);
  }

  /** The first three jobs pass; the others wait until they are given up. */
  @Test
  void cancelKeepsWhatIsDone() throws Exception {
    CountDownLatch blocked = new CountDownLatch(1);
    ExperimentRunner runner =
        scripted(
            seed -> {
              if (seed > 3) {
                blocked.countDown();
                waitForInterrupt();
              }
            });
    runner.start();
    blocked.await();
    assertEquals(3, runner.progress().done());
    runner.cancel();
    assertTrue(runner.await(10_000));
    assertEquals("1..3", runner.results().cells().getFirst().seeds().toString());
    assertTrue(runner.isCancelled());
    assertEquals(null, runner.problem());
  }

  @Test
  void aJobThatFailsEndsTheRunAndLosesNothing() throws Exception {
    ExperimentRunner runner =
        scripted(
            seed -> {
              if (seed == 5) {
                throw new OutOfMemoryError("as an example");
              }
            });
    runner.start();
    assertTrue(runner.await(10_000));
    assertInstanceOf(OutOfMemoryError.class, runner.problem());
    assertEquals("1..4", runner.results().cells().getFirst().seeds().toString());
    assertFalse(runner.isCancelled());
  }

  @Test
  void setsOfNetworksAreJoinedAndOverlapsFound() {
    SeedRange a = new SeedRange(1, 5);
    SeedRange b = new SeedRange(6, 9);
    SeedRange c = new SeedRange(20, 30);
    assertEquals("1..9,20..30", SeedSet.union(List.of(c, b, a)).orElseThrow().toString());
    assertTrue(SeedSet.union(List.of(a, new SeedRange(5, 7))).isEmpty());
    assertEquals(SeedSet.union(List.of(c, a)), SeedSet.parse("1..5,20..30"));
    assertEquals(SeedSet.EMPTY, SeedSet.parse(SeedSet.EMPTY.toString()).orElseThrow());
    for (String wrong : List.of("", "5", "5..1", "1..3,2..4", "1..99999999999999", "a..b")) {
      assertTrue(SeedSet.parse(wrong).isEmpty(), wrong);
    }
  }

  private static void waitForInterrupt() {
    while (!Thread.currentThread().isInterrupted()) {
      Thread.onSpinWait();
    }
    throw new CancellationException();
  }

  private static Results run(Experiment experiment, SeedRange networks, int threads)
      throws InterruptedException {
    ExperimentRunner runner = new ExperimentRunner(experiment, networks, threads);
    runner.start();
    assertTrue(runner.await(60_000));
    return runner.results();
  }

  /** One cell, ten networks, one at a time, each doing what a test wants. */
  private static ExperimentRunner scripted(LongConsumer action) {
    Collapse one = new Collapse(1, Plan.narrow(), Variant.family(0, 0).subList(0, 1), 0.95);
    return new ExperimentRunner(
        Results.none(one),
        SeedRange.of(10),
        1,
        (cell, seeds) -> {
          action.accept(seeds.first());
          return new Outcome.Count(SeedSet.of(seeds), 1);
        });
  }
}
