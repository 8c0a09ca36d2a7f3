package relulab.controller.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsStoreTest {
  @TempDir Path folder;

  @Test
  void whatIsSavedComesBack() throws IOException {
    SettingsStore store = new SettingsStore(folder.resolve("not/yet/there"));
    Settings settings = new Settings();
    settings.put("a", 0.25);
    settings.put("b", true);
    settings.put("c", "C:\\Users\\林\n");
    store.save(settings);
    Settings loaded = store.load();
    assertEquals(0.25, loaded.number("a", 1, v -> true));
    assertEquals(true, loaded.flag("b", false));
    assertEquals("C:\\Users\\林\n", loaded.parsed("c", "", s -> s));
    assertTrue(loaded.damaged().isEmpty());
  }

  @Test
  void aDamagedValueBecomesItsDefaultAndTheRestIsKept() throws IOException {
    Files.writeString(folder.resolve("settings.properties"), "a=abc\nb=5\nc=maybe\nd=7\n");
    Settings loaded = new SettingsStore(folder).load();
    assertEquals(1, loaded.number("a", 1, v -> true));
    assertEquals(2, loaded.number("b", 2, v -> v < 3));
    assertEquals(true, loaded.flag("c", true));
    assertEquals(7, loaded.number("d", 0, v -> true));
    assertEquals(Set.of("a", "b", "c"), loaded.damaged());
  }

  @Test
  void aFileThatIsNoneGivesDefaults() throws IOException {
    Files.write(folder.resolve("settings.properties"), new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1});
    assertEquals(Set.of("settings.properties"), new SettingsStore(folder).load().damaged());
    Files.writeString(folder.resolve("settings.properties"), "a=\\u12");
    assertEquals(Set.of("settings.properties"), new SettingsStore(folder).load().damaged());
    Files.write(folder.resolve("settings.properties"), new byte[2 << 20]);
    assertEquals(Set.of("settings.properties"), new SettingsStore(folder).load().damaged());
  }

  @Test
  void aFolderThatCannotBeMadeIsAnError() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    SettingsStore store = new SettingsStore(file.resolve("sub"));
    assertThrows(IOException.class, () -> store.save(new Settings()));
    assertEquals(0, store.load().damaged().size());
  }

  @Test
  void everySystemHasItsPlace() {
    assertEquals(
        Path.of("/x/relulab"), SettingsStore.directory("Linux", Map.of("XDG_CONFIG_HOME", "/x")));
    assertTrue(SettingsStore.directory("Linux", Map.of()).endsWith(".config/relulab"));
    assertTrue(
        SettingsStore.directory("Mac OS X", Map.of())
            .endsWith("Library/Application Support/ReLU Lab"));
    assertTrue(
        SettingsStore.directory("Windows 11", Map.of("APPDATA", "/roaming"))
            .endsWith("roaming/ReLU Lab"));
  }
}
