package relulab.controller.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import relulab.model.experiment.BornDead;
import relulab.model.experiment.ExperimentRunner;
import relulab.model.experiment.Results;
import relulab.model.experiment.SeedRange;

/** Several windows keep results of one experiment in one folder. */
class ResultsStoreTest {
  private static final BornDead EXPERIMENT = new BornDead(1, List.of(2), List.of(3), false, 0.95);

  @TempDir private Path folder;

  private static Results run(Results known, long first, long last) throws InterruptedException {
    ExperimentRunner runner = new ExperimentRunner(known, new SeedRange(first, last), 1);
    runner.start();
    while (!runner.await(1000)) {
      // It is small.
    }
    return runner.results();
  }

  private static Results run(long first, long last) throws InterruptedException {
    return run(Results.none(EXPERIMENT), first, last);
  }

  private ResultsStore store(int window, Integer... open) {
    return new ResultsStore(folder, window, List.of(open)::contains);
  }

  private List<String> files() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void aSmallResultOfAnotherWindowDoesNotReplaceALargeOne() throws Exception {
    store(1, 1, 2).save(run(1, 300));
    store(2, 1, 2).save(run(1, 50));
    assertEquals(List.of(run(1, 300)), store(1, 1, 2).load().results());
    assertEquals(2, files().size(), "the other one is still open and has its own");
    assertEquals(List.of(run(1, 300)), store(1, 1).load().results());
    assertEquals(1, files().size(), "it is gone, and what it knew is known");
  }

  @Test
  void whatTwoWindowsFoundIsJoined() throws Exception {
    store(1).save(run(1, 100));
    store(2).save(run(101, 150));
    Results both = run(1, 150);
    assertEquals(List.of(both), store(1).load().results());
    assertEquals(List.of(both), store(1).load().results(), "from one file by now");
    assertEquals(1, files().size());
  }

  @Test
  void countsThatCannotBeToldApartStayInTheirFiles() throws Exception {
    store(1).save(run(1, 100));
    store(2).save(run(51, 120));
    assertEquals(List.of(run(1, 100)), store(1).load().results());
    assertEquals(2, files().size());
  }

  @Test
  void discardedResultsDoNotComeBackFromAClosedWindow() throws Exception {
    store(1).save(run(1, 100));
    store(2).save(run(51, 120));
    store(1).remove(EXPERIMENT);
    assertEquals(List.of(), store(1).load().results());
    assertEquals(List.of(), files());
  }

  @Test
  void aDamagedFileIsPutAsideBeforeNewResultsTakeItsName() throws Exception {
    store(1).save(run(1, 100));
    Path file = folder.resolve(files().getFirst());
    Files.writeString(file, "half");
    ResultsStore store = store(1);
    assertEquals(1, store.load().problems().size());
    store.save(run(1, 10));
    assertEquals("half", Files.readString(folder.resolve("damaged").resolve(file.getFileName())));
    assertEquals(List.of(run(1, 10)), store(1).load().results());
  }

  @Test
  void aFolderThatCannotBeReadIsTold() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "");
    ResultsStore.Kept kept = new ResultsStore(file, 1, window -> false).load();
    assertNotNull(kept.unreadable());
    assertTrue(kept.results().isEmpty());
  }
}
