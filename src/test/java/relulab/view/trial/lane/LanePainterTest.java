package relulab.view.trial.lane;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static relulab.view.trial.lane.DrawnLanes.HEIGHT;
import static relulab.view.trial.lane.DrawnLanes.LOOK;
import static relulab.view.trial.lane.DrawnLanes.PALETTE;
import static relulab.view.trial.lane.DrawnLanes.WIDTH;
import static relulab.view.trial.lane.DrawnLanes.draw;
import static relulab.view.trial.lane.DrawnLanes.frame;
import static relulab.view.trial.lane.DrawnLanes.geometry;
import static relulab.view.trial.lane.DrawnLanes.scene;

import java.util.List;
import java.util.OptionalInt;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import relulab.model.activation.ActivationKind;
import relulab.model.training.Intervention;
import relulab.model.training.NeuronState;
import relulab.model.trial.Frame;
import relulab.model.trial.NeuronFrame;
import relulab.model.trial.Trial;
import relulab.text.Language;
import relulab.text.Messages;
import relulab.text.Numbers;
import relulab.view.chart.Look;
import relulab.view.surface.Operation;
import relulab.view.surface.RecordingSurface;
import relulab.view.surface.Stroke;
import relulab.view.trial.LaneOptions;
import relulab.view.trial.Phase;
import relulab.view.trial.Selection;
import relulab.view.trial.Setups;

/** What a lane's picture states, read from what it draws. */
class LanePainterTest {

  @ParameterizedTest
  @ValueSource(longs = {0, 299, 371, 420, 1420})
  void everyNeuronIsDrawnInTheStateThatTheEngineTells(long step) {
    Frame frame = frame("shock", step);
    for (int lane = 0; lane < frame.lanes().size(); lane++) {
      LanePicture scene = scene(frame, lane);
      RecordingSurface drawn = draw(scene);
      NetworkGeometry network = geometry(scene).network();
      for (NeuronFrame neuron : scene.now().neurons()) {
        Box box = network.node(neuron.layer(), neuron.unit());
        assertEquals(neuron.state(), stateDrawn(drawn, box), "step " + step + ": " + neuron);
        boolean pink =
            framesAt(drawn, box).stream().anyMatch(f -> hasColor(f.stroke(), PALETTE.recovered()));
        boolean ring =
            drawn.all(Operation.Circle.class).stream()
                .filter(c -> hasColor(c.stroke(), PALETTE.recovered()))
                .anyMatch(c -> Math.hypot(c.x() - box.right(), c.y() - box.y()) < 2);
        assertEquals(neuron.isRecovered(), pink, "frame of " + neuron);
        assertEquals(neuron.isRecovered(), ring, "ring of " + neuron);
      }
    }
  }

  /** By shape alone: dead has a cross, dormant dashes and a z, alive neither. */
  private static NeuronState stateDrawn(RecordingSurface drawn, Box box) {
    boolean cross =
        drawn.all(Operation.Line.class).stream()
                .filter(l -> near((l.x1() + l.x2()) / 2, (l.y1() + l.y2()) / 2, box))
                .filter(l -> Math.abs(Math.abs(l.x1() - l.x2()) - 0.38 * box.width()) < 0.01)
                .count()
            == 2;
    boolean z =
        drawn.all(Operation.Polyline.class).stream()
            .anyMatch(
                p ->
                    p.points().size() == 4
                        && near(
                            p.points().stream().mapToDouble(Operation.Point::x).average().orElse(0),
                            p.points().stream().mapToDouble(Operation.Point::y).average().orElse(0),
                            box));
    boolean dashes =
        framesAt(drawn, box).stream()
            .anyMatch(f -> f.stroke() != null && f.stroke().dashes().length > 0);
    assertEquals(z, dashes);
    assertTrue(!(cross && z));
    return cross ? NeuronState.DEAD : z ? NeuronState.DORMANT : NeuronState.ALIVE;
  }

