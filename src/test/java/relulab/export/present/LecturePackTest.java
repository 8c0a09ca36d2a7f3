package relulab.export.present;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import relulab.export.ExportException;
import relulab.export.Picture;
import relulab.export.PictureFormat;
import relulab.export.PictureSpec;
import relulab.export.PictureWriter;
import relulab.export.ProgressListener;
import relulab.export.ScenarioFiles;
import relulab.scenario.Lecture;
import relulab.scenario.Scenario;
import relulab.scenario.Scene;
import relulab.scenario.SceneCatalog;
import relulab.scenario.Text;
import relulab.text.Language;
import relulab.text.Messages;
import relulab.view.theme.Theme;

/** Packs of small scenes. */
class LecturePackTest {
  private static final PictureSpec SMALL =
      new PictureSpec(640, 360, null, Theme.LIGHT, Language.ENGLISH, 1, true);

  @TempDir private Path folder;

  private static Scenario scene(String id, int beats) {
    Scenario scene = SceneCatalog.find(id).map(Scene::scenario).orElseThrow();
    return scene.withBeats(scene.beats().subList(0, beats));
  }

  private static LecturePack pack() {
    return new LecturePack(
        List.of(scene("functions", 2), scene("learning-rate-shock", 2)), LecturePack.functions());
  }

  private static LecturePack.Form form(PictureFormat format) {
    return new LecturePack.Form(
        format,
        List.of(Language.CHINESE, Language.ENGLISH, Language.ENGLISH),
        List.of(Theme.PRINT, Theme.LIGHT),
        SMALL,
        false);
  }

  private List<String> files() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }

  @Test
  void everyBeatAndChartIsThereInEveryLanguageAndThemeAskedFor() throws IOException {
    List<Path> told = Collections.synchronizedList(new ArrayList<>());
    List<Picture> drawn = Collections.synchronizedList(new ArrayList<>());
    List<Double> shares = Collections.synchronizedList(new ArrayList<>());
    int count = pack().write(folder, form(PictureFormat.SVG), told::add, drawn::add, shares::add);
    List<String> expected = new ArrayList<>();
    for (String place : List.of("en/light/", "en/print/", "zh/light/", "zh/print/")) {
      for (String name :
          List.of("01-01", "01-02", "02-01", "02-02", "functions", "slope", "value")) {
        expected.add(place + name + ".svg");
      }
    }
    assertEquals(expected, files());
    assertEquals(expected.size(), count);
    assertEquals(expected.size(), told.size());
    assertEquals(expected.size(), drawn.size(), "what is not on a picture can be told of each");
    assertEquals(1, shares.getLast());
    String chinese = Files.readString(folder.resolve("zh/print/02-01.svg"));
    assertTrue(chinese.contains("学习率冲击"), "its own language");
  }

  /** All cores at once change nothing of a picture. */
  @Test
  void aPictureIsTheOneThatIsMadeAlone() throws IOException {
    pack().write(folder, form(PictureFormat.PNG), file -> {}, p -> {}, ProgressListener.NONE);
    Path alone = folder.resolve("alone.png");
    LecturePack.Item item = LecturePack.functions().getFirst();
    PictureWriter.write(
        new Picture(item.chart(), SMALL.with(Theme.PRINT, Language.CHINESE), Map.of()), alone);
    assertArrayEquals(
        Files.readAllBytes(alone), Files.readAllBytes(folder.resolve("zh/print/value.png")));
  }

  @Test
  void aBeatOpensAtItsStep() {
    pack().write(folder, form(PictureFormat.PDF), file -> {}, p -> {}, ProgressListener.NONE);
    for (String file : List.of("en/light/02-02.pdf", "zh/print/02-02.pdf")) {
      ScenarioFiles.Opened opened = ScenarioFiles.read(folder.resolve(file));
      Scenario shock = scene("learning-rate-shock", 2);
      assertEquals(shock, opened.scenario());
      assertEquals(shock.beats().get(1).stage().step().orElseThrow(), opened.step());
    }
  }

  @Test
  void asPdfAllBeatsAreInOneFileToo() throws IOException {
    pack().write(folder, form(PictureFormat.PDF), file -> {}, p -> {}, ProgressListener.NONE);
    assertEquals(4, pages(folder.resolve("zh/light/beats.pdf")));
    assertEquals(1, pages(folder.resolve("zh/light/01-02.pdf")));
    Path book = folder.resolve("book.pdf");
    pack().writeBook(book, SMALL, p -> {}, ProgressListener.NONE);
    assertEquals(4, pages(book));
  }

  /** Not only the scene of its first page. */
  @Test
  void theFileWithAllBeatsOpensAsTheLecture() {
    Lecture lecture =
        new Lecture(
            new Text("Mine", "我的"),
            List.of(
                new Lecture.Bundled(SceneCatalog.find("rescue").orElseThrow(), List.of(0)),
                new Lecture.Own(scene("learning-rate-shock", 2), List.of(1))));
    Path book = folder.resolve("book.pdf");
    LecturePack.of(lecture).writeBook(book, SMALL, p -> {}, ProgressListener.NONE);
    assertEquals(Optional.of(lecture), ScenarioFiles.lecture(book));
    assertThrows(ExportException.class, () -> ScenarioFiles.read(book));
    pack().writeBook(book, SMALL, p -> {}, ProgressListener.NONE);
    assertEquals(Optional.empty(), ScenarioFiles.lecture(book));
  }

  private static long pages(Path pdf) throws IOException {
    String text = Files.readString(pdf, StandardCharsets.ISO_8859_1);
    return Stream.of(text.split("/Type/Page/Parent", -1)).count() - 1;
  }

  @Test
  void whatGoesWrongIsToldAndEndsTheRest() throws IOException {
    Files.createDirectories(folder.resolve("en/light/value.svg"));
    ExportException problem =
        assertThrows(
            ExportException.class,
            () ->
                pack()
                    .write(
                        folder, form(PictureFormat.SVG), f -> {}, p -> {}, ProgressListener.NONE));
    String told = problem.message(Messages.of(Language.ENGLISH));
    assertTrue(told.contains("value.svg"), told);
  }

  @Test
  void aPersonMayEndItWhileATrialIsStillDone() throws IOException {
    LecturePack slow = new LecturePack(List.of(scene("learning-rate-shock", 10)), List.of());
    assertThrows(
        CancellationException.class,
        () ->
            slow.write(
                folder,
                form(PictureFormat.PNG),
                file -> {},
                picture -> {},
                share -> {
                  throw new CancellationException();
                }));
    assertFalse(files().stream().anyMatch(file -> file.endsWith(".png")), "nothing was drawn");
  }
}
