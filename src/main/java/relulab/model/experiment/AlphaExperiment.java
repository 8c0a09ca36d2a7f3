package relulab.model.experiment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import relulab.model.Invalid;
import relulab.model.activation.ActivationKind;
import relulab.model.activation.Alpha;

/**
 * What LeakyReLU's α does to the loss and to neurons, and which α PReLU learns.
 *
 * @param seed of the experiment
 * @param plan how the networks are trained
 * @param alphas in [−2, 2]; 0 is ReLU
 * @param preluAlpha where PReLU starts, in [−2, 2]
 * @param confidence level of the intervals
 */
public record AlphaExperiment(
    long seed, Plan plan, List<Double> alphas, double preluAlpha, double confidence)
    implements TrainingExperiment {
  public static final String ID = "alpha";
  public static final List<Double> USUAL_ALPHAS =
      List.of(0.0, 0.01, 0.03, 0.06, 0.1, 0.2, 0.3, 0.5, 0.75, 1.0);

  /** Where PReLU starts unless something else is said, as in PyTorch. */
  public static final double USUAL_PRELU_ALPHA = 0.25;

  /** Number of networks a cell unless something else is said. */
  public static final long USUAL_NETWORKS = 200;

  /**
   * How networks are trained unless something else is said: narrow and deep, where much depends on
   * what gets through the negative side.
   */
  public static Plan usualPlan() {
    return Plan.narrow();
  }

  public AlphaExperiment {
    alphas = Parameters.distinct("alphas", alphas.stream().map(alpha -> alpha + 0.0).toList());
    alphas.forEach(alpha -> Invalid.unlessWithin("alphas", alpha, Alpha.MIN, Alpha.MAX));
    Invalid.unlessWithin("preluAlpha", preluAlpha, Alpha.MIN, Alpha.MAX);
    Invalid.unlessWithin("confidence", confidence, 0.5, 0.9999);
  }

  /** The cell of PReLU, after one for each α. */
  public int preluCell() {
    return alphas.size();
  }

  @Override
  public Variant variant(int cell) {
    if (cell == preluCell()) {
      return new Variant(ActivationKind.PRELU, preluAlpha);
    }
    double alpha = alphas.get(cell);
    return new Variant(alpha == 0 ? ActivationKind.RELU : ActivationKind.LEAKY_RELU, alpha);
  }

  @Override
  public Plan plan(int cell) {
    return plan;
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public Map<String, String> parameters() {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("seed", Long.toString(seed));
    plan.addTo(parameters, true);
    parameters.put("alphas", Parameters.join(alphas));
    parameters.put("prelu-alpha", Double.toString(preluAlpha));
    parameters.put("confidence", Double.toString(confidence));
    return parameters;
  }

  /** The experiment that {@link #parameters} describes. */
  public static AlphaExperiment of(Parameters p) {
    return new AlphaExperiment(
        p.whole("seed"),
        Plan.of(p, true),
        p.numbers("alphas"),
        p.number("prelu-alpha"),
        p.number("confidence"));
  }

  @Override
  public List<String> keyColumns() {
    return List.of("activation", "alpha");
  }

  @Override
  public List<List<String>> keys() {
    List<List<String>> keys = new ArrayList<>();
    for (int cell = 0; cell <= preluCell(); cell++) {
      keys.add(variant(cell).key());
    }
    return keys;
  }
}
