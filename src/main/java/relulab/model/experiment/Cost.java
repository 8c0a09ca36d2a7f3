package relulab.model.experiment;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import relulab.model.activation.ActivationKind;
import relulab.model.random.RandomStream;

/**
 * How long an activation takes, in nanoseconds a value on one thread: forward (f of every value of
 * an array) and backward (every gradient times f'; for PReLU also the gradient of α). In place of
 * networks there are repetitions. The functions take turns, so that a machine that slows down slows
 * all of them, and every loop has been compiled before the first of them is timed. Repetitions in
 * one process share what its compiler made of the loops; slices measured in processes of their own
 * show that spread, too.
 *
 * @param machine where it is measured: only times of one machine may be compared
 * @param activations to compare
 * @param confidence level of the intervals
 */
public record Cost(String machine, List<ActivationKind> activations, double confidence)
    implements Experiment {
  public static final String ID = "cost";
  public static final int FORWARD = 0;
  public static final int BACKWARD = 1;

  /** Only times of one machine may be compared. */
  public static final Parameter.Here MACHINE = new Parameter.Here("machine", machineHere());

  /** All of them. */
  public static final Parameter.Kinds ACTIVATIONS =
      new Parameter.Kinds("activations", List.of(ActivationKind.values()));

  public static final ExperimentKind KIND =
      new ExperimentKind(
          ID,
          true,
          30,
          ExperimentKind.MOST_MEASURED,
          List.of(MACHINE, ACTIVATIONS, ExperimentKind.CONFIDENCE),
          Cost::of);

  /** Four arrays of this length stay in the processor's fastest cache. */
  private static final int VALUES = 1024;

  private static final long TIMED_NS = 8_000_000;
  private static final long READY_NS = 4_000_000;
  private static final long WARM_NS = 60_000_000;
  private static final int WARM_ROUNDS = 3;
  private static final int PASSES = 8;

  private static boolean warm;

  public Cost {
    activations = ACTIVATIONS.checked(activations);
    ExperimentKind.CONFIDENCE.checked(confidence);
  }

  private static Cost of(Values v) {
    return new Cost(v.get(MACHINE), v.get(ACTIVATIONS), v.get(ExperimentKind.CONFIDENCE));
  }

  private static String machineHere() {
    return String.format(
        Locale.ROOT,
        "%s %s; %d processors; Java %s",
        System.getProperty("os.name"),
        System.getProperty("os.arch"),
        Runtime.getRuntime().availableProcessors(),
        Runtime.version());
  }

  @Override
  public ExperimentKind kind() {
    return KIND;
  }

  @Override
  public Values values() {
    return new Values()
        .with(MACHINE, machine)
        .with(ACTIVATIONS, activations)
        .with(ExperimentKind.CONFIDENCE, confidence);
  }

  @Override
  public List<String> keyColumns() {
    return List.of("activation");
  }

  @Override
  public List<List<String>> keys() {
    return activations.stream().map(kind -> List.of(kind.id())).toList();
  }

  @Override
  public List<String> valueColumns() {
    return List.of("forward_ns", "backward_ns");
  }

  @Override
  public List<Estimate> estimates(Outcome outcome) {
    return Estimate.medians(this, outcome);
  }

  @Override
  public Outcome none() {
    return Outcome.Rows.NONE;
  }

  @Override
  public int block() {
    return 1;
  }

  @Override
  public boolean isParallel() {
    return false;
  }

  @Override
  public Outcome measure(int cell, SeedRange seeds) {
    ActivationKind kind = activations.get(cell);
    warmUp();
    Loops.Ways ways = Loops.of(kind);
    return Measured.rows(
        seeds, i -> new double[] {time(kind, ways.forward()), time(kind, ways.backward())});
  }

  /**
   * All loops in turn, once a process: the compiler has seen that any of them may be called before
   * it makes its last version of what calls them.
   */
  private static synchronized void warmUp() {
    for (int round = 0; round < WARM_ROUNDS && !warm; round++) {
      for (ActivationKind kind : ActivationKind.values()) {
        Buffers buffers = Buffers.of(kind);
        pass(Loops.of(kind).forward(), buffers, WARM_NS);
        pass(Loops.of(kind).backward(), buffers, WARM_NS);
      }
    }
    warm = true;
  }

  private static double time(ActivationKind kind, Loops.Loop loop) {
    Buffers buffers = Buffers.of(kind);
    pass(loop, buffers, READY_NS);
    return pass(loop, buffers, TIMED_NS);
  }

  /** Runs the loop for so long and gives the nanoseconds a value. */
  private static double pass(Loops.Loop loop, Buffers buffers, long nanoseconds) {
    long start = System.nanoTime();
    long passes = 0;
    long elapsed;
    do {
      if (Thread.currentThread().isInterrupted()) {
        throw new CancellationException();
      }
      for (int i = 0; i < PASSES; i++) {
        loop.run(buffers.z, buffers.y, buffers.g, buffers.out);
      }
      passes += PASSES;
      elapsed = System.nanoTime() - start;
    } while (elapsed < nanoseconds);
    return elapsed / (double) (passes * VALUES);
  }

  /** Pre-activations, their activations, gradients to pass on, and where a loop writes. */
  @SuppressWarnings("ArrayRecordComponent")
  private record Buffers(double[] z, double[] y, double[] g, double[] out) {

    /** Normal pre-activations and gradients, the same each time. */
    static Buffers of(ActivationKind kind) {
      RandomStream random = RandomStream.of(1, 0);
      double[] z = new double[VALUES];
      double[] g = new double[VALUES];
      double[] y = new double[VALUES];
      for (int i = 0; i < VALUES; i++) {
        z[i] = random.nextGaussian();
        g[i] = random.nextGaussian();
      }
      Loops.of(kind).forward().run(z, g, g, y);
      return new Buffers(z, y, g, new double[VALUES]);
    }
  }
}
