package relulab.view.trial.lane;

import java.util.Optional;
import relulab.model.network.Layout;
import relulab.model.trial.NeuronFrame;
import relulab.text.Messages;
import relulab.text.Numbers;
import relulab.view.chart.Look;
import relulab.view.surface.Surface;
import relulab.view.surface.TextStyle;
import relulab.view.surface.TextStyle.Horizontal;
import relulab.view.surface.TextStyle.Vertical;

/** Draws a network alone, without a card around it: for a room. */
public final class NetworkPainter {
  private static final double MAP = 0.42;
  private static final double USUAL_TILE = 29;

  private NetworkPainter() {}

  /** A neuron that was found, and its one sentence. */
  public record Found(Box box, String sentence) {}

  /**
   * Draws inputs, neurons, edges and the output's map.
   *
   * @param box the rectangle that it fills
   * @param tile the largest tile
   */
  public static void paint(Surface surface, LanePicture lane, Box box, double tile, Look look) {
    NetworkGeometry network = geometry(lane, box, tile, look);
    Look lines = new Look(look.palette(), look.messages(), Math.sqrt(look.fontScale()));
    EdgesPainter.paint(surface, lane, network, lines);
    NodesPainter.paintInputs(surface, lane, network, look);
    NodesPainter.paintNeurons(surface, lane, network, look);
    names(surface, lane, network, box, look);
    Box map = network.node(lane.layout().outputLayer(), 0);
    Look labelled = lane.layout().inputs() == 1 ? look : lines; // a curve has numbers at its axes
    MapPainter.paint(surface, lane, map, labelled);
    MapPainter.paintData(surface, lane, map, labelled);
  }

  /** The hidden neuron at a point, if there is one. */
  public static Optional<Found> at(
      LanePicture lane, Box box, double tile, double x, double y, Look look) {
    Layout layout = lane.layout();
    NetworkGeometry network = geometry(lane, box, tile, look);
    return network
        .unitAt(x, y)
        .filter(unit -> unit.layer() >= 1 && unit.layer() <= layout.hiddenLayers())
        .map(
            unit ->
                new Found(
                    network.node(unit.layer(), unit.unit()),
                    sentence(lane, lane.now().neuron(unit.layer(), unit.unit()), look)));
  }

  private static String sentence(LanePicture lane, NeuronFrame neuron, Look look) {
    Messages messages = look.messages();
    String name = Layout.name(neuron.layer(), neuron.unit());
    int samples = lane.frame().data().train().size();
    return messages.get(
            "training.lane.unit", name, messages.get("training.neuron." + neuron.state().name()))
        + " · "
        + messages.get(
            "training.lane.fires",
            Numbers.count(Math.round(neuron.active() * samples)),
            Numbers.count(samples))
        + " · "
        + messages.get("training.lane.largestZ", Numbers.significant(neuron.largestZ(), 3));
  }

  private static NetworkGeometry geometry(LanePicture lane, Box box, double tile, Look look) {
    double head = 1.7 * look.label().size();
    double side =
        Math.min(Math.min(MAP * box.width(), 0.34 * box.width() + 40), 0.62 * box.height());
    double middle = box.y() + head + (box.height() - head) / 2;
    Box map = new Box(box.right() - side, middle - side / 2, side, side);
    Box area = new Box(box.x(), box.y() + head, box.width() - side, box.height() - head);
    return new NetworkGeometry(
        lane.layout(), area, map, false, tile / USUAL_TILE, Math.min(2, tile / USUAL_TILE));
  }

  /** h1, h2 … above the columns, as many as stand apart. */
  private static void names(
      Surface surface, LanePicture lane, NetworkGeometry network, Box box, Look look) {
    TextStyle style = look.label().at(Horizontal.CENTER, Vertical.MIDDLE);
    int layers = lane.layout().hiddenLayers();
    double wide = surface.textWidth(Layout.name(layers), style) + 0.5 * style.size();
    int every = (int) Math.max(1, Math.ceil(wide / network.column()));
    for (int layer = 1; layer <= layers; layer += every) {
      double top = network.node(layer, 0).y();
      surface.text(
          Layout.name(layer),
          network.x(layer),
          Math.max(box.y() + 0.6 * style.size(), top - style.size()),
          style);
    }
  }
}
