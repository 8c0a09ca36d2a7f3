package relulab.export.animation;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * The frames of an animation: which steps are shown, and how long each.
 *
 * @param shots in order of their steps
 */
public record Reel(List<Shot> shots) {
  /**
   * About so many bytes an animation takes for each pixel of each frame; measured with the scenes.
   */
  private static final double BYTES = 0.022;

  /** A GIF that asks for less is shown more slowly by most programs. */
  private static final int LEAST_DELAY = 2;

  private static final int LAST = 150;
  private static final int LONGEST_HOLD = 120;
  private static final int LONGEST_DELAY = 100;

  /** Around an event there are so many times more frames than elsewhere. */
  private static final double MORE = 6;

  /** An event's surroundings, as a share of the run. */
  private static final double NEAR = 0.015;

  private static final int CELLS = 4096;

  /**
   * A step and how long it is shown.
   *
   * @param hundredths in 1/100 s
   */
  public record Shot(long step, int hundredths) {}

  public Reel {
    shots = List.copyOf(shots);
  }

  /**
   * The frames that a spec asks for.
   *
   * @param events steps at which something is done or begins to be otherwise
   * @param held steps that are shown longer, for there is something to read
   */
  public static Reel of(AnimationSpec spec, List<Long> events, List<Long> held) {
    int delay = Math.max(LEAST_DELAY, (int) Math.round(100.0 / spec.fps()));
    return spec.every() > 0 ? regular(spec, delay) : fitted(spec, delay, events, held);
  }

  private static Reel regular(AnimationSpec spec, int delay) {
    List<Shot> shots = new ArrayList<>();
    for (long step = spec.from(); step < spec.to(); step += spec.every()) {
      shots.add(new Shot(step, delay));
    }
    shots.add(new Shot(spec.to(), Math.max(delay, LAST)));
    return new Reel(shots);
  }

  /** Half of the time at most is spent on reading. */
  private static Reel fitted(AnimationSpec spec, int delay, List<Long> events, List<Long> held) {
    TreeSet<Long> stops = new TreeSet<>();
    stops.add(spec.to());
    held.stream().filter(step -> step >= spec.from() && step <= spec.to()).forEach(stops::add);
    int total = (int) Math.round(100 * spec.seconds());
    int hold = Math.min(LONGEST_HOLD, total / 2 / stops.size());
    int moving = total - hold * stops.size();
    TreeSet<Long> steps = new TreeSet<>(stops);
    steps.addAll(spread(spec, Math.max(1, moving / delay - stops.size()), events));
    int each = Math.clamp(moving / steps.size(), LEAST_DELAY, LONGEST_DELAY);
    return new Reel(
        steps.stream()
            .map(step -> new Shot(step, each + (stops.contains(step) ? hold : 0)))
            .toList());
  }

  /** About so many steps, closer to one another near events. */
  private static List<Long> spread(AnimationSpec spec, int count, List<Long> events) {
    double length = spec.to() - spec.from();
    double[] sums = new double[CELLS + 1];
    for (int cell = 0; cell < CELLS; cell++) {
      double at = (cell + 0.5) / CELLS;
      double weight = 1;
      for (long event : events) {
        double distance = Math.abs(at - (event - spec.from()) / length);
        weight = Math.max(weight, MORE * Math.exp(-distance / NEAR));
      }
      sums[cell + 1] = sums[cell] + weight;
    }
    List<Long> steps = new ArrayList<>();
    int cell = 0;
    for (int i = 0; i < count; i++) {
      double wanted = sums[CELLS] * i / count;
      while (sums[cell + 1] < wanted) {
        cell++;
      }
      double inside = (wanted - sums[cell]) / (sums[cell + 1] - sums[cell]);
      steps.add(spec.from() + Math.round((cell + inside) / CELLS * length));
    }
    return steps;
  }

  /** How long it takes in all, in seconds. */
  public double seconds() {
    return shots.stream().mapToInt(Shot::hundredths).sum() / 100.0;
  }

  /** About how large its file becomes, in bytes. */
  public long bytes(AnimationSpec spec) {
    return Math.round(BYTES * spec.picture().width() * spec.picture().height() * shots.size());
  }
}
