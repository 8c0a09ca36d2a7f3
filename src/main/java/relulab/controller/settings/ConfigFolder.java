package relulab.controller.settings;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The folder in which a user's settings, open scenario, results and log are kept. */
public final class ConfigFolder {
  /** A system property that names another folder. */
  public static final String PROPERTY = "relulab.config";

  private ConfigFolder() {}

  /** The folder that was named, or the place that the operating system has for configurations. */
  public static Path ofUser() {
    return of(System.getProperties(), System.getenv());
  }

  /**
   * The folder by the properties of the Java process and its environment. The environment goes
   * before what Java knows of the user: HOME is where a person says that it is, and for a user
   * without an account Java only knows {@code ?}. Places that are not absolute are ignored, as the
   * XDG specification asks.
   */
  static Path of(Properties properties, Map<String, String> environment) {
    String chosen = properties.getProperty(PROPERTY);
    if (chosen != null) {
      return Path.of(chosen).toAbsolutePath();
    }
    String os = properties.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    Path home = home(properties, environment, os.contains("win"));
    if (os.contains("win")) {
      return first(environment.get("APPDATA"))
          .orElse(home.resolve("AppData/Roaming"))
          .resolve("ReLU Lab");
    }
    if (os.contains("mac")) {
      return home.resolve("Library/Application Support/ReLU Lab");
    }
    return first(environment.get("XDG_CONFIG_HOME"))
        .orElse(home.resolve(".config"))
        .resolve("relulab");
  }

  private static Path home(
      Properties properties, Map<String, String> environment, boolean isWindows) {
    return first(
            environment.get(isWindows ? "USERPROFILE" : "HOME"),
            properties.getProperty("user.home"))
        .orElseGet(
            () ->
                Path.of(properties.getProperty("java.io.tmpdir", "."))
                    .resolve("relulab-" + plain(properties.getProperty("user.name", "")))
                    .toAbsolutePath());
  }

  private static String plain(String name) {
    return name.replaceAll("[^A-Za-z0-9]", "_");
  }

  /** The first absolute path among these. */
  private static Optional<Path> first(@Nullable String... candidates) {
    return Stream.of(candidates).flatMap(text -> absolute(text).stream()).findFirst();
  }

  private static Optional<Path> absolute(@Nullable String text) {
    try {
      return Optional.ofNullable(text).map(Path::of).filter(Path::isAbsolute);
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}
