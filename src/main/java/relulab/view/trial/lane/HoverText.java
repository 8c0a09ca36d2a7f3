package relulab.view.trial.lane;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import relulab.model.network.Layout;
import relulab.model.network.Network;
import relulab.model.trial.LaneFrame;
import relulab.model.trial.NeuronFrame;
import relulab.text.Messages;
import relulab.text.Numbers;

/** What the mouse over a neuron or a weight tells: exact numbers, and the neuron's formula. */
final class HoverText {
  private static final int DIGITS = 4;
  private static final int MOST_TERMS = 4;

  private HoverText() {}

  /** Lines on the output at a place of the inputs. */
  static List<String> ofOutput(LanePicture scene, double x, double y, Messages messages) {
    LaneFrame now = scene.now();
    boolean isPlane = scene.layout().inputs() > 1;
    Network network = now.network();
    double output = isPlane ? network.predict(x, y) : network.predict(x);
    String place =
        isPlane
            ? "ŷ(" + Numbers.fixed(x, 2) + ", " + Numbers.fixed(y, 2) + ")"
            : "ŷ(" + Numbers.fixed(x, 2) + ")";
    List<String> lines = new ArrayList<>();
    lines.add(place + " = " + number(output));
    lines.add("ŷ = " + sum(scene, scene.layout().outputLayer(), 0));
    lines.add(
        messages.get(
            "training.lane.outputRange", number(now.leastOutput()), number(now.greatestOutput())));
    return lines;
  }

  /** Lines on an input or a hidden neuron. */
  static List<String> ofUnit(LanePicture scene, int layer, int unit, Messages messages) {
    Layout layout = scene.layout();
    List<String> lines = new ArrayList<>();
    if (layer == 0) {
      lines.add(messages.get("training.lane.input", name(layout, 0, unit)));
      return lines;
    }
    NeuronFrame neuron = scene.now().neuron(layer, unit);
    String state = messages.get("training.neuron." + neuron.state().name());
    lines.add(messages.get("training.lane.unit", name(layout, layer, unit), state));
    lines.add("z = " + sum(scene, layer, unit));
    lines.add("a = " + LaneWords.formula(scene.now().network().activation(layer, unit), messages));
    int samples = scene.frame().data().train().size();
    lines.add(
        messages.get(
            "training.lane.fires",
            Numbers.count(Math.round(neuron.active() * samples)),
            Numbers.count(samples)));
    lines.add(messages.get("training.lane.largestZ", number(neuron.largestZ())));
    lines.add("‖∂L/∂w‖ = " + number(neuron.gradientNorm()));
    return lines;
  }

  /** Lines on a weight. */
  static List<String> ofEdge(LanePicture scene, Edges.Edge edge, Messages messages) {
    Layout layout = scene.layout();
    String from = name(layout, edge.layer() - 1, edge.from());
    String to =
        edge.layer() == layout.outputLayer() ? "ŷ" : name(layout, edge.layer(), edge.unit());
    int index = layout.weight(edge.layer(), edge.unit(), edge.from());
    List<String> lines = new ArrayList<>();
    lines.add(from + " → " + to);
    lines.add("w = " + number(edge.weight()));
    lines.add("∂L/∂w = " + number(scene.now().gradient().of(index)));
    if (!EdgesPainter.flows(scene, edge)) {
      lines.add(messages.get("training.lane.noGradient"));
    }
    return lines;
  }

  /** The weighted sum with its numbers: the strongest terms, how many more, and the bias. */
  static String sum(LanePicture scene, int layer, int unit) {
    LaneFrame now = scene.now();
    Layout layout = scene.layout();
    int width = layout.width(layer - 1);
    List<Integer> strongest =
        IntStream.range(0, width)
            .boxed()
            .sorted(
                Comparator.comparingDouble(
                    from -> -Math.abs(now.network().weight(layer, unit, from))))
            .limit(MOST_TERMS)
            .sorted()
            .toList();
    StringBuilder text = new StringBuilder();
    for (int from : strongest) {
      term(text, now.network().weight(layer, unit, from), "·" + name(layout, layer - 1, from));
    }
    if (width > MOST_TERMS) {
      text.append(" + … (").append(width - MOST_TERMS).append(')');
    }
    term(text, now.network().bias(layer, unit), "");
    return text.toString();
  }

  private static void term(StringBuilder text, double factor, String name) {
    if (text.isEmpty()) {
      text.append(number(factor));
    } else {
      text.append(factor < 0 ? " − " : " + ").append(number(Math.abs(factor)));
    }
    text.append(name);
  }

  /** x₁, h1·3 and so on. */
  private static String name(Layout layout, int layer, int unit) {
    if (layer == 0) {
      return layout.inputs() == 1 ? "x" : unit == 0 ? "x₁" : "x₂";
    }
    return Layout.name(layer, unit);
  }

  private static String number(double value) {
    return Numbers.significant(value, DIGITS);
  }
}
