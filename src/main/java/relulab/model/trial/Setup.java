package relulab.model.trial;

import static relulab.model.activation.ActivationKind.LEAKY_RELU;
import static relulab.model.activation.ActivationKind.PRELU;
import static relulab.model.activation.ActivationKind.RELU;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import relulab.model.Invalid;
import relulab.model.data.DataKind;
import relulab.model.data.DataSpec;
import relulab.model.data.Task;
import relulab.model.network.Initialization;
import relulab.model.network.Layout;
import relulab.model.training.Intervention;
import relulab.model.training.Loss;
import relulab.model.training.OptimizerSettings;
import relulab.model.training.Planned;
import relulab.model.training.Schedule;

/**
 * Everything that defines a run: equal setups give equal bits.
 *
 * @param seed of data, initial weights and batches
 * @param data training and test data
 * @param hidden widths of the hidden layers: 0 to 10 layers of 1 to 64 units
 * @param initialization of the weights
 * @param training how the lanes are trained
 * @param lanes 1 to 3, stepping together
 * @param interventions at their steps; sorted by step here, those of one step keep their order
 */
public record Setup(
    long seed,
    DataSpec data,
    List<Integer> hidden,
    Initialization initialization,
    TrainingSetup training,
    List<LaneSetup> lanes,
    List<Planned> interventions) {

  /** The greatest number of lanes. */
  public static final int MOST_LANES = 3;

  /** The greatest number of interventions. */
  public static final int MAX_INTERVENTIONS = 10_000;

  public Setup {
    Invalid.unlessCount("hidden", hidden, 0, 10);
    for (int i = 0; i < hidden.size(); i++) {
      Invalid.unlessWithin("hidden[" + i + "]", hidden.get(i), 1, 64);
    }
    Invalid.unlessCount("lanes", lanes, 1, MOST_LANES);
    Invalid.unlessCount("interventions", interventions, 0, MAX_INTERVENTIONS);
    if (training.loss() == Loss.CROSS_ENTROPY && data.task() != Task.CLASSIFICATION) {
      throw new Invalid("loss", Invalid.Rule.NEEDS_CLASSES, data.kind().id());
    }
    hidden = List.copyOf(hidden);
    lanes = List.copyOf(lanes);
    for (int i = 0; i < interventions.size(); i++) {
      check("interventions[" + i + "]", interventions.get(i), hidden, lanes.size());
    }
    List<Planned> sorted = new ArrayList<>(interventions);
    sorted.sort(Comparator.comparingLong(Planned::step));
    interventions = List.copyOf(sorted);
  }

  private static void check(String field, Planned planned, List<Integer> hidden, int lanes) {
    if (planned.lane().isPresent()) {
      int lane = planned.lane().getAsInt();
      if (lane < 0 || lane >= lanes) {
        throw new Invalid(field + ".lane", Invalid.Rule.NO_SUCH_LANE, lane + 1, lanes);
      }
    }
    if (planned.intervention() instanceof Intervention.OnNeuron on
        && !(on.layer() >= 1
            && on.layer() <= hidden.size()
            && on.unit() >= 0
            && on.unit() < hidden.get(on.layer() - 1))) {
      throw new Invalid(field + ".unit", Invalid.Rule.NO_SUCH_NEURON, on.layer(), on.unit() + 1);
    }
  }

  /**
   * The learning-rate shock: circle data, three activations, and at step 300 a learning rate that
   * is eight times too high for 120 steps. ReLU's neurons die of it; the others' come back.
   */
  public static Setup learningRateShock() {
    return new Setup(
        11142,
        DataSpec.of(DataKind.CIRCLE, 200, 0.05),
        List.of(8, 8),
        new Initialization(Initialization.Weights.HE, 0.5, 0, true),
        TrainingSetup.of(OptimizerSettings.Kind.SGD, 0.05, 20),
        List.of(
            LaneSetup.of("ReLU", RELU, 0),
            LaneSetup.of("LeakyReLU", LEAKY_RELU, 0.1),
            LaneSetup.of("PReLU", PRELU, 0.25)),
        List.of(Planned.at(300, new Intervention.RateShock(8, 120))));
  }

  /** Number of steps after which {@link #learningRateShock} has shown what it shows. */
  public static final int LEARNING_RATE_SHOCK_STEPS = 1800;

  /** Where the parameters of a lane lie. */
  public Layout layout(int lane) {
    return new Layout(data.inputs(), hidden, lanes.get(lane).alphaPerUnit());
  }

  /** The interventions that concern a lane, sorted by step. */
  List<Planned> plan(int lane) {
    return interventions.stream().filter(planned -> planned.concerns(lane)).toList();
  }

  /** Learning rate, batch size and clipping over the steps of a lane with this plan. */
  public Schedule schedule(List<Planned> plan) {
    return new Schedule(
        training.learningRate(), training.batchSize(), training.stabilization(), plan);
  }

  /** Whether runs of both have the same bits at a step, with what is done there. */
  public boolean agreesUntil(long step, Setup other) {
    return until(step).equals(other.until(step));
  }

  private Setup until(long step) {
    return withInterventions(
        interventions.stream().filter(planned -> planned.step() <= step).toList());
  }

  /** The same with other interventions. */
  public Setup withInterventions(List<Planned> other) {
    return new Setup(seed, data, hidden, initialization, training, lanes, other);
  }

  /** The same with another seed. */
  public Setup withSeed(long other) {
    return new Setup(other, data, hidden, initialization, training, lanes, interventions);
  }

  /** The same with other lanes. */
  public Setup withLanes(List<LaneSetup> other) {
    return new Setup(seed, data, hidden, initialization, training, other, interventions);
  }

  /** The same with other data. */
  public Setup withData(DataSpec other) {
    return new Setup(seed, other, hidden, initialization, training, lanes, interventions);
  }

  /** The same with other hidden layers. */
  public Setup withHidden(List<Integer> other) {
    return new Setup(seed, data, other, initialization, training, lanes, interventions);
  }

  /** The same with another initialization. */
  public Setup withInitialization(Initialization other) {
    return new Setup(seed, data, hidden, other, training, lanes, interventions);
  }

  /** The same, trained in another way. */
  public Setup with(UnaryOperator<TrainingSetup> change) {
    return new Setup(
        seed, data, hidden, initialization, change.apply(training), lanes, interventions);
  }
}
