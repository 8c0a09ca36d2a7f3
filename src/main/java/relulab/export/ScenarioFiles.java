package relulab.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import relulab.model.data.DataSpec;
import relulab.model.data.OwnPoints;
import relulab.model.trial.Setup;
import relulab.scenario.Lecture;
import relulab.scenario.Lectures;
import relulab.scenario.PointsFile;
import relulab.scenario.Scenario;
import relulab.scenario.ScenarioException;
import relulab.scenario.Scenarios;
import relulab.scenario.Text;

/** Scenarios and lectures in files: JSON of their own, or inside what was made of them. */
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
   * Reads a scenario file, a picture or a table of points; what is in it decides, not its name.
   *
   * @throws ScenarioException if a scenario is damaged
   * @throws ExportException if a picture carries none
   */
  public static Opened read(Path file) {
    return switch (FileContent.of(file)) {
      case PNG -> ofPicture(file, () -> wholePng(file));
      case SVG -> ofPicture(file, () -> SvgTexts.read(file));
      case PDF -> ofPicture(file, () -> PdfTexts.read(file));
      case FILM -> ofPicture(file, () -> FilmTexts.read(file));
      case OTHER_PICTURE, RESULTS ->
          throw new ExportException("present.pictureWithoutScenario", file.getFileName());
      case LECTURE -> throw new ExportException("export.isLecture", file.getFileName());
      case TRACE -> throw new ExportException("export.isTrace", file.getFileName());
      case POINTS -> new Opened(ofPoints(file, PointsFile.read(file).points()), 0);
      case SCENARIO -> new Opened(Scenarios.read(file), 0);
    };
  }

  /**
   * The lecture in a file: its own, or inside a film or a PDF of its beats. Empty for any other
   * file, and for a film or a PDF that cannot be read: {@link #read} says why.
   *
   * @throws ScenarioException if its JSON is damaged
   */
  public static Optional<Lecture> lecture(Path file) {
    return switch (FileContent.of(file)) {
      case LECTURE -> Optional.of(Lectures.read(file));
      case PDF -> lecture(() -> PdfTexts.read(file));
      case FILM -> lecture(() -> FilmTexts.read(file));
      case PNG, SVG, OTHER_PICTURE, RESULTS, TRACE, POINTS, SCENARIO -> Optional.empty();
    };
  }

  private static Optional<Lecture> lecture(Callable<Map<String, String>> reader) {
    try {
      String json = reader.call().getOrDefault(SCENARIO, "{}");
      return Lectures.isLecture(json) ? Optional.of(Lectures.parse(json)) : Optional.empty();
    } catch (ScenarioException e) {
      throw e;
    } catch (Exception e) {
      return Optional.empty();
    }
  }

  /** A scenario that trains the usual networks on a person's points. */
  private static Scenario ofPoints(Path file, OwnPoints points) {
    String name = Objects.requireNonNull(file.getFileName()).toString();
    Setup usual = Setup.learningRateShock().withInterventions(List.of());
    return new Scenario(
        new Text(name, name),
        Setup.LEARNING_RATE_SHOCK_STEPS,
        usual.withData(DataSpec.of(points)),
        List.of());
  }

  /** Of the copies of its scenario the first that can be read; if none can, the first. */
  private static Map<String, String> wholePng(Path file) throws IOException {
    Map<String, String> texts = PngTexts.read(file);
    for (String copy : PngTexts.all(file).getOrDefault(SCENARIO, List.of())) {
      try {
        Scenarios.parse(copy);
        texts.put(SCENARIO, copy);
        return texts;
      } catch (ScenarioException e) {
        // There may be another one; if there is none, it is told what is wrong with this one.
      }
    }
    return texts;
  }

  private static Opened ofPicture(Path file, Callable<Map<String, String>> reader) {
    Map<String, String> texts;
    try {
      texts = reader.call();
    } catch (Exception e) {
      throw new ExportException(e, "present.pictureDamaged", file.getFileName());
    }
    String json = texts.get(SCENARIO);
    if (json == null) {
      throw new ExportException("present.pictureWithoutScenario", file.getFileName());
    }
    if (Lectures.isLecture(json)) {
      throw new ExportException("export.isLecture", file.getFileName());
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

  /** The texts that what is made of a whole lecture carries. */
  public static Map<String, String> texts(Lecture lecture) {
    return Map.of(SCENARIO, Lectures.write(lecture));
  }

  /** The texts that a picture of a scenario carries. */
  public static Map<String, String> texts(Scenario scenario, long step) {
    Map<String, String> texts = new LinkedHashMap<>(); // equal pictures are equal bytes
    texts.put(SCENARIO, Scenarios.write(scenario));
    texts.put(STEP, Long.toString(step));
    return texts;
  }

  private static long step(String text) {
    try {
      return Math.clamp(Long.parseLong(text), 0, 1_000_000_000L);
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}
