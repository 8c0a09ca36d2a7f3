package relulab.model.experiment;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import relulab.model.activation.ActivationKind;
import relulab.model.data.DataKind;
import relulab.model.data.DataSpec;
import relulab.model.data.Split;
import relulab.model.network.Initialization;
import relulab.model.network.Initializer;
import relulab.model.network.Layout;
import relulab.model.training.Evaluation;
import relulab.model.training.Loss;
import relulab.model.trial.Draws;

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

  /** The ReLU family against sigmoid and tanh. */
  public static final Parameter.Variants ACTIVATIONS =
      new Parameter.Variants(
          "activations",
          List.of(
              Variant.of(ActivationKind.RELU),
              new Variant(ActivationKind.LEAKY_RELU, 0.1),
              new Variant(ActivationKind.PRELU, 0.25),
              Variant.of(ActivationKind.SIGMOID),
              Variant.of(ActivationKind.TANH)));

  public static final Parameter.Whole DEPTH = new Parameter.Whole("depth", 1L, 50L, 20L);
  public static final Parameter.Whole WIDTH = new Parameter.Whole("width", 1L, 64L, 16L);

  public static final ExperimentKind KIND =
      ExperimentKind.of(
          ID,
          100,
          GradientFlow::of,
          ExperimentKind.SEED,
          ACTIVATIONS,
          DEPTH,
          WIDTH,
          ExperimentKind.CONFIDENCE);

  private static final int POINTS = 100;
  private static final double NOISE = 0.05;

  public GradientFlow {
    activations = ACTIVATIONS.checked(activations);
    DEPTH.checked((long) depth);
    WIDTH.checked((long) width);
    ExperimentKind.CONFIDENCE.checked(confidence);
  }

  private static GradientFlow of(Values v) {
    return new GradientFlow(
        v.get(ExperimentKind.SEED),
        v.get(ACTIVATIONS),
        Math.toIntExact(v.get(DEPTH)),
        Math.toIntExact(v.get(WIDTH)),
        v.get(ExperimentKind.CONFIDENCE));
  }

  @Override
  public ExperimentKind kind() {
    return KIND;
  }

  @Override
  public Values values() {
    return new Values()
        .with(ExperimentKind.SEED, seed)
        .with(ACTIVATIONS, activations)
        .with(DEPTH, (long) depth)
        .with(WIDTH, (long) width)
        .with(ExperimentKind.CONFIDENCE, confidence);
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
  public List<Estimate> estimates(Outcome outcome) {
    return Estimate.medians(this, outcome);
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
        .fill(parameters, Draws.weights(networkSeed));
    for (int i = layout.alphaStart(); i < layout.size(); i++) {
      parameters[i] = variant.alpha();
    }
    Split data = Split.of(DataSpec.of(DataKind.CIRCLE, POINTS, NOISE), networkSeed);
    Evaluation evaluation = new Evaluation(layout, data.train(), Loss.SQUARED_ERROR);
    evaluation.evaluate(parameters, variant.kind(), true);
    return IntStream.rangeClosed(1, depth + 1).mapToDouble(evaluation::gradientNorm).toArray();
  }

  private static Initialization initialization(ActivationKind kind) {
    return kind.isUsualWithHe()
        ? Initialization.he()
        : new Initialization(Initialization.Weights.XAVIER, 0.5, 0, false);
  }
}
