package relulab.controller.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;
import relulab.scenario.Scenario;
import relulab.scenario.ScenarioException;
import relulab.scenario.Scenarios;

/** Keeps the scenario that is open, and how it began, from one start of the app to the next. */
public final class KeptScenario {
  private static final String STEM = "open-scenario";
  private static final String ENDING = ".json";

  private final Path file;
  private final Path startFile;
  private final Path damaged;
  private @Nullable Kept last;

  /**
   * What a window keeps.
   *
   * @param suffix tells the windows of a folder apart
   */
  KeptScenario(Path folder, String suffix) {
    file = folder.resolve(STEM + suffix + ENDING);
    startFile = folder.resolve(STEM + "-start" + suffix + ENDING);
    damaged = folder.resolve(STEM + suffix + "-damaged" + ENDING);
  }

  /**
   * What is kept.
   *
   * @param opened the scenario as it was opened
   * @param running with what was changed since
   */
  public record Kept(Scenario opened, Scenario running) {}

  /** Where a damaged one is put aside. */
  public Path damaged() {
    return damaged;
  }

  /**
   * Reads it.
   *
   * @return null where none was kept
   * @throws ScenarioException if it is damaged; it is put aside then
   */
  public @Nullable Kept load() {
    if (!Files.exists(file)) {
      return null;
    }
    try {
      Scenario running = Scenarios.read(file);
      Kept read = new Kept(start(running), running);
      last = read;
      return read;
    } catch (ScenarioException e) {
      putAside();
      throw e;
    }
  }

  /** How it began; where that is not known, it began as it is. */
  private Scenario start(Scenario running) {
    try {
      return Scenarios.read(startFile);
    } catch (ScenarioException e) {
      return running;
    }
  }

  /**
   * Writes it, unless it is as it was.
   *
   * @throws relulab.export.ExportException if it cannot be written; the old one is still whole
   */
  public void save(Kept now) {
    Kept before = last;
    if (before == null || !now.opened().equals(before.opened())) {
      SettingsStore.write(startFile, Scenarios.write(now.opened()));
    }
    if (before == null || !now.running().equals(before.running())) {
      SettingsStore.write(file, Scenarios.write(now.running()));
    }
    last = now;
  }

  private void putAside() {
    try {
      Files.move(file, damaged(), StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      // It stays where it is until another one takes its place.
    }
  }
}
