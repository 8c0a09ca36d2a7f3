package relulab.model.training;

/**
 * The life of every hidden neuron of a lane up to the present step: its state, since when, and when
 * it last recovered. The step before is kept, so that the present one can be told anew after an
 * intervention.
 */
public final class Lives {
  private static final NeuronState[] STATES = NeuronState.values();

  private final byte[] was;
  private final long[] wasSince;
  private final long[] wasRecovered;
  private final byte[] is;
  private final long[] since;
  private final long[] recovered;

  /** Lives of this many neurons. */
  public Lives(int neurons) {
    was = new byte[neurons];
    wasSince = new long[neurons];
    wasRecovered = new long[neurons];
    is = new byte[neurons];
    since = new long[neurons];
    recovered = new long[neurons];
  }

  /** Says which state a neuron has at this step; step 0 is its birth. */
  @SuppressWarnings("EnumOrdinal") // kept in a byte
  public void tell(long step, int neuron, NeuronState state) {
    is[neuron] = (byte) state.ordinal();
    boolean same = is[neuron] == was[neuron];
    if (step == 0) {
      since[neuron] = 0;
      recovered[neuron] = -1;
      was[neuron] = is[neuron];
    } else {
      since[neuron] = same ? wasSince[neuron] : step;
      boolean back = !same && state == NeuronState.ALIVE;
      recovered[neuron] = back ? step : wasRecovered[neuron];
    }
  }

  /** Closes the present step: what is becomes what was. */
  public void leave() {
    System.arraycopy(is, 0, was, 0, is.length);
    System.arraycopy(since, 0, wasSince, 0, is.length);
    System.arraycopy(recovered, 0, wasRecovered, 0, is.length);
  }

  /** State of a neuron. */
  public NeuronState state(int neuron) {
    return STATES[is[neuron]];
  }

  /** State of a neuron one step before; at step 0, its state at birth. */
  public NeuronState before(int neuron) {
    return STATES[was[neuron]];
  }

  /** The step since which the neuron has its state; 0 if from birth. */
  public long since(int neuron) {
    return since[neuron];
  }

  /** The step at which it was last activated again after being dead or dormant, or −1. */
  public long recoveredAt(int neuron) {
    return recovered[neuron];
  }

  /** What {@link #restore} takes. */
  public Past save() {
    return new Past(was.clone(), wasSince.clone(), wasRecovered.clone());
  }

  /** Goes back to saved lives; the present step is to be told again. */
  public void restore(Past past) {
    System.arraycopy(past.states(), 0, was, 0, was.length);
    System.arraycopy(past.since(), 0, wasSince, 0, was.length);
    System.arraycopy(past.recovered(), 0, wasRecovered, 0, was.length);
  }

  /**
   * The lives up to the step before.
   *
   * @param states ordinals
   * @param since first steps
   * @param recovered steps of recovery or −1
   */
  @SuppressWarnings("ArrayRecordComponent")
  public record Past(byte[] states, long[] since, long[] recovered) {}
}
