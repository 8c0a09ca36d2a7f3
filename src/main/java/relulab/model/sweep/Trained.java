package relulab.model.sweep;

import java.util.concurrent.CancellationException;
import relulab.model.activation.ActivationKind;
import relulab.model.data.Split;
import relulab.model.experiment.LaneSetup;
import relulab.model.experiment.Setup;
import relulab.model.network.Initializer;
import relulab.model.network.Layout;
import relulab.model.random.RandomStream;
import relulab.model.training.Evaluation;
import relulab.model.training.Trainer;

/**
 * A network after its training: the same bits as those of a lane with this setup, without what a
 * lane keeps for looking at it on the way.
 */
final class Trained {
  private static final int CHECK = 32;

  private final Layout layout;
  private final ActivationKind kind;
  private final Trainer trainer;
  private final Evaluation evaluation;
  private final boolean overflowed;

  private Trained(Setup setup, long steps) {
    LaneSetup lane = setup.lanes().getFirst();
    Split data = Split.of(setup.data(), setup.seed());
    kind = lane.kind();
    layout = setup.layout(0);
    trainer =
        new Trainer(
            layout, data.train(), setup.loss(), setup.optimizer(), setup.weightDecay(),
            setup.decayAlpha(), RandomStream.of(setup.seed(), 3).nextLong());
    double[] parameters = trainer.parameters();
    new Initializer(setup.initialization(), layout, kind, lane.alpha())
        .fill(parameters, RandomStream.of(setup.seed(), 2));
    for (int i = layout.alphaStart(); i < layout.size(); i++) {
      parameters[i] = kind.hasAlpha() ? lane.alpha() : 0;
    }
    overflowed = !train(setup, steps);
    evaluation = new Evaluation(layout, data.train(), setup.loss());
    evaluation.evaluate(trainer.parameters(), kind, false);
  }

  /**
   * The network of a plan and a variant that belongs to a seed.
   *
   * @throws CancellationException if the thread is interrupted
   */
  static Trained of(Plan plan, Variant variant, long seed) {
    return new Trained(plan.setup(seed, variant), plan.steps());
  }

  /** The seed of network i of an experiment. */
  static long seed(long experiment, long network) {
    return RandomStream.of(experiment, network).nextLong();
  }

  /** Whether all parameters stayed finite; if not, those before the bad step are kept. */
  private boolean train(Setup setup, long steps) {
    for (long step = 0; step < steps; step++) {
      if (step % CHECK == 0 && Thread.currentThread().isInterrupted()) {
        throw new CancellationException();
      }
      trainer.step(kind, setup.learningRate(), setup.batchSize());
      if (!trainer.isFinite()) {
        trainer.undo();
        return false;
      }
    }
    return true;
  }

  /** The mean loss over the data; infinite where the training overflowed. */
  double loss() {
    double loss = evaluation.loss();
    return overflowed || !Double.isFinite(loss) ? Double.POSITIVE_INFINITY : loss;
  }

  /** Greatest less least output over the data. */
  double outputRange() {
    return evaluation.greatestOutput() - evaluation.leastOutput();
  }

  /** The share of hidden units that no input activates. */
  double silentShare() {
    int silent = 0;
    for (int neuron = 0; neuron < layout.neurons(); neuron++) {
      silent += evaluation.active(neuron) == 0 ? 1 : 0;
    }
    return silent / (double) Math.max(1, layout.neurons());
  }

  /** The mean α of the hidden layers; 0 where there is none. */
  double meanAlpha() {
    double sum = 0;
    for (int i = layout.alphaStart(); i < layout.size(); i++) {
      sum += trainer.parameters()[i];
    }
    return layout.alphas() == 0 ? 0 : sum / layout.alphas();
  }
}
