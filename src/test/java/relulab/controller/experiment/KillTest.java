package relulab.controller.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import relulab.ClassPaths;
import relulab.Patience;
import relulab.controller.experiment.KilledWriter.Kind;
import relulab.controller.settings.KeptScenario;
import relulab.controller.settings.Settings;
import relulab.controller.settings.SettingsStore;
import relulab.export.PngTexts;
import relulab.export.SafeFile;
import relulab.export.experiment.ResultsReader;
import relulab.text.Language;

/**
 * Kills a process (SIGKILL) while it writes, at an event of its folder: a file appears, grows,
 * takes another's place. What it had said to be safe is there, whole, and the next start leaves
 * nothing unfinished. {@code -Drelulab.kills=40} kills so often for each kind of file.
 */
@DisabledOnOs(OS.WINDOWS)
class KillTest {
  private static final int KILLS = Integer.getInteger("relulab.kills", 2);
  private static final int FIRST = 5;

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void nothingSavedIsLostAndNothingStaysBehind(Kind kind) throws Exception {
    KilledWriter.begin(kind);
    KilledWriter.write(kind, folder, new SettingsStore(folder).openScenario(), FIRST - 1);
    List<String> whole = files();
    int safe = FIRST - 1;
    for (int kill = 0; kill < KILLS; kill++) {
      safe = killed(kind, safe + 1, 1 + 7 * kill % 30);
      new SettingsStore(folder).sweep();
      SafeFile.sweep(folder);
      assertEquals(whole, files(), "kill " + kill);
      int found = number(kind);
      assertTrue(found >= safe, "kill " + kill + " lost " + safe + " and left " + found);
      safe = found;
    }
  }

  /** Starts the writer, kills it at an event of the folder, and gives the last safe number. */
  private int killed(Kind kind, int from, int events) throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-Dglass.platform=Headless",
                "-Dprism.order=sw",
                "-cp",
                ClassPaths.ofTests(),
                KilledWriter.class.getName(),
                kind.name(),
                folder.toString(),
                "" + from)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    int safe = from - 1;
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      safe = Integer.parseInt(Objects.requireNonNull(out.readLine())); // It is warm by now.
      try (WatchService watch = folder.getFileSystem().newWatchService()) {
        folder.register(
            watch,
            StandardWatchEventKinds.ENTRY_CREATE,
            StandardWatchEventKinds.ENTRY_MODIFY,
            StandardWatchEventKinds.ENTRY_DELETE);
        for (int seen = 0; seen < events; ) {
          WatchKey key = watch.poll(Patience.MILLIS, TimeUnit.MILLISECONDS);
          assertNotNull(key, "nothing was written");
          seen += key.pollEvents().size();
          key.reset();
        }
      }
      process.toHandle().destroyForcibly(); // What it has printed can still be read.
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        safe = Integer.parseInt(line);
      }
    } finally {
      process.destroyForcibly();
      process.waitFor();
    }
    return safe;
  }

  private List<String> files() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(file -> file.getFileName().toString())
          .filter(name -> !name.startsWith("hsperf")) // of Java itself
          .sorted()
          .toList();
    }
  }

  /** The number in what is there; it fails where that is not whole. */
  private int number(Kind kind) throws IOException {
    return switch (kind) {
      case SETTINGS -> {
        Settings settings = new SettingsStore(folder).load();
        assertEquals(20_000, settings.get(KilledWriter.TEXT).length());
        yield Math.toIntExact(settings.get(KilledWriter.NUMBER));
      }
      case SCENARIO -> {
        KeptScenario.Kept kept = new SettingsStore(folder).openScenario().load();
        assertNotNull(kept);
        yield Integer.parseInt(kept.running().title().in(Language.ENGLISH));
      }
      case RESULTS -> {
        ResultsStore.Kept kept = new ResultsStore(folder, 1, window -> false).load();
        assertEquals(List.of(), kept.problems());
        assertEquals(1, kept.results().size());
        yield (int) ResultsReader.read(folder.resolve(files().getFirst())).networks();
      }
      case CSV -> {
        List<String> lines = Files.readAllLines(folder.resolve("a.csv"));
        assertEquals(1 + 3 * 41, lines.size());
        yield (int) Math.rint(1000 * Double.parseDouble(lines.get(1).split(",")[4]));
      }
      case PICTURE -> {
        assertNotNull(ImageIO.read(folder.resolve("a.png").toFile()));
        String svg = Files.readString(folder.resolve("a.svg"));
        assertTrue(svg.endsWith("</svg>\n"));
        yield Integer.parseInt(PngTexts.read(folder.resolve("a.png")).get("Number"));
      }
    };
  }
}
