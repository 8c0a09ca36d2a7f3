package relulab.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pack from the command line. */
class PackCommandTest {
  @TempDir private Path folder;

  private Ran pack(String... more) {
    String[] all = new String[more.length + 2];
    all[0] = "pack";
    System.arraycopy(more, 0, all, 1, more.length);
    all[more.length + 1] = "--size=480x270";
    return Ran.of(all);
  }

  @Test
  void withoutALectureItIsTheChartsOfTheFunctions() {
    Ran ran =
        pack("--out", folder.toString(), "--format=svg", "--languages=en,zh", "--themes=dark");
    assertEquals(0, ran.code(), ran.err());
    assertEquals(7, ran.out().lines().count(), ran.out());
    assertTrue(Files.exists(folder.resolve("zh/dark/slope.svg")));
  }

  @Test
  void aSceneAsOnePdf() {
    Path file = folder.resolve("all.pdf");
    Ran ran = pack("functions", "--out", file.toString(), "--lang=zh");
    assertEquals(0, ran.code(), ran.err());
    assertTrue(Files.exists(file));
  }

  @Test
  void oneFileTakesOneThemeALectureAndNoOtherFormat() {
    String file = folder.resolve("all.pdf").toString();
    assertEquals(2, pack("functions", "--out", file, "--themes=light,dark").code());
    assertEquals(2, pack("--out", file).code());
    assertEquals(2, pack("functions", "--out", file, "--format=png").code());
    assertEquals(2, pack("no-such-lecture", "--out", folder.toString()).code());
    assertEquals(2, pack("--out", folder.toString(), "--themes=pink").code());
  }
}
