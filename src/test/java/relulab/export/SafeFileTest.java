package relulab.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import relulab.text.Language;
import relulab.text.Messages;

class SafeFileTest {
  @TempDir private Path folder;

  private static void replace(Path target) {
    SafeFile.replace(target, file -> Files.writeString(file, "new"));
  }

  private static void expect(String key, Path target) {
    ExportException e = assertThrows(ExportException.class, () -> replace(target));
    assertEquals(key, e.key());
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(f -> f.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void replacesAFileAndLeavesNothingElse() throws IOException {
    Path file = Files.writeString(folder.resolve("a.png"), "old");
    replace(file);
    assertEquals("new", Files.readString(file));
    assertEquals(List.of("a.png"), files());
  }

  @Test
  void aWriteThatFailsHalfwayLeavesTheOldFileWhole() throws IOException {
    Path file = Files.writeString(folder.resolve("a.png"), "old");
    ExportException e =
        assertThrows(
            ExportException.class,
            () ->
                SafeFile.replace(
                    file,
                    temporary -> {
                      Files.writeString(temporary, "half");
                      throw new IOException("cable pulled");
                    }));
    assertEquals("export.failed", e.key());
    assertTrue(e.message(Messages.of(Language.ENGLISH)).endsWith("cable pulled"));
    assertEquals("old", Files.readString(file));
    assertEquals(List.of("a.png"), files());
  }

  @Test
  void aBugLeavesNothingBehindEither() throws IOException {
    assertThrows(
        IllegalStateException.class,
        () ->
            SafeFile.replace(
                folder.resolve("a.png"),
                temporary -> {
                  throw new IllegalStateException();
                }));
    assertEquals(List.of(), files());
  }

  @Test
  void aMissingFolderIsNamed() {
    expect("export.noFolder", folder.resolve("missing").resolve("a.png"));
  }

  @Test
  void aFolderIsNotReplaced() throws IOException {
    Path target = Files.createDirectory(folder.resolve("a.png"));
    expect("export.notAFile", target);
    assertTrue(Files.isDirectory(target));
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aDeviceIsNotReplaced() {
    expect("export.notAFile", Path.of("/dev/null"));
    assertTrue(Files.exists(Path.of("/dev/null")));
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aFolderThatTakesNoFilesIsNamed() {
    expect("export.noPermission", Path.of("/proc/a.png"));
  }

  @Test
  void aLinkStaysALinkAndItsFileIsReplaced() throws IOException {
    Path file = Files.writeString(folder.resolve("real.png"), "old");
    Path link = Files.createSymbolicLink(folder.resolve("link.png"), file);
    replace(link);
    assertTrue(Files.isSymbolicLink(link));
    assertEquals("new", Files.readString(file));
  }

  @Test
  void aLongNameIsNoHindrance() throws IOException {
    Path file = folder.resolve("x".repeat(240) + ".png");
    replace(file);
    assertEquals("new", Files.readString(file));
  }
}
