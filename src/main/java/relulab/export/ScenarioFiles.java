package relulab.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import relulab.scenario.Scenario;
import relulab.scenario.ScenarioException;
import relulab.scenario.Scenarios;

/** Scenarios in files: JSON of their own, or inside a picture that was made of them. */
public final class ScenarioFiles {
  /** The keyword of a picture's text that is the scenario as JSON. */
  public static final String SCENARIO = "Scenario";

  /** The keyword of the step that the picture shows. */
  public static final String STEP = "Step";

  /**
   * A scenario and where in it to go.
   *
   * @param step 0 for a scenario file
   */
  public record Opened(Scenario scenario, long step) {}

  private ScenarioFiles() {}

  /**
   * Reads a scenario file or a picture.
   *
   * @throws ScenarioException if a scenario is damaged
   * @throws ExportException if a picture carries none
   */
  public static Opened read(Path file) {
    if (!file.toString().toLowerCase(Locale.ROOT).endsWith(".png")) {
      return new Opened(Scenarios.read(file), 0);
    }
    Map<String, String> texts = texts(file);
    String json = texts.get(SCENARIO);
    if (json == null) {
      throw new ExportException("present.pictureWithoutScenario", file.getFileName());
    }
    return new Opened(Scenarios.parse(json), step(texts.getOrDefault(STEP, "0")));
  }

  /**
   * Writes a scenario to a file.
   *
   * @throws ExportException if it cannot be written; the old file is still whole
   */
  public static void write(String json, Path file) {
    SafeFile.replace(file, json);
  }

  /** The texts that a picture of a scenario carries. */
  public static Map<String, String> texts(Scenario scenario, long step) {
    return Map.of(SCENARIO, Scenarios.write(scenario), STEP, Long.toString(step));
  }

  private static Map<String, String> texts(Path file) {
    try {
      return PngTexts.read(file);
    } catch (IOException | RuntimeException e) { // ImageIO throws what it likes on damaged files.
      throw new ExportException(e, "present.pictureDamaged", file.getFileName());
    }
  }

  private static long step(String text) {
    try {
      return Math.clamp(Long.parseLong(text), 0, 1_000_000_000L);
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}
