package relulab.model.trace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import relulab.model.training.NeuronState;

/** What is wrong with a recorded training, layer by layer, and what shows it. */
public final class Diagnosis {
  /** From this share of a layer on it is worth a word: a few silent neurons are usual. */
  public static final double NOTEWORTHY = 0.1;

  /** Half of the deaths within this share of the training is no chance. */
  private static final double SHORT = 0.1;

  private static final double VANISHING = 1e-3;

  private final Trace trace;
  private final List<LayerHealth> layers = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();

  /** Of a trace with at least one record. */
  public Diagnosis(Trace trace) {
    this.trace = trace;
    if (trace.noNumberSince() >= 0) {
      findings.add(new Finding.NoNumber(trace.noNumberSince()));
    }
    for (int layer = 0; layer < trace.header().layers().size(); layer++) {
      examine(layer);
    }
    vanishing();
  }

  /** The layers, in the order in which they are called. */
  public List<LayerHealth> layers() {
    return List.copyOf(layers);
  }

  /** What is noteworthy, in the order of the layers. */
  public List<Finding> findings() {
    return List.copyOf(findings);
  }

  /** The greatest share of dead neurons that a layer has. */
  public double worst() {
    return layers.stream().mapToDouble(LayerHealth::deadShare).max().orElse(0);
  }

  private void examine(int layer) {
    int first = trace.header().first(layer);
    int count = trace.header().layers().get(layer).neurons();
    int[] all = IntStream.range(first, first + count).toArray();
    long[] silent =
        Arrays.stream(all)
            .filter(n -> trace.state(n).isSilent())
            .mapToLong(trace::since)
            .sorted()
            .toArray();
    LayerHealth health =
        new LayerHealth(
            layer,
            count,
            count(all, NeuronState.DEAD),
            count(all, NeuronState.DORMANT),
            (int) Arrays.stream(all).filter(n -> trace.isSaturated(layer, n)).count(),
            silent.length == 0 ? -1 : silent[(silent.length - 1) / 2],
            trace.layerGradientNorm(trace.columns() - 1, layer + 1));
    layers.add(health);
    find(health, all, silent);
  }

  private int count(int[] neurons, NeuronState state) {
    return (int) Arrays.stream(neurons).filter(n -> trace.state(n) == state).count();
  }

  private void find(LayerHealth health, int[] all, long[] silent) {
    int layer = health.layer();
    double least = NOTEWORTHY * health.neurons();
    if (health.dead() == health.neurons()) {
      findings.add(new Finding.Collapsed(layer, silent[silent.length - 1]));
    }
    int born = (int) Arrays.stream(all).filter(trace::isSilentFromBirth).count();
    if (born >= least) {
      findings.add(new Finding.BornSilent(layer, born));
    }
    long[] later =
        Arrays.stream(all)
            .filter(n -> trace.state(n).isSilent() && !trace.isSilentFromBirth(n))
            .mapToLong(trace::since)
            .sorted()
            .toArray();
    if (later.length > 0 && later.length >= least) {
      findings.add(fell(layer, all, later));
    }
    if (health.dormant() >= least && health.dormant() > 0) {
      findings.add(new Finding.Dormant(layer, health.dormant(), slope(layer, all)));
    }
    if (health.saturated() >= least && health.saturated() > 0) {
      findings.add(new Finding.Saturated(layer, health.saturated()));
    }
  }

  /** α where there is one, else the median of the largest slopes of the dormant ones. */
  private double slope(int layer, int[] neurons) {
    double alpha = trace.alpha(trace.columns() - 1, layer + 1);
    if (!Double.isNaN(alpha)) {
      return alpha;
    }
    return median(
        Arrays.stream(neurons)
            .filter(n -> trace.state(n) == NeuronState.DORMANT)
            .mapToDouble(n -> trace.slope(trace.columns() - 1, n)));
  }

  private Finding fell(int layer, int[] all, long[] later) {
    int half = (later.length + 1) / 2;
    int best = 0;
    for (int i = 0; i + half <= later.length; i++) {
      if (later[i + half - 1] - later[i] < later[best + half - 1] - later[best]) {
        best = i;
      }
    }
    long from = later[best];
    long to = later[best + half - 1];
    if (to - from > SHORT * (trace.last() - trace.start(0))) {
      int recovered = (int) Arrays.stream(all).filter(n -> trace.recoveries(n) > 0).count();
      return new Finding.Drift(layer, later.length, later[0], later[later.length - 1], recovered);
    }
    int left = Math.max(0, trace.columnOf(from) - 1);
    int right = trace.columnOf(to);
    return new Finding.Burst(
        layer,
        later.length,
        from,
        to,
        IntStream.rangeClosed(left, right)
            .mapToDouble(trace::lossMax)
            .filter(l -> !Double.isNaN(l))
            .max()
            .orElse(Double.NaN),
        median(IntStream.rangeClosed(0, left).mapToDouble(trace::loss)),
        IntStream.rangeClosed(left, right)
            .mapToDouble(c -> trace.layerGradientNorm(c, layer + 1))
            .filter(g -> !Double.isNaN(g))
            .max()
            .orElse(Double.NaN),
        usual(layer));
  }

  private static double median(DoubleStream values) {
    double[] sorted = values.filter(Double::isFinite).sorted().toArray();
    return sorted.length == 0 ? Double.NaN : sorted[(sorted.length - 1) / 2];
  }

  /** Of layers that still live: a dead one has its own finding. */
  private void vanishing() {
    int last = layers.size() - 1;
    double against = usual(last);
    for (LayerHealth health : layers) {
      double share = usual(health.layer()) / against;
      boolean lives = health.alive() > 0 && allBehindLive(health.layer());
      if (health.layer() < last && lives && share < VANISHING) {
        findings.add(new Finding.Vanishing(health.layer(), last, share));
        return;
      }
    }
  }

  private boolean allBehindLive(int layer) {
    return layers.stream().filter(h -> h.layer() > layer).allMatch(h -> h.alive() > 0);
  }

  private double usual(int layer) {
    return median(
        IntStream.range(0, trace.columns())
            .mapToDouble(c -> trace.layerGradientNorm(c, layer + 1)));
  }
}
