package relulab.model.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A run that adds to what is known: the same results as one run over everything. */
class ContinuedRunnerTest {
  private static final BornDead MAP = new BornDead(3, List.of(2, 3), List.of(2, 5), false, 0.95);

  @Test
  void moreNetworksGiveWhatOneRunOverAllGives() throws Exception {
    Results first = run(Results.none(MAP), SeedRange.of(700));
    assertEquals(run(Results.none(MAP), SeedRange.of(2100)), run(first, SeedRange.of(2100)));
  }

  /** As after Cancel: each cell has other networks, and there are gaps. */
  @Test
  void gapsAreFilledAndNothingIsMeasuredTwice() throws Exception {
    Results whole = run(Results.none(MAP), SeedRange.of(1200));
    List<Outcome> ragged = new ArrayList<>();
    for (int cell = 0; cell < 4; cell++) {
      SeedRange low = new SeedRange(1, 100 + 50L * cell);
      SeedRange high = new SeedRange(600, 700 + cell);
      ragged.add(
          Outcome.join(MAP.none(), List.of(MAP.measure(cell, high), MAP.measure(cell, low)))
              .orElseThrow());
    }
    Results known = new Results(MAP, ragged);
    ExperimentRunner runner = new ExperimentRunner(known, SeedRange.of(1200), 2);
    assertEquals(4 * 1200 - known.networks(), runner.progress().total());
    runner.start();
    assertTrue(runner.await(60_000));
    assertEquals(whole, runner.results());
  }

  @Test
  void networksOutsideTheRangeAreKept() throws Exception {
    Results slice = run(Results.none(MAP), new SeedRange(501, 900));
    Results both = run(slice, SeedRange.of(200));
    assertEquals("1..200,501..900", both.cells().getFirst().seeds().toString());
  }

  @Test
  void withNothingLeftItIsDoneAtOnce() throws Exception {
    Results whole = run(Results.none(MAP), SeedRange.of(50));
    ExperimentRunner again = new ExperimentRunner(whole, SeedRange.of(50), 2);
    assertEquals(0, again.progress().total());
    assertEquals(1, again.progress().share());
    again.start();
    assertTrue(again.await(10_000));
    assertEquals(whole, again.results());
  }

  @Test
  void missingNetworksAreThoseThatAreNotThere() {
    SeedSet known = SeedSet.parse("3..5,8..9,20..30").orElseThrow();
    assertEquals(
        List.of(new SeedRange(1, 2), new SeedRange(6, 7), new SeedRange(10, 12)),
        known.missingFrom(new SeedRange(1, 12)));
    assertEquals(List.of(), known.missingFrom(new SeedRange(21, 30)));
    assertEquals(List.of(new SeedRange(31, 31)), known.missingFrom(new SeedRange(25, 31)));
    assertEquals(List.of(new SeedRange(1, 1)), SeedSet.EMPTY.missingFrom(SeedRange.of(1)));
  }

  private static Results run(Results known, SeedRange networks) throws InterruptedException {
    ExperimentRunner runner = new ExperimentRunner(known, networks, 2);
    runner.start();
    assertTrue(runner.await(60_000));
    return runner.results();
  }
}
