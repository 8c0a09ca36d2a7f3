package relulab.model.experiment;

import java.util.List;
import relulab.model.Invalid;
import relulab.model.activation.ActivationKind;
import relulab.model.data.DataKind;
import relulab.model.data.DataSpec;
import relulab.model.network.Initialization;
import relulab.model.training.Intervention;
import relulab.model.training.Loss;
import relulab.model.training.OptimizerSettings;
import relulab.model.training.Planned;
import relulab.model.trial.LaneSetup;
import relulab.model.trial.Setup;
import relulab.model.trial.TrainingSetup;

/**
 * How the networks of an experiment are trained: a setup of which each network takes its own seed
 * and its own activation.
 *
 * <p>Of the setup's interventions those remain that concern every lane and no neuron: changes of
 * the learning rate, of the batch size and of clipping, shocks, and warm-ups. Data are drawn anew
 * for each network, unless they are a person's own points.
 *
 * @param setup data, network, optimizer and so on; here with seed 0 and a single lane of ReLU,
 *     which says whether PReLU learns an α for each neuron
 * @param steps 1 to 1 000 000
 */
public record Plan(Setup setup, long steps) {
  /** The greatest number of steps. */
  public static final long MAX_STEPS = 1_000_000;

  private static final long USUAL_STEPS = 1800;

  public Plan {
    Invalid.unlessWithin("steps", steps, 1, MAX_STEPS);
    boolean alphaPerUnit = setup.lanes().stream().anyMatch(LaneSetup::alphaPerUnit);
    setup =
        setup
            .withSeed(0)
            .withInterventions(setup.interventions().stream().filter(Plan::isCommon).toList())
            .withLanes(List.of(lane(Variant.of(ActivationKind.RELU), alphaPerUnit)));
  }

  /** Trained as the lanes of a scenario are, for the usual number of steps. */
  public static Plan of(Setup setup) {
    return new Plan(setup, USUAL_STEPS);
  }

  /** Circle data, 2-8-8-1, SGD 0.05: the learning-rate shock without its shock. */
  public static Plan circle() {
    return of(Setup.learningRateShock().withInterventions(List.of()));
  }

  /** The same with its shock: from step 300 eight times the learning rate for 120 steps. */
  public static Plan shock() {
    return of(Setup.learningRateShock());
  }

  /** |x| by ten layers of two neurons: the protocol of the collapse experiment. */
  public static Plan narrow() {
    Setup setup =
        new Setup(
            0,
            DataSpec.of(DataKind.ABS, 40, 0),
            List.of(2, 2, 2, 2, 2, 2, 2, 2, 2, 2),
            new Initialization(Initialization.Weights.HE, 0.5, 0, true),
            TrainingSetup.of(OptimizerSettings.Kind.ADAM, 1e-3, 40),
            List.of(LaneSetup.of("ReLU", ActivationKind.RELU, 0)),
            List.of());
    return new Plan(setup, 5000);
  }

  /** Which data are learned. */
  public DataKind data() {
    return setup.data().kind();
  }

  /** Number of points, those kept for testing included. */
  public int points() {
    return setup.data().size();
  }

  /** Standard deviation of the noise; 0 for own points. */
  public double noise() {
    return setup.data().noise();
  }

  /** Widths of the hidden layers. */
  public List<Integer> hidden() {
    return setup.hidden();
  }

  /** The optimizer. */
  public OptimizerSettings.Kind optimizer() {
    return setup.training().optimizer().kind();
  }

  /** Learning rate η at the start. */
  public double learningRate() {
    return setup.training().learningRate();
  }

  /** Points a step, at the start. */
  public int batchSize() {
    return setup.training().batchSize();
  }

  /** The loss that is descended. */
  public Loss loss() {
    return setup.training().loss();
  }

  /** The same with another learning rate at the start. */
  public Plan withRate(double rate) {
    return new Plan(setup.with(t -> t.withLearningRate(rate)), steps);
  }

  /** The share of the points on which networks are not trained, but judged. */
  public double heldOut() {
    return setup.data().testShare();
  }

  /** The same with so large a share of the points held out. */
  public Plan withHeldOut(double share) {
    DataSpec data = setup.data();
    return new Plan(
        setup.withData(new DataSpec(data.kind(), data.points(), data.noise(), share, data.own())),
        steps);
  }

  /** The same with twice the points, of which half are learned and half held out. */
  Plan withHalfHeldOut() {
    DataSpec data = setup.data();
    return new Plan(
        setup.withData(new DataSpec(data.kind(), 2 * data.points(), data.noise(), 0.5, null)),
        steps);
  }

  /** The same with another number of steps. */
  public Plan withSteps(long other) {
    return new Plan(setup, other);
  }

  /** The same for an experiment over learning rates: none of its own, and none set on the way. */
  public Plan withoutRates() {
    List<Planned> others =
        setup.interventions().stream()
            .filter(planned -> !(planned.intervention() instanceof Intervention.LearningRate))
            .toList();
    return new Plan(setup.with(t -> t.withLearningRate(0)).withInterventions(others), steps);
  }

  /**
   * The setup of one network, as a lane of a trial has it. All variants begin with equal draws;
   * where the initialization shares its gain, with the very same weights.
   */
  public Setup setup(long seed, Variant variant) {
    boolean alphaPerUnit = setup.lanes().getFirst().alphaPerUnit();
    return setup.withSeed(seed).withLanes(List.of(lane(variant, alphaPerUnit)));
  }

  private static LaneSetup lane(Variant variant, boolean alphaPerUnit) {
    return new LaneSetup(variant.kind().id(), variant.kind(), variant.alpha(), alphaPerUnit);
  }

  private static boolean isCommon(Planned planned) {
    return planned.lane().isEmpty()
        && switch (planned.intervention()) {
          case Intervention.LearningRate _,
              Intervention.RateShock _,
              Intervention.BatchSize _,
              Intervention.ClipGradient _,
              Intervention.WarmUp _ ->
              true;
          case Intervention.NegativeSlope _,
              Intervention.SwitchActivation _,
              Intervention.OnNeuron _ ->
              false;
        };
  }
}
