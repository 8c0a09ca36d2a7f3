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
import relulab.export.present.LecturePack;
import relulab.scenario.Lectures;
import relulab.scenario.SceneCatalog;
import relulab.text.Language;

class RootCommandTest {
  @TempDir private Path folder;
  private final AtomicInteger opened = new AtomicInteger();
  private final StringWriter out = new StringWriter();

  private int run(Display display, String... arguments) {
    RootCommand root =
        new RootCommand(
            file -> opened.incrementAndGet(),
            () -> display,
            folder.resolve("pack"),
            () ->
                new LecturePack(
                    List.of(SceneCatalog.find("functions").orElseThrow().scenario()),
                    LecturePack.functions()));
    CommandLine program = Program.commandLine(root, Language.ENGLISH, Commands.NAMES);
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
    assertTrue(out.toString().contains("9 pictures"), out::toString);
    for (String picture : List.of("value", "slope", "functions", "01-01", "01-06")) {
      Path file = folder.resolve("pack/en/light/" + picture + ".png");
      assertTrue(Files.size(file) > 10_000, file::toString);
    }
    Path beat = folder.resolve("pack/en/light/01-01.png");
    assertEquals("Three functions", PngTexts.read(beat).get("Title"));
    assertTrue(PngTexts.read(beat).get("Scenario").startsWith("{"));
  }

  /** The lecture that is usual comes with the app. */
  @Test
  void whereNothingIsNamedThePackIsOfTheShortLecture() {
    LecturePack usual = Program.usualPack();
    assertEquals(Lectures.Bundled.SHORT.lecture().scenes(), usual.scenes());
    assertEquals(3, usual.charts().size());
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
