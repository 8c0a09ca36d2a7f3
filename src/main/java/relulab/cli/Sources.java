package relulab.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import relulab.cli.shared.UsageException;
import relulab.export.ScenarioFiles;
import relulab.export.ScenarioFiles.Opened;
import relulab.scenario.Scene;
import relulab.scenario.SceneCatalog;

/** Scenarios as they are named on the command line. */
final class Sources {
  private Sources() {}

  /**
   * The scenario of a file, of a picture that carries one, or of a scene with this name.
   *
   * @throws UsageException if there is neither such a file nor such a scene
   */
  static Opened read(String name) {
    Optional<Scene> scene = SceneCatalog.find(name);
    if (isFile(name)) {
      return ScenarioFiles.read(Path.of(name));
    }
    return scene
        .map(found -> new Opened(found.scenario(), 0))
        .orElseThrow(
            () ->
                new UsageException(
                    "cli.noScenario",
                    name,
                    SceneCatalog.all().stream().map(Scene::id).collect(Collectors.joining(", "))));
  }

  /** The file that is meant, or null where it is a scene. */
  static @Nullable Path file(String name) {
    return isFile(name) ? Path.of(name) : null;
  }

  private static boolean isFile(String name) {
    try {
      return Files.exists(Path.of(name));
    } catch (InvalidPathException e) {
      return false;
    }
  }
}
