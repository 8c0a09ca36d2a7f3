package relulab.model.trace;

import java.util.Arrays;
import java.util.List;
import relulab.model.trace.TraceHeader.TraceLayer;
import relulab.model.training.NeuronState;
import relulab.model.trial.CourseTrack.StateChange;
import relulab.model.trial.StateChanges;

/**
 * The past of a recorded training in bounded memory, as {@link relulab.model.trial.TrackView} has
 * that of a trial: columns of equally many records, which merge in pairs when there are too many.
 * What a neuron is at the end, and since when, is exact.
 */
public final class TraceTrack {
  private static final long MAX_BYTES = 160L << 20;
  private static final int MAX_COLUMNS = 2048;
  private static final int MOST_CHANGES = 1 << 20;
  private static final NeuronState[] STATES = NeuronState.values();

  @SuppressWarnings("EnumOrdinal") // kept in a byte
  private static final byte DEAD = (byte) NeuronState.DEAD.ordinal();

  @SuppressWarnings("EnumOrdinal") // kept in a byte
  private static final byte DORMANT = (byte) NeuronState.DORMANT.ordinal();

  private final TraceHeader header;
  private final int capacity;
  private final double scale;
  private final TraceColumn[] columns;
  private int closed;
  private int span = 1;
  private long records;
  private long last = -1;

  private final Sums open;
  private final boolean[] isReluFamily;
  private final TraceNeurons neurons;
  private final StateChanges changes;
  private final byte[] states;
  private final long[] since;
  private final int[] recoveries;
  private final boolean[] bornSilent;
  private long noNumberSince = -1;

  /** Nothing recorded of such a model. */
  public TraceTrack(TraceHeader header) {
    this.header = header;
    neurons = new TraceNeurons(header.layers());
    int count = neurons.neurons();
    long fitting = MAX_BYTES / ((long) TraceColumn.PER_NEURON * count + 1);
    capacity = 2 * Math.clamp(fitting / 2, 16, MAX_COLUMNS / 2);
    columns = new TraceColumn[capacity];
    scale = scale(header.probes());
    open = new Sums(header);
    changes = new StateChanges((int) Math.min(MOST_CHANGES, 4L * count));
    isReluFamily = new boolean[count];
    int first = 0;
    for (TraceLayer layer : header.layers()) {
      Arrays.fill(isReluFamily, first, first + layer.neurons(), layer.kind().isReluFamily());
      first += layer.neurons();
    }
    states = new byte[count];
    since = new long[count];
    recoveries = new int[count];
    bornSilent = new boolean[count];
  }

  /** How many units a firing input counts in a column: a whole number, so that one is exact. */
  static double scale(int probes) {
    double fitting = Character.MAX_VALUE / (double) probes;
    return fitting < 1 ? fitting : Math.floor(fitting);
  }

  /** Adds a record, whose step must lie behind the last one's. */
  public void add(TraceRecord record) {
    if (record.step <= last) {
      throw new IllegalArgumentException(record.step + " after " + last);
    }
    last = record.step;
    tell(record);
    open.add(record, states);
    records++;
    if (open.records == span) {
      columns[closed++] = open.column(scale);
      open.clear();
      if (closed == capacity) {
        mergePairs();
      }
    }
  }

  @SuppressWarnings("EnumOrdinal") // kept in a byte
  private void tell(TraceRecord record) {
    boolean isFirst = records == 0;
    boolean isNumber = Double.isFinite(record.loss) || isFirst;
    for (int n = 0; n < states.length; n++) {
      if (record.largest[n] == TraceCodes.NO_NUMBER) {
        isNumber = false;
        continue; // It is what it was.
      }
      int state = state(record, n).ordinal();
      if (isFirst) {
        states[n] = (byte) state;
        since[n] = record.step;
        bornSilent[n] = state != 0;
      } else if (state != states[n]) {
        recoveries[n] += state == 0 ? 1 : 0;
        changes.add(new StateChange(record.step, n, STATES[states[n]], STATES[state]));
        states[n] = (byte) state;
        since[n] = record.step;
      }
    }
    noNumberSince = isNumber ? -1 : noNumberSince < 0 ? record.step : noNumberSince;
  }

  /** As the app tells it of its own networks. */
  private NeuronState state(TraceRecord record, int n) {
    return NeuronState.of(isReluFamily[n], record.fires[n] > 0, record.slopes[n] == 0);
  }

