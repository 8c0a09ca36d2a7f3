package relulab.model.trace;

/**
 * Some records in a row as one: means over them, extremes of the loss, and the last of what has no
 * useful mean. Immutable.
 *
 * @param start step of the first record
 * @param records how many
 * @param scalars loss, its least and greatest, share of the neurons that are alive, gradient norm,
 *     its least and greatest, then the values of the layers
 * @param fires mean number of inputs that fire each neuron, in units of {@link TraceTrack#scale}
 * @param dead share of the records in which a neuron is dead, of 255
 * @param dormant the same for dormant
 * @param largest code of the largest z at the last record
 * @param slopes code of the largest |f'| at the last record
 * @param gradients code of the gradient norm at the last record
 */
@SuppressWarnings("ArrayRecordComponent")
record TraceColumn(
    long start,
    int records,
    double[] scalars,
    char[] fires,
    byte[] dead,
    byte[] dormant,
    short[] largest,
    byte[] slopes,
    short[] gradients) {
  static final int LOSS = 0;
  static final int LOSS_MIN = 1;
  static final int LOSS_MAX = 2;
  static final int ALIVE = 3;
  static final int GRADIENT = 4;
  static final int GRADIENT_MIN = 5;
  static final int GRADIENT_MAX = 6;
  static final int LAYERS = 7;

  /** Bytes that each neuron takes. */
  static final int PER_NEURON = 9;

  /** This column and the one after it as one. */
  TraceColumn merge(TraceColumn next) {
    int n = fires.length;
    char[] fire = new char[n];
    byte[] die = new byte[n];
    byte[] rest = new byte[n];
    double mine = records / (double) (records + next.records);
    for (int i = 0; i < n; i++) {
      fire[i] = (char) Math.round(fires[i] * mine + next.fires[i] * (1 - mine));
      die[i] = (byte) Math.round((dead[i] & 255) * mine + (next.dead[i] & 255) * (1 - mine));
      rest[i] = (byte) Math.round((dormant[i] & 255) * mine + (next.dormant[i] & 255) * (1 - mine));
    }
    double[] s = new double[scalars.length];
    for (int i = 0; i < s.length; i++) {
      s[i] = mean(scalars[i], next.scalars[i], mine);
    }
    for (int low : new int[] {LOSS_MIN, GRADIENT_MIN}) {
      s[low] = least(scalars[low], next.scalars[low]);
      s[low + 1] = most(scalars[low + 1], next.scalars[low + 1]);
    }
    return new TraceColumn(
        start,
        records + next.records,
        s,
        fire,
        die,
        rest,
        next.largest,
        next.slopes,
        next.gradients);
  }

  /** Of two values of which one may not be known. */
  static double mean(double a, double b, double shareOfA) {
    return Double.isNaN(a) ? b : Double.isNaN(b) ? a : a * shareOfA + b * (1 - shareOfA);
  }

  static double most(double a, double b) {
    return -least(-a, -b);
  }

  static double least(double a, double b) {
    return Double.isNaN(a) ? b : Double.isNaN(b) ? a : Math.min(a, b);
  }
}
