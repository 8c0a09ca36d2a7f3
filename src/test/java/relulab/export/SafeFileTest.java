package relulab.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
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
  void aDeviceTakesTheContentAndStaysADevice() {
    SafeFile.requireWritable(Path.of("/dev/null"));
    replace(Path.of("/dev/null"));
    assertTrue(Files.exists(Path.of("/dev/null")));
    assertFalse(Files.isRegularFile(Path.of("/dev/null")));
    ExportException full = assertThrows(ExportException.class, () -> replace(Path.of("/dev/full")));
    assertEquals("export.failed", full.key());
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aPipeTakesTheContentAsItComes() throws Exception {
    Path pipe = folder.resolve("pipe");
    assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
    Path read = folder.resolve("read");
    Process reader =
        new ProcessBuilder("cat", pipe.toString()).redirectOutput(read.toFile()).start();
    replace(pipe);
    assertEquals(0, reader.waitFor());
    assertEquals("new", Files.readString(read));
    assertEquals(List.of("pipe", "read"), files());
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void permissionsStay() throws IOException {
    for (String mode : List.of("rw-------", "rw-rw-r--", "rwxr-x---")) {
      Path file = Files.writeString(folder.resolve(mode), "old");
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
      SafeFile.replace(
          file,
          temporary -> {
            Files.writeString(temporary, "new");
            assertEquals(
                mode, PosixFilePermissions.toString(Files.getPosixFilePermissions(temporary)));
          });
      assertEquals(mode, PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
      assertEquals("new", Files.readString(file));
    }
  }

  @Test
  void aLinkToAFileThatIsNotThereYetStaysALink() throws IOException {
    Path there = Files.createDirectory(folder.resolve("there"));
    Path link = Files.createSymbolicLink(folder.resolve("a.png"), Path.of("there/b.png"));
    replace(link);
    assertTrue(Files.isSymbolicLink(link));
    assertEquals("new", Files.readString(there.resolve("b.png")));
  }

  @Test
  void aCircleOfLinksIsAnErrorAndNoEndlessLoop() throws IOException {
    Path a = folder.resolve("a");
    Path b = folder.resolve("b");
    Files.createSymbolicLink(a, b);
    Files.createSymbolicLink(b, a);
    assertThrows(ExportException.class, () -> replace(a));
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void whatAKilledProcessLeftGoesAndWhatALivingOneWritesStays() throws Exception {
    Process dead = new ProcessBuilder("true").start();
    dead.waitFor();
    Path own = TemporaryFiles.name(folder, Path.of("a.csv"));
    String pid = "-" + ProcessHandle.current().pid() + "-";
    Path left =
        Path.of(own.toString().replace(pid, "-" + dead.pid() + "-").replace("a.csv", "b.csv"));
    Path living = Files.writeString(own, "half");
    Path elsewhere = folder.resolve(".c.csv-zzzzzz-" + dead.pid() + "-1a.relulab-tmp");
    Path stranger = Files.writeString(folder.resolve(".vim-1-2-3.tmp"), "of another program");
    Files.writeString(left, "half");
    Files.writeString(elsewhere, "half");
    SafeFile.sweep(folder);
    assertFalse(Files.exists(left));
    assertTrue(Files.exists(living));
    assertTrue(Files.exists(elsewhere), "another machine may still write it");
    Files.setLastModifiedTime(elsewhere, FileTime.from(Instant.now().minus(Duration.ofDays(9))));
    SafeFile.sweep(folder);
    assertFalse(Files.exists(elsewhere));
    assertTrue(Files.exists(stranger));
    TemporaryFiles.delete(own);
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
    for (String letter : List.of("x", "林", "𝛼")) {
      int bytes = letter.getBytes(StandardCharsets.UTF_8).length;
      Path file = folder.resolve(letter.repeat(240 / bytes) + ".png");
      replace(file);
      assertEquals("new", Files.readString(file));
    }
  }
}
