package relulab.model.experiment;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Networks per second of the born-dead experiment with nine hidden layers, on one thread and as the
 * experiment runs it; {@code src/bench/python/born_dead.py} does the same in PyTorch.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 4, time = 2)
@Fork(2)
public class BornDeadBenchmark {
  private static final int NETWORKS = 20_000;

  @Param({"2", "3", "4", "5", "10"})
  private int width = 2;

  private BornDead experiment() {
    return new BornDead(1, List.of(width), List.of(9), false, 0.999);
  }

  @Benchmark
  @OperationsPerInvocation(NETWORKS)
  public Outcome oneThread() {
    return experiment().measure(0, SeedRange.of(NETWORKS));
  }

  @Benchmark
  @OperationsPerInvocation(NETWORKS)
  public Results allProcessors() throws InterruptedException {
    ExperimentRunner runner =
        new ExperimentRunner(
            experiment(), SeedRange.of(NETWORKS), ExperimentRunner.allProcessors());
    runner.start();
    while (!runner.await(1000)) {
      continue;
    }
    return runner.results();
  }
}
