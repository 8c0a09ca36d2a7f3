package relulab.model.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What was found about some networks of one cell of an experiment. */
public sealed interface Outcome {

  /** Which networks these are. */
  SeedSet seeds();

  /** Number of networks. */
  default long networks() {
    return seeds().size();
  }

  /**
   * How many of the networks have a property: counts add up exactly, in any order.
   *
   * @param hits 0 … number of networks
   */
  record Count(SeedSet seeds, long hits) implements Outcome {
    /** Nothing is known yet. */
    public static final Count NONE = new Count(SeedSet.EMPTY, 0);
  }

  /** The numbers measured of each network, in the order of the networks. */
  record Rows(SortedMap<Long, double[]> rows) implements Outcome {
    /** Nothing is known yet. */
    public static final Rows NONE = new Rows(new TreeMap<>());

    @Override
    public SeedSet seeds() {
      List<SeedRange> ranges = new ArrayList<>();
      for (long seed : rows.keySet()) {
        SeedRange before = ranges.isEmpty() ? null : ranges.getLast();
        if (before != null && before.last() + 1 == seed) {
          ranges.set(ranges.size() - 1, new SeedRange(before.first(), seed));
        } else {
          ranges.add(new SeedRange(seed, seed));
        }
      }
      return new SeedSet(ranges);
    }

    @Override
    public long networks() {
      return rows.size();
    }

    /** One of the measured numbers, of all networks that have it, in the order of the networks. */
    public double[] column(int index) {
      return rows.values().stream()
          .filter(row -> index < row.length)
          .mapToDouble(row -> row[index])
          .toArray();
    }
  }

  /** Several outcomes of one kind as one, or nothing if two of them hold the same network. */
  static Optional<Outcome> join(Outcome none, List<Outcome> parts) {
    List<SeedRange> ranges = new ArrayList<>();
    parts.forEach(part -> ranges.addAll(part.seeds().ranges()));
    Optional<SeedSet> seeds = SeedSet.union(ranges);
    return switch (none) {
      case Count c ->
          seeds.map(all -> new Count(all, parts.stream().mapToLong(Outcome::hits).sum()));
      case Rows r -> seeds.map(all -> new Rows(allRows(parts)));
    };
  }

  private static long hits(Outcome part) {
    return part instanceof Count count ? count.hits : 0;
  }

  private static SortedMap<Long, double[]> allRows(List<Outcome> parts) {
    SortedMap<Long, double[]> all = new TreeMap<>();
    for (Outcome part : parts) {
      if (part instanceof Rows some) {
        all.putAll(some.rows);
      }
    }
    return all;
  }
}
