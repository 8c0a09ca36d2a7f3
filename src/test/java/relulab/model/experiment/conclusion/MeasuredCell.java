package relulab.model.experiment.conclusion;

import java.util.Arrays;
import relulab.model.experiment.Interval;

/**
 * A quantity under one condition, as {@link SentenceTruth} finds it.
 *
 * @param values of all networks; of shares of networks only their number counts
 * @param value their median, mean or share
 */
record MeasuredCell(Figure name, double[] values, double value, Interval interval) {
  boolean known() {
    return values.length > 0 && interval.low() > Double.NEGATIVE_INFINITY;
  }

  boolean below(MeasuredCell other) {
    return known() && other.known() && interval.high() < other.interval.low();
  }

  boolean overlaps(MeasuredCell other) {
    return known() && other.known() && !below(other) && !other.below(this);
  }

  long infinite() {
    return Arrays.stream(values).filter(Double::isInfinite).count();
  }
}
