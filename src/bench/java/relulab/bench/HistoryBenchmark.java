package relulab.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import relulab.model.random.RandomStream;
import relulab.model.trial.Frame;
import relulab.model.trial.Setup;
import relulab.model.trial.Trial;

/**
 * One million steps of the default scenario with its three lanes: what its past takes in memory,
 * and how long it takes to go to any step of it. Both are printed.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 50)
@Measurement(iterations = 200)
@Fork(1)
public class HistoryBenchmark {
  private static final long STEPS = 1_000_000;
  private static final double MIB = 1 << 20;

  private Trial trial = new Trial(Setup.learningRateShock());
  private final RandomStream random = new RandomStream(1);
  private double slowest;

  @org.openjdk.jmh.annotations.Setup
  public void runMillion() {
    double before = usedMemory();
    long start = System.nanoTime();
    trial = new Trial(Setup.learningRateShock());
    trial.seek(STEPS);
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf(
        "%n%,d steps of three lanes in %.0f s; the trial takes %.1f MiB%n",
        STEPS, seconds, usedMemory() - before);
  }

  private static double usedMemory() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    Runtime runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) / MIB;
  }

  /** To a random step, and its frame. */
  @Benchmark
  public Frame seek() {
    long target = (long) (random.nextDouble() * STEPS);
    long start = System.nanoTime();
    trial.seek(target);
    Frame frame = trial.frame();
    slowest = Math.max(slowest, (System.nanoTime() - start) / 1e6);
    return frame;
  }

  @TearDown(Level.Trial)
  public void printSlowest() {
    System.out.printf("%nslowest seek, warm-up included: %.1f ms%n", slowest);
  }
}
