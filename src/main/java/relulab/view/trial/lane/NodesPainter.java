package relulab.view.trial.lane;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.paint.Color;
import relulab.model.network.Layout;
import relulab.model.training.NeuronState;
import relulab.model.trial.LaneFrame.LayerFrame;
import relulab.model.trial.NeuronFrame;
import relulab.text.Numbers;
import relulab.view.chart.Look;
import relulab.view.surface.Stroke;
import relulab.view.surface.Surface;
import relulab.view.surface.TextStyle;
import relulab.view.surface.TextStyle.Horizontal;
import relulab.view.surface.TextStyle.Vertical;

/** Draws inputs and hidden neurons, with the names of the layers. */
final class NodesPainter {
  private NodesPainter() {}

  static void paint(Surface surface, LanePicture scene, LaneGeometry geometry, Look look) {
    NetworkGeometry network = geometry.network();
    paintNeurons(surface, scene, network, look);
    layers(surface, scene, geometry, look);
    if (network.form() == NetworkGeometry.Form.STRIP) {
      silent(surface, scene, network, look);
    }
  }

  /** The hidden neurons alone. */
  static void paintNeurons(Surface surface, LanePicture scene, NetworkGeometry network, Look look) {
    for (NeuronFrame neuron : scene.now().neurons()) {
      int layer = neuron.layer();
      int unit = neuron.unit();
      if (network.form() == NetworkGeometry.Form.TILE) {
        NeuronTile tile = NeuronTile.of(scene.now(), scene.maps(), layer, unit);
        TilePainter.paint(surface, tile, network.node(layer, unit), look);
      } else {
        CellPainter.paint(surface, scene, neuron, network, look);
      }
      flash(surface, scene, neuron, network, look);
    }
    for (NeuronFrame neuron : scene.now().neurons()) {
      if (scene.isSelected(neuron.layer(), neuron.unit())) {
        TilePainter.paintChosen(surface, network.node(neuron.layer(), neuron.unit()), look);
      }
    }
  }

  /** The inputs: they never change while it trains. */
  static void paintInputs(Surface surface, LanePicture scene, NetworkGeometry network, Look look) {
    Layout layout = scene.layout();
    Color above = look.palette().color(scene.kind());
    TextStyle style = HeadGeometry.small(look).at(Horizontal.CENTER, Vertical.MIDDLE);
    for (int input = 0; input < layout.inputs(); input++) {
      Box box = network.node(0, input);
      TilePainter.paintInput(surface, layout.inputs(), input, above, box, look);
      String name = layout.inputs() == 1 ? "x" : input == 0 ? "x₁" : "x₂";
      double away = 0.75 * style.size();
      double y = input == 0 ? box.y() - away : box.bottom() + away;
      surface.text(name, box.centerX(), y, style);
    }
  }

  private static void flash(
      Surface surface, LanePicture scene, NeuronFrame neuron, NetworkGeometry network, Look look) {
    int number = scene.layout().neuron(neuron.layer(), neuron.unit());
    double progress = scene.flashes().progress(number);
    if (progress < 1) {
      Color color =
          switch (neuron.state()) {
            case ALIVE -> look.palette().recovered();
            case DEAD -> look.palette().text();
            case DORMANT -> look.palette().dormantFrame();
          };
      Box box = network.node(neuron.layer(), neuron.unit()).inset(-1 - 6 * progress);
      Stroke stroke = new Stroke(color.deriveColor(0, 1, 1, 1 - progress), 3 - 2 * progress);
      TilePainter.rectangle(surface, box, 4, null, stroke);
    }
  }

  /** h1, h2 … above the columns, with the α that a layer has learned where there is room. */
  private static void layers(Surface surface, LanePicture scene, LaneGeometry geometry, Look look) {
    NetworkGeometry network = geometry.network();
    int layers = scene.layout().hiddenLayers();
    TextStyle style = HeadGeometry.small(look).at(Horizontal.LEFT, Vertical.MIDDLE);
    TextStyle strong = style.bolded().colored(look.palette().color(scene.kind()));
    List<String> alphas = alphas(scene);
    double gap = 0.45 * style.size();
    boolean roomy = !alphas.isEmpty();
    for (int layer = 1; layer <= layers && roomy; layer++) {
      double wide = surface.textWidth(Layout.name(layer), style) + gap;
      double most = surface.textWidth(alphas.get(layer - 1), strong);
      roomy = wide + most + gap <= network.column();
    }
    double widest = surface.textWidth(Layout.name(layers), style) + gap;
    int every = (int) Math.max(1, Math.ceil(widest / network.column()));
    for (int layer = 1; layer <= layers; layer++) {
      if ((layer - 1) % every == 0) {
        String name = Layout.name(layer);
        String alpha = roomy ? alphas.get(layer - 1) : "";
        double first = surface.textWidth(name, style);
        double all = first + (roomy ? gap + surface.textWidth(alpha, strong) : 0);
        double left = network.x(layer) - all / 2;
        surface.text(name, left, geometry.labelsY(), style);
        if (roomy) {
          surface.text(alpha, left + first + gap, geometry.labelsY(), strong);
        }
      }
    }
  }

  /** What the layers have made of α where it is learned; else nothing. */
  private static List<String> alphas(LanePicture scene) {
    List<String> texts = new ArrayList<>();
    for (LayerFrame layer : scene.now().layers()) {
      if (layer.alphaGradients().size() == 1) {
        texts.add("α " + LaneWords.alpha(layer.alphas().getFirst()));
      } else if (layer.layer() <= scene.layout().hiddenLayers()) {
        return List.of();
      }
    }
    return texts;
  }

  /** Below each strip, how many of its neurons are dead or dormant. */
  private static void silent(
      Surface surface, LanePicture scene, NetworkGeometry network, Look look) {
    int layers = scene.layout().hiddenLayers();
    int[] counts = new int[layers + 1];
    for (NeuronFrame neuron : scene.now().neurons()) {
      counts[neuron.layer()] += neuron.state() == NeuronState.ALIVE ? 0 : 1;
    }
    TextStyle small = HeadGeometry.small(look).at(Horizontal.CENTER, Vertical.MIDDLE);
    double wide = surface.textWidth("00", small.bolded()) + 3;
    int every = (int) Math.max(1, Math.ceil(wide / network.column()));
    double y = network.bottom() + 0.95 * small.size();
    for (int layer = 1; layer <= layers; layer += every) {
      TextStyle style = counts[layer] == 0 ? small : small.bolded().colored(look.palette().text());
      surface.text(Numbers.count(counts[layer]), network.x(layer), y, style);
    }
    double x = network.x(0);
    double radius = 0.42 * small.size();
    boolean dead = scene.now().count(NeuronState.DEAD) > 0;
    boolean dormant = scene.now().count(NeuronState.DORMANT) > 0;
    double aside = dead && dormant ? 0.6 * small.size() : 0;
    if (dead) {
      StateMark.paint(surface, StateMark.Kind.DEAD, x - aside, y, radius, look);
    }
    if (dormant) {
      StateMark.paint(surface, StateMark.Kind.DORMANT, x + aside, y, radius, look);
    }
  }
}
