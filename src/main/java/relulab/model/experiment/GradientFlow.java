package relulab.model.experiment;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import relulab.model.Invalid;
import relulab.model.activation.ActivationKind;
import relulab.model.data.DataKind;
import relulab.model.data.DataSpec;
import relulab.model.data.Split;
import relulab.model.network.Initialization;
import relulab.model.network.Initializer;
import relulab.model.network.Layout;
import relulab.model.random.RandomStream;
import relulab.model.training.Evaluation;
import relulab.model.training.Loss;

/**
 * How much gradient reaches each layer of a deep network at birth: the Euclidean norm of the
 * gradient of a layer's weights and biases, of the squared error over circle data. Every function
 * is given the initialization that was made for it: the ReLU family and its smooth relatives He's
 * with their own gain, sigmoid and tanh Xavier's.
 *
 * @param seed of the experiment
 * @param activations to compare
 * @param depth number of hidden layers, 1 to 50
 * @param width units a hidden layer, 1 to 64
 * @param confidence level of the intervals
 */
public record GradientFlow(
    long seed, List<Variant> activations, int depth, int width, double confidence)
    implements Experiment {
  public static final String ID = "gradient-flow";
  public static final int USUAL_DEPTH = 20;
  public static final int USUAL_WIDTH = 16;

  /** Number of networks an activation unless something else is said. */
  public static final long USUAL_NETWORKS = 100;

  private static final int POINTS = 100;
  private static final double NOISE = 0.05;

  public GradientFlow {
    activations = Parameters.distinct("activations", activations);
    Invalid.unlessWithin("depth", depth, 1, 50);
    Invalid.unlessWithin("width", width, 1, 64);
    Invalid.unlessWithin("confidence", confidence, 0.5, 0.9999);
  }

  /** The ReLU family against sigmoid and tanh. */
  public static List<Variant> usual() {
    return List.of(
        Variant.of(ActivationKind.RELU),
        new Variant(ActivationKind.LEAKY_RELU, 0.1),
        new Variant(ActivationKind.PRELU, 0.25),
        Variant.of(ActivationKind.SIGMOID),
        Variant.of(ActivationKind.TANH));
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public Map<String, String> parameters() {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("seed", Long.toString(seed));
    parameters.put("activations", Parameters.join(activations));
    parameters.put("depth", Integer.toString(depth));
    parameters.put("width", Integer.toString(width));
    parameters.put("confidence", Double.toString(confidence));
    return parameters;
  }

  /** The experiment that {@link #parameters} describes. */
  public static GradientFlow of(Parameters p) {
    return new GradientFlow(
        p.whole("seed"),
        p.list("activations", Variant::parse),
        p.integer("depth"),
        p.integer("width"),
        p.number("confidence"));
  }

  @Override
  public List<String> keyColumns() {
    return List.of("activation", "alpha");
  }

  @Override
  public List<List<String>> keys() {
    return activations.stream().map(Variant::key).toList();
  }

  /** One a layer, the output layer last. */
  @Override
  public List<String> valueColumns() {
    return IntStream.rangeClosed(1, depth + 1).mapToObj(layer -> "layer_" + layer).toList();
  }

  @Override
  public Outcome none() {
    return Outcome.Rows.NONE;
  }

  @Override
  public int block() {
    return 1;
  }

  @Override
  public Outcome measure(int cell, SeedRange seeds) {
    Variant variant = activations.get(cell);
    return Measured.rows(seeds, i -> norms(variant, Trained.seed(seed, i)));
  }

  private double[] norms(Variant variant, long networkSeed) {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException();
    }
    Layout layout = new Layout(2, Collections.nCopies(depth, width), false);
    double[] parameters = new double[layout.size()];
    new Initializer(initialization(variant.kind()), layout, variant.kind(), variant.alpha())
        .fill(parameters, RandomStream.of(networkSeed, 2));
    for (int i = layout.alphaStart(); i < layout.size(); i++) {
      parameters[i] = variant.alpha();
    }
    Split data = Split.of(DataSpec.of(DataKind.CIRCLE, POINTS, NOISE), networkSeed);
    Evaluation evaluation = new Evaluation(layout, data.train(), Loss.SQUARED_ERROR);
    evaluation.evaluate(parameters, variant.kind(), true);
    return IntStream.rangeClosed(1, depth + 1).mapToDouble(evaluation::gradientNorm).toArray();
  }

  private static Initialization initialization(ActivationKind kind) {
    boolean saturates = kind == ActivationKind.SIGMOID || kind == ActivationKind.TANH;
    return saturates
        ? new Initialization(Initialization.Weights.XAVIER, 0.5, 0, false)
        : Initialization.he();
  }
}
