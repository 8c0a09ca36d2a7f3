package relulab.view.trial.lane;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static relulab.view.trial.lane.DrawnLanes.LOOK;
import static relulab.view.trial.lane.DrawnLanes.PALETTE;
import static relulab.view.trial.lane.DrawnLanes.frame;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import relulab.model.network.ActivationMaps;
import relulab.model.network.Network;
import relulab.model.training.NeuronState;
import relulab.model.trial.Frame;
import relulab.model.trial.LaneFrame;
import relulab.model.trial.LaneMaps;
import relulab.model.trial.NeuronFrame;
import relulab.text.Language;
import relulab.text.Messages;
import relulab.view.chart.Look;
import relulab.view.surface.Operation;
import relulab.view.surface.RecordingSurface;
import relulab.view.theme.Palette;
import relulab.view.theme.Theme;

/** What a neuron's tile states, read from what it draws. */
class TilePainterTest {
  private static final Box BOX = new Box(10, 20, 29, 29);

  private static RecordingSurface draw(LaneFrame lane, ActivationMaps maps, NeuronFrame neuron) {
    NeuronTile tile = NeuronTile.of(lane, maps, neuron.layer(), neuron.unit());
    return RecordingSurface.of(s -> TilePainter.paint(s, tile, BOX, LOOK));
  }

  /** The line through the tile is where w·x + b = 0, to a hundredth of the tile. */
  @ParameterizedTest
  @ValueSource(longs = {0, 120, 305, 420, 1500})
  void theHingeOfTheFirstLayerLiesWhereItsZIsZero(long step) {
    Frame frame = frame("shock", step);
    List<ActivationMaps> maps = LaneMaps.of(frame);
    for (int lane = 0; lane < 3; lane++) {
      LaneFrame now = frame.lanes().get(lane);
      for (NeuronFrame neuron : now.neurons()) {
        if (neuron.layer() > 1 || neuron.state() == NeuronState.DEAD) {
          continue;
        }
        ActivationMaps.Window window = maps.get(lane).window();
        List<Operation.Line> hinges =
            draw(now, maps.get(lane), neuron).all(Operation.Line.class).stream()
                .filter(l -> l.stroke().color().equals(PALETTE.hinge()))
                .toList();
        assertEquals(crosses(now.network(), neuron.unit(), window) ? 1 : 0, hinges.size());
        for (Operation.Line hinge : hinges) {
          assertOnZero(now.network(), neuron.unit(), window, hinge.x1(), hinge.y1());
          assertOnZero(now.network(), neuron.unit(), window, hinge.x2(), hinge.y2());
          assertTrue(Math.hypot(hinge.x1() - hinge.x2(), hinge.y1() - hinge.y2()) > 0);
        }
      }
    }
  }

  /** Whether z has both signs in the corners of the window. */
  private static boolean crosses(Network network, int unit, ActivationMaps.Window w) {
    List<Boolean> signs =
        Stream.of(
                new double[] {w.minX(), w.minY()},
                new double[] {w.minX(), w.maxY()},
                new double[] {w.maxX(), w.minY()},
                new double[] {w.maxX(), w.maxY()})
            .map(x -> network.forward(x).preActivations()[1][unit] > 0)
            .distinct()
            .toList();
    return signs.size() == 2;
  }

  private static void assertOnZero(
      Network network, int unit, ActivationMaps.Window window, double px, double py) {
    double x = window.minX() + (px - BOX.x()) / BOX.width() * (window.maxX() - window.minX());
    double y = window.minY() + (BOX.bottom() - py) / BOX.height() * (window.maxY() - window.minY());
    double z = network.forward(x, y).preActivations()[1][unit];
    double slope =
        Math.hypot(
            network.weight(1, unit, 0) * (window.maxX() - window.minX()),
            network.weight(1, unit, 1) * (window.maxY() - window.minY()));
    assertTrue(Math.abs(z) / slope <= 0.01, z + " at " + x + ", " + y);
    assertTrue(BOX.inset(-1e-6).contains(px, py), "outside the tile");
  }