  @Test
  void aLargeNetworkTellsItsStatesByWidthAndCountsTheSilent() {
    Frame frame = frame("deep", 30);
    LanePicture scene = scene(frame, 0);
    assertTrue(scene.now().count(NeuronState.DEAD) > 0);
    NetworkGeometry network = geometry(scene).network();
    assertEquals(NetworkGeometry.Form.STRIP, network.form());
    int[] silent = new int[11];
    for (NeuronFrame neuron : scene.now().neurons()) {
      Box cell = network.node(neuron.layer(), neuron.unit());
      Operation.Rectangle drawn =
          RecordingSurface.of(s -> CellPainter.paint(s, scene, neuron, network, LOOK))
              .all(Operation.Rectangle.class)
              .getFirst();
      double share = drawn.width() / cell.width();
      switch (neuron.state()) {
        case ALIVE -> assertEquals(0.88, share, 1e-9);
        case DEAD -> assertEquals(1, share, 1e-9);
        case DORMANT -> assertEquals(0.56, share, 1e-9);
      }
      silent[neuron.layer()] += neuron.state() == NeuronState.ALIVE ? 0 : 1;
    }
    RecordingSurface drawn = draw(scene);
    for (int layer = 1; layer <= 10; layer++) {
      double x = network.x(layer);
      String count = Integer.toString(silent[layer]);
      assertTrue(
          drawn.all(Operation.Text.class).stream()
              .anyMatch(t -> Math.abs(t.x() - x) < 1e-6 && t.text().equals(count)),
          "h" + layer + ": " + count);
    }
    assertTrue(Edges.of(scene, network).isEmpty(), "no room between the columns");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void aLaneThatStoppedSaysSoAndShowsOnlyNumbers(Language language) {
    Frame frame = frame("overflow", 150);
    Look look = new Look(PALETTE, Messages.of(language), 1);
    for (int lane = 0; lane < 3; lane++) {
      LanePicture scene = scene(frame, lane);
      String step = Long.toString(scene.now().overflowStep().orElseThrow());
      List<String> texts =
          RecordingSurface.of(s -> LanePainter.paint(s, scene, WIDTH, HEIGHT, look)).texts();
      assertTrue(texts.stream().anyMatch(text -> text.contains(step)), texts.toString());
      assertTrue(
          texts.stream().noneMatch(t -> t.contains("NaN") || t.contains("?")), texts.toString());
    }
  }

  @Test
  void theNumbersOfAStepStandOnTheEdgesOfTheChosenNeuron() {
    Trial trial = new Trial(Setups.named("shock"));
    trial.seek(50);
    Selection chosen = new Selection(1, 1, 2);
    for (Phase phase : Phase.values()) {
      LaneOptions options = LaneOptions.USUAL.with(trial.detail(1, 50), phase);
      LanePicture scene = new LanePicture(trial.frame(), 1, null, chosen, options, Flashes.NONE);
      List<String> texts = draw(scene).texts();
      for (int from = 0; from < 2; from++) {
        String number = StepNumbers.text(scene, chosen, from);
        assertEquals(phase == Phase.LOSS, number.isEmpty());
        assertTrue(number.isEmpty() || texts.contains(number), number + " in " + texts);
      }
    }
  }

  /** A lane whose function was switched is named by what it is now, and says what it was. */
  @ParameterizedTest
  @EnumSource(Language.class)
  void aSwitchedLaneSaysWhatItIsAndWhatItWas(Language language) {
    Trial trial = new Trial(Setups.named("shock"));
    trial.seek(20);
    trial.intervene(
        OptionalInt.of(0), new Intervention.SwitchActivation(ActivationKind.LEAKY_RELU, 0.2));
    trial.seek(21);
    Messages messages = Messages.of(language);
    Look look = new Look(PALETTE, messages, 1);
    for (double width : new double[] {402, 316}) {
      LanePicture scene = scene(trial.frame(), 0);
      List<String> texts =
          RecordingSurface.of(s -> LanePainter.paint(s, scene, width, 350, look)).texts();
      assertTrue(texts.contains(messages.get("functions.name.leaky-relu")), texts.toString());
      assertTrue(texts.contains(messages.get("training.lane.was", "ReLU")), texts.toString());
      assertFalse(texts.contains("ReLU"), texts.toString());
    }
  }

  @Test
  void theMouseOnTheMapTellsTheOutputThere() {
    LanePicture scene = scene(frame("shock", 420), 1);
    List<String> lines = HoverText.ofOutput(scene, 0.25, -0.5, LOOK.messages());
    double output = scene.now().network().predict(0.25, -0.5);
    String place = "ŷ(" + Numbers.fixed(0.25, 2) + ", " + Numbers.fixed(-0.5, 2) + ")";
    assertEquals(place + " = " + Numbers.significant(output, 4), lines.getFirst());
  }

  private static List<Operation.Rectangle> framesAt(RecordingSurface drawn, Box box) {
    return drawn.all(Operation.Rectangle.class).stream()
        .filter(r -> r.stroke() != null && Math.abs(r.width() - box.width()) < 1e-6)
        .filter(r -> near(r.x() + r.width() / 2, r.y() + r.height() / 2, box))
        .toList();
  }

  private static boolean hasColor(@Nullable Stroke stroke, Color color) {
    return stroke != null && stroke.color().equals(color);
  }

  private static boolean near(double x, double y, Box box) {
    return Math.hypot(x - box.centerX(), y - box.centerY()) < 1e-6;
  }
}
