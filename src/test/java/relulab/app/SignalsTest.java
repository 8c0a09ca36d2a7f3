package relulab.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import relulab.Patience;
import relulab.controller.settings.KeptScenario;
import relulab.controller.settings.Setting;
import relulab.controller.settings.SettingsStore;
import relulab.export.experiment.ResultsReader;

/**
 * The process of the window is asked to end, as by Ctrl+C, by a session that ends, by a terminal
 * that is closed: what was set and found last is kept, and nothing unfinished stays.
 */
@DisabledOnOs(OS.WINDOWS)
class SignalsTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"TERM, 15, false", "INT, 2, false", "HUP, 1, false", "TERM, 15, true"})
  void theLastSettingAndAllResultsAreKept(String signal, int number, boolean exports)
      throws Exception {
    Path config = Files.createDirectory(folder.resolve("config"));
    Path out = Files.createDirectory(folder.resolve("out")).resolve("run.csv");
    Files.writeString(out, "as it was");
    List<String> arguments = exports ? List.of(out.toString()) : List.of();
    Process process = DrivenWindow.start(config, arguments);
    String last = "";
    List<String> zooms = new ArrayList<>();
    try (BufferedReader said = process.inputReader()) {
      while (!last.startsWith(DrivenWindow.READY)) {
        last = Objects.requireNonNull(said.readLine(), "the window ended by itself");
      }
      if (ignores(process, number)) {
        process.destroyForcibly();
        abort("whoever started this process ignores SIG" + signal);
      }
      kill(signal, process);
      zooms.add(last.split(" ")[2]);
      for (String line = said.readLine(); line != null; line = said.readLine()) {
        if (line.startsWith(DrivenWindow.READY)) {
          zooms.add(line.split(" ")[2]);
        }
      }
      assertTrue(Patience.await(process));
    } finally {
      process.destroyForcibly(); // Whatever went wrong, it would go on for ever.
    }
    assertEquals(128 + number, process.exitValue());
    requireKept(config, zooms, Long.parseLong(last.split(" ")[1]));
    assertEquals(List.of("run.csv"), names(out.getParent()));
    assertEquals("as it was", Files.readString(out));
  }

  /** What was set before the signal, or while it was on its way. */
  private static void requireKept(Path config, List<String> zooms, long networks)
      throws IOException {
    SettingsStore store = new SettingsStore(config);
    double zoom = store.load().get(Setting.number("zoom", 1, v -> true));
    assertTrue(zooms.contains("" + zoom), zoom + " is none of " + zooms);
    KeptScenario.Kept kept = store.openScenario().load();
    assertNotNull(kept);
    assertEquals(7, kept.running().setup().seed());
    Path results = store.results();
    List<String> files = names(results);
    assertEquals(1, files.size(), files.toString());
    long found = ResultsReader.read(results.resolve(files.getFirst())).networks();
    assertTrue(found >= networks, found + " of " + networks);
    for (String name : names(config)) {
      assertFalse(name.contains("tmp"), name);
    }
  }

  private static void kill(String signal, Process process) throws Exception {
    Process kill = new ProcessBuilder("kill", "-" + signal, "" + process.pid()).start();
    assertEquals(0, kill.waitFor());
  }

  /** What a shell starts in the background ignores SIGINT, and so does all that it starts. */
  private static boolean ignores(Process process, int number) throws IOException {
    Path status = Path.of("/proc/" + process.pid() + "/status");
    if (!Files.exists(status)) {
      return false;
    }
    String mask =
        Files.readAllLines(status).stream()
            .filter(line -> line.startsWith("SigIgn:"))
            .findFirst()
            .orElse("SigIgn: 0")
            .substring(8)
            .strip();
    return (Long.parseUnsignedLong(mask, 16) >> (number - 1) & 1) == 1;
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