  /** Of later layers it is found between samples: there z is small against what is in the tile. */
  @Test
  void theHingeOfLaterLayersLiesWhereZIsNearlyZero() {
    Frame frame = frame("shock", 420);
    List<ActivationMaps> maps = LaneMaps.of(frame);
    int seen = 0;
    for (int lane = 0; lane < 3; lane++) {
      Network network = frame.lanes().get(lane).network();
      ActivationMaps.Window w = maps.get(lane).window();
      for (int unit = 0; unit < 8; unit++) {
        double most = 0;
        for (double[] corner : new double[][] {{-1, -1}, {-1, 1}, {1, -1}, {1, 1}, {0, 0}}) {
          double z = network.forward(corner).preActivations()[2][unit];
          most = Math.max(most, Math.abs(z));
        }
        for (double[] line : maps.get(lane).zeroLines(2, unit)) {
          for (int i = 0; i < line.length; i += 2) {
            double x = w.minX() + line[i] * (w.maxX() - w.minX());
            double y = w.minY() + line[i + 1] * (w.maxY() - w.minY());
            double z = network.forward(x, y).preActivations()[2][unit];
            assertTrue(Math.abs(z) < 0.02 * most, lane + "·" + unit + ": " + z + " of " + most);
            seen++;
          }
        }
      }
    }
    assertTrue(seen > 500);
  }

  /** Light, dark or printed: where a neuron is dead, nothing has a colour. */
  @ParameterizedTest
  @EnumSource(Theme.class)
  void aDeadNeuronHasNoColouredPixel(Theme theme) {
    Frame frame = frame("shock", 420);
    LaneFrame relu = frame.lanes().getFirst();
    ActivationMaps maps = LaneMaps.of(frame).getFirst();
    Look look = new Look(theme.palette(), Messages.of(Language.ENGLISH), 1);
    long dead = 0;
    for (NeuronFrame neuron : relu.neurons()) {
      NeuronTile tile = NeuronTile.of(relu, maps, neuron.layer(), neuron.unit());
      RecordingSurface drawn = RecordingSurface.of(s -> TilePainter.paint(s, tile, BOX, look));
      if (neuron.state() == NeuronState.DEAD) {
        dead++;
        assertTrue(drawn.all(Operation.Image.class).isEmpty());
        assertTrue(colors(drawn).allMatch(c -> chroma(c) < 0.1), neuron.toString());
      } else {
        assertEquals(1, drawn.all(Operation.Image.class).size());
        assertTrue(colors(drawn).anyMatch(c -> chroma(c) > 0.3), neuron.toString());
      }
    }
    assertEquals(9, dead);
  }

  private static double chroma(Color c) {
    return Math.max(c.getRed(), Math.max(c.getGreen(), c.getBlue()))
        - Math.min(c.getRed(), Math.min(c.getGreen(), c.getBlue()));
  }

  private static Stream<Color> colors(RecordingSurface drawn) {
    return drawn.operations().stream()
        .flatMap(
            o ->
                Stream.of(
                    o instanceof Operation.Rectangle r ? r.fill() : null,
                    o.strokeUsed() == null ? null : Objects.requireNonNull(o.strokeUsed()).color()))
        .filter(Objects::nonNull)
        .filter(color -> color.getOpacity() > 0);
  }

  /** Above 0 the function's colour, below 0 violet, and nothing else. */
  @Test
  void aMapsColoursAreTheSignsOfItsValues() {
    Frame frame = frame("shock", 420);
    LaneFrame leaky = frame.lanes().get(1);
    ActivationMaps maps = LaneMaps.of(frame).get(1);
    NeuronFrame neuron = leaky.neuron(1, 0);
    Operation.Image image = draw(leaky, maps, neuron).all(Operation.Image.class).getFirst();
    ActivationMaps.Window window = maps.window();
    Palette palette = LOOK.palette();
    Color above = palette.color(leaky.network().kind());
    for (int i = 0; i < image.argb().size(); i++) {
      double x = at(window.minX(), window.maxX(), i % image.columns(), image.columns());
      double y = at(window.maxY(), window.minY(), i / image.columns(), image.rows());
      double f = leaky.network().forward(x, y).activations()[1][0];
      int argb = image.argb().get(i);
      Color color = Color.rgb(argb >> 16 & 255, argb >> 8 & 255, argb & 255);
      if (Math.abs(f) > 0.05) {
        Color expected = f > 0 ? above : palette.below();
        assertEquals(expected.getHue(), color.getHue(), 6, f + " at " + x + ", " + y);
      }
    }
  }

  private static double at(double from, double to, int index, int count) {
    return from + (index + 0.5) / count * (to - from);
  }
}
