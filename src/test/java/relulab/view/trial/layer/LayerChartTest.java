package relulab.view.trial.layer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import relulab.model.activation.ActivationKind;
import relulab.model.data.Dataset;
import relulab.model.network.Network;
import relulab.model.trial.Frame;
import relulab.model.trial.LaneFrame;
import relulab.model.trial.Trial;
import relulab.text.Language;
import relulab.text.Messages;
import relulab.view.chart.Look;
import relulab.view.surface.Operation;
import relulab.view.surface.RecordingSurface;
import relulab.view.theme.Palette;
import relulab.view.theme.Theme;
import relulab.view.trial.LayerQuantity;
import relulab.view.trial.Setups;

/** What charts by layer state, read from what they draw, against values found in another way. */
class LayerChartTest {
  private static final Palette PALETTE = Theme.LIGHT.palette();
  private static final Look LOOK = new Look(PALETTE, Messages.of(Language.ENGLISH), 1);
  private static final double WIDTH = 600;
  private static final double HEIGHT = 220;

  /** Shares of zeros and means, sample by sample through the forward pass. */
  @Test
  void zerosAndMeansAreThoseOfTheForwardPass() {
    Frame frame = frame("shock", 420);
    Dataset data = frame.data().train();
    for (LaneFrame lane : frame.lanes()) {
      for (int layer = 1; layer <= 2; layer++) {
        double zeros = 0;
        double sum = 0;
        for (int s = 0; s < data.size(); s++) {
          Network.Forward forward = lane.network().forward(data.input(s));
          for (double a : forward.activations()[layer]) {
            zeros += a == 0 ? 1 : 0;
            sum += a;
          }
        }
        double count = 8.0 * data.size();
        assertEquals(zeros / count, LayerQuantity.ZERO_SHARE.of(lane, layer).orElseThrow(), 1e-12);
        assertEquals(
            sum / count, LayerQuantity.MEAN_ACTIVATION.of(lane, layer).orElseThrow(), 1e-9);
      }
    }
  }

  @Test
  void theNormsOfTheLayersMakeUpTheWhole() {
    Frame frame = frame("ten", 50);
    for (LaneFrame lane : frame.lanes()) {
      double[] norms = LayerQuantity.GRADIENT_NORM.values(lane);
      assertEquals(11, norms.length);
      double squares = 0;
      for (double norm : norms) {
        squares += norm * norm;
      }
      assertEquals(lane.gradientNorm(), Math.sqrt(squares), 1e-9 * lane.gradientNorm());
    }
  }

  @Test
  void aPointStandsAtTheLogarithmOfItsValue() {
    Frame frame = frame("ten", 50);
    LayerChart chart = new LayerChart(frame, LayerQuantity.GRADIENT_NORM, null);
    RecordingSurface drawn = draw(chart, LOOK);
    LayerPlot plot = LayerPlot.of(chart, WIDTH, HEIGHT, LOOK);
    for (int lane = 0; lane < 3; lane++) {
      Operation.Polyline curve =
          drawn.strokesIn(PALETTE.color(frame.lanes().get(lane).network().kind())).stream()
              .filter(line -> line.points().size() == 11)
              .findFirst()
              .orElseThrow();
      for (int layer = 1; layer <= 11; layer++) {
        double norm = LayerQuantity.GRADIENT_NORM.of(frame.lanes().get(lane), layer).orElseThrow();
        double share = plot.scale().share(norm);
        assertEquals(
            plot.top() + (1 - share) * plot.height(), curve.points().get(layer - 1).y(), 1e-9);
        assertEquals(plot.px(layer), curve.points().get(layer - 1).x(), 1e-9);
      }
    }
    assertTrue(drawn.texts().containsAll(List.of("h1", "h10", "ŷ")), drawn.texts().toString());
  }

