package relulab.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import relulab.export.PngTexts;
import relulab.text.Language;

class RootCommandTest {
  @TempDir private Path folder;
  private final AtomicInteger opened = new AtomicInteger();
  private final StringWriter out = new StringWriter();

  private int run(Display display) {
    RootCommand root =
        new RootCommand(file -> opened.incrementAndGet(), () -> display, folder.resolve("pack"));
    CommandLine program = Program.commandLine(root, Language.ENGLISH);
    program.setOut(new PrintWriter(out));
    return program.execute("--lang", "en");
  }

  @Test
  void opensTheWindowWhereThereIsADisplay() {
    assertEquals(0, run(Display.AVAILABLE));
    assertEquals(1, opened.get());
    assertEquals("", out.toString());
    assertFalse(Files.exists(folder.resolve("pack")));
  }

  @Test
  void saysHowToGetAWindowAndWritesThePackWhereGtkIsMissing() throws IOException {
    assertEquals(0, run(Display.NO_GTK));
    assertEquals(0, opened.get());
    assertTrue(out.toString().lines().findFirst().orElseThrow().contains("GTK 3"), out::toString);
    assertTrue(out.toString().contains("12 of 12"), out::toString);
    for (String language : List.of("en", "zh")) {
      for (String theme : List.of("light", "print")) {
        for (String chart : List.of("value", "slope", "functions")) {
          Path file =
              folder.resolve("pack").resolve(language).resolve(theme).resolve(chart + ".png");
          assertTrue(Files.size(file) > 10_000, file::toString);
        }
      }
    }
    Path chinese = folder.resolve("pack/zh/light/value.png");
    assertEquals("激活函数 f(x)", PngTexts.read(chinese).get("Title"));
  }

  /** The tests themselves run on JavaFX's headless platform. */
  @Test
  void theHeadlessPlatformIsNoDisplay() {
    assertEquals(Display.NONE, Display.find());
  }
}
