package relulab.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What other programs read while it is written. */
class PipesTest {
  @TempDir private Path folder;

  @Test
  @EnabledOnOs(OS.LINUX)
  void aPipeTakesATable() throws Exception {
    Path pipe = folder.resolve("pipe");
    assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
    Path read = folder.resolve("read.csv");
    Process reader =
        new ProcessBuilder("cat", pipe.toString()).redirectOutput(read.toFile()).start();
    Ran ran = Ran.of("train", "rescue", "--steps=4", "--every=2", "--csv", pipe.toString());
    assertEquals(0, ran.code(), ran.err());
    assertEquals(0, reader.waitFor());
    assertTrue(Files.readAllLines(read).size() > 3);
    Ran nowhere = Ran.of("script", "rescue", "--steps=2", "--out", "/dev/null");
    assertEquals(0, nowhere.code(), nowhere.err());
  }
}
