package relulab.view.present;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import relulab.model.network.ActivationMaps;
import relulab.model.trial.Frame;
import relulab.model.trial.Setup;
import relulab.model.trial.Trial;
import relulab.text.Language;
import relulab.text.Messages;
import relulab.view.chart.Look;
import relulab.view.surface.Operation;
import relulab.view.surface.RecordingSurface;
import relulab.view.surface.TextStyle.Horizontal;
import relulab.view.theme.Theme;
import relulab.view.trial.Quantity;
import relulab.view.trial.TimeAxis;
import relulab.view.trial.lane.Flashes;

/** A slide can be read from the last row. */
class SlidePainterTest {
  private static Frame frame;
  private static List<ActivationMaps> maps;

  @BeforeAll
  static void train() {
    Trial trial = new Trial(Setup.learningRateShock());
    trial.seek(700);
    frame = trial.frame();
    maps =
        frame.lanes().stream()
            .map(
                lane ->
                    ActivationMaps.of(lane.network(), frame.data().train(), ActivationMaps.COARSE))
            .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "1024,768,ENGLISH,false", "1024,768,CHINESE,false", "1920,1080,ENGLISH,true",
    "1920,1080,CHINESE,true", "1024,768,ENGLISH,true", "3840,2160,CHINESE,true"
  })
  void noTextIsSmallerThanAFortiethOfTheHeight(
      int width, int height, Language language, boolean charts) {
    RecordingSurface drawn = draw(width, height, language, charts);
    List<Operation.Text> texts = drawn.all(Operation.Text.class);
    assertFalse(texts.isEmpty());
    for (Operation.Text text : texts) {
      assertTrue(text.style().size() >= height / 40.0 - 1e-9, text + " is too small");
    }
  }

  @ParameterizedTest
  @CsvSource({"1024,768,ENGLISH", "1024,768,CHINESE", "1920,1080,ENGLISH", "1920,1080,CHINESE"})
  void nothingIsCutAtTheEdges(int width, int height, Language language) {
    RecordingSurface drawn = draw(width, height, language, true);
    for (Operation.Text text : drawn.all(Operation.Text.class)) {
      double length = drawn.textWidth(text.text(), text.style());
      Horizontal at = text.style().horizontal();
      double left =
          text.x() - (at == Horizontal.RIGHT ? length : at == Horizontal.CENTER ? length / 2 : 0);
      assertTrue(left >= 0 && left + length <= width, text + " leaves the picture");
      assertTrue(text.y() >= 0 && text.y() <= height, text + " leaves the picture");
    }
  }

  @ParameterizedTest
  @CsvSource({"ENGLISH", "CHINESE"})
  void theWordsAreThereAndTheDotsCount(Language language) {
    RecordingSurface drawn = draw(1920, 1080, language, false);
    assertTrue(drawn.texts().contains(Messages.of(language).get("present.step", "700")));
    assertTrue(drawn.texts().stream().anyMatch(t -> t.startsWith("What happens")));
    assertEquals(1, drawn.texts().stream().filter("Shock"::equals).count());
  }

  /** A death is seen in a room too: a frame around the neuron that grows and is gone in the end. */
  @Test
  void anEventFlashes() {
    double[] ages = new double[16];
    java.util.Arrays.fill(ages, Double.POSITIVE_INFINITY);
    ages[3] = 0.3 * Flashes.DURATION;
    int still = frames(List.of());
    assertEquals(still + 1, frames(List.of(new Flashes(ages))));
    ages[3] = Flashes.DURATION;
    assertEquals(still, frames(List.of(new Flashes(ages))));
  }

  private static int frames(List<Flashes> flashes) {
    Look look = new Look(Theme.DARK.palette(), Messages.of(Language.ENGLISH), 1);
    Slide slide =
        new Slide("", frame, maps, flashes, List.of(), new TimeAxis(700), "", "", "", 0, 1);
    return RecordingSurface.of(s -> SlidePainter.paint(s, slide, 1920, 1080, look))
        .all(Operation.Rectangle.class)
        .size();
  }

  private static RecordingSurface draw(int width, int height, Language language, boolean charts) {
    Look look = new Look(Theme.DARK.palette(), Messages.of(language), 1);
    Slide slide =
        new Slide(
            "Shock",
            frame,
            maps,
            List.of(),
            charts
                ? List.of(new SlidePanel.Lives(), new SlidePanel.OverTime(Quantity.LOSS))
                : List.of(),
            new TimeAxis(700),
            "A long caption that has to be broken into several lines on a small screen, because it "
                + "says much about what there is to see at this very step of the training.",
            "What happens if we keep training?",
            look.messages().get("present.reveals"),
            3,
            5);
    return RecordingSurface.of(s -> SlidePainter.paint(s, slide, width, height, look));
  }
}
