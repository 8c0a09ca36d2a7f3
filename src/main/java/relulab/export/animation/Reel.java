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
  private static final double LEAST_DELAY = 0.02;

  private static final double LAST = 1.5;
  private static final double LONGEST_HOLD = 1.2;
  private static final double LONGEST_DELAY = 1;

  /** Around an event there are so many times more frames than elsewhere. */
  private static final double MORE = 6;

  /** An event's surroundings, as a share of the run. */
  private static final double NEAR = 0.015;

  private static final int CELLS = 4096;

  /** A step and how long it is shown. */
  public record Shot(long step, double seconds) {}

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
    double delay = Math.max(LEAST_DELAY, 1.0 / spec.fps());
    return spec.every() > 0 ? regular(spec, delay) : fitted(spec, delay, events, held);
  }

  private static Reel regular(AnimationSpec spec, double delay) {
    List<Shot> shots = new ArrayList<>();
    for (long step = spec.from(); step < spec.to(); step += spec.every()) {
      shots.add(new Shot(step, delay));
    }
    shots.add(new Shot(spec.to(), Math.max(delay, LAST)));
    return new Reel(shots);
  }

  /** Half of the time at most is spent on reading. */
  private static Reel fitted(AnimationSpec spec, double delay, List<Long> events, List<Long> held) {
    TreeSet<Long> stops = new TreeSet<>();
    stops.add(spec.to());
    held.stream().filter(step -> step >= spec.from() && step <= spec.to()).forEach(stops::add);
    double hold = Math.min(LONGEST_HOLD, spec.seconds() / 2 / stops.size());
    double moving = spec.seconds() - hold * stops.size();
    TreeSet<Long> steps = new TreeSet<>(stops);
    steps.addAll(
        spread(spec, Math.max(1, (int) Math.round(moving / delay) - stops.size()), events));
    double each = Math.clamp(moving / steps.size(), LEAST_DELAY, LONGEST_DELAY);
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

  /**
   * For how many ticks of a clock each frame is shown: rounded so that no error adds up.
   *
   * @param perSecond ticks a second
   * @param least that a frame takes
   */
  public List<Integer> ticks(double perSecond, int least) {
    List<Integer> ticks = new ArrayList<>();
    double time = 0;
    long told = 0;
    for (Shot shot : shots) {
      time += shot.seconds();
      int now = (int) Math.max(least, Math.round(time * perSecond) - told);
      ticks.add(now);
      told += now;
    }
    return ticks;
  }

  /** How long it takes in all, in seconds. */
  public double seconds() {
    return shots.stream().mapToDouble(Shot::seconds).sum();
  }

  /** About how large its file becomes, in bytes. */
  public long bytes(AnimationSpec spec) {
    return Math.round(BYTES * spec.picture().width() * spec.picture().height() * shots.size());
  }
}
