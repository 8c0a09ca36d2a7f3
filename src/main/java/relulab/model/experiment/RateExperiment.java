package relulab.model.experiment;

import java.util.ArrayList;
import java.util.List;

/**
 * What the learning rate does to the held-out loss and to neurons, by activation.
 *
 * @param seed of the experiment
 * @param plan how the networks are trained, but for the learning rate
 * @param activations to compare
 * @param rates learning rates, each above 0 and at most 1000
 * @param confidence level of the intervals
 */
public record RateExperiment(
    long seed, Plan plan, List<Variant> activations, List<Double> rates, double confidence)
    implements TrainingExperiment {
  public static final String ID = "learning-rate";

  public static final Parameter.Training PLAN =
      new Parameter.Training(Plan.circle().withHalfHeldOut(), false, true);

  public static final Parameter.Variants ACTIVATIONS =
      new Parameter.Variants("activations", Variant.family(0.1, 0.25));

  /** About four a decade, more where neurons die. */
  public static final Parameter.Reals RATES =
      new Parameter.Reals(
          "rates",
          1e-9,
          1000.0,
          List.of(0.003, 0.006, 0.01, 0.02, 0.03, 0.06, 0.1, 0.2, 0.3, 0.4, 0.6, 0.8, 1.0));

  public static final ExperimentKind KIND =
      ExperimentKind.of(
          ID,
          100,
          RateExperiment::of,
          ExperimentKind.SEED,
          PLAN,
          ACTIVATIONS,
          RATES,
          ExperimentKind.CONFIDENCE);

  public RateExperiment {
    plan = PLAN.checked(plan);
    activations = ACTIVATIONS.checked(activations);
    rates = RATES.checked(rates);
    ExperimentKind.CONFIDENCE.checked(confidence);
  }

  private static RateExperiment of(Values v) {
    return new RateExperiment(
        v.get(ExperimentKind.SEED),
        v.get(PLAN),
        v.get(ACTIVATIONS),
        v.get(RATES),
        v.get(ExperimentKind.CONFIDENCE));
  }

  @Override
  public Variant variant(int cell) {
    return activations.get(cell / rates.size());
  }

  /** The learning rate of a cell. */
  public double rate(int cell) {
    return rates.get(cell % rates.size());
  }

  @Override
  public Plan plan(int cell) {
    return plan.withRate(rate(cell));
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
        .with(ACTIVATIONS, activations)
        .with(RATES, rates)
        .with(ExperimentKind.CONFIDENCE, confidence);
  }

  @Override
  public List<String> keyColumns() {
    return List.of("activation", "alpha", "learning_rate");
  }

  @Override
  public List<List<String>> keys() {
    List<List<String>> keys = new ArrayList<>();
    for (int cell = 0; cell < activations.size() * rates.size(); cell++) {
      List<String> key = new ArrayList<>(variant(cell).key());
      key.add(Double.toString(rate(cell)));
      keys.add(key);
    }
    return keys;
  }
}
