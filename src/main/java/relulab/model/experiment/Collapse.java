package relulab.model.experiment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import relulab.model.Invalid;

/**
 * How many networks collapse: after training their output no longer depends on the input. Network i
 * begins with the same weights under every activation.
 *
 * @param seed of the experiment
 * @param plan how they are trained
 * @param activations to compare
 * @param confidence level of the intervals
 */
public record Collapse(long seed, Plan plan, List<Variant> activations, double confidence)
    implements Experiment {
  public static final String ID = "collapse";

  /** A network whose outputs lie this close together has collapsed. */
  public static final double RANGE = 1e-3;

  /** Number of networks an activation unless something else is said. */
  public static final long USUAL_NETWORKS = 1000;

  public Collapse {
    activations = Parameters.distinct("activations", activations);
    Invalid.unlessWithin("confidence", confidence, 0.5, 0.9999);
  }

  /** The functions of the protocol: ReLU, LeakyReLU 0.01 and 0.3, PReLU 0.25. */
  public static List<Variant> protocol() {
    return List.of(
        Variant.parse("relu"),
        Variant.parse("leaky-relu:0.01"),
        Variant.parse("leaky-relu:0.3"),
        Variant.parse("prelu:0.25"));
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
    parameters.put("activations", Parameters.join(activations));
    parameters.put("confidence", Double.toString(confidence));
    return parameters;
  }

  /** The experiment that {@link #parameters} describes. */
  public static Collapse of(Parameters p) {
    return new Collapse(
        p.whole("seed"),
        Plan.of(p, true),
        p.list("activations", Variant::parse),
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

  @Override
  public List<String> valueColumns() {
    return List.of("collapsed");
  }

  @Override
  public Outcome none() {
    return Outcome.Count.NONE;
  }

  @Override
  public int block() {
    return 1;
  }

  @Override
  public Outcome measure(int cell, SeedRange seeds) {
    long collapsed = 0;
    for (long i = seeds.first(); i <= seeds.last(); i++) {
      Trained network = Trained.of(plan, activations.get(cell), Trained.seed(seed, i));
      collapsed += network.outputRange() < RANGE ? 1 : 0;
    }
    return new Outcome.Count(SeedSet.of(seeds), collapsed);
  }
}
