package relulab.view.trial.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import relulab.model.trial.Frame;
import relulab.model.trial.TrackView;
import relulab.model.trial.Trial;
import relulab.text.Language;
import relulab.text.Messages;
import relulab.view.chart.Look;
import relulab.view.surface.Operation;
import relulab.view.surface.RecordingSurface;
import relulab.view.theme.Palette;
import relulab.view.theme.Theme;
import relulab.view.trial.Setups;
import relulab.view.trial.TimeAxis;

/** What life lines state, pixel by pixel. */
class LifeRowsTest {
  private static final Palette PALETTE = Theme.LIGHT.palette();
  private static final Look LOOK = new Look(PALETTE, Messages.of(Language.ENGLISH), 1);

  @Test
  void deadRowsAreBlackFromTheirStepOn() {
    Frame frame = frame("shock", 1000);
    TimeAxis axis = new TimeAxis(1001);
    TrackView track = frame.tracks().getFirst();
    LifePixels image =
        new LifePixels(track, axis, 1001, LaneSpans.of(frame, 0), PALETTE, Color.WHITE);
    for (int n = 0; n < track.layout().neurons(); n++) {
      int[] pixels = image.rows(n, 1, 1);
      for (int step = 0; step <= 1000; step++) {
        boolean dead = track.deadShare(step, n) >= 0.5;
        boolean black = color(pixels[step]).getBrightness() < 0.28;
        assertEquals(dead, black, "neuron " + n + " at " + step);
      }
    }
  }

  /** A neuron that is dead for one step of a long run is black in the pixel of that step. */
  @Test
  void noDeathIsLostBetweenPixels() {
    Frame frame = frame("shock", 1000);
    TrackView track = frame.tracks().getFirst();
    LifePixels image =
        new LifePixels(
            track, new TimeAxis(1000), 100, LaneSpans.of(frame, 0), PALETTE, Color.WHITE);
    for (int n = 0; n < track.layout().neurons(); n++) {
      int[] pixels = image.rows(n, 1, 1);
      for (int x = 0; x < 100; x++) {
        int neuron = n;
        boolean dead =
            IntStream.range(10 * x, 10 * x + 10).anyMatch(s -> track.deadShare(s, neuron) >= 0.5);
        assertEquals(dead, color(pixels[x]).getBrightness() < 0.28, n + " at " + 10 * x);
      }
    }
  }

  /** In a grey copy too: silent rows have a line through them, and dead is darker than all else. */
  @ParameterizedTest
  @EnumSource(Theme.class)
  void silentRowsAreToldApartWithoutColour(Theme theme) {
    Frame frame = frame("shock", 1000);
    Palette palette = theme.palette();
    Color paper = palette.card().getOpacity() == 0 ? Color.WHITE : palette.card();
    TrackView track = frame.tracks().getFirst();
    LifePixels image =
        new LifePixels(track, new TimeAxis(2000), 1200, LaneSpans.of(frame, 0), palette, paper);
    int end = image.width() / 2 - 3;
    for (int n = 0; n < 16; n++) {
      int[] pixels = image.rows(n, 1, 11);
      double edge = color(pixels[image.width() + end]).grayscale().getBrightness();
      double middle = color(pixels[5 * image.width() + end]).grayscale().getBrightness();
      boolean dead = track.deadShare(track.columnOf(999), n) >= 0.5;
      assertEquals(dead, Math.abs(edge - middle) > 0.3, theme + " neuron " + n);
      if (dead) {
        assertTrue(edge < 0.28, theme + " " + edge);
      }
    }
  }

  @Test
  void moreNeuronsThanPixelsAreABandALayer() {
    Frame frame = frame("deep", 5);
    Timeline lives = Timeline.lives(frame, new TimeAxis(5), null);
    RecordingSurface drawn =
        RecordingSurface.of(s -> TimelinePainter.paint(s, lives, 600, 120, LOOK));
    List<Operation.Image> images = drawn.all(Operation.Image.class);
    assertEquals(3 * 10, images.size());
    for (Operation.Image image : images) {
      assertTrue(image.rows() < 64);
      assertTrue(image.argb().stream().allMatch(p -> p >>> 24 == 255), "all steps are known");
    }
  }

  private static Frame frame(String setup, long step) {
    Trial trial = new Trial(Setups.named(setup));
    trial.seek(step);
    return trial.frame();
  }

  private static Color color(int argb) {
    return Color.rgb(argb >> 16 & 255, argb >> 8 & 255, argb & 255);
  }
}
