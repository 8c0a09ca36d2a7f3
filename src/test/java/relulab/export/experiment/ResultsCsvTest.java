package relulab.export.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import relulab.model.experiment.BornDead;
import relulab.model.experiment.Experiment;
import relulab.model.experiment.ExperimentRunner;
import relulab.model.experiment.Results;
import relulab.model.experiment.SeedRange;

/** Results as CSV and back, and slices that join to the bytes of the whole. */
class ResultsCsvTest {
  private static final BornDead SMALL = new BornDead(1, List.of(2, 3), List.of(2, 5), false, 0.999);

  @TempDir private Path folder;

  @Test
  void theHeaderIsTheFirstLineAndTheOriginStandsAtTheEnd() throws Exception {
    List<String> lines = ResultsCsv.write(run(SMALL, SeedRange.of(1000))).lines().toList();
    assertEquals("width,hidden,networks,dead,share,low,high,lower_bound,upper_bound", lines.get(0));
    assertTrue(lines.get(1).startsWith("2,2,1000,"), lines.get(1));
    assertEquals(
        List.of("#", "#", "#"), lines.subList(5, 8).stream().map(l -> l.substring(0, 1)).toList());
    assertTrue(lines.contains("# experiment=born-dead"));
    assertTrue(lines.contains("# networks=1..1000"));
    assertEquals("# end=4 rows", lines.getLast());
  }

  @Test
  void readingGivesBackWhatWasWritten() throws Exception {
    Results results = run(SMALL, new SeedRange(5, 700));
    assertEquals(results, ResultsReader.parse("x", ResultsCsv.write(results)));
    assertEquals(
        Results.none(SMALL), ResultsReader.parse("x", ResultsCsv.write(Results.none(SMALL))));
    String windows = ResultsCsv.write(results).replace("\n", "\r\n");
    assertEquals(results, ResultsReader.parse("x", windows));
  }

  /** Any division of the networks, in any order of the files. */
  @RepeatedTest(12)
  void anyPartitionMergesToTheBytesOfTheWhole(RepetitionInfo repetition) throws Exception {
    Random random = new Random(repetition.getCurrentRepetition());
    int all = 1 + random.nextInt(2500);
    String whole = ResultsCsv.write(run(SMALL, SeedRange.of(all)));
    List<Path> slices = new ArrayList<>();
    for (int from = 1; from <= all; ) {
      int to = Math.min(all, from + random.nextInt(900));
      slices.add(file(ResultsCsv.write(run(SMALL, new SeedRange(from, to)))));
      from = to + 1;
    }
    Collections.shuffle(slices, random);
    Results merged = ResultsMerge.merge(slices);
    assertEquals(whole, ResultsCsv.write(merged));
    if (slices.size() > 2) { // merging in two steps comes to the same
      Path part = file(ResultsCsv.write(ResultsMerge.merge(slices.subList(0, 2))));
      List<Path> rest = new ArrayList<>(slices.subList(2, slices.size()));
      rest.add(part);
      assertEquals(whole, ResultsCsv.write(ResultsMerge.merge(rest)));
    }
  }

  @Test
  void whatDoesNotFitTogetherIsRefused() throws Exception {
    Path first = file(ResultsCsv.write(run(SMALL, new SeedRange(1, 500))));
    Path again = file(ResultsCsv.write(run(SMALL, new SeedRange(400, 600))));
    BornDead other = new BornDead(2, List.of(2, 3), List.of(2, 5), false, 0.999);
    Path otherSeed = file(ResultsCsv.write(run(other, new SeedRange(501, 600))));
    assertEquals("experiment.merge.overlap", refused(first, again));
    assertEquals("experiment.merge.otherParameter", refused(first, otherSeed));
    assertEquals("experiment.csv.unreadable", refused(first, folder.resolve("nowhere.csv")));
    assertEquals("experiment.csv.unreadable", refused(first, folder));
  }

  @Test
  void damagedFilesAreRefused() throws Exception {
    String good = ResultsCsv.write(run(SMALL, SeedRange.of(500)));
    assertEquals("experiment.csv.notResults", refused(file("")));
    assertEquals("experiment.csv.notResults", refused(file("a,b\n1,2\n")));
    for (int length = 0; length < good.length(); length += 7) {
      String key = refused(file(good.substring(0, length)));
      assertTrue(key.startsWith("experiment.csv."), key);
    }
    assertEquals("experiment.csv.changed", refused(file(good.replace("2,2,500,", "2,2,501,"))));
    assertEquals("experiment.csv.changed", refused(file(good.replace("=range", "=none"))));
    assertEquals(
        "experiment.csv.changed", refused(file(good.replace("widths=2,3", "widths=2,99"))));
    assertEquals("experiment.csv.changed", refused(file(good.replace("1..500", "x"))));
    assertEquals("experiment.csv.unknown", refused(file(good.replace("=born-dead", "=reborn"))));
    assertEquals(
        "experiment.csv.otherVersion",
        refused(file(good.replaceFirst("revision=.*", "revision=99"))));
    assertEquals("experiment.csv.changed", refused(file(good.replace("1..500", "501..1000"))));
    assertEquals("experiment.csv.cutOff", refused(file(good.replaceFirst("3,5,.*\n", ""))));
    Files.write(folder.resolve("binary.csv"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
    assertEquals("experiment.csv.notResults", refused(folder.resolve("binary.csv")));
  }

  /** What a spreadsheet or git does to a file, and another program that counts the same. */
  @Test
  void marksLineEndsAndProgramsDoNotMatter() throws Exception {
    Results first = run(SMALL, SeedRange.of(500));
    Results second = run(SMALL, new SeedRange(501, 700));
    String text = ResultsCsv.write(first);
    for (String same :
        List.of(
            "\uFEFF" + text,
            text.replace("\n", "\r\n"),
            text.replace("\n", "\r"),
            text.strip(),
            text + "\n\n",
            ResultsCsv.write(first, "0.9"))) {
      assertEquals(first, ResultsMerge.merge(List.of(file(same))));
      assertEquals(
          ResultsCsv.write(run(SMALL, SeedRange.of(700))),
          ResultsCsv.write(
              ResultsMerge.merge(List.of(file(same), file(ResultsCsv.write(second))))));
    }
  }

  private static String refused(Path... files) {
    return assertThrows(CsvException.class, () -> ResultsMerge.merge(List.of(files))).key();
  }

  private Path file(String text) throws IOException {
    return Files.writeString(Files.createTempFile(folder, "slice", ".csv"), text);
  }

  private static Results run(Experiment experiment, SeedRange networks)
      throws InterruptedException {
    ExperimentRunner runner = new ExperimentRunner(experiment, networks, 2);
    runner.start();
    assertTrue(runner.await(60_000));
    return runner.results();
  }
}
