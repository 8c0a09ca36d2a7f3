package relulab.model.experiment;

import java.util.List;

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

  public static final Parameter.Training PLAN = new Parameter.Training(Plan.narrow(), true, false);

  /** The functions of the protocol. */
  public static final Parameter.Variants ACTIVATIONS =
      new Parameter.Variants(
          "activations",
          List.of(
              Variant.parse("relu"),
              Variant.parse("leaky-relu:0.01"),
              Variant.parse("leaky-relu:0.3"),
              Variant.parse("prelu:0.25")));

  public static final ExperimentKind KIND =
      ExperimentKind.of(
          ID,
          1000,
          Collapse::of,
          ExperimentKind.SEED,
          PLAN,
          ACTIVATIONS,
          ExperimentKind.CONFIDENCE);

  public Collapse {
    activations = ACTIVATIONS.checked(activations);
    ExperimentKind.CONFIDENCE.checked(confidence);
  }

  private static Collapse of(Values v) {
    return new Collapse(
        v.get(ExperimentKind.SEED),
        v.get(PLAN),
        v.get(ACTIVATIONS),
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
        .with(PLAN, plan)
        .with(ACTIVATIONS, activations)
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

  @Override
  public List<String> valueColumns() {
    return List.of("collapsed");
  }

  @Override
  public List<Estimate> estimates(Outcome outcome) {
    return List.of(Estimate.of((Outcome.Count) outcome, confidence));
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
      collapsed += isCollapsed(activations.get(cell), Trained.seed(seed, i)) ? 1 : 0;
    }
    return new Outcome.Count(SeedSet.of(seeds), collapsed);
  }

  /** Nine of ten ReLU networks of the protocol are born dead and need not be trained. */
  private boolean isCollapsed(Variant variant, long network) {
    return Trained.isConstantForEver(plan.setup(network, variant))
        || Trained.of(plan, variant, network).outputRange() < RANGE;
  }
}
