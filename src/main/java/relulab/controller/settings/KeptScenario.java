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
  static final String FILE = "open-scenario.json";
  private static final String START = "open-scenario-start.json";
  private static final String DAMAGED = "open-scenario-damaged.json";

  private final Path file;
  private @Nullable Kept last;

  KeptScenario(Path file) {
    this.file = file;
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
    return file.resolveSibling(DAMAGED);
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
      return Scenarios.read(file.resolveSibling(START));
    } catch (ScenarioException e) {
      return running;
    }
  }

  /**
   * Writes it, unless it is as it was.
   *
   * @throws IOException if the directory cannot be written
   */
  public void save(Kept now) throws IOException {
    Kept before = last;
    if (before == null || !now.opened().equals(before.opened())) {
      SettingsStore.replace(file.resolveSibling(START), Scenarios.write(now.opened()));
    }
    if (before == null || !now.running().equals(before.running())) {
      SettingsStore.replace(file, Scenarios.write(now.running()));
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