  private void mergePairs() {
    for (int i = 0; i < capacity / 2; i++) {
      columns[i] = columns[2 * i].merge(columns[2 * i + 1]);
    }
    Arrays.fill(columns, capacity / 2, capacity, null);
    closed = capacity / 2;
    span *= 2;
  }

  /** What is recorded so far: immutable, for any thread. */
  public Trace view() {
    TraceColumn[] all = Arrays.copyOf(columns, closed + (open.records > 0 ? 1 : 0));
    if (open.records > 0) {
      all[closed] = open.column(scale);
    }
    Trace.Lives lives =
        new Trace.Lives(states.clone(), since.clone(), recoveries.clone(), bornSilent.clone());
    return new Trace(
        header, neurons, all, records, last, lives, changes.view(List.of()), noNumberSince);
  }

  /** The records of the column that is still open. */
  private static final class Sums {
    private final long[] fires;
    private final int[] dead;
    private final int[] dormant;
    private final double[] scalars;
    private final short[] largest;
    private final byte[] slopes;
    private final short[] gradients;
    private long start;
    private int records;

    Sums(TraceHeader header) {
      int n = header.neurons();
      fires = new long[n];
      dead = new int[n];
      dormant = new int[n];
      largest = new short[n];
      slopes = new byte[n];
      gradients = new short[n];
      scalars = new double[TraceColumn.LAYERS + TraceRecord.PER_LAYER * header.layers().size()];
      clear();
    }

    void clear() {
      records = 0;
      Arrays.fill(fires, 0);
      Arrays.fill(dead, 0);
      Arrays.fill(dormant, 0);
      Arrays.fill(scalars, Double.NaN);
    }

    void add(TraceRecord record, byte[] states) {
      if (records == 0) {
        start = record.step;
      }
      for (int n = 0; n < fires.length; n++) {
        fires[n] += record.fires[n];
        dead[n] += states[n] == DEAD ? 1 : 0;
        dormant[n] += states[n] == DORMANT ? 1 : 0;
      }
      int silent = 0;
      for (byte state : states) {
        silent += state == 0 ? 0 : 1;
      }
      double before = records / (records + 1.0);
      double alive = 1 - silent / (double) states.length;
      scalars[TraceColumn.ALIVE] = TraceColumn.mean(scalars[TraceColumn.ALIVE], alive, before);
      extremes(TraceColumn.LOSS, TraceColumn.LOSS_MIN, record.loss, before);
      extremes(TraceColumn.GRADIENT, TraceColumn.GRADIENT_MIN, gradient(record), before);
      for (int i = 0; i < record.layers.length; i++) {
        int at = TraceColumn.LAYERS + i;
        scalars[at] = TraceColumn.mean(scalars[at], record.layers[i], before);
      }
      System.arraycopy(record.largest, 0, largest, 0, largest.length);
      System.arraycopy(record.slopes, 0, slopes, 0, slopes.length);
      System.arraycopy(record.gradients, 0, gradients, 0, gradients.length);
      records++;
    }

    /** The mean so far, and behind it the least and the greatest value. */
    private void extremes(int mean, int least, double value, double before) {
      scalars[mean] = TraceColumn.mean(scalars[mean], value, before);
      scalars[least] = TraceColumn.least(scalars[least], value);
      scalars[least + 1] = TraceColumn.most(scalars[least + 1], value);
    }

    /** Norm over all layers whose gradient is known; NaN where none is. */
    private static double gradient(TraceRecord record) {
      double squares = Double.NaN;
      for (int at = TraceRecord.GRADIENT; at < record.layers.length; at += TraceRecord.PER_LAYER) {
        double norm = record.layers[at];
        if (!Double.isNaN(norm)) {
          squares = (Double.isNaN(squares) ? 0 : squares) + norm * norm;
        }
      }
      return Math.sqrt(squares);
    }

    TraceColumn column(double scale) {
      int n = fires.length;
      char[] fire = new char[n];
      byte[] die = new byte[n];
      byte[] rest = new byte[n];
      for (int i = 0; i < n; i++) {
        fire[i] = (char) Math.round(fires[i] * scale / records);
        die[i] = (byte) (dead[i] * 255L / records);
        rest[i] = (byte) (dormant[i] * 255L / records);
      }
      return new TraceColumn(
          start,
          records,
          scalars.clone(),
          fire,
          die,
          rest,
          largest.clone(),
          slopes.clone(),
          gradients.clone());
    }
  }
}
