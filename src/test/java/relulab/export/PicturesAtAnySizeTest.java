package relulab.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import relulab.export.trial.TrialCharts;
import relulab.model.activation.ActivationKind;
import relulab.model.activation.Convention;
import relulab.model.trial.LaneSetup;
import relulab.model.trial.Setup;
import relulab.scenario.Scenario;
import relulab.scenario.SceneCatalog;
import relulab.text.Language;
import relulab.text.Messages;
import relulab.view.chart.Chart;
import relulab.view.experiment.ExperimentCharts;
import relulab.view.experiment.HandMade;
import relulab.view.surface.Operation;
import relulab.view.surface.RecordingSurface;
import relulab.view.theme.Theme;

/**
 * Every chart, at every size, dpi and size of fonts that may be asked for: no text is cut or lies
 * over another. What has no room is left out whole and told, or the size is refused.
 */
class PicturesAtAnySizeTest {
  private static final List<Chart> CHARTS = new ArrayList<>();

  @TempDir private Path folder;

  private record Box(
      String text, double left, double top, double right, double bottom, boolean whole) {
    boolean overlaps(Box other) {
      return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }

    boolean isWithin(double x, double y, double w, double h) {
      return left >= x && top >= y && right <= x + w && bottom <= y + h;
    }
  }

  @BeforeAll
  static void makeCharts() {
    CHARTS.addAll(ChartCatalog.all(FunctionSettings.of(Convention.PYTORCH)));
    List<ActivationKind> all = List.of(ActivationKind.values());
    CHARTS.addAll(
        ChartCatalog.all(new FunctionSettings(all, -0.3, 1.5, Convention.KERAS, -3, 8, 2.345)));
    CHARTS.addAll(ChartCatalog.all(narrow()));
    HandMade.all().forEach(results -> CHARTS.addAll(ExperimentCharts.of(results)));
    for (String id : List.of("neuron-dies", "vanishing-gradients", "learning-rate-shock")) {
      CHARTS.addAll(TrialCharts.at(scene(id), 60));
    }
  }

  /** Numbers of the probe that would lie over most of a small plot are left out whole, and told. */
  @Test
  void aProbeHidesNoCurvesInASmallPicture() {
    List<ActivationKind> three = FunctionSettings.of(Convention.PYTORCH).kinds();
    Chart both =
        ChartCatalog.all(new FunctionSettings(three, 0.1, 0.25, Convention.PYTORCH, -4, 4, -1.5))
            .getFirst();
    Picture small =
        new Picture(both, PictureSpec.of(PicturePreset.COLUMN, Theme.PRINT, Language.ENGLISH));
    Fit fit = small.fit();
    assertTrue(fit.leftOutTexts().contains("f(\u22121.5)"), fit.leftOutTexts().toString());
    assertFalse(fit.isTooSmall());
    assertTrue(
        RecordingSurface.of(small::paint).all(Operation.Rectangle.class).stream()
            .map(Operation.Rectangle::fill)
            .noneMatch(fill -> fill != null && Math.abs(fill.getOpacity() - 0.85) < 1e-3),
        "nothing pale lies over the curves");
    Picture slide =
        new Picture(both, PictureSpec.of(PicturePreset.SLIDE, Theme.LIGHT, Language.ENGLISH));
    assertFalse(slide.fit().leftOutTexts().contains("f(\u22121.5)"));
  }

  private static FunctionSettings narrow() {
    List<ActivationKind> some = List.of(ActivationKind.RELU, ActivationKind.GELU);
    return new FunctionSettings(
        some, 0.01, 0.25, Convention.PYTORCH, 123456.5, 123456.6, 123456.55);
  }

  private static Scenario scene(String id) {
    return SceneCatalog.all().stream()
        .filter(scene -> scene.id().equals(id))
        .findFirst()
        .orElseThrow()
        .scenario();
  }

  private static PictureSpec spec(
      int width, int height, @Nullable Integer dpi, Theme theme, Language language, double fonts) {
    return new PictureSpec(width, height, dpi, theme, language, fonts, true);
  }

