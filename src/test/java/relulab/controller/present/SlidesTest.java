package relulab.controller.present;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import relulab.scenario.Scene;
import relulab.scenario.SceneCatalog;
import relulab.text.Language;
import relulab.text.Messages;
import relulab.view.chart.Look;
import relulab.view.present.Slide;
import relulab.view.present.SlidePainter;
import relulab.view.present.SlidePanel;
import relulab.view.surface.Area;
import relulab.view.surface.Operation;
import relulab.view.surface.RecordingSurface;
import relulab.view.theme.Palette;
import relulab.view.theme.Theme;

/**
 * Every slide of every scene, at every stop and between them, in both languages, as it is drawn.
 */
class SlidesTest {
  private static final Palette PALETTE = Theme.DARK.palette();
  private static final int[][] SIZES = {{1024, 768}, {1920, 1080}};
  private static final double SLACK = 0.5;

  @TestFactory
  Stream<DynamicTest> nothingIsCutNothingOverlapsAllCanBeReadFromTheLastRow() {
    return SceneCatalog.all().stream()
        .map(
            scene ->
                DynamicTest.dynamicTest(
                    scene.id(), () -> Stops.andHalfWay(scene, SlidesTest::look)));
  }

  private static void look(String name, Map<Language, Slide> slides) {
    slides.forEach(
        (language, slide) -> {
          for (int[] size : SIZES) {
            Look look = new Look(PALETTE, Messages.of(language), 1);
            RecordingSurface drawn =
                RecordingSurface.of(s -> SlidePainter.paint(s, slide, size[0], size[1], look));
            check(drawn, size[0], size[1], name + " " + language.id() + " " + size[0]);
          }
        });
  }

  private static void check(RecordingSurface drawn, int width, int height, String where) {
    List<Area> marks = marks(drawn);
    List<Area> before = new ArrayList<>();
    for (Operation.Text text : drawn.all(Operation.Text.class)) {
      Area area = Area.of(drawn, text, 0.9);
      String what = where + ": “" + text.text() + "” ";
      assertTrue(text.style().size() >= height / 40.0 - 1e-9, what + "is too small");
      assertFalse(text.text().isEmpty() || text.text().contains("NaN"), what);
      assertTrue(area.isWithin(width, height), what + "leaves the slide");
      for (Area other : before) {
        assertTrue(area.isApart(other, SLACK), what + "lies on “" + other.what() + "”");
      }
      for (Area mark : marks) {
        assertTrue(area.isApart(mark, SLACK), what + "lies on a " + mark.what());
      }
      before.add(area);
    }
    assertTrue(before.size() > 8, where);
  }

  /** Neurons as circles or cells, dots of curves and of captions, bars. */
  private static List<Area> marks(RecordingSurface drawn) {
    List<Area> marks = new ArrayList<>();
    for (Operation operation : drawn.operations()) {
      switch (operation) {
        case Operation.Circle c ->
            marks.add(
                new Area(
                    "circle",
                    c.x() - c.radius(),
                    c.y() - c.radius(),
                    c.x() + c.radius(),
                    c.y() + c.radius()));
        case Operation.Rectangle r -> {
          boolean isBand = PALETTE.band().equals(r.fill());
          if (r.corner() == 0 && !isBand) {
            marks.add(new Area("bar or cell", r.x(), r.y(), r.x() + r.width(), r.y() + r.height()));
          }
        }
        default -> {}
      }
    }
    return marks;
  }

  @Test
  void whatIsPlannedIsNotToldBeforeItHappens() {
    Scene scene = SceneCatalog.find("learning-rate-shock").orElseThrow();
    List<Slide> slides = new ArrayList<>();
    Stops.of(scene, (name, both) -> slides.add(both.get(Language.ENGLISH)));
    Slide first = slides.getFirst();
    assertEquals(List.of(), first.frame().setup().interventions());
    assertEquals(300, first.axis().end(), "up to the first caption that is later");
    Slide last = slides.getLast();
    assertEquals(1, last.frame().setup().interventions().size());
    assertEquals(scene.scenario().steps(), last.axis().end());
  }

  /** The numbers of a caption are those of its step: on the way to the next one it says which. */
  @Test
  void onTheWayACaptionNamesItsStep() {
    Scene scene = SceneCatalog.find("learning-rate-shock").orElseThrow();
    List<String> said = new ArrayList<>();
    Stops.andHalfWay(scene, (name, both) -> said.add(both.get(Language.ENGLISH).caption()));
    assertFalse(said.getFirst().startsWith("Step"), "where it stands it needs no step");
    assertTrue(said.get(1).startsWith("Step 0: 3 networks"), said.get(1));
    assertFalse(said.get(2).startsWith("Step"), said.get(2));
  }

  /** Claims about layers are shown layer by layer, with their numbers. */
  @Test
  void scenesAboutLayersShowThem() {
    for (String id : List.of("vanishing-gradients", "sparse", "not-zero-centred", "prelu-learns")) {
      Scene scene = SceneCatalog.find(id).orElseThrow();
      List<Slide> slides = new ArrayList<>();
      Stops.of(scene, (name, both) -> slides.add(both.get(Language.ENGLISH)));
      Slide last = slides.getLast();
      SlidePanel.ByLayer panel =
          last.panels().stream()
              .filter(SlidePanel.ByLayer.class::isInstance)
              .map(SlidePanel.ByLayer.class::cast)
              .findFirst()
              .orElseThrow();
      Look look = new Look(PALETTE, Messages.of(Language.ENGLISH), 1);
      RecordingSurface drawn =
          RecordingSurface.of(s -> SlidePainter.paint(s, last, 1920, 1080, look));
      List<String> first =
          last.frame().lanes().stream()
              .filter(panel.quantity()::isOf)
              .map(lane -> panel.quantity().text(panel.quantity().values(lane)[0]))
              .toList();
      assertTrue(
          first.stream().anyMatch(drawn.texts()::contains),
          id + ": one of " + first + " in " + drawn.texts());
    }
  }
}
