package relulab.view.trial.lane;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static relulab.view.trial.lane.DrawnLanes.LOOK;
import static relulab.view.trial.lane.DrawnLanes.PALETTE;
import static relulab.view.trial.lane.DrawnLanes.frame;
import static relulab.view.trial.lane.DrawnLanes.geometry;
import static relulab.view.trial.lane.DrawnLanes.scene;

import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import relulab.model.data.Dataset;
import relulab.model.network.Network;
import relulab.model.trial.Frame;
import relulab.view.surface.Operation;
import relulab.view.surface.RecordingSurface;
import relulab.view.surface.Stroke;

/** Which weights are drawn, and where they say that no gradient flows. */
class EdgesTest {

  @ParameterizedTest
  @ValueSource(longs = {0, 299, 371, 1420})
  void edgesAreDottedExactlyWhereTheGradientIsZero(long step) {
    Frame frame = frame("shock", step);
    for (int lane = 0; lane < frame.lanes().size(); lane++) {
      LanePicture scene = scene(frame, lane);
      double[] gradient = gradient(frame, scene.now().network());
      NetworkGeometry network = geometry(scene).network();
      List<Edges.Edge> edges = Edges.of(scene, network);
      assertEquals(2 * 8 + 8 * 8 + 8, edges.size());
      long still = 0;
      for (Edges.Edge edge : edges) {
        double derivative = gradient[scene.layout().weight(edge.layer(), edge.unit(), edge.from())];
        assertEquals(derivative != 0, EdgesPainter.flows(scene, edge), edge + ": " + derivative);
        still += derivative == 0 ? 1 : 0;
      }
      long dotted =
          drawn(scene, network).stream()
              .filter(stroke -> stroke.color().equals(PALETTE.noGradient()))
              .count();
      assertEquals(still, dotted);
      assertTrue(lane > 0 || step < 371 || still > 0, "the shock stops some edges of ReLU");
    }
  }

  private static List<Stroke> drawn(LanePicture scene, NetworkGeometry network) {
    return RecordingSurface.of(s -> EdgesPainter.paint(s, scene, network, LOOK))
        .operations()
        .stream()
        .map(Operation::strokeUsed)
        .toList();
  }

  /** Weights below 0 are violet and dashed; dots are for those without gradient only. */
  @Test
  void theSignOfAWeightIsReadFromColourAndDashes() {
    LanePicture scene = scene(frame("shock", 420), 1);
    NetworkGeometry network = geometry(scene).network();
    long below =
        Edges.of(scene, network).stream()
            .filter(edge -> EdgesPainter.flows(scene, edge) && edge.weight() < 0)
            .count();
    List<Stroke> violet =
        drawn(scene, network).stream().filter(s -> sameHue(s, PALETTE.below())).toList();
    assertEquals(below, violet.size());
    assertTrue(violet.stream().allMatch(s -> s.dashes().length > 0 || s.width() < 0.7));
    assertTrue(violet.stream().filter(s -> s.dashes().length > 0).count() > below / 4);
    assertTrue(
        drawn(scene, network).stream()
            .filter(s -> sameHue(s, PALETTE.color(scene.kind())))
            .allMatch(s -> s.dashes().length == 0));
  }

  private static boolean sameHue(Stroke stroke, Color color) {
    return Math.abs(stroke.color().getHue() - color.getHue()) < 1
        && stroke.color().getSaturation() > 0.1;
  }

  /** The map is the last node: edges end at it. */
  @ParameterizedTest
  @ValueSource(strings = {"shock", "abs", "linear", "wide", "ten", "five", "deep", "narrow"})
  void noEdgeCrossesTheMap(String name) {
    Frame frame = frame(name, name.equals("deep") ? 2 : 120);
    for (double[] size : new double[][] {{402, 350}, {316, 288}, {230, 220}, {1200, 900}}) {
      LanePicture scene = scene(frame, 0);
      LaneGeometry lane = LaneGeometry.of(new RecordingSurface(), scene, size[0], size[1], LOOK);
      RecordingSurface drawn =
          RecordingSurface.of(s -> EdgesPainter.paint(s, scene, lane.network(), LOOK));
      Box inside = lane.map().inset(0.01);
      for (Operation.Polyline edge : drawn.all(Operation.Polyline.class)) {
        assertTrue(
            edge.points().stream().noneMatch(p -> inside.contains(p.x(), p.y())), name + edge);
      }
      for (Operation.Line edge : drawn.all(Operation.Line.class)) {
        assertTrue(!inside.contains(edge.x1(), edge.y1()), name);
        assertTrue(!inside.contains(edge.x2(), edge.y2()), name);
        assertTrue(!inside.contains((edge.x1() + edge.x2()) / 2, edge.y2()), name);
      }
      boolean hasEdges =
          lane.network().form() == NetworkGeometry.Form.STRIP || !drawn.operations().isEmpty();
      assertTrue(hasEdges, name + " at " + size[0]);
    }
  }

  /** Sample by sample, with the readable form of the arithmetic. */
  private static double[] gradient(Frame frame, Network network) {
    Dataset data = frame.data().train();
    double[] gradient = new double[network.layout().size()];
    for (int s = 0; s < data.size(); s++) {
      Network.Forward forward = network.forward(data.input(s));
      double slope =
          frame.setup().training().loss().slope(network.predict(data.input(s)), data.targets()[s]);
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
  void aDeepNetworkInANarrowLaneKeepsItsStrongestEdges() {
    Frame frame = frame("ten", 100);
    LanePicture scene = scene(frame, 0);
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
                .filter(i -> Math.abs(scene.now().network().weight(into, i / 6, i % 6)) >= least)
                .count();
        assertEquals(stronger, drawn.size(), "the strongest");
      }
    }
  }
}
