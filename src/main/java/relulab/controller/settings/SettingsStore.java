package relulab.controller.settings;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import relulab.export.ExportException;
import relulab.export.SafeFile;

/** Keeps the settings of a window in a folder, and knows where all else is kept beside them. */
public final class SettingsStore {
  private static final String STEM = "settings";
  private static final String ENDING = ".properties";
  private static final long LARGEST = 1 << 20;

  /** Unfinished files of versions before 0.9 that a kill has left. */
  private static final Pattern OLD_TEMPORARY =
      Pattern.compile(
          "(settings\\.properties|open-scenario(-start)?\\.json)\\d+\\.tmp"
              + "|\\.[0-9a-z-]+\\.csv-[0-9a-z]+\\.tmp");

  private final Path folder;
  private final String suffix;

  /** A store of the first window in this folder, which need not exist yet. */
  public SettingsStore(Path folder) {
    this(folder, "");
  }

  /** A store of one of several windows. */
  public SettingsStore(Path folder, WindowNumber window) {
    this(folder, window.suffix());
  }

  private SettingsStore(Path folder, String suffix) {
    this.folder = folder.toAbsolutePath();
    this.suffix = suffix;
  }

  /** Where all this is kept. */
  public Path folder() {
    return folder;
  }

  /** Where the scenario that is open is kept, beside the settings. */
  public KeptScenario openScenario() {
    return new KeptScenario(folder, suffix);
  }

  /** The folder in which results of experiments are kept, beside the settings. */
  public Path results() {
    return folder.resolve("experiments");
  }

  /** Where a file that cannot be read is put aside. */
  public Path damaged() {
    return folder.resolve(STEM + suffix + "-damaged" + ENDING);
  }

  /** Removes what killed processes have left of files that they were writing. */
  public void sweep() {
    for (Path each : new Path[] {folder, results()}) {
      SafeFile.sweep(each);
      removeOld(each);
    }
  }

  private static void removeOld(Path folder) {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> all = Files.list(folder)) {
      for (Path file : all.toList()) {
        if (OLD_TEMPORARY.matcher(file.getFileName().toString()).matches()) {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException e) {
      // What is left harms nobody; a folder that may not be read is told by who reads it.
    }
  }

  /**
   * Reads the settings; a second window begins with those of the first. A file that cannot be read,
   * or in which nothing is, gives none: it is put aside, and {@link Settings#isUnreadable} then.
   */
  public Settings load() {
    Path own = file();
    if (suffix.isEmpty() || Files.exists(own)) {
      return load(own);
    }
    return new SettingsStore(folder).peek();
  }

  private Settings peek() {
    try {
      return Files.exists(file()) ? read(file()) : new Settings();
    } catch (IOException | IllegalArgumentException e) {
      return new Settings(); // The window whose settings these are tells it.
    }
  }

  private Settings load(Path own) {
    try {
      return Files.exists(own) ? read(own) : new Settings();
    } catch (IOException | IllegalArgumentException e) {
      putAside(own);
      return Settings.unreadable();
    }
  }

  private static Settings read(Path file) throws IOException {
    if (Files.size(file) > LARGEST) {
      throw new IOException("larger than settings can be");
    }
    Properties properties = new Properties();
    properties.load(new StringReader(Files.readString(file, StandardCharsets.UTF_8)));
    if (properties.isEmpty()) {
      throw new IOException("empty");
    }
    Map<String, String> values = new TreeMap<>();
    for (String key : properties.stringPropertyNames()) {
      values.put(key, properties.getProperty(key));
    }
    return new Settings(values);
  }

  private void putAside(Path own) {
    try {
      Files.move(own, damaged(), StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      // It stays where it is until the next settings take its place.
    }
  }

  /**
   * Writes the settings, all of them or none.
   *
   * @throws ExportException if they cannot be written; the old ones are still whole
   */
  public void save(Settings settings) {
    StringBuilder text = new StringBuilder();
    new TreeMap<>(settings.values())
        .forEach((key, value) -> text.append(key).append('=').append(escaped(value)).append('\n'));
    write(file(), text);
  }

  /** Writes a file of the folder, which is made if it is not there. */
  static void write(Path file, CharSequence text) {
    Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new ExportException(e, "export.noFolderMade", folder);
    }
    SafeFile.replace(file, text);
  }

  private Path file() {
    return folder.resolve(STEM + suffix + ENDING);
  }

  /** A space at the start, too, would be lost by reading. */
  private static String escaped(String value) {
    String text =
        value
            .replace("\\", "\\\\")
            .replace("\n", "\\n")
            .replace("\r", "\\r")
            .replace("\t", "\\t")
            .replace("\f", "\\f");
    return text.startsWith(" ") ? "\\" + text : text;
  }
}