  @ParameterizedTest
  @CsvSource({
    "16, 16, ",
    "160, 120, ",
    "320, 240, ",
    "1600, 400, ",
    "1080, 1920, ",
    "1920, 1080, ",
    "1004, 753, 300",
    "1004, 753, 30",
    "2008, 1339, 300",
    "16, 3000, 2400"
  })
  void noTextIsCutOrOverAnother(int width, int height, @Nullable Integer dpi) {
    for (double fonts : new double[] {0.5, 1, 2, 4}) {
      for (Language language : Language.values()) {
        for (Theme theme : fonts == 1 ? List.of(Theme.LIGHT, Theme.PRINT) : List.of(Theme.LIGHT)) {
          PictureSpec spec = spec(width, height, dpi, theme, language, fonts);
          for (Chart chart : CHARTS) {
            Picture picture = new Picture(chart, spec);
            RecordingSurface drawn = RecordingSurface.of(picture::paint, Glyphs.RULER);
            String name = chart.id() + " " + spec;
            List<Box> boxes = new ArrayList<>();
            double w = spec.logicalWidth();
            collect(drawn.operations(), 0, 0, w, spec.logicalHeight(), boxes);
            requireApart(boxes, name);
          }
        }
      }
    }
  }

  /** All texts that are seen, in order; what a card is laid over is not. */
  private static void collect(
      List<Operation> operations, double x, double y, double w, double h, List<Box> boxes) {
    for (Operation operation : operations) {
      switch (operation) {
        case Operation.Clip c -> collect(c.inside(), c.x(), c.y(), c.width(), c.height(), boxes);
        case Operation.Rectangle r -> {
          Color fill = r.fill();
          if (fill != null && fill.isOpaque()) {
            boxes.removeIf(box -> box.isWithin(r.x(), r.y(), r.width(), r.height()));
          }
        }
        case Operation.Text text when !text.text().isBlank() -> boxes.add(box(text, x, y, w, h));
        default -> {}
      }
    }
  }

  private static void requireApart(List<Box> boxes, String name) {
    for (int i = 0; i < boxes.size(); i++) {
      Box box = boxes.get(i);
      assertTrue(box.whole, () -> name + " cuts " + box);
      for (Box other : boxes.subList(0, i)) {
        assertFalse(box.overlaps(other), () -> name + ": " + box + " on " + other);
      }
    }
  }

  /** The letters themselves: the blank at both ends may touch. */
  private static Box box(Operation.Text text, double x, double y, double w, double h) {
    double size = text.style().size();
    double wide = Glyphs.RULER.textWidth(text.text(), text.style());
    double left =
        switch (text.style().horizontal()) {
          case LEFT -> text.x();
          case CENTER -> text.x() - wide / 2;
          case RIGHT -> text.x() - wide;
        };
    double line = text.style().baseline(text.y());
    double blank = Math.min(0.13 * size, wide / 3);
    Box box =
        new Box(
            text.text(),
            left + blank,
            line - 0.7 * size,
            left + wide - blank,
            line + 0.15 * size,
            true);
    return box.isWithin(x, y, w, h)
        ? box
        : new Box(text.text(), box.left, box.top, box.right, box.bottom, false);
  }

  @Test
  void whatIsTooSmallIsRefusedWithWhatToDo() {
    for (Chart chart : CHARTS) {
      Picture tiny = new Picture(chart, spec(16, 16, null, Theme.LIGHT, Language.ENGLISH, 1));
      Path file = folder.resolve(chart.id() + ".png");
      ExportException refused =
          assertThrows(ExportException.class, () -> PictureWriter.write(tiny, file), chart.id());
      String message = refused.message(Messages.of(Language.ENGLISH));
      assertTrue(message.contains("16 × 16") && message.contains("larger"), message);
      assertFalse(Files.exists(file));
    }
  }

