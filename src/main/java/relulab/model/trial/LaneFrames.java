package relulab.model.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import relulab.model.data.Dataset;
import relulab.model.data.Task;
import relulab.model.network.Layout;
import relulab.model.network.Network;
import relulab.model.training.Evaluation;
import relulab.model.trial.LaneFrame.Gradient;
import relulab.model.trial.LaneFrame.LayerFrame;

/** Takes {@link LaneFrame}s of a lane. */
final class LaneFrames {
  private final Lane lane;
  private final Layout layout;
  private final @Nullable Evaluation test;

  LaneFrames(Lane lane) {
    this.lane = lane;
    layout = lane.layout();
    Dataset tests = lane.data().test();
    test = tests == null ? null : new Evaluation(layout, tests, lane.setup().training().loss());
  }

  /** The lane as it is now. */
  LaneFrame take() {
    lane.needGradients();
    Evaluation seen = lane.evaluation();
    boolean classes = lane.setup().data().task() == Task.CLASSIFICATION;
    if (test != null) {
      test.evaluate(lane.trainer().parameters(), lane.kind(), false);
    }
    return new LaneFrame(
        lane.setup().lanes().get(lane.lane()),
        new Network(layout, lane.kind(), lane.trainer().parameters()),
        lane.learningRate(),
        Math.min(lane.batchSize(), lane.data().train().size()),
        seen.loss(),
        classes ? OptionalDouble.of(seen.accuracy()) : OptionalDouble.empty(),
        test != null ? OptionalDouble.of(Evaluation.shown(test.loss())) : OptionalDouble.empty(),
        test != null && classes ? OptionalDouble.of(test.accuracy()) : OptionalDouble.empty(),
        seen.leastOutput(),
        seen.greatestOutput(),
        seen.gradientNorm(),
        new Gradient(seen.gradient()),
        neurons(),
        layers(),
        List.copyOf(lane.changes()),
        Prospects.deepestDeadLayer(lane) > 0,
        lane.isStopped() ? OptionalLong.of(lane.overflowStep()) : OptionalLong.empty());
  }

  private List<NeuronFrame> neurons() {
    Prospects prospects = new Prospects(lane);
    List<NeuronFrame> neurons = new ArrayList<>(layout.neurons());
    for (int layer = 1; layer <= layout.hiddenLayers(); layer++) {
      for (int unit = 0; unit < layout.width(layer); unit++) {
        neurons.add(neuron(layer, unit, prospects));
      }
    }
    return List.copyOf(neurons);
  }

  private NeuronFrame neuron(int layer, int unit, Prospects prospects) {
    int n = layout.neuron(layer, unit);
    Evaluation seen = lane.evaluation();
    double samples = lane.data().train().size();
    return new NeuronFrame(
        layer,
        unit,
        seen.active(n) / samples,
        lane.lives().state(n),
        prospects.of(layer, unit),
        lane.lives().since(n),
        lane.lives().recoveredAt(n),
        seen.largest(n),
        seen.gradientNorm(layer, unit),
        seen.meanActivation(n),
        seen.zeros(n) / samples);
  }

  private List<LayerFrame> layers() {
    List<LayerFrame> layers = new ArrayList<>();
    for (int layer = 1; layer <= layout.hiddenLayers(); layer++) {
      layers.add(hidden(layer));
    }
    int output = layout.outputLayer();
    Evaluation seen = lane.evaluation();
    layers.add(
        new LayerFrame(
            output, seen.meanOutput(), 0, seen.gradientNorm(output), List.of(), List.of()));
    return List.copyOf(layers);
  }

  private LayerFrame hidden(int layer) {
    Evaluation seen = lane.evaluation();
    int width = layout.width(layer);
    double mean = 0;
    double zeros = 0;
    for (int unit = 0; unit < width; unit++) {
      mean += seen.meanActivation(layout.neuron(layer, unit));
      zeros += seen.zeros(layout.neuron(layer, unit));
    }
    double values = (double) width * lane.data().train().size();
    boolean learned = lane.kind().learnsAlpha();
    return new LayerFrame(
        layer,
        mean / width,
        zeros / values,
        seen.gradientNorm(layer),
        lane.kind().hasAlpha() ? alphas(layer, lane.trainer().parameters()) : List.of(),
        learned ? alphas(layer, seen.gradient()) : List.of());
  }

  /** The entries of the layer's α in an array of parameters or of gradients. */
  private List<Double> alphas(int layer, double[] values) {
    List<Double> alphas = new ArrayList<>();
    for (int unit = 0; unit < (layout.alphaPerUnit() ? layout.width(layer) : 1); unit++) {
      alphas.add(Evaluation.shown(values[layout.alpha(layer, unit)]));
    }
    return List.copyOf(alphas);
  }
}
