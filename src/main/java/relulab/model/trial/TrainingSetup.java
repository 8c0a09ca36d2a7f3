package relulab.model.trial;

import relulab.model.Invalid;
import relulab.model.training.Intervention;
import relulab.model.training.Loss;
import relulab.model.training.OptimizerSettings;
import relulab.model.training.Stabilization;

/**
 * How the lanes of a trial are trained.
 *
 * @param optimizer and its constants
 * @param learningRate η from the start, in [0, 1e9]
 * @param batchSize from the start, 1 or more; a batch as large as the training set or larger is all
 *     of it
 * @param loss to descend; cross-entropy only for classification
 * @param weightDecay λ, in [0, 10]
 * @param decayAlpha whether a learned α decays, too
 * @param stabilization clipping of the gradient and warm-up of the learning rate from the start
 */
public record TrainingSetup(
    OptimizerSettings optimizer,
    double learningRate,
    int batchSize,
    Loss loss,
    double weightDecay,
    boolean decayAlpha,
    Stabilization stabilization) {

  public TrainingSetup {
    Invalid.unlessWithin(
        "learningRate", learningRate, Intervention.MIN_RATE, Intervention.MAX_RATE);
    Invalid.unlessWithin("batchSize", batchSize, 1, Intervention.MAX_BATCH);
    Invalid.unlessWithin("weightDecay", weightDecay, 0, 10);
  }

  /** Squared error, without decay, clipping and warm-up. */
  public static TrainingSetup of(OptimizerSettings.Kind kind, double learningRate, int batchSize) {
    return new TrainingSetup(
        OptimizerSettings.of(kind),
        learningRate,
        batchSize,
        Loss.SQUARED_ERROR,
        0,
        false,
        Stabilization.NONE);
  }

  /** The same with another optimizer. */
  public TrainingSetup withOptimizer(OptimizerSettings other) {
    return new TrainingSetup(
        other, learningRate, batchSize, loss, weightDecay, decayAlpha, stabilization);
  }

  /** The same with another learning rate. */
  public TrainingSetup withLearningRate(double other) {
    return new TrainingSetup(
        optimizer, other, batchSize, loss, weightDecay, decayAlpha, stabilization);
  }

  /** The same with another batch size. */
  public TrainingSetup withBatchSize(int other) {
    return new TrainingSetup(
        optimizer, learningRate, other, loss, weightDecay, decayAlpha, stabilization);
  }

  /** The same with another loss. */
  public TrainingSetup withLoss(Loss other) {
    return new TrainingSetup(
        optimizer, learningRate, batchSize, other, weightDecay, decayAlpha, stabilization);
  }

  /** The same with other weight decay. */
  public TrainingSetup withWeightDecay(double decay, boolean alphaToo) {
    return new TrainingSetup(
        optimizer, learningRate, batchSize, loss, decay, alphaToo, stabilization);
  }

  /** The same with other clipping and warm-up. */
  public TrainingSetup withStabilization(Stabilization other) {
    return new TrainingSetup(
        optimizer, learningRate, batchSize, loss, weightDecay, decayAlpha, other);
  }
}
