package relulab.model.experiment;

import relulab.model.Invalid;

/**
 * The networks number first … last of an experiment, both included.
 *
 * @param first at least 0
 * @param last at least {@code first}, at most {@link #MAX}
 */
public record SeedRange(long first, long last) {
  /** The greatest number of a network. */
  public static final long MAX = 1_000_000_000_000L;

  public SeedRange {
    Invalid.unlessWithin("seeds", first, 0, MAX);
    Invalid.unlessWithin("seeds", last, first, MAX);
  }

  /** The networks 1 … count. */
  public static SeedRange of(long count) {
    return new SeedRange(1, count);
  }

  /** Number of networks. */
  public long size() {
    return last - first + 1;
  }

  /** As it is typed: {@code 1..500}. */
  @Override
  public String toString() {
    return first + ".." + last;
  }
}
