package relulab.controller.settings;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import relulab.export.ExportException;

class SettingsStoreTest {
  @TempDir Path folder;

  @Test
  void whatIsSavedComesBack() throws IOException {
    SettingsStore store = new SettingsStore(folder.resolve("not/yet/there"));
    Settings settings = new Settings();
    settings.put(number("a", 1), 0.25);
    settings.put(Setting.flag("b", false), true);
    settings.put(Setting.text("c", ""), "C:\\Users\\林\n");
    store.save(settings);
    Settings loaded = store.load();
    assertEquals(0.25, loaded.get(number("a", 1)));
    assertEquals(true, loaded.get(Setting.flag("b", false)));
    assertEquals("C:\\Users\\林\n", loaded.get(Setting.text("c", "")));
    assertTrue(loaded.damaged().isEmpty());
  }

  @Test
  void aDamagedValueBecomesItsDefaultAndTheRestIsKept() throws IOException {
    Files.writeString(folder.resolve("settings.properties"), "a=abc\nb=5\nc=maybe\nd=7\n");
    Settings loaded = new SettingsStore(folder).load();
    assertEquals(1, loaded.get(number("a", 1)));
    assertEquals(2, loaded.get(Setting.number("b", 2, v -> v < 3)));
    assertEquals(true, loaded.get(Setting.flag("c", true)));
    assertEquals(7, loaded.get(number("d", 0)));
    assertEquals(Set.of("a", "b", "c"), loaded.damaged());
  }

  @Test
  void aFileThatIsNoneGivesDefaultsAndIsPutAside() throws IOException {
    byte[][] bad = {
      {(byte) 0xff, (byte) 0xfe, 0, 1}, "a=\\u12".getBytes(UTF_8), new byte[2 << 20], {}, {'\n'}
    };
    Path file = folder.resolve("settings.properties");
    SettingsStore store = new SettingsStore(folder);
    for (byte[] content : bad) {
      Files.write(file, content);
      Settings loaded = store.load();
      assertTrue(loaded.isUnreadable());
      assertEquals(5, loaded.get(number("a", 5)));
      assertFalse(Files.exists(file));
      assertArrayEquals(content, Files.readAllBytes(store.damaged()));
      assertFalse(store.load().isUnreadable(), "it is told once");
    }
  }