  @ParameterizedTest
  @EnumSource(
      value = LayerQuantity.class,
      names = {"ZERO_SHARE", "MEAN_ACTIVATION", "ALPHA", "ALPHA_GRADIENT"})
  void barsReachFromZeroToTheirValueAndSayIt(LayerQuantity quantity) {
    Frame frame = frame("shock", 420);
    LayerChart chart = new LayerChart(frame, quantity, null);
    RecordingSurface drawn = draw(chart, LOOK);
    LayerPlot plot = LayerPlot.of(chart, WIDTH, HEIGHT, LOOK);
    for (int lane : chart.lanes()) {
      ActivationKind kind = frame.lanes().get(lane).network().kind();
      List<Operation.Rectangle> bars =
          drawn.all(Operation.Rectangle.class).stream()
              .filter(r -> PALETTE.color(kind).equals(r.fill()))
              .toList();
      assertEquals(2, bars.size(), kind + " has a bar a layer");
      for (int layer = 1; layer <= 2; layer++) {
        double value = chart.value(lane, layer).orElseThrow();
        Operation.Rectangle bar = bars.get(layer - 1);
        double tall = Math.max(1.5, Math.abs(plot.py(value) - plot.py(0)));
        assertEquals(tall, bar.height(), 1e-9);
        assertEquals(Math.min(plot.py(value), plot.py(0)), bar.y(), 1e-9);
        assertTrue(
            drawn.texts().contains(quantity.text(value, Language.ENGLISH)),
            value + " in " + drawn.texts());
      }
    }
    assertEquals(
        quantity == LayerQuantity.ALPHA_GRADIENT ? 1 : quantity == LayerQuantity.ALPHA ? 2 : 3,
        chart.lanes().size());
  }

  /** On paper LeakyReLU and PReLU differ from ReLU in their outline too. */
  @Test
  void printedBarsDifferInPattern() {
    Look print = new Look(Theme.PRINT.palette(), Messages.of(Language.ENGLISH), 1);
    LayerChart chart = new LayerChart(frame("shock", 420), LayerQuantity.MEAN_ACTIVATION, null);
    List<Integer> dashes =
        draw(chart, print).all(Operation.Rectangle.class).stream()
            .map(r -> r.stroke() == null ? 0 : r.stroke().dashes().length)
            .distinct()
            .toList();
    assertEquals(2, dashes.size(), "filled, and outlined with dashes");
  }

  @ParameterizedTest
  @EnumSource(LayerQuantity.class)
  void numbersNeverLieOnEachOtherOrOnAMark(LayerQuantity quantity) {
    for (String setup : List.of("shock", "ten", "deep", "one", "linear")) {
      Frame frame = frame(setup, 30);
      for (double width : new double[] {140, 300, 900}) {
        for (Integer probe : new Integer[] {null, 1}) {
          LayerChart chart = new LayerChart(frame, quantity, probe);
          RecordingSurface drawn =
              RecordingSurface.of(s -> LayerChartPainter.paint(s, chart, width, 130, LOOK));
          List<double[]> boxes = new ArrayList<>();
          for (Operation.Text text : drawn.all(Operation.Text.class)) {
            double half = drawn.textWidth(text.text(), text.style()) / 2;
            double middle =
                switch (text.style().horizontal()) {
                  case LEFT -> text.x() + half;
                  case CENTER -> text.x();
                  case RIGHT -> text.x() - half;
                };
            double y =
                text.y()
                    + switch (text.style().vertical()) {
                      case TOP -> 0.5 * text.style().size();
                      default -> 0;
                    };
            assertTrue(middle - half >= -0.5 && middle + half <= width + 0.5, setup + text);
            for (double[] other : boxes) {
              boolean apart =
                  Math.abs(other[0] - middle) >= other[1] + half - 0.5
                      || Math.abs(other[2] - y) >= 0.9 * text.style().size();
              assertTrue(apart, setup + " " + width + ": " + text.text() + " on another text");
            }
            boxes.add(new double[] {middle, half, y});
          }
        }
      }
    }
  }

  @Test
  void withoutAnAlphaThereIsNoChartOfIt() {
    Frame frame = frame("one", 10);
    assertFalse(LayerPanels.quantities(frame).contains(LayerQuantity.ALPHA));
    LayerChart chart = new LayerChart(frame, LayerQuantity.ALPHA, null);
    assertTrue(draw(chart, LOOK).texts().contains("No lane has it."));
  }

  private static Frame frame(String setup, long step) {
    Trial trial = new Trial(Setups.named(setup));
    trial.seek(step);
    return trial.frame();
  }

  private static RecordingSurface draw(LayerChart chart, Look look) {
    return RecordingSurface.of(s -> LayerChartPainter.paint(s, chart, WIDTH, HEIGHT, look));
  }
}
