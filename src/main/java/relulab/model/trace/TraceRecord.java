package relulab.model.trace;

/**
 * What a trace says of one step; filled anew for each line. Values of neurons are as in the file:
 * sizes as steps of a logarithm, see {@link TraceCodes}.
 */
@SuppressWarnings("ArrayRecordComponent")
public final class TraceRecord {
  /** Values that each layer has. */
  static final int PER_LAYER = 4;

  static final int MEAN = 0;
  static final int ZEROS = 1;
  static final int GRADIENT = 2;
  static final int ALPHA = 3;

  /** Updates of the weights before it. */
  public long step;

  /** Of the batch; NaN where none is known. */
  public double loss;

  /** Mean output, share of exact zeros, gradient norm and α of each layer; NaN where not known. */
  public final double[] layers;

  /** How many probe inputs fire each neuron. */
  public final int[] fires;

  /** Code of the largest z of each neuron. */
  public final short[] largest;

  /** Code of the largest |f'| of each neuron. */
  public final byte[] slopes;

  /** Code of the gradient norm of each neuron; −1 where it is not known. */
  public final short[] gradients;

  /** Room for a record of such a model. */
  public TraceRecord(TraceHeader header) {
    layers = new double[PER_LAYER * header.layers().size()];
    int neurons = header.neurons();
    fires = new int[neurons];
    largest = new short[neurons];
    slopes = new byte[neurons];
    gradients = new short[neurons];
  }
}