  @Test
  void aFolderThatCannotBeMadeIsAnError() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    SettingsStore store = new SettingsStore(file.resolve("sub"));
    assertThrows(ExportException.class, () -> store.save(new Settings()));
    assertFalse(store.load().isUnreadable());
  }

  @Test
  void valuesWithSpacesAndControlsComeBack() {
    SettingsStore store = new SettingsStore(folder);
    Settings settings = new Settings();
    settings.put(Setting.text("a", ""), "  \t=#!:\f\\ ");
    store.save(settings);
    assertEquals("  \t=#!:\f\\ ", store.load().get(Setting.text("a", "")));
  }

  @Test
  void settingsKeepTheirPermissionsAndTheirLink() throws IOException {
    Path real = Files.writeString(Files.createDirectory(folder.resolve("x")).resolve("s"), "a=1");
    Files.setPosixFilePermissions(real, PosixFilePermissions.fromString("rw-------"));
    Path link = Files.createSymbolicLink(folder.resolve("settings.properties"), real);
    Settings settings = new Settings();
    settings.put(Setting.whole("a", 0, 0, 9), 2L);
    new SettingsStore(folder).save(settings);
    assertTrue(Files.isSymbolicLink(link));
    assertEquals("a=2\n", Files.readString(real));
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(real)));
  }

  @Test
  void whatKilledProcessesLeftGoesAtTheNextStart() throws IOException {
    SettingsStore store = new SettingsStore(folder);
    Files.createDirectories(store.results());
    List<Path> left =
        List.of(
            folder.resolve("settings.properties7169.tmp"),
            folder.resolve("open-scenario-start.json12.tmp"),
            store.results().resolve(".born-dead-0123.csv-1a2b.tmp"));
    for (Path file : left) {
      Files.writeString(file, "");
    }
    Path other = Files.writeString(folder.resolve("notes.tmp"), "a person's own");
    store.sweep();
    left.forEach(file -> assertFalse(Files.exists(file), file.toString()));
    assertTrue(Files.exists(other));
  }

  @Test
  void windowsOnOneFolderWriteOverNothingOfEachOther() {
    try (WindowNumber first = WindowNumber.take(folder);
        WindowNumber second = WindowNumber.take(folder)) {
      assertEquals(List.of(1, 2), List.of(first.number(), second.number()));
      assertTrue(WindowNumber.isTaken(folder, 2));
      SettingsStore a = new SettingsStore(folder, first);
      SettingsStore b = new SettingsStore(folder, second);
      save(a, 1);
      assertEquals(1, b.load().get(number("a", 0)), "it begins with those of the first");
      save(b, 2);
      assertEquals(1, a.load().get(number("a", 0)));
      assertEquals(2, b.load().get(number("a", 0)));
    }
    assertFalse(WindowNumber.isTaken(folder, 2));
    try (WindowNumber next = WindowNumber.take(folder)) {
      assertEquals(1, next.number());
    }
  }

  private static void save(SettingsStore store, double value) {
    Settings settings = new Settings();
    settings.put(number("a", 0), value);
    store.save(settings);
  }

  private static Setting<Double> number(String key, double usual) {
    return Setting.number(key, usual, value -> true);
  }

  @Test
  void everyKindOfSettingComesBackAndWhatIsNoneIsItsDefault() {
    Setting<Long> whole = Setting.whole("whole", 3, 1, 9);
    Setting<String> one = Setting.oneOf("one", "b", List.of("a", "b"), id -> id);
    Setting<Set<String>> some =
        Setting.someOf("some", Set.of("a"), List.of("a", "b", "c"), id -> id, ",");
    Setting<Optional<Path>> file = Setting.file("file");
    Settings settings = new Settings();
    settings.put(whole, 7L);
    settings.put(one, "a");
    settings.put(some, Set.of("c", "b"));
    settings.put(file, Optional.empty());
    assertEquals(Map.of("whole", "7", "one", "a", "some", "b,c"), settings.values());
    assertEquals(List.of(7L, "a", Set.of("b", "c")), all(settings, whole, one, some));
    assertEquals(Optional.empty(), settings.get(file));
    assertEquals(Set.of(), settings.damaged());
    Settings wrong = new Settings(Map.of("whole", "10", "one", "d", "some", "a,d", "file", "\0"));
    assertEquals(List.of(3L, "b", Set.of("a")), all(wrong, whole, one, some));
    assertEquals(Optional.empty(), wrong.get(file));
    assertEquals(Set.of("whole", "one", "some", "file"), wrong.damaged());
  }

  private static List<Object> all(Settings settings, Setting<?>... asked) {
    return Stream.of(asked).<Object>map(settings::get).toList();
  }

  private static Path place(String os, String userHome, Map<String, String> environment) {
    Properties properties = new Properties();
    properties.setProperty("os.name", os);
    properties.setProperty("user.home", userHome);
    properties.setProperty("java.io.tmpdir", "/tmp");
    properties.setProperty("user.name", "?");
    return ConfigFolder.of(properties, environment);
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void everySystemHasItsPlace() {
    assertEquals(Path.of("/x/relulab"), place("Linux", "/home/u", Map.of("XDG_CONFIG_HOME", "/x")));
    assertEquals(Path.of("/home/u/.config/relulab"), place("Linux", "/home/u", Map.of()));
    assertEquals(
        Path.of("/home/u/Library/Application Support/ReLU Lab"),
        place("Mac OS X", "/home/u", Map.of()));
    assertEquals(
        Path.of("/roaming/ReLU Lab"), place("Windows 11", "/u", Map.of("APPDATA", "/roaming")));
    assertEquals(
        Path.of("/p/AppData/Roaming/ReLU Lab"),
        place("Windows 11", "/u", Map.of("USERPROFILE", "/p", "APPDATA", "relative")));
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void homeIsWhereThePersonSays() {
    assertEquals(Path.of("/h/.config/relulab"), place("Linux", "/home/u", Map.of("HOME", "/h")));
    assertEquals(
        Path.of("/h/.config/relulab"),
        place("Linux", "/home/u", Map.of("HOME", "/h", "XDG_CONFIG_HOME", "relative")));
    assertEquals(Path.of("/home/u/.config/relulab"), place("Linux", "/home/u", Map.of("HOME", "")));
    assertEquals(
        Path.of("/tmp/relulab-_/.config/relulab"),
        place("Linux", "?", Map.of()),
        "a user without an account");
  }
}
