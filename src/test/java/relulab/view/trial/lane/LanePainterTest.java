package relulab.view.trial.lane;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import relulab.model.training.NeuronState;
import relulab.model.trial.Frame;
import relulab.model.trial.NeuronFrame;
import relulab.model.trial.Trial;
import relulab.text.Language;
import relulab.text.Messages;
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
        double x = network.x(neuron.layer());
        double y = network.y(neuron.layer(), neuron.unit());
        assertEquals(neuron.state(), stateDrawn(drawn, x, y), "step " + step + ": " + neuron);
        boolean ring =
            circlesAt(drawn, x, y).stream()
                .anyMatch(c -> hasColor(c.stroke(), PALETTE.recovered()));
        assertEquals(neuron.isRecovered(), ring, "ring of " + neuron);
        List<Double> levels =
            drawn.all(Operation.Level.class).stream()
                .filter(l -> near(l.x(), l.y(), x, y))
                .map(Operation.Level::share)
                .toList();
        assertEquals(
            neuron.state() == NeuronState.ALIVE ? List.of(neuron.active()) : List.of(), levels);
      }
    }
  }

  /** By shape alone: dead has a cross, dormant dashes and a z, alive neither. */
  private static NeuronState stateDrawn(RecordingSurface drawn, double x, double y) {
    boolean cross =
        drawn.all(Operation.Line.class).stream()
                .filter(l -> near((l.x1() + l.x2()) / 2, (l.y1() + l.y2()) / 2, x, y))
                .filter(l -> Math.abs(l.x1() - l.x2()) < 15)
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
                            x,
                            y));
    boolean dashes =
        circlesAt(drawn, x, y).stream()
            .anyMatch(c -> c.stroke() != null && c.stroke().dashes().length > 0);
    assertEquals(z, dashes);
    assertTrue(!(cross && z));
    return cross ? NeuronState.DEAD : z ? NeuronState.DORMANT : NeuronState.ALIVE;
  }

  @Test
  void aLargeNetworkTellsDeadFromAliveByShapeAndDrawsFewEdges() {
    Frame frame = frame("deep", 30);
    LanePicture scene = scene(frame, 0);
    assertTrue(scene.now().count(NeuronState.DEAD) > 0);
    NetworkGeometry network = geometry(scene).network();
    assertTrue(network.isCompact());
    for (NeuronFrame neuron : scene.now().neurons()) {
      Box cell = network.cell(neuron.layer(), neuron.unit());
      List<Operation.Rectangle> cells =
          RecordingSurface.of(s -> CellPainter.paint(s, scene, neuron, network, LOOK))
              .all(Operation.Rectangle.class);
      boolean sticksOut = cells.getFirst().width() > cell.width() * 1.1;
      boolean isFlat = cells.getFirst().height() < cell.height();
      assertEquals(neuron.state() == NeuronState.DEAD, sticksOut && isFlat);
      if (neuron.state() == NeuronState.ALIVE) {
        assertEquals(neuron.active() * cell.width(), cells.get(1).width(), 1e-9);
      }
    }
    LaneGeometry roomy = LaneGeometry.of(new RecordingSurface(), scene, 1200, 900, LOOK);
    assertTrue(Edges.of(scene, roomy.network()).size() < 600, "only the strongest");
    assertTrue(
        Edges.of(scene, network).stream().allMatch(edge -> edge.layer() == 11),
        "no room between the columns");
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

  private static List<Operation.Circle> circlesAt(RecordingSurface drawn, double x, double y) {
    return drawn.all(Operation.Circle.class).stream()
        .filter(c -> near(c.x(), c.y(), x, y))
        .toList();
  }

  private static boolean hasColor(@Nullable Stroke stroke, Color color) {
    return stroke != null && stroke.color().equals(color);
  }

  private static boolean near(double x1, double y1, double x2, double y2) {
    return Math.hypot(x1 - x2, y1 - y2) < 1e-6;
  }
}
