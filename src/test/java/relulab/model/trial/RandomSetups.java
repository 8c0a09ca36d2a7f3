package relulab.model.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import relulab.model.activation.ActivationKind;
import relulab.model.data.DataKind;
import relulab.model.data.DataSpec;
import relulab.model.network.Initialization;
import relulab.model.random.RandomStream;
import relulab.model.training.Intervention;
import relulab.model.training.Loss;
import relulab.model.training.OptimizerSettings;
import relulab.model.training.Planned;
import relulab.model.training.Stabilization;

/** Random setups for tests, small enough to run by the hundred; some of them overflow. */
public final class RandomSetups {
  private final RandomStream random;
  private final ActivationKind[] functions;

  public RandomSetups(long seed) {
    this(seed, ActivationKind.values());
  }

  /** With some functions only: setups that are stored do not change when there is a new one. */
  RandomSetups(long seed, ActivationKind... functions) {
    random = RandomStream.of(seed, 77);
    this.functions = functions;
  }

  public Setup next(int steps) {
    List<Integer> hidden = new ArrayList<>();
    int layers = random.nextInt(4);
    for (int i = 0; i < layers; i++) {
      hidden.add(1 + random.nextInt(6));
    }
    List<LaneSetup> lanes = new ArrayList<>();
    int laneCount = 1 + random.nextInt(3);
    for (int i = 0; i < laneCount; i++) {
      lanes.add(lane("lane " + i));
    }
    DataSpec data = data();
    boolean classes = data.kind().ordinal() <= DataKind.BLOBS.ordinal();
    Setup setup =
        new Setup(
            random.nextLong(),
            data,
            hidden,
            initialization(),
            new TrainingSetup(
                OptimizerSettings.of(any(OptimizerSettings.Kind.values())),
                random.nextInt(8) == 0 ? 5 : random.nextDouble(0.001, 0.2),
                1 + random.nextInt(40),
                classes ? any(Loss.values()) : Loss.SQUARED_ERROR,
                random.nextInt(2) * 0.01,
                random.nextInt(2) == 0,
                Stabilization.NONE),
            lanes,
            List.of());
    List<Planned> plan = new ArrayList<>();
    int count = random.nextInt(6);
    for (int i = 0; i < count; i++) {
      plan.add(planned(setup, random.nextInt(steps)));
    }
    return setup.withInterventions(plan);
  }

  /** The same kinds of setups, most of them clipped or warmed up. */
  public Setup nextStabilized(int steps) {
    Setup setup = next(steps);
    List<Planned> plan = new ArrayList<>(setup.interventions());
    int warmUp = 1 + random.nextInt(steps);
    plan.add(at(setup, steps, new Intervention.ClipGradient(random.nextInt(2) * 0.3)));
    plan.add(at(setup, steps, new Intervention.WarmUp(1 + random.nextInt(steps))));
    plan.add(at(setup, steps, new Intervention.RateShock(4, warmUp + 3, warmUp)));
    double clip = random.nextInt(3) * random.nextDouble(0.01, 2);
    return setup
        .with(
            t ->
                t.withStabilization(
                    new Stabilization(clip, random.nextInt(2) * random.nextInt(steps))))
        .withInterventions(plan);
  }

  private Planned at(Setup setup, int steps, Intervention intervention) {
    OptionalInt lane =
        random.nextInt(2) == 0
            ? OptionalInt.of(random.nextInt(setup.lanes().size()))
            : OptionalInt.empty();
    return new Planned(random.nextInt(steps), lane, intervention);
  }

  public Planned planned(Setup setup, long step) {
    Intervention intervention = intervention(setup);
    boolean one = !(intervention instanceof Intervention.BatchSize) && random.nextInt(2) == 0;
    OptionalInt lane =
        one ? OptionalInt.of(random.nextInt(setup.lanes().size())) : OptionalInt.empty();
    return new Planned(step, lane, intervention);
  }

  private Intervention intervention(Setup setup) {
    int kinds = setup.hidden().isEmpty() ? 5 : 8;
    int which = random.nextInt(kinds);
    if (which >= 5) {
      int layer = 1 + random.nextInt(setup.hidden().size());
      int unit = random.nextInt(setup.hidden().get(layer - 1));
      return switch (which) {
        case 5 -> new Intervention.Kill(layer, unit);
        case 6 -> new Intervention.NudgeBias(layer, unit, random.nextDouble(-2, 2));
        default -> new Intervention.Reinitialize(layer, unit);
      };
    }
    return switch (which) {
      case 0 -> new Intervention.LearningRate(random.nextDouble(0, 0.5));
      case 1 -> new Intervention.RateShock(random.nextDouble(0, 20), 1 + random.nextInt(20));
      case 2 -> new Intervention.BatchSize(1 + random.nextInt(50));
      case 3 -> new Intervention.NegativeSlope(random.nextDouble(-1, 1.5));
      default -> new Intervention.SwitchActivation(any(functions), random.nextDouble(0, 1));
    };
  }

  private LaneSetup lane(String name) {
    ActivationKind kind = random.nextInt(4) == 0 ? any(functions) : functions[random.nextInt(3)];
    return new LaneSetup(name, kind, random.nextDouble(0, 0.5), random.nextInt(2) == 0);
  }

  private DataSpec data() {
    DataKind kind = DataKind.values()[random.nextInt(DataKind.OWN.ordinal())];
    return new DataSpec(
        kind, 2 + random.nextInt(30), random.nextDouble(0, 0.2), random.nextInt(2) * 0.2, null);
  }

  private Initialization initialization() {
    return new Initialization(
        any(Initialization.Weights.values()),
        random.nextDouble(0.1, 2),
        random.nextInt(3) == 0 ? -0.2 : 0,
        random.nextInt(2) == 0);
  }

  public int nextInt(int bound) {
    return random.nextInt(bound);
  }

  private <T> T any(T[] all) {
    return all[random.nextInt(all.length)];
  }
}
