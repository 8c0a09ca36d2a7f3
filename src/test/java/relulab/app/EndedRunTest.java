package relulab.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import relulab.Patience;
import relulab.export.experiment.ResultsReader;
import relulab.model.experiment.Outcome;
import relulab.model.experiment.Results;
import relulab.model.experiment.SeedRange;

/** Experiments in a process of their own, which is ended early or whose disk fails. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class EndedRunTest {
  @TempDir private Path folder;

  /** Everything that was done before is in the file, and exact. */
  @ParameterizedTest
  @CsvSource({"TERM, 143", "INT, 130"})
  void aSignalLosesNothingThatIsDone(String signal, int exitCode) throws Exception {
    assumeFalse(signal.equals("INT") && ignoresInterrupts());
    Path csv = folder.resolve("early.csv");
    Path errors = folder.resolve("errors.txt");
    Process process =
        start(
            errors,
            List.of(),
            List.of("alpha", "--steps", "200", "--networks", "9000", "--csv", csv.toString()));
    long done = awaitProgress(process, errors, csv);
    new ProcessBuilder("kill", "-s", signal, Long.toString(process.pid())).start().waitFor();
    assertTrue(Patience.await(process), "it ends");
    assertEquals(exitCode, process.exitValue());
    Results kept = ResultsReader.read(csv);
    assertTrue(kept.networks() >= done, kept.networks() + " of " + done);
    assertTrue(kept.networks() < 11 * 9000, "it ended early");
    assertTrue(Files.readString(errors).contains("Ended early; "), Files.readString(errors));
    for (int cell = 0; cell < kept.cells().size(); cell++) {
      requireExact(kept, cell, 1);
    }
  }

  /** The file system takes no file above a kilobyte: as a full disk, but for this process alone. */
  @Test
  void aDiskThatFailsLosesNothing() throws Exception {
    Path csv = Files.writeString(folder.resolve("old.csv"), "what was there before");
    Path errors = folder.resolve("errors.txt");
    Process process =
        start(
            errors,
            List.of("bash", "-c", "ulimit -f 1; exec \"$@\"", "limited"),
            List.of("born-dead", "--networks", "50", "--csv", csv.toString()));
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(Patience.await(process), "it ends");
    assertEquals(1, process.exitValue(), Files.readString(errors));
    assertEquals(200 * 50, ResultsReader.parse("standard output", out).networks());
    assertEquals("what was there before", Files.readString(csv));
    String said = Files.readString(errors);
    assertTrue(said.contains("standard output instead"), said);
    try (var files = Files.list(folder)) {
      assertEquals(2, files.count(), "nothing half written is left behind");
    }
  }

  private static void requireExact(Results kept, int cell, long network) {
    double[] row = ((Outcome.Rows) kept.cells().get(cell)).rows().get(network);
    Outcome.Rows again =
        (Outcome.Rows) kept.experiment().measure(cell, new SeedRange(network, network));
    assertArrayEquals(again.rows().get(network), row);
  }

  /**
   * Waits until the file, which grows as networks are done, holds some of each cell; gives how many
   * there were by then.
   */
  private static long awaitProgress(Process process, Path errors, Path csv) throws Exception {
    long done = 0;
    while (done < 50) {
      assertTrue(process.isAlive(), Files.readString(errors));
      Thread.sleep(50);
      done = Files.exists(csv) ? ResultsReader.read(csv).networks() : 0;
    }
    return done;
  }

  private static Process start(Path errors, List<String> wrapper, List<String> arguments)
      throws IOException {
    List<String> command = new ArrayList<>(wrapper);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx256m", "-XX:-UsePerfData", "-Dglass.platform=Headless", "-cp"));
    command.add(
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
    command.addAll(List.of("relulab.app.Main", "experiment"));
    command.addAll(arguments);
    command.addAll(List.of("--threads", "2", "--lang", "en"));
    return new ProcessBuilder(command).redirectError(errors.toFile()).start();
  }

  /**
   * A process that was started in the background of a script may have been told to ignore Ctrl+C.
   */
  private static boolean ignoresInterrupts() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return false;
    }
    String ignored =
        Files.readAllLines(status).stream()
            .filter(line -> line.startsWith("SigIgn:"))
            .findFirst()
            .orElse("SigIgn: 0");
    return (Long.parseUnsignedLong(ignored.substring(7).strip(), 16) & 2) != 0;
  }
}
