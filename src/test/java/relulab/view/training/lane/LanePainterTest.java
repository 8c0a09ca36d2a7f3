package relulab.view.training.lane;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import relulab.model.data.Dataset;
import relulab.model.experiment.Frame;
import relulab.model.experiment.NeuronFrame;
import relulab.model.experiment.Trial;
import relulab.model.network.Network;
import relulab.model.training.NeuronState;
import relulab.text.Language;
import relulab.text.Messages;
import relulab.view.chart.Look;
import relulab.view.surface.Operation;
import relulab.view.surface.RecordingSurface;
import relulab.view.surface.Stroke;
import relulab.view.theme.Palette;
import relulab.view.theme.Theme;
import relulab.view.training.Backdrop;
import relulab.view.training.LaneOptions;
import relulab.view.training.Phase;
import relulab.view.training.Selection;
import relulab.view.training.Setups;

/** What a lane's picture states, read from what it draws. */
class LanePainterTest {
  private static final Palette PALETTE = Theme.LIGHT.palette();
  private static final Look LOOK = new Look(PALETTE, Messages.of(Language.ENGLISH), 1);
  private static final double WIDTH = 300;
  private static final double HEIGHT = 400;

  @ParameterizedTest
  @ValueSource(longs = {0, 299, 371, 420, 1420})
  void everyNeuronIsDrawnInTheStateThatTheEngineTells(long step) {
    Frame frame = frame("shock", step);
    for (int lane = 0; lane < frame.lanes().size(); lane++) {
      LaneScene scene = scene(frame, lane);
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

  @ParameterizedTest
  @ValueSource(longs = {0, 299, 371, 1420})
  void edgesAreDottedExactlyWhereTheGradientIsZero(long step) {
    Frame frame = frame("shock", step);
    for (int lane = 0; lane < frame.lanes().size(); lane++) {
      LaneScene scene = scene(frame, lane);
      double[] gradient = gradient(frame, scene.now().network());
      NetworkGeometry network = geometry(scene).network();
      List<Edges.Edge> edges = Edges.of(scene, network);
      assertEquals(2 * 8 + 8 * 8 + 8, edges.size());
      long still = 0;
      for (Edges.Edge edge : edges) {
        double derivative =
            gradient[scene.layout().weight(edge.layer(), edge.unit(), edge.from())];
        assertEquals(derivative != 0, EdgePainter.flows(scene, edge), edge + ": " + derivative);
        still += derivative == 0 ? 1 : 0;
      }
      long dotted =
          RecordingSurface.of(s -> EdgePainter.paint(s, scene, network, LOOK))
              .all(Operation.Line.class)
              .stream()
              .filter(line -> line.stroke().dashes().length > 0)
              .count();
      assertEquals(still, dotted);
      assertTrue(lane > 0 || step < 371 || still > 0, "the shock stops some edges of ReLU");
    }
  }

  /** Sample by sample, with the readable form of the arithmetic. */
  private static double[] gradient(Frame frame, Network network) {
    Dataset data = frame.data().train();
    double[] gradient = new double[network.layout().size()];
    for (int s = 0; s < data.size(); s++) {
      Network.Forward forward = network.forward(data.input(s));
      double slope =
          frame.setup().loss().slope(network.predict(data.input(s)), data.targets()[s]);
      double[][] delta = network.backward(forward, slope);
      for (int layer = 1; layer <= network.layout().outputLayer(); layer++) {
        for (int unit = 0; unit < network.layout().width(layer); unit++) {
          for (int from = 0; from < network.layout().width(layer - 1); from++) {
            gradient[network.layout().weight(layer, unit, from)] +=
                delta[layer][unit] * forward.activations()[layer - 1][from];
          }
        }
      }
    }
    return gradient;
  }

  @Test
  void aLargeNetworkTellsDeadFromAliveByShapeAndDrawsFewEdges() {
    Frame frame = frame("deep", 30);
    LaneScene scene = scene(frame, 0);
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

  @Test
  void aDeepNetworkInANarrowLaneKeepsItsStrongestEdges() {
    Frame frame = frame("ten", 100);
    LaneScene scene = scene(frame, 0);
    for (double width : new double[] {250, 300}) {
      NetworkGeometry network =
          LaneGeometry.of(new RecordingSurface(), scene, width, 400, LOOK).network();
      List<Edges.Edge> edges = Edges.of(scene, network);
      for (int layer = 2; layer <= 10; layer++) {
        int into = layer;
        List<Double> drawn =
            edges.stream()
                .filter(edge -> edge.layer() == into)
                .map(edge -> Math.abs(edge.weight()))
                .toList();
        assertTrue(drawn.size() >= 3 && drawn.size() <= 18, width + ": " + drawn.size());
        double least = drawn.stream().mapToDouble(w -> w).min().orElseThrow();
        long stronger =
            IntStream.range(0, 36)
                .filter(
                    i ->
                        Math.abs(scene.now().network().weight(into, i / 6, i % 6)) >= least)
                .count();
        assertEquals(stronger, drawn.size(), "the strongest");
      }
    }
  }

  /** A score in large type once lay on the neurons of wide lanes. */
  @ParameterizedTest
  @CsvSource({"300,330,1.7", "620,480,1.6", "600,560,2.4", "920,600,2.4", "330,520,1"})
  void noTextLiesOnANeuron(double width, double height, double fontScale) {
    for (String name : List.of("shock", "abs", "ten")) {
      Frame frame = frame(name, 371);
      Look look = new Look(PALETTE, Messages.of(Language.ENGLISH), fontScale);
      for (boolean large : new boolean[] {true, false}) {
        LaneOptions options = new LaneOptions(large, true, null, null);
        LaneScene scene = new LaneScene(frame, 1, null, null, options, Flashes.NONE);
        RecordingSurface drawn =
            RecordingSurface.of(s -> LanePainter.paint(s, scene, width, height, look));
        NetworkGeometry network =
            LaneGeometry.of(drawn, scene, width, height, look).network();
        for (Operation.Text text : drawn.all(Operation.Text.class)) {
          for (NeuronFrame neuron : scene.now().neurons()) {
            Box ring = network.cell(neuron.layer(), neuron.unit()).inset(-0.34 * network.radius());
            assertTrue(apart(box(drawn, text), ring), name + ": “" + text.text() + "” on a neuron");
          }
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "250,300,1", "296,400,1", "330,520,1", "620,480,1.6", "1200,900,1", "1200,900,2.2"
  })
  void nothingOverlapsOrIsCut(double width, double height, double fontScale) {
    for (String name : List.of("shock", "abs", "linear", "wide", "ten", "overflow")) {
      Frame frame = frame(name, 371);
      for (Language language : Language.values()) {
        Look look = new Look(PALETTE, Messages.of(language), fontScale);
        for (int lane = 0; lane < 3; lane++) {
          LaneScene scene = scene(frame, lane);
          RecordingSurface drawn =
              RecordingSurface.of(s -> LanePainter.paint(s, scene, width, height, look));
          String what = name + " " + lane + " " + language + " " + width + "×" + height;
          assertApart(drawn, width, height, what);
          LaneGeometry geometry = LaneGeometry.of(drawn, scene, width, height, look);
          int last = scene.layout().hiddenLayers();
          NetworkGeometry network = geometry.network();
          assertTrue(
              last == 0 || network.x(last) + network.halfWidth(last) <= geometry.map().x(), what);
          assertTrue(geometry.map().y() >= geometry.score().bottom(), what);
        }
      }
    }
  }

  private static void assertApart(
      RecordingSurface drawn, double width, double height, String what) {
    List<Box> boxes = new ArrayList<>();
    for (Operation.Text text : drawn.all(Operation.Text.class)) {
      Box box = box(drawn, text);
      assertTrue(
          box.x() >= 0 && box.right() <= width && box.y() >= 0 && box.bottom() <= height,
          what + " cuts “" + text.text() + "”");
      for (Box other : boxes) {
        assertTrue(apart(box, other), what + ": “" + text.text() + "” lies on another text");
      }
      boxes.add(box);
    }
    assertNotEquals(0, boxes.size());
  }

  private static boolean apart(Box one, Box other) {
    return one.x() >= other.right() - 0.5
        || other.x() >= one.right() - 0.5
        || one.y() >= other.bottom() - 0.5
        || other.y() >= one.bottom() - 0.5;
  }

  private static Box box(RecordingSurface drawn, Operation.Text text) {
    double wide = drawn.textWidth(text.text(), text.style());
    double tall = text.style().size();
    double left =
        switch (text.style().horizontal()) {
          case LEFT -> text.x();
          case CENTER -> text.x() - wide / 2;
          case RIGHT -> text.x() - wide;
        };
    double top =
        switch (text.style().vertical()) {
          case TOP -> text.y();
          case MIDDLE -> text.y() - tall / 2;
          case BASELINE, BOTTOM -> text.y() - tall;
        };
    return new Box(left, top, wide, tall);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void aLaneThatStoppedSaysSoAndShowsOnlyNumbers(Language language) {
    Frame frame = frame("overflow", 150);
    Look look = new Look(PALETTE, Messages.of(language), 1);
    for (int lane = 0; lane < 3; lane++) {
      LaneScene scene = scene(frame, lane);
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
      LaneScene scene =
          new LaneScene(trial.frame(), 1, null, chosen, options, Flashes.NONE);
      List<String> texts = draw(scene).texts();
      for (int from = 0; from < 2; from++) {
        String number = StepNumbers.text(scene, chosen, from);
        assertEquals(phase == Phase.LOSS, number.isEmpty());
        assertTrue(number.isEmpty() || texts.contains(number), number + " in " + texts);
      }
    }
  }

  @Test
  void aChangeOfStateFlashesAndFadesButNotAfterGoingBack() {
    Trial trial = new Trial(Setups.named("shock"));
    Flashes.Memory memory = new Flashes.Memory();
    trial.seek(299);
    memory.see(trial.frame(), 0, 1000);
    assertTrue(!memory.at(1000).isActive());
    trial.seek(371);
    memory.see(trial.frame(), 0, 2000);
    assertTrue(memory.at(2100).isActive());
    assertTrue(!memory.at(2000 + Flashes.DURATION).isActive());
    trial.seek(299);
    memory.see(trial.frame(), 0, 2200);
    assertTrue(!memory.at(2200).isActive());
  }

  /** Another run is no event, though its neurons have other states. */
  @Test
  void anotherRunDoesNotFlash() {
    Trial one = new Trial(Setups.named("shock"));
    one.seek(420);
    Trial other = new Trial(Setups.named("shock").withSeed(3));
    other.seek(421);
    Flashes.Memory memory = new Flashes.Memory();
    memory.see(one.frame(), 0, 1000);
    memory.see(other.frame(), 0, 1010);
    assertTrue(!memory.at(1010).isActive());
  }

  private static Frame frame(String setup, long step) {
    Trial trial = new Trial(Setups.named(setup));
    trial.seek(step);
    return trial.frame();
  }

  private static LaneScene scene(Frame frame, int lane) {
    Backdrop backdrop = Backdrop.of(frame.lanes().get(lane).network(), frame.data().train());
    return new LaneScene(frame, lane, backdrop, null, LaneOptions.USUAL, Flashes.NONE);
  }

  private static RecordingSurface draw(LaneScene scene) {
    return RecordingSurface.of(s -> LanePainter.paint(s, scene, WIDTH, HEIGHT, LOOK));
  }

  private static LaneGeometry geometry(LaneScene scene) {
    return LaneGeometry.of(new RecordingSurface(), scene, WIDTH, HEIGHT, LOOK);
  }

  private static List<Operation.Circle> circlesAt(RecordingSurface drawn, double x, double y) {
    return drawn.all(Operation.Circle.class).stream()
        .filter(c -> near(c.x(), c.y(), x, y))
        .toList();
  }

  private static boolean hasColor(
      @org.jspecify.annotations.Nullable Stroke stroke, javafx.scene.paint.Color color) {
    return stroke != null && stroke.color().equals(color);
  }

  private static boolean near(double x1, double y1, double x2, double y2) {
    return Math.hypot(x1 - x2, y1 - y2) < 1e-6;
  }
}
