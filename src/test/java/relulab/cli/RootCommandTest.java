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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import relulab.export.PngTexts;
import relulab.text.Language;

class RootCommandTest {
  @TempDir private Path folder;
  private final AtomicInteger opened = new AtomicInteger();
  private final StringWriter out = new StringWriter();

  private int run(Display display, String... arguments) {
    RootCommand root =
        new RootCommand(file -> opened.incrementAndGet(), () -> display, folder.resolve("pack"));
    CommandLine program = Program.commandLine(root, Language.ENGLISH);
    program.setOut(new PrintWriter(out));
    program.setErr(new PrintWriter(out));
    return program.execute(
        Stream.concat(Stream.of("--lang", "en"), Stream.of(arguments)).toArray(String[]::new));
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

  /** A file without a display was ignored, and twelve pictures of something else were made. */
  @Test
  void aFileIsCheckedAndItsPicturesAreMadeWhereThereIsNoDisplay() throws IOException {
    Path broken = Files.writeString(folder.resolve("broken.json"), "{\"version\": 1,");
    assertEquals(2, run(Display.NONE, broken.toString()));
    assertFalse(Files.exists(folder.resolve("broken-pictures")));
    Path results = folder.resolve("mine.csv");
    Ran made =
        Ran.of(
            "experiment",
            "born-dead",
            "--widths=2",
            "--hidden=2",
            "--networks=10",
            "--csv=" + results);
    assertEquals(0, made.code(), made.err());
    assertEquals(0, run(Display.NONE, results.toString()), out::toString);
    Path map = folder.resolve("mine-pictures/en/light/born-dead-map.png");
    assertTrue(Files.size(map) > 10_000);
    assertFalse(Files.exists(folder.resolve("pack")));
    assertEquals(0, opened.get());
  }

  /** The tests themselves run on JavaFX's headless platform. */
  @Test
  void theHeadlessPlatformIsNoDisplay() {
    assertEquals(Display.NONE, Display.find());
  }
}
