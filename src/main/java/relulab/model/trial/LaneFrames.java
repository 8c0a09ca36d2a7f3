package relulab.model.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import relulab.model.activation.ActivationKind;
import relulab.model.data.Dataset;
import relulab.model.data.Task;
import relulab.model.network.Layout;
import relulab.model.network.Network;
import relulab.model.training.Evaluation;

/** Takes {@link LaneFrame}s of a run. */
final class LaneFrames {
  private final Lane run;
  private final Layout layout;
  private final @Nullable Evaluation test;

  LaneFrames(Lane run) {
    this.run = run;
    layout = run.layout();
    Dataset tests = run.data().test();
    test = tests == null ? null : new Evaluation(layout, tests, run.setup().loss());
  }

  /** The run as it is now. */
  LaneFrame take() {
    run.needGradients();
    Evaluation seen = run.evaluation();
    boolean classes = run.setup().data().task() == Task.CLASSIFICATION;
    if (test != null) {
      test.evaluate(run.trainer().parameters(), run.kind(), false);
    }
    return new LaneFrame(
        run.setup().lanes().get(run.lane()),
        new Network(layout, run.kind(), run.trainer().parameters()),
        run.learningRate(),
        Math.min(run.batchSize(), run.data().train().size()),
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
        List.copyOf(run.changes()),
        Prospects.deepestDeadLayer(run) > 0,
        run.isStopped() ? OptionalLong.of(run.overflowStep()) : OptionalLong.empty());
  }

  private List<NeuronFrame> neurons() {
    Prospects prospects = new Prospects(run);
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
    Evaluation seen = run.evaluation();
    double samples = run.data().train().size();
    return new NeuronFrame(
        layer,
        unit,
        seen.active(n) / samples,
        run.lives().state(n),
        prospects.of(layer, unit),
        run.lives().since(n),
        run.lives().recoveredAt(n),
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
    Evaluation seen = run.evaluation();
    layers.add(
        new LayerFrame(
            output, seen.meanOutput(), 0, seen.gradientNorm(output), List.of(), List.of()));
    return List.copyOf(layers);
  }

  private LayerFrame hidden(int layer) {
    Evaluation seen = run.evaluation();
    int width = layout.width(layer);
    double mean = 0;
    double zeros = 0;
    for (int unit = 0; unit < width; unit++) {
      mean += seen.meanActivation(layout.neuron(layer, unit));
      zeros += seen.zeros(layout.neuron(layer, unit));
    }
    double values = (double) width * run.data().train().size();
    boolean learned = run.kind() == ActivationKind.PRELU;
    return new LayerFrame(
        layer,
        mean / width,
        zeros / values,
        seen.gradientNorm(layer),
        run.kind().hasAlpha() ? alphas(layer, run.trainer().parameters()) : List.of(),
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
