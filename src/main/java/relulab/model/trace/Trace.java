package relulab.model.trace;

import java.util.List;
import relulab.model.activation.Saturation;
import relulab.model.network.HiddenLayers;
import relulab.model.training.NeuronState;
import relulab.model.trial.CourseTrack;
import relulab.model.trial.CourseTrack.StateChange;

/**
 * A recorded training as far as it was read: immutable, for any thread.
 *
 * <p>Column i covers the records from step {@link #start start(i)} to before {@code start(i + 1)}.
 * The layers of its header are counted from 0, those of its values from 1; neurons over all layers.
 * What was not recorded is NaN.
 */
public final class Trace implements CourseTrack {
  private static final NeuronState[] STATES = NeuronState.values();

  private final TraceHeader header;
  private final TraceNeurons neurons;
  private final TraceColumn[] columns;
  private final long records;
  private final long last;
  private final Lives lives;
  private final List<StateChange> changes;
  private final long noNumberSince;

  /** What each neuron is at the end; the arrays are this trace's own. */
  @SuppressWarnings("ArrayRecordComponent")
  record Lives(byte[] states, long[] since, int[] recoveries, boolean[] bornSilent) {}

  Trace(
      TraceHeader header,
      TraceNeurons neurons,
      TraceColumn[] columns,
      long records,
      long last,
      Lives lives,
      List<StateChange> changes,
      long noNumberSince) {
    this.header = header;
    this.neurons = neurons;
    this.columns = columns;
    this.records = records;
    this.last = last;
    this.lives = lives;
    this.changes = changes;
    this.noNumberSince = noNumberSince;
  }

  public TraceHeader header() {
    return header;
  }

  /** Number of records that were read. */
  public long records() {
    return records;
  }

  /** Step of the last record; −1 if there is none. */
  public long last() {
    return last;
  }

  /** The step from which on the loss or a z is no finite number up to the end; −1 if none is. */
  public long noNumberSince() {
    return noNumberSince;
  }

  @Override
  public long end() {
    return last + 1;
  }

  @Override
  public int columns() {
    return columns.length;
  }

  @Override
  public long span() {
    return Math.max(1, end() / Math.max(1, columns.length));
  }

  /** First step of a column; of {@link #columns}, the step after the last record. */
  @Override
  public long start(int column) {
    return column == columns.length ? last + 1 : columns[column].start();
  }

  @Override
  public boolean isOneStep(int column) {
    return columns[column].records() == 1;
  }

  @Override
  public HiddenLayers layout() {
    return neurons;
  }

  @Override
  public List<StateChange> changes() {
    return changes;
  }

  @Override
  public boolean hasOutput() {
    return false;
  }

  /** The column that covers a step; the first for what lies before it. */
  @Override
  public int columnOf(long step) {
    int low = 0;
    int high = columns.length - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (columns[middle].start() <= step) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  @Override
  public double loss(int column) {
    return columns[column].scalars()[TraceColumn.LOSS];
  }

  @Override
  public double lossMin(int column) {
    return columns[column].scalars()[TraceColumn.LOSS_MIN];
  }

  @Override
  public double lossMax(int column) {
    return columns[column].scalars()[TraceColumn.LOSS_MAX];
  }

  @Override
  public double gradientNorm(int column) {
    return columns[column].scalars()[TraceColumn.GRADIENT];
  }

  @Override
  public double gradientNormMin(int column) {
    return columns[column].scalars()[TraceColumn.GRADIENT_MIN];
  }

  @Override
  public double gradientNormMax(int column) {
    return columns[column].scalars()[TraceColumn.GRADIENT_MAX];
  }

  @Override
  public double aliveShare(int column) {
    return columns[column].scalars()[TraceColumn.ALIVE];
  }

  @Override
  public double meanActivation(int column, int layer) {
    return layer(column, layer, TraceRecord.MEAN);
  }

  @Override
  public double zeroShare(int column, int layer) {
    return layer(column, layer, TraceRecord.ZEROS);
  }

  /** Norm of the gradient of the weights before a layer; NaN where it is not known. */
  @Override
  public double layerGradientNorm(int column, int layer) {
    return layer(column, layer, TraceRecord.GRADIENT);
  }

  /** Negative slope of a layer; NaN where it has none. */
  @Override
  public double alpha(int column, int layer) {
    return layer(column, layer, TraceRecord.ALPHA);
  }

  /** It is not recorded. */
  @Override
  public double alphaGradient(int column, int layer) {
    return Double.NaN;
  }

  private double layer(int column, int layer, int index) {
    int at = TraceColumn.LAYERS + TraceRecord.PER_LAYER * (layer - 1) + index;
    return columns[column].scalars()[at];
  }

  /** Share of the probe inputs that fire a neuron, as the mean over a column. */
  @Override
  public double active(int column, int neuron) {
    double units = TraceTrack.scale(header.probes()) * header.probes();
    return columns[column].fires()[neuron] / units;
  }

  /** Share of the records of a column in which a neuron is dead. */
  @Override
  public double deadShare(int column, int neuron) {
    return (columns[column].dead()[neuron] & 255) / 255.0;
  }

  /** Share of the records of a column in which a neuron is dormant. */
  @Override
  public double dormantShare(int column, int neuron) {
    return (columns[column].dormant()[neuron] & 255) / 255.0;
  }

  /** Largest z of a neuron at the end of a column; NaN where it was no finite number. */
  public double largest(int column, int neuron) {
    return TraceCodes.z(columns[column].largest()[neuron]);
  }

  /** Largest |f'| of a neuron at the end of a column. */
  public double slope(int column, int neuron) {
    return TraceCodes.slope(columns[column].slopes()[neuron]);
  }

  /** Norm of a neuron's gradient at the end of a column; NaN where it is not known. */
  public double neuronGradient(int column, int neuron) {
    return TraceCodes.gradient(columns[column].gradients()[neuron]);
  }

  /** What a neuron is at the last record. */
  public NeuronState state(int neuron) {
    return STATES[lives.states[neuron]];
  }

  /** The first recorded step of the state that it has at the end. */
  public long since(int neuron) {
    return lives.since[neuron];
  }

  /** How often a neuron came back from being dead or dormant. */
  public int recoveries(int neuron) {
    return lives.recoveries[neuron];
  }

  /** Whether a neuron was silent at the first record and is so still, without a pause. */
  public boolean isSilentFromBirth(int neuron) {
    return lives.bornSilent[neuron] && state(neuron).isSilent() && lives.recoveries[neuron] == 0;
  }

  /** Whether a smooth function is flat wherever a neuron uses it, at the last record. */
  public boolean isSaturated(int layer, int neuron) {
    return !header.layers().get(layer).kind().isReluFamily()
        && slope(columns.length - 1, neuron) <= Saturation.FLAT;
  }
}
