package relulab.cli;

import java.util.List;
import java.util.stream.IntStream;
import relulab.model.network.Layout;
import relulab.model.network.Network;
import relulab.model.trial.Frame;
import relulab.model.trial.LaneFrame;
import relulab.scenario.JsonWriter;

/** The parameters of all lanes as JSON, layer by layer: weights[unit][input], biases, alphas. */
final class WeightsJson {
  private WeightsJson() {}

  static String of(Frame frame) {
    JsonWriter out = new JsonWriter().object().field("step", frame.step()).list("lanes");
    for (LaneFrame lane : frame.lanes()) {
      out.object().field("name", lane.setup().name());
      out.field("activation", lane.network().kind().id());
      lane.overflowStep().ifPresent(step -> out.field("overflowStep", step));
      out.list("layers");
      for (int layer = 1; layer <= lane.network().layout().outputLayer(); layer++) {
        layer(out, lane.network(), layer);
      }
      out.endList().end();
    }
    return out.endList().end().toString();
  }

  private static void layer(JsonWriter out, Network network, int layer) {
    Layout layout = network.layout();
    out.object().list("weights");
    for (int unit = 0; unit < layout.width(layer); unit++) {
      int to = unit;
      out.row(numbers(layout.width(layer - 1), from -> network.weight(layer, to, from)));
    }
    out.endList();
    out.numbers("biases", numbers(layout.width(layer), unit -> network.bias(layer, unit)));
    if (layer < layout.outputLayer() && network.kind().hasAlpha()) {
      int count = layout.alphaPerUnit() ? layout.width(layer) : 1;
      out.numbers("alphas", numbers(count, unit -> network.alpha(layer, unit)));
    }
    out.end();
  }

  private static List<Double> numbers(int count, java.util.function.IntToDoubleFunction number) {
    return IntStream.range(0, count).mapToObj(number::applyAsDouble).toList();
  }
}
