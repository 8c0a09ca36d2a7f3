package relulab.view.trial.neuron;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import relulab.model.activation.ReLU;
import relulab.model.trial.Frame;
import relulab.model.trial.Trial;
import relulab.text.Language;
import relulab.text.Messages;
import relulab.view.chart.Look;
import relulab.view.surface.Area;
import relulab.view.surface.Operation;
import relulab.view.surface.RecordingSurface;
import relulab.view.theme.Theme;
import relulab.view.trial.Selection;
import relulab.view.trial.Setups;

/** What the pictures of a neuron state, and that they have a form at every size. */
class NeuronPaintersTest {
  private static final Look LOOK =
      new Look(Theme.LIGHT.palette(), Messages.of(Language.ENGLISH), 1);
  private static final WhyPicture.Row BEFORE = new WhyPicture.Row(304, new double[] {-2, 1, 2.4});
  private static final WhyPicture.Row NOW = new WhyPicture.Row(305, new double[] {-2, -1, -0.1});

  /** A view that is hidden or just being laid out may have any size. */
  @ParameterizedTest
  @ValueSource(doubles = {1, 9, 23, 60, 200, 1000})
  void everySizeCanBePainted(double side) {
    Frame frame = frame();
    GradientEnd end = GradientEnd.of(frame, 0);
    WhyPicture why = new WhyPicture(new ReLU(), BEFORE, NOW);
    for (double other : new double[] {1, 15, 80, 400}) {
      RecordingSurface drawn =
          RecordingSurface.of(
              s -> {
                GradientEndPainter.paint(s, end, side, other, LOOK);
                WhyPainter.paint(s, why, side, other, LOOK);
                WhyPainter.paintTicks(s, why, side, other, LOOK);
                Selection first = new Selection(0, 1, 0);
                NeuronEdgesPainter.paint(
                    s, frame.lanes().getFirst(), null, first, side, other, LOOK);
              });
      assertFalse(drawn.operations().isEmpty());
    }
  }

  @Test
  void theScaleOfGradientsIsWrittenInFull() {
    GradientEnd end = GradientEnd.of(frame(), 0);
    RecordingSurface drawn =
        RecordingSurface.of(s -> GradientEndPainter.paint(s, end, 260, 190, LOOK));
    List<Area> texts =
        drawn.all(Operation.Text.class).stream().map(t -> Area.of(drawn, t, 0.8)).toList();
    assertTrue(texts.stream().allMatch(area -> area.isWithin(260, 190)), texts.toString());
  }

  /** One tick a training input, at its z; what is left of 0 is shaded. */
  @ParameterizedTest
  @ValueSource(doubles = {186, 232, 330})
  void everyInputHasATickAndRowsOfTicksDoNotTouchThePlots(double height) {
    WhyPicture why = new WhyPicture(new ReLU(), BEFORE, NOW);
    RecordingSurface drawn = RecordingSurface.of(s -> WhyPainter.paint(s, why, 260, height, LOOK));
    List<Operation.Line> ticks =
        drawn.all(Operation.Line.class).stream()
            .filter(l -> l.x1() == l.x2() && l.stroke().width() == 1)
            .filter(l -> l.y2() - l.y1() < 40)
            .toList();
    assertEquals(6, ticks.size());
    double slopes = drawn.clips().stream().mapToDouble(c -> c.y() + c.height()).max().orElseThrow();
    assertTrue(ticks.stream().allMatch(tick -> tick.y1() > slopes && tick.y2() <= height));
  }

  private static Frame frame() {
    Trial trial = new Trial(Setups.named("shock"));
    trial.seek(320);
    return trial.frame();
  }
}
