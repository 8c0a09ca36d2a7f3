package relulab.model.data;

import org.jspecify.annotations.Nullable;
import relulab.model.Invalid;

/**
 * Which data are learned.
 *
 * @param kind of data
 * @param points number of points, train and test together, 2 to 10 000; own points count themselves
 * @param noise standard deviation of the noise on inputs (classes) or targets (regression), in [0,
 *     1], where the data extend over about [−1, 1]; own points are taken as they are
 * @param testShare share of the points kept for testing, in [0, 0.9]
 * @param own a person's points, with {@link DataKind#OWN} and only then
 */
public record DataSpec(
    DataKind kind, int points, double noise, double testShare, @Nullable OwnPoints own) {

  /** Number of points where nothing else is said. */
  public static final int STANDARD_POINTS = 200;

  /** The greatest share of points that can be kept for testing. */
  public static final double MOST_TESTS = 0.9;

  public DataSpec {
    Invalid.unlessWithin("points", points, 2, 10_000);
    Invalid.unlessWithin("noise", noise, 0, 1);
    Invalid.unlessWithin("testShare", testShare, 0, MOST_TESTS);
    if ((kind == DataKind.OWN) != (own != null)) {
      throw new Invalid("own", Invalid.Rule.OWN_POINTS, kind.id());
    }
  }

  /** Generated data without a test set. */
  public static DataSpec of(DataKind kind, int points, double noise) {
    return new DataSpec(kind, points, noise, 0, null);
  }

  /** A person's own points without a test set. */
  public static DataSpec of(OwnPoints own) {
    return new DataSpec(DataKind.OWN, STANDARD_POINTS, 0, 0, own);
  }

  /** Number of points, those for testing included. */
  public int size() {
    return own == null ? points : own.rows().size();
  }

  /** How many of the points are kept for testing; at least one remains to be learned. */
  public int tests() {
    return Math.min(size() - 1, (int) Math.round(size() * testShare));
  }

  /** Number of inputs, 1 or 2. */
  public int inputs() {
    return own != null ? own.inputs() : kind.inputs();
  }

  /** What is to be learned. */
  public Task task() {
    return own != null ? own.task() : kind.task();
  }
}
