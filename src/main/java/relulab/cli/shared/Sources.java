package relulab.cli.shared;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import relulab.export.FileContent;
import relulab.export.ScenarioFiles;
import relulab.export.ScenarioFiles.Opened;
import relulab.model.trace.Trace;
import relulab.model.trace.TraceCourse;
import relulab.scenario.Lecture;
import relulab.scenario.Lectures;
import relulab.scenario.ScenarioException;
import relulab.scenario.Scene;
import relulab.scenario.SceneCatalog;
import relulab.scenario.Spelling;
import relulab.scenario.TextFile;
import relulab.scenario.TraceFile;

/** Scenarios as they are named on the command line. */
public final class Sources {
  /** Standard input. */
  public static final String STANDARD_INPUT = "-";

  private Sources() {}

  /**
   * The scenario of a file, of a picture that carries one, of a table of points, of standard input
   * ({@code -}), or of a scene with this name. A folder of the same name hides no scene.
   *
   * @throws UsageException if there is neither such a file nor such a scene
   * @throws FileProblem if what is in the file is no scenario
   */
  public static Opened read(String name) {
    if (name.equals(STANDARD_INPUT)) {
      return ofStandardInput();
    }
    Path file = file(name);
    if (file != null) {
      return read(file, name);
    }
    Optional<Scene> scene = SceneCatalog.find(name);
    return scene.map(found -> new Opened(found.scenario(), 0)).orElseThrow(() -> unknown(name));
  }

  private static Opened read(Path file, String name) {
    try {
      return ScenarioFiles.read(file);
    } catch (ScenarioException e) {
      throw new FileProblem(name, e);
    }
  }

  /** Read as a file, so that a picture may come through a pipe, too. */
  private static Opened ofStandardInput() {
    try {
      Path copy = Files.createTempFile("relulab", "");
      try {
        Files.write(copy, TextFile.bytes(System.in));
        return read(copy, STANDARD_INPUT);
      } finally {
        Files.deleteIfExists(copy);
      }
    } catch (IOException e) {
      throw new UsageException("cli.noInput");
    }
  }

  private static UsageException unknown(String name) {
    List<String> scenes = SceneCatalog.all().stream().map(Scene::id).toList();
    return Spelling.closest(name, scenes)
        .map(close -> new UsageException("cli.noScenarioClose", name, close))
        .orElseGet(() -> new UsageException("cli.noScenario", name, String.join(", ", scenes)));
  }

  /** The lecture of this name or in this file, if it is one. */
  public static Optional<Lecture> lecture(String name) {
    Path file = file(name);
    if (file == null) {
      return Lectures.find(name);
    }
    try {
      return ScenarioFiles.lecture(file);
    } catch (ScenarioException e) {
      throw new FileProblem(name, e);
    }
  }

  /** The recorded training of this file at its end, if it is one. */
  public static Optional<TraceCourse> trace(@Nullable String name) {
    Path file = name == null ? null : file(name);
    if (file == null || FileContent.of(file) != FileContent.TRACE) {
      return Optional.empty();
    }
    try {
      Trace trace = TraceFile.read(file);
      return Optional.of(new TraceCourse(trace, "" + file.getFileName(), trace.last()));
    } catch (ScenarioException e) {
      throw new FileProblem(file.toString(), e);
    }
  }

  /** The file that is meant, or null where it is a scene or standard input. */
  public static @Nullable Path file(String name) {
    try {
      Path path = Path.of(name);
      boolean isFile = Files.exists(path) && !Files.isDirectory(path);
      return isFile && !name.equals(STANDARD_INPUT) ? path : null;
    } catch (InvalidPathException e) {
      return null;
    }
  }
}
