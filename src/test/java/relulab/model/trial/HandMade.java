package relulab.model.trial;

import java.util.Arrays;
import java.util.List;
import relulab.model.activation.ActivationKind;
import relulab.model.data.DataSpec;
import relulab.model.data.OwnPoints;
import relulab.model.data.Split;
import relulab.model.data.Task;
import relulab.model.network.Initialization;
import relulab.model.training.Checkpoint;
import relulab.model.training.OptimizerSettings;

/** Runs with weights and data that a test writes down. */
final class HandMade {
  private HandMade() {}

  /** One lane on points (x, y), full batch, plain gradient descent with rate 0.1. */
  static Setup setup(ActivationKind kind, double alpha, List<Integer> hidden, double[]... points) {
    List<OwnPoints.Row> rows =
        Arrays.stream(points).map(p -> new OwnPoints.Row(p[0], 0, p[1])).toList();
    return new Setup(
        1,
        DataSpec.of(new OwnPoints(Task.REGRESSION, 1, rows)),
        hidden,
        Initialization.he(),
        TrainingSetup.of(OptimizerSettings.Kind.SGD, 0.1, 1000),
        List.of(LaneSetup.of("lane", kind, alpha)),
        List.of());
  }

  /** A run that begins with these weights and biases, in the layout's order. */
  static Lane run(Setup setup, double... weights) {
    Lane run = new Lane(setup, 0, Split.of(setup.data(), setup.seed()));
    return begin(run, run.save().training().memory(), weights);
  }

  /** The same with this memory of the optimizer. */
  static Lane begin(Lane run, double[] memory, double... weights) {
    Checkpoint fresh = run.save();
    double[] parameters = fresh.training().parameters().clone();
    if (weights.length != run.layout().alphaStart()) {
      throw new IllegalArgumentException(weights.length + " for " + run.layout().alphaStart());
    }
    System.arraycopy(weights, 0, parameters, 0, weights.length);
    Checkpoint.Training training =
        new Checkpoint.Training(0, parameters, memory, fresh.training().place());
    run.restore(new Checkpoint(0, fresh.kind(), -1, training, fresh.lives()));
    return run;
  }

  static LaneFrame frame(Lane run) {
    return new LaneFrames(run).take();
  }

  static void steps(Lane run, int count) {
    for (int i = 0; i < count; i++) {
      run.step();
    }
  }
}