  /** The sizes that the app offers are large enough for all that it draws. */
  @ParameterizedTest
  @EnumSource(PicturePreset.class)
  void theOfferedSizesHaveRoom(PicturePreset preset) {
    for (Language language : Language.values()) {
      for (Chart chart : CHARTS) {
        Picture picture = new Picture(chart, PictureSpec.of(preset, Theme.LIGHT, language));
        Fit fit = picture.fit();
        assertFalse(fit.isTooSmall(), () -> chart.id() + ": " + fit.leftOutTexts());
      }
    }
  }

  /** It had none on a journal's column. */
  @ParameterizedTest
  @EnumSource(Theme.class)
  void theLegendOfLayersIsThereOnAColumn(Theme theme) {
    Scenario scenario = scene("vanishing-gradients");
    Chart chart =
        TrialCharts.at(scenario, 60).stream()
            .filter(each -> each.id().equals("gradient-by-layer"))
            .findFirst()
            .orElseThrow();
    for (Language language : Language.values()) {
      Picture picture = new Picture(chart, PictureSpec.of(PicturePreset.COLUMN, theme, language));
      Set<String> texts = new TreeSet<>(RecordingSurface.of(picture::paint).texts());
      Set<String> names =
          scenario.setup().lanes().stream()
              .map(LaneSetup::name)
              .collect(Collectors.toCollection(TreeSet::new));
      names.removeAll(texts);
      assertEquals(Set.of(), names, () -> texts.toString());
    }
  }

  @Test
  void aNarrowRangeFarFromZeroShowsItsDigits() {
    for (Chart chart : ChartCatalog.all(narrow())) {
      Picture picture =
          new Picture(chart, PictureSpec.of(PicturePreset.SLIDE, Theme.LIGHT, Language.ENGLISH));
      List<String> texts = RecordingSurface.of(picture::paint).texts();
      assertTrue(texts.stream().anyMatch(t -> t.contains("123456.55")), texts.toString());
      List<String> numbers =
          texts.stream().filter(t -> t.matches("123456\\.\\d+")).distinct().toList();
      assertTrue(numbers.size() >= 3, texts.toString());
      assertFalse(texts.contains("123457"), texts.toString());
      String settings = chart.settings(Messages.of(Language.ENGLISH));
      assertTrue(settings.contains("123456.5") && settings.contains("123456.6"), settings);
    }
  }

  @Test
  void controlCharactersOfNamesAreDrawnAsEscapes() {
    Scenario scenario = scene("neuron-dies");
    Setup setup = scenario.setup();
    String name = "a\u001b[31mb\u0007\u202ec";
    Setup named =
        setup.withLanes(
            setup.lanes().stream()
                .map(lane -> new LaneSetup(name, lane.kind(), lane.alpha(), lane.alphaPerUnit()))
                .toList());
    Scenario hostile = new Scenario(scenario.title(), scenario.steps(), named, scenario.beats());
    for (Chart chart : TrialCharts.at(hostile, 20)) {
      Picture picture =
          new Picture(chart, PictureSpec.of(PicturePreset.SLIDE_4K, Theme.LIGHT, Language.ENGLISH));
      for (String text : RecordingSurface.of(picture::paint).texts()) {
        assertTrue(text.chars().noneMatch(c -> c < ' ' || c == 0x202e || c == 0x7f), text);
      }
    }
  }

  @Test
  void whatNoFontHasIsTold() {
    assertEquals(List.of(), Glyphs.missing(List.of("Naïve αβ ∑ 学习 鑫睿婷", "x\u200db")));
    String nobody = "\uDBFF\uDFFD"; // a plane for private use: no font has it
    assertEquals(List.of(nobody), Glyphs.missing(List.of("a" + nobody + "b", nobody)));
    Chart chart = new TestChart(s -> s.text(nobody, 50, 50, TestChart.STYLE));
    Picture picture = new Picture(chart, spec(400, 300, null, Theme.LIGHT, Language.ENGLISH, 1));
    List<String> remarks = PictureRemarks.of(picture, Messages.of(Language.ENGLISH));
    assertEquals(1, remarks.size(), remarks.toString());
    assertTrue(remarks.getFirst().contains(nobody) && remarks.getFirst().contains("font"));
  }
}
