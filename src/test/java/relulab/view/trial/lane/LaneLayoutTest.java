package relulab.view.trial.lane;

import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static relulab.view.trial.lane.DrawnLanes.PALETTE;
import static relulab.view.trial.lane.DrawnLanes.frame;
import static relulab.view.trial.lane.DrawnLanes.scene;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import relulab.model.trial.Frame;
import relulab.model.trial.NeuronFrame;
import relulab.model.trial.Setup;
import relulab.model.trial.Trial;
import relulab.text.Language;
import relulab.text.Messages;
import relulab.view.chart.Look;
import relulab.view.surface.Area;
import relulab.view.surface.Operation;
import relulab.view.surface.RecordingSurface;
import relulab.view.trial.LaneOptions;

/** Nothing in a lane lies on anything else, at any size. */
class LaneLayoutTest {

  /** A score in large type once lay on the neurons of wide lanes. */
  @ParameterizedTest
  @CsvSource({"300,330,1.7", "620,480,1.6", "600,560,2.4", "920,600,2.4", "330,520,1"})
  void noTextLiesOnANeuron(double width, double height, double fontScale) {
    for (String name : List.of("shock", "abs", "ten")) {
      Frame frame = frame(name, 371);
      Look look = new Look(PALETTE, Messages.of(Language.ENGLISH), fontScale);
      for (boolean large : new boolean[] {true, false}) {
        LaneOptions options = new LaneOptions(large, true, null, null);
        LanePicture scene = new LanePicture(frame, 1, null, null, options, Flashes.NONE);
        RecordingSurface drawn =
            RecordingSurface.of(s -> LanePainter.paint(s, scene, width, height, look));
        NetworkGeometry network = LaneGeometry.of(drawn, scene, width, height, look).network();
        for (Operation.Text text : drawn.all(Operation.Text.class)) {
          for (NeuronFrame neuron : scene.now().neurons()) {
            Box cell = network.node(neuron.layer(), neuron.unit());
            Area tile = new Area("neuron", cell.x(), cell.y(), cell.right(), cell.bottom());
            assertTrue(
                Area.of(drawn, text, 0.8).isApart(tile, 0.5),
                name + ": “" + text.text() + "” on a neuron");
          }
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "230,220,1",
    "316,288,1",
    "402,350,1",
    "250,300,1",
    "620,480,1.6",
    "1200,900,1",
    "1200,900,2.2"
  })
  void nothingOverlapsOrIsCut(double width, double height, double fontScale) {
    for (String name : List.of("shock", "abs", "linear", "wide", "ten", "narrow", "overflow")) {
      Frame frame = frame(name, 371);
      for (Language language : Language.values()) {
        Look look = new Look(PALETTE, Messages.of(language), fontScale);
        for (int lane = 0; lane < 3; lane++) {
          LanePicture scene = scene(frame, lane);
          RecordingSurface drawn =
              RecordingSurface.of(s -> LanePainter.paint(s, scene, width, height, look));
          String what = name + " " + lane + " " + language + " " + width + "×" + height;
          assertApart(drawn, width, height, what);
          LaneGeometry geometry = LaneGeometry.of(drawn, scene, width, height, look);
          assertNodesApart(scene, geometry, what);
        }
      }
    }
  }

  /** The controls in the head lie on nothing that is drawn, but for the name on itself. */
  @ParameterizedTest
  @CsvSource({"230,220,1", "240,230,1", "316,288,1", "402,350,1", "620,480,1.6", "1200,900,2.2"})
  void theControlsOfAHeadLieOnNothing(double width, double height, double fontScale) {
    for (String name : List.of("shock", "abs", "overflow")) {
      Frame frame = frame(name, 371);
      for (Language language : Language.values()) {
        Look look = new Look(PALETTE, Messages.of(language), fontScale);
        for (int lane = 0; lane < 3; lane++) {
          LaneOptions options = new LaneOptions(false, true, null, null, true);
          LanePicture scene = new LanePicture(frame, lane, null, null, options, Flashes.NONE);
          RecordingSurface drawn =
              RecordingSurface.of(s -> LanePainter.paint(s, scene, width, height, look));
          HeadGeometry head = HeadGeometry.of(drawn, scene, width, look);
          assertTrue(head.verbs().right() <= width && head.verbs().width() > 0);
          for (Box box : List.of(head.verbs(), head.alpha())) {
            Area control = new Area("control", box.x(), box.y(), box.right(), box.bottom());
            for (Operation.Text text : drawn.all(Operation.Text.class)) {
              assertTrue(
                  box.width() == 0 || Area.of(drawn, text, 0.7).isApart(control, 1),
                  name + lane + language + width + ": “" + text.text() + "” under a control");
            }
          }
        }
      }
    }
  }

  /** No node lies on another one or on the map, or sticks out of the lane's body. */
  private static void assertNodesApart(LanePicture scene, LaneGeometry geometry, String what) {
    List<Area> nodes = new ArrayList<>();
    Box map = geometry.map();
    nodes.add(new Area("map", map.x(), map.y(), map.right(), map.bottom()));
    for (int layer = 0; layer <= scene.layout().hiddenLayers(); layer++) {
      for (int unit = 0; unit < scene.layout().width(layer); unit++) {
        Box box = geometry.network().node(layer, unit);
        Area area = new Area(layer + "·" + unit, box.x(), box.y(), box.right(), box.bottom());
        assertTrue(nodes.stream().allMatch(other -> area.isApart(other, 0.01)), what + area);
        assertTrue(box.y() > geometry.labelsY() && box.x() >= 0, what + area);
        nodes.add(area);
      }
    }
  }

  /** With each layer more, nodes and map give way a little: at no number of layers do they jump. */
  @ParameterizedTest
  @CsvSource({"402,350", "316,288"})
  void nothingJumpsWhileLayersAreAdded(double width, double height) {
    Box before = null;
    double mapBefore = 0;
    for (int layers = 1; layers <= 10; layers++) {
      Setup setup = Setup.learningRateShock().withHidden(Collections.nCopies(layers, 6));
      LanePicture scene = scene(new Trial(setup).frame(), 0);
      LaneGeometry lane =
          LaneGeometry.of(new RecordingSurface(), scene, width, height, DrawnLanes.LOOK);
      Box node = lane.network().node(1, 0);
      if (before != null) {
        String what = layers + " layers: " + node + " after " + before;
        assertTrue(node.width() <= before.width() + 1e-9, what);
        assertTrue(node.width() > 0.7 * before.width(), what);
        assertTrue(Math.abs(node.height() / before.height() - 1) < 0.3, what);
        assertTrue(lane.map().width() > 0.95 * mapBefore, what);
      }
      before = node;
      mapBefore = lane.map().width();
    }
  }

  private static void assertApart(
      RecordingSurface drawn, double width, double height, String what) {
    List<Area> areas = new ArrayList<>();
    for (Operation.Text text : drawn.all(Operation.Text.class)) {
      Area area = Area.of(drawn, text, 1);
      assertTrue(area.isWithin(width, height), what + " cuts “" + text.text() + "”");
      for (Area other : areas) {
        assertTrue(
            area.isApart(other, 0.5),
            what + ": “" + text.text() + "” lies on “" + other.what() + "”");
      }
      areas.add(area);
    }
    assertNotEquals(0, areas.size());
  }
}
