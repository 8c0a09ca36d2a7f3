package relulab.view.chart;

/**
 * An interval of an axis.
 *
 * @param min its lower end
 * @param max its upper end, above min; both finite
 */
public record Range(double min, double max) {
  private static final int USUAL_DIGITS = 6;
  private static final int MOST_DIGITS = 15;
  private static final double NARROWEST = 1e-6;
  private static final double WIDEST = 1e6;

  public Range {
    if (!(Double.isFinite(min) && Double.isFinite(max) && min < max)) {
      throw new IllegalArgumentException("not a range: " + min + " to " + max);
    }
  }

  public double width() {
    return max - min;
  }

  /** Significant digits that tell places of it apart: 6, and more for 123456.5 to 123456.6. */
  public int digits() {
    double most = Math.max(Math.abs(min), Math.abs(max));
    return Math.clamp((long) Math.ceil(Math.log10(most / width())) + 2, USUAL_DIGITS, MOST_DIGITS);
  }

  public boolean contains(double value) {
    return value >= min && value <= max;
  }

  /** The smallest range that holds this one and a value. */
  public Range including(double value) {
    return new Range(Math.min(min, value), Math.max(max, value));
  }

  /** Wider by a share of its width on both sides. */
  public Range padded(double share) {
    return new Range(min - share * width(), max + share * width());
  }

  /** Moved by a distance; it stays where it could no longer be drawn. */
  public Range moved(double distance) {
    double limit = WIDEST;
    return Math.abs(min + distance) > limit || Math.abs(max + distance) > limit
        ? this
        : new Range(min + distance, max + distance);
  }

  /** Scaled about a point that stays where it is; it stays where it could no longer be drawn. */
  public Range scaled(double factor, double about) {
    double width = width() * factor;
    double narrowest = Math.max(NARROWEST, Math.abs(about) * 1e-9);
    if (!(width >= narrowest && width <= WIDEST)) {
      return this;
    }
    return new Range(about + (min - about) * factor, about + (max - about) * factor);
  }
}
