package relulab.model.experiment;

import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import relulab.model.activation.ActivationKind;
import relulab.model.data.Dataset;
import relulab.model.data.Split;
import relulab.model.network.Layout;
import relulab.model.random.RandomStream;
import relulab.model.training.Evaluation;
import relulab.model.training.Loss;
import relulab.model.training.Schedule;
import relulab.model.training.Trainer;
import relulab.model.trial.Draws;
import relulab.model.trial.LaneSetup;
import relulab.model.trial.Setup;

/**
 * A network after its training: the same bits as those of a lane with this setup, without what a
 * lane keeps for looking at it on the way. Interventions on lanes and neurons are not for it.
 */
final class Trained {
  private static final int CHECK = 32;

  private final Layout layout;
  private final ActivationKind kind;
  private final Trainer trainer;
  private final Evaluation evaluation;
  private final double safeSize;
  private final boolean overflowed;
  private final OptionalDouble testLoss;

  /**
   * The network of the first lane of a setup after so many steps.
   *
   * @throws CancellationException if the thread is interrupted
   */
  Trained(Setup setup, long steps) {
    LaneSetup lane = setup.lanes().getFirst();
    Split data = Split.of(setup.data(), setup.seed());
    kind = lane.kind();
    layout = setup.layout(0);
    trainer =
        new Trainer(
            layout,
            data.train(),
            setup.training().loss(),
            setup.training().optimizer(),
            setup.training().weightDecay(),
            setup.training().decayAlpha(),
            Draws.batchSeed(setup));
    Draws.begin(setup, 0, trainer.parameters());
    evaluation = new Evaluation(layout, data.train(), setup.training().loss());
    safeSize = OutputBound.safeSize(layout, data.train());
    overflowed = !train(setup, steps);
    evaluation.evaluate(trainer.parameters(), kind, false);
    testLoss = testLoss(data.test(), setup.training().loss());
  }

  private OptionalDouble testLoss(@Nullable Dataset test, Loss loss) {
    if (test == null) {
      return OptionalDouble.empty();
    }
    Evaluation held = new Evaluation(layout, test, loss);
    held.evaluate(trainer.parameters(), kind, false);
    return OptionalDouble.of(
        overflowed || !Double.isFinite(held.loss()) ? Double.POSITIVE_INFINITY : held.loss());
  }

  /**
   * The network of a plan and a variant that belongs to a seed.
   *
   * @throws CancellationException if the thread is interrupted
   */
  static Trained of(Plan plan, Variant variant, long seed) {
    return new Trained(plan.setup(seed, variant), plan.steps());
  }

  /**
   * Whether a network's output is the same for all data before, while and after it is trained. It
   * is if some hidden layer is silent at birth and its function passes nothing back: this layer and
   * all before it get a gradient of 0 from any batch, so that only weight decay could move them.
   */
  static boolean isConstantForEver(Setup setup) {
    if (setup.lanes().getFirst().kind() != ActivationKind.RELU
        || setup.training().weightDecay() > 0) {
      return false;
    }
    Layout layout = setup.layout(0);
    Dataset train = Split.of(setup.data(), setup.seed()).train();
    double[] parameters = new double[layout.size()];
    Draws.begin(setup, 0, parameters);
    Evaluation birth = new Evaluation(layout, train, setup.training().loss());
    birth.evaluate(parameters, ActivationKind.RELU, false);
    for (int layer = 1, first = 0; layer <= layout.hiddenLayers(); layer++) {
      int end = first + layout.width(layer);
      if (IntStream.range(first, end).allMatch(neuron -> birth.active(neuron) == 0)) {
        return true;
      }
      first = end;
    }
    return false;
  }

  /** The seed of network i of an experiment. */
  static long seed(long experiment, long network) {
    return RandomStream.of(experiment, network).nextLong();
  }

  /** Whether loss and parameters stayed finite; if not, those before the bad step are kept. */
  private boolean train(Setup setup, long steps) {
    Schedule schedule = setup.schedule(setup.interventions());
    for (long step = 0; step < steps; step++) {
      if (step % CHECK == 0 && Thread.currentThread().isInterrupted()) {
        throw new CancellationException();
      }
      trainer.clipAt(schedule.clipNorm(step));
      trainer.step(kind, schedule.rate(step), schedule.batch(step));
      if (!isFinite()) {
        trainer.undo();
        return false;
      }
    }
    return true;
  }

  private boolean isFinite() {
    double greatest = 0;
    for (double p : trainer.parameters()) {
      greatest = Math.max(greatest, Math.abs(p)); // NaN stays NaN
    }
    if (greatest <= safeSize) {
      return true;
    }
    if (!trainer.isFinite()) {
      return false;
    }
    evaluation.evaluate(trainer.parameters(), kind, false);
    return Double.isFinite(evaluation.loss());
  }

  /** The parameters at the end; of a network that overflowed, those before. */
  double[] parameters() {
    return trainer.parameters();
  }

  /** The mean loss over the data; infinite where the training overflowed. */
  double loss() {
    return overflowed ? Double.POSITIVE_INFINITY : evaluation.loss();
  }

  /** The mean loss over the points that were held out, if any; infinite where it overflowed. */
  OptionalDouble testLoss() {
    return testLoss;
  }

  /** Whether a loss or a parameter was not finite, so that the training stopped. */
  boolean isOverflowed() {
    return overflowed;
  }

  /** Greatest less least output over the data. */
  double outputRange() {
    return evaluation.greatestOutput() - evaluation.leastOutput();
  }

  /**
   * The share of hidden neurons that are dead or dormant; none of a smooth function, which is
   * saturated at most.
   */
  double silentShare() {
    if (!kind.isReluFamily()) {
      return 0;
    }
    int silent = 0;
    for (int neuron = 0; neuron < layout.neurons(); neuron++) {
      silent += evaluation.active(neuron) == 0 ? 1 : 0;
    }
    return silent / (double) Math.max(1, layout.neurons());
  }

  /** The mean of all slopes α; 0 where there is none. */
  double meanAlpha() {
    double sum = 0;
    for (int i = layout.alphaStart(); i < layout.size(); i++) {
      sum += trainer.parameters()[i];
    }
    return layout.alphas() == 0 ? 0 : sum / layout.alphas();
  }
}
