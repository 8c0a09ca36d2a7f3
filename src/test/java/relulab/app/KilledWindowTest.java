package relulab.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import relulab.Patience;
import relulab.controller.settings.KeptScenario;
import relulab.controller.settings.Settings;
import relulab.controller.settings.SettingsStore;
import relulab.export.SafeFile;
import relulab.export.experiment.ResultsReader;

/**
 * Kills the whole window (SIGKILL) at an event of its folder, while it keeps settings, scenario and
 * results: each file is whole, no result that was kept is lost, and the next start leaves nothing
 * unfinished. {@code -Drelulab.kills=40} kills so often.
 */
@DisabledOnOs(OS.WINDOWS)
class KilledWindowTest {
  private static final int KILLS = Integer.getInteger("relulab.kills", 2);

  @TempDir private Path folder;
  private Path config;

  @BeforeEach
  void chooseFolder() throws IOException {
    config = Files.createDirectory(folder.resolve("config"));
  }

  @Test
  void everyFileIsWholeWhereverTheWindowIsKilled() throws Exception {
    long kept = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      killed(1 + 5 * kill % 23);
      Settings settings = new SettingsStore(config).load();
      assertFalse(settings.isUnreadable(), "kill " + kill);
      assertEquals(List.of(), List.copyOf(settings.damaged()));
      KeptScenario.Kept scenario = new SettingsStore(config).openScenario().load();
      assertNotNull(scenario);
      assertEquals(7, scenario.running().setup().seed());
      long found = networks();
      assertTrue(found >= kept, "kill " + kill + " left " + found + " of " + kept);
      kept = found;
    }
    assertTrue(kept > 0);
    new SettingsStore(config).sweep();
    SafeFile.sweep(new SettingsStore(config).results());
    for (Path place : List.of(config, new SettingsStore(config).results())) {
      assertEquals(List.of(), names(place).stream().filter(n -> n.contains("tmp")).toList());
    }
  }

  private String errors() {
    try {
      return Files.readString(folder.resolve(DrivenWindow.ERRORS));
    } catch (IOException e) {
      return e.toString();
    }
  }

  /** Its pipe must not fill; the kill closes it. */
  private static void drain(BufferedReader said) {
    try {
      while (said.readLine() != null) {}
    } catch (IOException e) {
      // It has been killed.
    }
  }

  /** Waits until all is written once, and kills the process so many events later. */
  private void killed(int events) throws Exception {
    Process process = DrivenWindow.start(config, List.of());
    try (BufferedReader said = process.inputReader();
        WatchService watch = config.getFileSystem().newWatchService()) {
      String line = "";
      while (!line.startsWith(DrivenWindow.READY)) {
        line = said.readLine();
        assertNotNull(line, () -> "the window ended by itself: " + errors());
      }
      Thread.ofVirtual().start(() -> drain(said));
      register(config, watch);
      register(new SettingsStore(config).results(), watch);
      boolean isFirst = networks() == 0;
      for (int seen = 0; seen < events || isFirst && networks() == 0; ) {
        WatchKey key = watch.poll(Patience.MILLIS, TimeUnit.MILLISECONDS);
        assertNotNull(key, "nothing was written");
        seen += key.pollEvents().size();
        key.reset();
      }
    } finally {
      process.destroyForcibly();
      process.waitFor();
    }
  }

  private static void register(Path folder, WatchService watch) throws IOException {
    Files.createDirectories(folder);
    folder.register(
        watch,
        StandardWatchEventKinds.ENTRY_CREATE,
        StandardWatchEventKinds.ENTRY_MODIFY,
        StandardWatchEventKinds.ENTRY_DELETE);
  }

  /** How many networks the results have that are kept by now. */
  private long networks() throws IOException {
    Path results = new SettingsStore(config).results();
    long all = 0;
    for (String name : names(results)) {
      if (name.endsWith(".csv")) {
        all += ResultsReader.read(results.resolve(name)).networks();
      }
    }
    return all;
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
