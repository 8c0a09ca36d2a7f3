package relulab.model.experiment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which networks a result holds.
 *
 * @param ranges in ascending order, with a gap between any two
 */
public record SeedSet(List<SeedRange> ranges) {
  /** No networks. */
  public static final SeedSet EMPTY = new SeedSet(List.of());

  private static final Pattern RANGE = Pattern.compile("(\\d{1,13})\\.\\.(\\d{1,13})");

  public SeedSet {
    ranges = List.copyOf(ranges);
  }

  /** The networks of one range. */
  public static SeedSet of(SeedRange range) {
    return new SeedSet(List.of(range));
  }

  /** All networks of several ranges in any order, or nothing if two of them overlap. */
  public static Optional<SeedSet> union(List<SeedRange> all) {
    List<SeedRange> sorted = new ArrayList<>(all);
    sorted.sort(Comparator.comparingLong(SeedRange::first));
    List<SeedRange> joined = new ArrayList<>();
    for (SeedRange next : sorted) {
      SeedRange before = joined.isEmpty() ? null : joined.getLast();
      if (before != null && next.first() <= before.last()) {
        return Optional.empty();
      }
      if (before != null && next.first() == before.last() + 1) {
        joined.set(joined.size() - 1, new SeedRange(before.first(), next.last()));
      } else {
        joined.add(next);
      }
    }
    return Optional.of(new SeedSet(joined));
  }

  /** The set that {@link #toString} wrote, or nothing if the text is not one. */
  public static Optional<SeedSet> parse(String text) {
    if (text.equals("none")) {
      return Optional.of(EMPTY);
    }
    List<SeedRange> ranges = new ArrayList<>();
    for (String word : text.split(",", -1)) {
      Matcher matcher = RANGE.matcher(word);
      if (!matcher.matches()) {
        return Optional.empty();
      }
      long first = Long.parseLong(matcher.group(1));
      long last = Long.parseLong(matcher.group(2));
      if (last < first || last > SeedRange.MAX) {
        return Optional.empty();
      }
      ranges.add(new SeedRange(first, last));
    }
    return union(ranges);
  }

  /** The networks of a range that are not among these, in ascending order. */
  public List<SeedRange> missingFrom(SeedRange all) {
    List<SeedRange> missing = new ArrayList<>();
    long next = all.first();
    for (SeedRange known : ranges) {
      if (known.first() > all.last()) {
        break;
      }
      if (known.first() > next) {
        missing.add(new SeedRange(next, known.first() - 1));
      }
      next = Math.max(next, known.last() + 1);
    }
    if (next <= all.last()) {
      missing.add(new SeedRange(next, all.last()));
    }
    return missing;
  }

  /** Number of networks. */
  public long size() {
    return ranges.stream().mapToLong(SeedRange::size).sum();
  }

  /** {@code 1..500,801..900}, or {@code none}. */
  @Override
  public String toString() {
    return ranges.isEmpty()
        ? "none"
        : ranges.stream().map(SeedRange::toString).collect(Collectors.joining(","));
  }
}
