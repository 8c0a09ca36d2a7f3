package relulab.controller.settings;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** Keeps settings in the user's configuration directory. */
public final class SettingsStore {
  /** A system property that names another directory. */
  public static final String DIRECTORY_PROPERTY = "relulab.config";

  private static final String FILE = "settings.properties";
  private static final long LARGEST = 1 << 20;

  private final Path file;

  /** A store in this directory, which need not exist yet. */
  public SettingsStore(Path directory) {
    file = directory.resolve(FILE);
  }

  /** The store in the place that the operating system has for configurations. */
  public static SettingsStore ofUser() {
    String chosen = System.getProperty(DIRECTORY_PROPERTY);
    return new SettingsStore(
        chosen != null
            ? Path.of(chosen)
            : directory(System.getProperty("os.name"), System.getenv()));
  }

  /** Where the scenario that is open is kept, beside the settings. */
  public KeptScenario openScenario() {
    return new KeptScenario(file.resolveSibling(KeptScenario.FILE));
  }

  /** The folder in which results of experiments are kept, beside the settings. */
  public Path results() {
    return file.resolveSibling("experiments");
  }

  /** The configuration directory on an operating system, from its environment. */
  static Path directory(String os, Map<String, String> environment) {
    Path home = Path.of(System.getProperty("user.home"));
    String name = os.toLowerCase(Locale.ROOT);
    if (name.contains("win")) {
      String roaming = environment.get("APPDATA");
      Path base = roaming != null ? Path.of(roaming) : home.resolve("AppData/Roaming");
      return base.resolve("ReLU Lab");
    }
    if (name.contains("mac")) {
      return home.resolve("Library/Application Support/ReLU Lab");
    }
    String xdg = environment.get("XDG_CONFIG_HOME");
    Path base = xdg != null && !xdg.isEmpty() ? Path.of(xdg) : home.resolve(".config");
    return base.resolve("relulab");
  }

  /** Reads the settings; a file that cannot be read gives none, marked as damaged. */
  public Settings load() {
    if (!Files.exists(file)) {
      return new Settings();
    }
    try {
      if (Files.size(file) > LARGEST) {
        return unreadable();
      }
      return parse(new StringReader(Files.readString(file, StandardCharsets.UTF_8)));
    } catch (IOException | IllegalArgumentException e) {
      return unreadable();
    }
  }

  /**
   * Writes the settings to a new file that then takes the old one's place.
   *
   * @throws IOException if the directory cannot be written
   */
  public void save(Settings settings) throws IOException {
    StringBuilder text = new StringBuilder();
    new TreeMap<>(settings.values())
        .forEach((key, value) -> text.append(key).append('=').append(escaped(value)).append('\n'));
    replace(file, text);
  }

  /** Writes a text to a new file that then takes the place of another. */
  static void replace(Path file, CharSequence text) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    Files.createDirectories(folder);
    Path fresh = Files.createTempFile(folder, "" + file.getFileName(), ".tmp");
    try {
      Files.writeString(fresh, text, StandardCharsets.UTF_8);
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  private static Settings parse(Reader reader) throws IOException {
    Properties properties = new Properties();
    properties.load(reader);
    Map<String, String> values = new TreeMap<>();
    for (String key : properties.stringPropertyNames()) {
      values.put(key, properties.getProperty(key));
    }
    return new Settings(values);
  }

  private static String escaped(String value) {
    return value.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
  }

  private static Settings unreadable() {
    Settings settings = new Settings();
    settings.markDamaged(FILE);
    return settings;
  }
}
