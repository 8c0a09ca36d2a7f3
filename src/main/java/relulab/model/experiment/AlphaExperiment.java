package relulab.model.experiment;

import java.util.ArrayList;
import java.util.List;
import relulab.model.activation.ActivationKind;
import relulab.model.activation.Alpha;

/**
 * What LeakyReLU's α does to the loss and to neurons, and which α PReLU learns. A hyper-parameter
 * is chosen by points that were not trained on: half of them are held out.
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

  /** Narrow and deep, where much depends on what gets through the negative side. */
  public static final Parameter.Training PLAN =
      new Parameter.Training(Plan.narrow().withHalfHeldOut(), true, true);

  public static final Parameter.Reals ALPHAS =
      new Parameter.Reals(
          "alphas",
          Alpha.MIN,
          Alpha.MAX,
          List.of(0.0, 0.01, 0.03, 0.06, 0.1, 0.2, 0.3, 0.5, 0.75, 1.0));

  /** PReLU starts as in PyTorch. */
  public static final Parameter.Real PRELU_ALPHA =
      new Parameter.Real("preluAlpha", Alpha.MIN, Alpha.MAX, false, 0.25);

  public static final ExperimentKind KIND =
      ExperimentKind.of(
          ID,
          200,
          AlphaExperiment::of,
          ExperimentKind.SEED,
          PLAN,
          ALPHAS,
          PRELU_ALPHA,
          ExperimentKind.CONFIDENCE);

  public AlphaExperiment {
    alphas = ALPHAS.checked(alphas);
    PRELU_ALPHA.checked(preluAlpha);
    ExperimentKind.CONFIDENCE.checked(confidence);
  }

  private static AlphaExperiment of(Values v) {
    return new AlphaExperiment(
        v.get(ExperimentKind.SEED),
        v.get(PLAN),
        v.get(ALPHAS),
        v.get(PRELU_ALPHA),
        v.get(ExperimentKind.CONFIDENCE));
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
  public ExperimentKind kind() {
    return KIND;
  }

  @Override
  public Values values() {
    return new Values()
        .with(ExperimentKind.SEED, seed)
        .with(PLAN, plan)
        .with(ALPHAS, alphas)
        .with(PRELU_ALPHA, preluAlpha)
        .with(ExperimentKind.CONFIDENCE, confidence);
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
