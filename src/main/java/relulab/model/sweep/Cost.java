package relulab.model.sweep;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import relulab.model.Invalid;
import relulab.model.activation.ActivationKind;
import relulab.model.random.RandomStream;

/**
 * How long an activation takes, in nanoseconds a value on one thread: forward (f of every value of an
 * array) and backward (every gradient times f'; for PReLU also the gradient of α). In place of
 * networks there are repetitions. The functions take turns, so that a machine that slows down slows
 * all of them; each is run until it is compiled before anything is timed.
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

  /** Number of repetitions unless something else is said. */
  public static final long USUAL_REPETITIONS = 30;

  private static final int VALUES = 2048;
  private static final long TIMED_NS = 8_000_000;
  private static final long FIRST_NS = 250_000_000;
  private static final long AGAIN_NS = 4_000_000;
  private static final double[] INPUTS = inputs();

  /** For which loops this process has passed the long warm-up; one thread measures at a time. */
  private static final Map<ActivationKind, Boolean> WARM = new EnumMap<>(ActivationKind.class);

  public Cost {
    activations = Parameters.distinct("activations", activations);
    Invalid.unlessWithin("confidence", confidence, 0.5, 0.9999);
  }

  /** All of them. */
  public static List<ActivationKind> usual() {
    return List.of(ActivationKind.values());
  }

  /** On this machine. */
  public static Cost here(List<ActivationKind> activations, double confidence) {
    String machine =
        "%s %s; %d processors; Java %s"
            .formatted(
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors(),
                Runtime.version());
    return new Cost(machine, activations, confidence);
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public Map<String, String> parameters() {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("machine", machine);
    parameters.put(
        "activations", Parameters.join(activations.stream().map(ActivationKind::id).toList()));
    parameters.put("confidence", Double.toString(confidence));
    return parameters;
  }

  /** The experiment that {@link #parameters} describes. */
  public static Cost of(Parameters p) {
    return new Cost(
        p.text("machine"),
        p.list("activations", Cost::kind),
        p.number("confidence"));
  }

  private static ActivationKind kind(String id) {
    for (ActivationKind kind : ActivationKind.values()) {
      if (kind.id().equals(id)) {
        return kind;
      }
    }
    throw new IllegalArgumentException(id);
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
    return Measured.rows(
        seeds,
        i -> {
          boolean first = isFirst(kind);
          return new double[] {time(forward(kind), first), time(backward(kind), first)};
        });
  }

  private static synchronized boolean isFirst(ActivationKind kind) {
    return WARM.put(kind, true) == null;
  }

  private static double time(Loops.Loop loop, boolean first) {
    double[] out = new double[VALUES];
    pass(loop, out, first ? FIRST_NS : AGAIN_NS);
    return pass(loop, out, TIMED_NS);
  }

  /** Runs the loop for so long and gives the nanoseconds a value. */
  private static double pass(Loops.Loop loop, double[] out, long nanoseconds) {
    long start = System.nanoTime();
    long passes = 0;
    long elapsed;
    do {
      if (Thread.currentThread().isInterrupted()) {
        throw new CancellationException();
      }
      // Gradients are put back, or they would shrink to numbers that processors are slow with.
      System.arraycopy(INPUTS, 0, out, 0, VALUES);
      for (int i = 0; i < 4; i++) {
        loop.run(INPUTS, out);
      }
      passes += 4;
      elapsed = System.nanoTime() - start;
    } while (elapsed < nanoseconds);
    return elapsed / (double) (passes * VALUES);
  }

  private static Loops.Loop forward(ActivationKind kind) {
    return switch (kind) {
      case RELU -> Loops::relu;
      case LEAKY_RELU -> Loops::leaky;
      case PRELU -> (z, a) -> Loops.prelu(z, a, 0.25);
      case SIGMOID -> Loops::sigmoid;
      case TANH -> Loops::tanh;
      case ELU -> Loops::elu;
      case GELU -> Loops::gelu;
      case SILU -> Loops::silu;
    };
  }

  private static Loops.Loop backward(ActivationKind kind) {
    return switch (kind) {
      case RELU -> Loops::reluBack;
      case LEAKY_RELU -> Loops::leakyBack;
      case PRELU -> Cost::preluBack;
      case SIGMOID -> Loops::sigmoidBack;
      case TANH -> Loops::tanhBack;
      case ELU -> Loops::eluBack;
      case GELU -> Loops::geluBack;
      case SILU -> Loops::siluBack;
    };
  }

  /** Uses the gradient of α, or the compiler would leave it out. */
  private static void preluBack(double[] z, double[] d) {
    double slope = Loops.preluBack(z, d, 0.25);
    if (Double.isNaN(slope)) {
      throw new ArithmeticException();
    }
  }

  private static double[] inputs() {
    RandomStream random = RandomStream.of(1, 0);
    double[] z = new double[VALUES];
    for (int i = 0; i < VALUES; i++) {
      z[i] = random.nextGaussian();
    }
    return z;
  }
}
