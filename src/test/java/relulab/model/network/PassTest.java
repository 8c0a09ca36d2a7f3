package relulab.model.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import relulab.model.activation.ActivationKind;
import relulab.model.data.Dataset;
import relulab.model.random.RandomStream;
import relulab.model.training.Evaluation;
import relulab.model.training.Loss;

/** The fast loops give the bits of the readable arithmetic, whatever the shape. */
class PassTest {
  private final List<double[]> rows = new ArrayList<>();
  private RandomStream random = new RandomStream(0);
  private ActivationKind kind = ActivationKind.RELU;
  private Layout layout = new Layout(1, List.of(), false);
  private Dataset data = new Dataset(new double[1][0], new double[0]);
  private double[] parameters = {};

  private void draw(int seed) {
    random = RandomStream.of(seed, 5);
    kind = ActivationKind.values()[seed % ActivationKind.values().length];
    List<Integer> hidden = new ArrayList<>();
    for (int layers = random.nextInt(4); layers > 0; layers--) {
      hidden.add(random.nextInt(3) == 0 ? 8 : 1 + random.nextInt(21));
    }
    layout = new Layout(1 + random.nextInt(2), hidden, random.nextInt(2) == 0);
    parameters = new double[layout.size()];
    for (int i = 0; i < parameters.length; i++) {
      boolean isZero = i >= layout.alphaStart() && (!kind.hasAlpha() || random.nextInt(4) == 0);
      parameters[i] = isZero ? 0 : random.nextGaussian();
    }
    int samples = 1 + random.nextInt(random.nextInt(5) == 0 ? 700 : 40);
    double[][] x = new double[layout.inputs()][samples];
    double[] y = new double[samples];
    for (int s = 0; s < samples; s++) {
      for (double[] feature : x) {
        feature[s] = random.nextInt(10) == 0 ? 0 : random.nextGaussian();
      }
      y[s] = random.nextGaussian();
    }
    data = new Dataset(x, y);
    for (int s = 0; s < samples; s++) {
      rows.add(data.input(s));
    }
  }

  @RepeatedTest(400)
  void forwardAndBackwardAreThoseOfOneSampleAtATime(RepetitionInfo info) {
    draw(info.getCurrentRepetition());
    Network network = new Network(layout, kind, parameters);
    double[] outputs = network.predictAll(data.inputs());
    double[] gradient = new double[layout.size()];
    double share = 1.0 / data.size();
    for (int s = 0; s < data.size(); s++) {
      Network.Forward forward = network.forward(rows.get(s));
      assertEquals(forward.preActivations()[layout.outputLayer()][0], outputs[s]);
      add(gradient, network, forward, (outputs[s] - data.targets()[s]) * share);
    }
    Evaluation evaluation = new Evaluation(layout, data, Loss.SQUARED_ERROR);
    evaluation.evaluate(parameters, kind, true);
    int exact = layout.alphaPerUnit() ? layout.size() : layout.alphaStart();
    for (int i = 0; i < layout.size(); i++) {
      double error = i < exact ? 0 : 1e-12 * Math.max(1, Math.abs(gradient[i]));
      assertEquals(gradient[i], evaluation.gradient()[i], error, "parameter " + i);
    }
  }

  private void add(
      double[] gradient, Network network, Network.Forward forward, double outputSlope) {
    double[][] delta = network.backward(forward, outputSlope);
    for (int layer = 1; layer <= layout.outputLayer(); layer++) {
      double[] before = forward.activations()[layer - 1];
      for (int unit = 0; unit < layout.width(layer); unit++) {
        double d = delta[layer][unit];
        gradient[layout.bias(layer, unit)] += d;
        for (int from = 0; from < before.length; from++) {
          int w = layout.weight(layer, unit, from);
          gradient[w] = Math.fma(d, before[from], gradient[w]);
        }
      }
    }
    if (kind == ActivationKind.PRELU) {
      addAlphas(gradient, network, forward, delta);
    }
  }

  /** An α that units share is summed unit by unit in the fast loops, here sample by sample. */
  private void addAlphas(
      double[] gradient, Network network, Network.Forward forward, double[][] delta) {
    for (int layer = 1; layer <= layout.hiddenLayers(); layer++) {
      for (int unit = 0; unit < layout.width(layer); unit++) {
        double upstream = 0;
        for (int to = 0; to < layout.width(layer + 1); to++) {
          upstream = Math.fma(network.weight(layer + 1, to, unit), delta[layer + 1][to], upstream);
        }
        double z = forward.preActivations()[layer][unit];
        int alpha = layout.alpha(layer, unit);
        gradient[alpha] = Math.fma(upstream, Math.min(z, 0), gradient[alpha]);
      }
    }
  }
}
