package relulab.model.experiment;

import java.util.Arrays;
import java.util.List;
import relulab.model.activation.ActivationKind;
import relulab.model.network.Initialization;
import relulab.model.training.Intervention;
import relulab.model.training.Planned;
import relulab.model.training.Stabilization;
import relulab.model.trial.Setup;

/**
 * What keeps the neurons of ReLU networks alive through a shock of the learning rate. Network i has
 * the same data and batches with every measure, and but for Xavier's scale the same first weights.
 *
 * @param seed of the experiment
 * @param plan how they are trained, with a shock
 * @param clipNorm norm at which {@link Measure#CLIPPING} clips the gradient, above 0
 * @param warmUp number of updates over which {@link Measure#WARM_UP} ramps a shock up, at most all
 *     of it
 * @param bias first bias of {@link Measure#BIAS}
 * @param confidence level of the intervals
 */
public record Prevention(
    long seed, Plan plan, double clipNorm, long warmUp, double bias, double confidence)
    implements TrainingExperiment {
  public static final String ID = "prevention";

  /** The scene's protocol: from step 300 eight times the learning rate for 120 steps. */
  public static final Parameter.Training PLAN = new Parameter.Training(Plan.shock(), true, false);

  public static final Parameter.Real CLIP_NORM =
      new Parameter.Real("clipNorm", 1e-6, Stabilization.MAX_NORM, false, 1.0);
  public static final Parameter.Whole WARM_UP =
      new Parameter.Whole("shockRamp", 1L, (long) Stabilization.MAX_STEPS, 60L);
  public static final Parameter.Real BIAS =
      new Parameter.Real("firstBias", -10.0, 10.0, false, 0.1);

  public static final ExperimentKind KIND =
      ExperimentKind.of(
          ID,
          200,
          Prevention::of,
          ExperimentKind.SEED,
          PLAN,
          CLIP_NORM,
          WARM_UP,
          BIAS,
          ExperimentKind.CONFIDENCE);

  /** What is done against the death of neurons. */
  public enum Measure {
    /** He's weights, biases and rates as planned. */
    NOTHING("nothing"),
    /** The gradient is clipped by its norm. */
    CLIPPING("clipping"),
    /** The high rate of a shock is ramped up. */
    WARM_UP("warm-up"),
    /** Every bias begins above 0. */
    BIAS("bias"),
    /** Xavier's weights in place of He's. */
    XAVIER("xavier");

    private final String id;

    Measure(String id) {
      this.id = id;
    }

    /** The name used in files. */
    public String id() {
      return id;
    }
  }

  public Prevention {
    plan = PLAN.checked(plan);
    CLIP_NORM.checked(clipNorm);
    WARM_UP.checked(warmUp);
    BIAS.checked(bias);
    ExperimentKind.CONFIDENCE.checked(confidence);
  }

  private static Prevention of(Values v) {
    return new Prevention(
        v.get(ExperimentKind.SEED),
        v.get(PLAN),
        v.get(CLIP_NORM),
        v.get(WARM_UP),
        v.get(BIAS),
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
        .with(CLIP_NORM, clipNorm)
        .with(WARM_UP, warmUp)
        .with(BIAS, bias)
        .with(ExperimentKind.CONFIDENCE, confidence);
  }

  /** The measure of a cell. */
  public Measure measure(int cell) {
    return Measure.values()[cell];
  }

  @Override
  public Variant variant(int cell) {
    return Variant.of(ActivationKind.RELU);
  }

  @Override
  public Plan plan(int cell) {
    Setup setup = plan.setup();
    Initialization first = setup.initialization();
    return new Plan(
        switch (measure(cell)) {
          case NOTHING -> setup;
          case CLIPPING ->
              setup.with(
                  t ->
                      t.withStabilization(
                          new Stabilization(clipNorm, setup.training().stabilization().warmUp())));
          case WARM_UP ->
              setup.withInterventions(setup.interventions().stream().map(this::ramped).toList());
          case BIAS ->
              setup.withInitialization(
                  new Initialization(first.weights(), first.bound(), bias, first.sharedGain()));
          case XAVIER ->
              setup.withInitialization(
                  new Initialization(
                      Initialization.Weights.XAVIER,
                      first.bound(),
                      first.bias(),
                      first.sharedGain()));
        },
        plan.steps());
  }

  private Planned ramped(Planned planned) {
    return planned.intervention() instanceof Intervention.RateShock shock
        ? Planned.at(
            planned.step(),
            new Intervention.RateShock(
                shock.factor(), shock.steps(), (int) Math.min(warmUp, shock.steps())))
        : planned;
  }

  @Override
  public List<String> keyColumns() {
    return List.of("measure");
  }

  @Override
  public List<List<String>> keys() {
    return Arrays.stream(Measure.values()).map(measure -> List.of(measure.id())).toList();
  }
}
