package relulab.controller.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;
import relulab.scenario.Scenario;
import relulab.scenario.ScenarioException;
import relulab.scenario.Scenarios;

/** Keeps the scenario that is open, as it runs, from one start of the app to the next. */
public final class OpenScenario {
  static final String FILE = "open-scenario.json";
  private static final String DAMAGED = "open-scenario-damaged.json";

  private final Path file;
  private @Nullable Scenario last;

  OpenScenario(Path file) {
    this.file = file;
  }

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
  public @Nullable Scenario load() {
    if (!Files.exists(file)) {
      return null;
    }
    try {
      Scenario read = Scenarios.read(file);
      last = read;
      return read;
    } catch (ScenarioException e) {
      putAside();
      throw e;
    }
  }

  /**
   * Writes it, unless it is as it was.
   *
   * @throws IOException if the directory cannot be written
   */
  public void save(Scenario running) throws IOException {
    if (!running.equals(last)) {
      SettingsStore.replace(file, Scenarios.write(running));
      last = running;
    }
  }

  private void putAside() {
    try {
      Files.move(file, damaged(), StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      // It stays where it is until another one takes its place.
    }
  }
}
