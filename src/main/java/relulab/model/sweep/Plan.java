package relulab.model.sweep;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import relulab.model.Invalid;
import relulab.model.activation.ActivationKind;
import relulab.model.data.DataKind;
import relulab.model.data.DataSpec;
import relulab.model.experiment.LaneSetup;
import relulab.model.experiment.Setup;
import relulab.model.network.Initialization;
import relulab.model.training.Loss;
import relulab.model.training.OptimizerSettings;

/**
 * How the networks of an experiment are trained.
 *
 * @param data generated data without a test set, drawn anew for each network
 * @param points number of points
 * @param noise standard deviation of the noise
 * @param hidden widths of the hidden layers
 * @param optimizer with its usual constants
 * @param learningRate η
 * @param batchSize points a step
 * @param steps 1 to 1 000 000
 * @param loss to descend
 */
public record Plan(
    DataKind data,
    int points,
    double noise,
    List<Integer> hidden,
    OptimizerSettings.Kind optimizer,
    double learningRate,
    int batchSize,
    long steps,
    Loss loss) {
  private static final long MOST_STEPS = 1_000_000;

  public Plan {
    if (data == DataKind.OWN) {
      throw new Invalid("data", Invalid.Rule.ONE_OF, data.id(), "circle, xor, spiral, blobs, abs, sin, step");
    }
    Invalid.unlessWithin("steps", steps, 1, MOST_STEPS);
    hidden = List.copyOf(hidden);
  }

  /** The learning-rate shock without its shock. */
  public static Plan circle() {
    Setup setup = Setup.learningRateShock();
    return new Plan(
        DataKind.CIRCLE, 200, 0.05, setup.hidden(), setup.optimizer().kind(), 0.05, 20, 1500,
        setup.loss());
  }

  /** |x| by ten layers of two units: the protocol of the collapse experiment. */
  public static Plan narrow() {
    return new Plan(
        DataKind.ABS, 40, 0, List.of(2, 2, 2, 2, 2, 2, 2, 2, 2, 2), OptimizerSettings.Kind.ADAM,
        1e-3, 40, 5000, Loss.SQUARED_ERROR);
  }

  /** The same with another learning rate. */
  public Plan withRate(double rate) {
    return new Plan(data, points, noise, hidden, optimizer, rate, batchSize, steps, loss);
  }

  /** The same with another number of steps. */
  public Plan withSteps(long other) {
    return new Plan(
        data, points, noise, hidden, optimizer, learningRate, batchSize, other, loss);
  }

  /**
   * The setup of one network. All variants begin with the very same weights, drawn with ReLU's gain.
   *
   * @throws Invalid if the plan is not possible
   */
  Setup setup(long seed, Variant variant) {
    return new Setup(
        seed,
        DataSpec.of(data, points, noise),
        hidden,
        new Initialization(Initialization.Weights.HE, 0.5, 0, true),
        OptimizerSettings.of(optimizer),
        learningRate,
        batchSize,
        loss,
        0,
        false,
        List.of(LaneSetup.of(variant.kind().id(), variant.kind(), variant.alpha())),
        List.of());
  }

  /** Throws {@link Invalid} if the plan is not possible. */
  void check() {
    setup(0, Variant.of(ActivationKind.RELU));
  }

  void addTo(Map<String, String> parameters, boolean withRate) {
    parameters.put("data", data.id());
    parameters.put("points", Integer.toString(points));
    parameters.put("noise", Double.toString(noise));
    parameters.put("layers", Parameters.join(hidden));
    parameters.put("optimizer", optimizer.id());
    if (withRate) {
      parameters.put("learning-rate", Double.toString(learningRate));
    }
    parameters.put("batch", Integer.toString(batchSize));
    parameters.put("steps", Long.toString(steps));
    parameters.put("loss", loss.id());
  }

  static Plan of(Parameters p, boolean withRate) {
    return new Plan(
        find(p.text("data"), DataKind.values(), DataKind::id),
        Math.toIntExact(p.whole("points")),
        p.number("noise"),
        p.integers("layers"),
        find(p.text("optimizer"), OptimizerSettings.Kind.values(), OptimizerSettings.Kind::id),
        withRate ? p.number("learning-rate") : 0,
        Math.toIntExact(p.whole("batch")),
        p.whole("steps"),
        find(p.text("loss"), Loss.values(), Loss::id));
  }

  private static <T> T find(String text, T[] values, Function<T, String> id) {
    for (T value : values) {
      if (id.apply(value).equals(text)) {
        return value;
      }
    }
    throw new IllegalArgumentException(text);
  }
}
