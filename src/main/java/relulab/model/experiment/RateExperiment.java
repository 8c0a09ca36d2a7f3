package relulab.model.experiment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import relulab.model.Invalid;

/**
 * What the learning rate does to the loss and to neurons, by activation.
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

  /** About four a decade, more where neurons die. */
  public static final List<Double> USUAL_RATES =
      List.of(0.003, 0.006, 0.01, 0.02, 0.03, 0.06, 0.1, 0.2, 0.3, 0.4, 0.6, 0.8, 1.0);

  /** Number of networks a cell unless something else is said. */
  public static final long USUAL_NETWORKS = 100;

  /** How networks are trained unless something else is said. */
  public static Plan usualPlan() {
    return Plan.circle();
  }

  /** ReLU, LeakyReLU 0.1 and PReLU 0.25. */
  public static List<Variant> usualActivations() {
    return Variant.family(0.1, 0.25);
  }

  public RateExperiment {
    plan = plan.withoutRates();
    activations = Parameters.distinct("activations", activations);
    rates = Parameters.distinct("rates", rates);
    rates.forEach(rate -> Invalid.unlessWithin("rates", rate, 1e-9, 1000));
    Invalid.unlessWithin("confidence", confidence, 0.5, 0.9999);
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
  public String id() {
    return ID;
  }

  @Override
  public Map<String, String> parameters() {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("seed", Long.toString(seed));
    plan.addTo(parameters, false);
    parameters.put("activations", Parameters.join(activations));
    parameters.put("rates", Parameters.join(rates));
    parameters.put("confidence", Double.toString(confidence));
    return parameters;
  }

  /** The experiment that {@link #parameters} describes. */
  public static RateExperiment of(Parameters p) {
    return new RateExperiment(
        p.whole("seed"),
        Plan.of(p, false),
        p.list("activations", Variant::parse),
        p.numbers("rates"),
        p.number("confidence"));
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
