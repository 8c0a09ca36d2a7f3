package relulab.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import relulab.model.activation.ActivationKind;
import relulab.model.data.DataKind;
import relulab.model.data.DataSpec;
import relulab.model.data.Split;
import relulab.model.network.Initializer;
import relulab.model.network.Layout;
import relulab.model.random.RandomStream;
import relulab.model.training.Loss;
import relulab.model.training.OptimizerSettings;
import relulab.model.training.Trainer;
import relulab.model.trial.Lane;
import relulab.model.trial.LaneSetup;

/**
 * Training speed in samples per second, one thread, full batch, plain gradient descent.
 *
 * <p>Compare with src/bench/python/training_speed.py, run in turn on the same machine.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class TrainingBenchmark {
  private static final int SMALL_SAMPLES = 200;
  private static final int LARGE_SAMPLES = 1000;
  private static final double RATE = 0.01;

  private Trainer small;
  private Lane smallWithStatistics;
  private Trainer large;
  private Lane largeWithStatistics;

  @Setup
  public void prepare() {
    small = trainer(List.of(8, 8), SMALL_SAMPLES);
    large = trainer(List.of(64, 64, 64), LARGE_SAMPLES);
    smallWithStatistics = run(List.of(8, 8), SMALL_SAMPLES);
    largeWithStatistics = run(List.of(64, 64, 64), LARGE_SAMPLES);
  }

  private static Trainer trainer(List<Integer> hidden, int samples) {
    var setup = setup(hidden, samples);
    Layout layout = setup.layout(0);
    Trainer trainer =
        new Trainer(
            layout,
            Split.of(setup.data(), 1).train(),
            setup.training().loss(),
            setup.training().optimizer(),
            0,
            false,
            1);
    new Initializer(setup.initialization(), layout, ActivationKind.RELU, 0)
        .fill(trainer.parameters(), new RandomStream(1));
    return trainer;
  }

  private static Lane run(List<Integer> hidden, int samples) {
    var setup = setup(hidden, samples);
    return new Lane(setup, 0, Split.of(setup.data(), 1));
  }

  private static relulab.model.trial.Setup setup(List<Integer> hidden, int samples) {
    return relulab.model.trial.Setup.learningRateShock()
        .withInterventions(List.of())
        .withLanes(List.of(LaneSetup.of("ReLU", ActivationKind.RELU, 0)))
        .withData(DataSpec.of(DataKind.CIRCLE, samples, 0.05))
        .withHidden(hidden)
        .with(
            t ->
                t.withOptimizer(OptimizerSettings.of(OptimizerSettings.Kind.SGD))
                    .withLoss(Loss.SQUARED_ERROR)
                    .withLearningRate(RATE)
                    .withBatchSize(samples));
  }

  /** 2-8-8-1, 200 samples: forward, backward, update. */
  @Benchmark
  @OperationsPerInvocation(SMALL_SAMPLES)
  public double[] small() {
    small.step(ActivationKind.RELU, RATE, SMALL_SAMPLES);
    return small.parameters();
  }

  /** The same with every statistic of every neuron. */
  @Benchmark
  @OperationsPerInvocation(SMALL_SAMPLES)
  public double smallWithStatistics() {
    smallWithStatistics.step();
    return smallWithStatistics.evaluation().loss();
  }

  /** 2-64-64-64-1, 1000 samples: forward, backward, update. */
  @Benchmark
  @OperationsPerInvocation(LARGE_SAMPLES)
  public double[] large() {
    large.step(ActivationKind.RELU, RATE, LARGE_SAMPLES);
    return large.parameters();
  }

  /** The same with every statistic of every neuron. */
  @Benchmark
  @OperationsPerInvocation(LARGE_SAMPLES)
  public double largeWithStatistics() {
    largeWithStatistics.step();
    return largeWithStatistics.evaluation().loss();
  }
}
