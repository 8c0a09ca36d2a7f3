package relulab.model.trial;

import java.util.List;
import org.jspecify.annotations.Nullable;
import relulab.model.network.Layout;
import relulab.model.trial.CourseTrack.StateChange;

/**
 * A lane's past as it was when the view was taken: immutable, for any thread.
 *
 * <p>Column i covers the steps {@link #start start(i)} … {@code start(i + 1) − 1}; all columns but
 * the last cover {@link #span} steps. A value of a column is the mean over its steps, unless it
 * says otherwise. Neurons are counted over all hidden layers, see {@link Layout#neuron}.
 */
public final class TrackView implements CourseTrack {
  private final Layout layout;
  private final Column[] columns;
  private final int closed;
  private final long span;
  private final @Nullable Column open;
  private final List<StateChange> changes;

  TrackView(
      Layout layout,
      Column[] columns,
      int closed,
      long span,
      @Nullable Column open,
      List<StateChange> changes) {
    this.layout = layout;
    this.columns = columns;
    this.closed = closed;
    this.span = span;
    this.open = open;
    this.changes = changes;
  }

  @Override
  public int columns() {
    return closed + (open == null ? 0 : 1);
  }

  @Override
  public long span() {
    return span;
  }

  @Override
  public long start(int column) {
    return column <= closed ? column * span : end();
  }

  /** The step after the last one of the track. */
  @Override
  public long end() {
    return closed * span + (open == null ? 0 : open.steps());
  }

  /** The column that covers a step of the track. */
  @Override
  public int columnOf(long step) {
    return Math.clamp(step / span, 0, Math.max(0, columns() - 1));
  }

  @Override
  public boolean isOneStep(int column) {
    return span == 1;
  }

  @Override
  public boolean hasOutput() {
    return true;
  }

  @Override
  public Layout layout() {
    return layout;
  }

  @Override
  public List<StateChange> changes() {
    return changes;
  }

  @Override
  public double loss(int column) {
    return scalar(column, Column.LOSS);
  }

  @Override
  public double lossMin(int column) {
    return scalar(column, Column.LOSS_MIN);
  }

  @Override
  public double lossMax(int column) {
    return scalar(column, Column.LOSS_MAX);
  }

  @Override
  public double gradientNorm(int column) {
    return scalar(column, Column.GRADIENT);
  }

  @Override
  public double gradientNormMin(int column) {
    return scalar(column, Column.GRADIENT_MIN);
  }

  @Override
  public double gradientNormMax(int column) {
    return scalar(column, Column.GRADIENT_MAX);
  }

  @Override
  public double aliveShare(int column) {
    return scalar(column, Column.ALIVE);
  }

  /** Accuracy on the training set; without meaning for regression. */
  public double accuracy(int column) {
    return scalar(column, Column.ACCURACY);
  }

  @Override
  public double alpha(int column, int layer) {
    return scalar(column, Column.ALPHAS + layer - 1);
  }

  @Override
  public double zeroShare(int column, int layer) {
    return scalar(column, Column.zeros(layout.hiddenLayers()) + layer - 1);
  }

  @Override
  public double meanActivation(int column, int layer) {
    return scalar(column, Column.means(layout.hiddenLayers()) + layer - 1);
  }

  @Override
  public double alphaGradient(int column, int layer) {
    return scalar(column, Column.alphaGradients(layout.hiddenLayers()) + layer - 1);
  }

  @Override
  public double layerGradientNorm(int column, int layer) {
    return scalar(column, Column.gradients(layout.hiddenLayers()) + layer - 1);
  }

  /** Fraction of training inputs that activate a neuron. */
  @Override
  public double active(int column, int neuron) {
    return neuron(column, neuron, Column.ACTIVE);
  }

  /** Share of the column's steps in which a neuron is dead. */
  @Override
  public double deadShare(int column, int neuron) {
    return neuron(column, neuron, Column.DEAD);
  }

  /** Share of the column's steps in which a neuron is dormant. */
  @Override
  public double dormantShare(int column, int neuron) {
    return neuron(column, neuron, Column.DORMANT);
  }

  /** Norm of the gradient of a neuron's incoming weights and bias. */
  public double gradientNorm(int column, int neuron) {
    return neuron(column, neuron, Column.NEURON_GRADIENT);
  }

  private double scalar(int column, int index) {
    return at(column).scalars()[index];
  }

  private double neuron(int column, int neuron, int index) {
    return at(column).neurons()[Column.PER_NEURON * neuron + index];
  }

  private Column at(int column) {
    if (column < closed) {
      return columns[column];
    }
    if (open == null || column > closed) {
      throw new IndexOutOfBoundsException(column);
    }
    return open;
  }
}
