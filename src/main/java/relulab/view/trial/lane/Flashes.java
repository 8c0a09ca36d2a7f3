package relulab.view.trial.lane;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import relulab.model.data.Split;
import relulab.model.trial.Frame;
import relulab.model.trial.LaneFrame;

/**
 * How long ago, on the clock of the wall, each neuron was seen to change its state: a change shows
 * as a short flash, however fast the steps go by.
 */
public final class Flashes {
  /** How long a flash lasts, in milliseconds. */
  public static final double DURATION = 700;

  /** No flash at all. */
  public static final Flashes NONE = new Flashes(new double[0]);

  private final double[] ages;

  /**
   * Flashes.
   *
   * @param ages of each neuron's last change, in milliseconds; neurons after the last one have none
   */
  public Flashes(double[] ages) {
    this.ages = ages.clone();
  }

  /** How far a neuron's flash has got, from 0 to 1, or 1 if there is none. */
  public double progress(int neuron) {
    return neuron < ages.length ? Math.clamp(ages[neuron] / DURATION, 0, 1) : 1;
  }

  /** Whether some flash is not over. */
  public boolean isActive() {
    return Arrays.stream(ages).anyMatch(age -> age < DURATION);
  }

  /** Remembers the states that a view has shown, and when they changed. */
  public static final class Memory {
    private double[] changedAt = {};
    private @Nullable LaneFrame last;
    private @Nullable Split lastData;
    private long lastStep;

    /** Takes a lane that is now shown; going back in time is no event, nor is another run. */
    @SuppressWarnings("ReferenceEquality") // a new one is a new object
    public void see(Frame frame, int lane, double time) {
      LaneFrame now = frame.lanes().get(lane);
      LaneFrame before = last;
      int neurons = now.neurons().size();
      if (before == null
          || frame.data() != lastData
          || !before.network().layout().equals(now.network().layout())
          || frame.step() < lastStep) {
        changedAt = new double[neurons];
        Arrays.fill(changedAt, Double.NEGATIVE_INFINITY);
      } else {
        for (int n = 0; n < neurons; n++) {
          if (before.neurons().get(n).state() != now.neurons().get(n).state()) {
            changedAt[n] = time;
          }
        }
      }
      last = now;
      lastData = frame.data();
      lastStep = frame.step();
    }

    /** The flashes at a time, in milliseconds on the clock of what was seen. */
    public Flashes at(double time) {
      return new Flashes(Arrays.stream(changedAt).map(then -> time - then).toArray());
    }
  }
}
