package relulab.view.training.time;

import java.util.ArrayList;
import java.util.List;
import relulab.text.Numbers;
import relulab.view.plot.Range;
import relulab.view.plot.Ticks;

/** The scale of a chart's upright axis. */
sealed interface Scale {

  /** Where a value stands, 0 at the bottom and 1 at the top; outside for values beyond the axis. */
  double share(double value);

  /** Round values on the axis, at most about this many. */
  List<Tick> ticks(int most);

  /**
   * A round value.
   *
   * @param value the value
   * @param label in words
   */
  record Tick(double value, String label) {}

  /** A linear scale. */
  record Linear(Range range, boolean percent) implements Scale {
    @Override
    public double share(double value) {
      return (value - range.min()) / range.width();
    }

    @Override
    public List<Tick> ticks(int most) {
      Ticks ticks = Ticks.of(range, most);
      List<Tick> all = new ArrayList<>();
      for (int i = 0; i < ticks.count(); i++) {
        String label = percent ? Numbers.percent(ticks.at(i), 0) : ticks.label(i);
        all.add(new Tick(ticks.at(i), label));
      }
      return all;
    }
  }

  /**
   * A logarithmic scale.
   *
   * @param range of positive values
   * @param zeroShare height of a strip below them, at whose foot 0 stands; 0 if there is none
   */
  record Logarithmic(Range range, double zeroShare) implements Scale {
    private static final double[][] STEPS = {
      {1, 2, 3, 4, 5, 6, 7, 8, 9}, {1, 2, 3, 5, 7}, {1, 2, 5}, {1, 3}, {1}
    };

    @Override
    public double share(double value) {
      if (value <= 0) {
        return 0;
      }
      double low = Math.log10(range.min());
      double high = Math.log10(range.max());
      double share = (Math.log10(value) - low) / (high - low);
      return zeroShare + Math.max(0, share) * (1 - zeroShare);
    }

    @Override
    public List<Tick> ticks(int most) {
      List<Tick> ticks = new ArrayList<>();
      if (zeroShare > 0) {
        ticks.add(new Tick(0, "0"));
      }
      for (double value : values(most)) {
        ticks.add(new Tick(value, Numbers.significant(value, 2)));
      }
      return ticks;
    }

    /** The densest of the series that is not too dense; of many decades, every second or third. */
    private List<Double> values(int most) {
      for (double[] steps : STEPS) {
        List<Double> values = values(steps, 1);
        if (values.size() <= most) {
          return values;
        }
      }
      int every = 2;
      while (values(STEPS[4], every).size() > Math.max(1, most)) {
        every++;
      }
      return values(STEPS[4], every);
    }

    private List<Double> values(double[] steps, int everyDecade) {
      List<Double> values = new ArrayList<>();
      int first = (int) Math.floor(Math.log10(range.min()));
      int last = (int) Math.ceil(Math.log10(range.max()));
      for (int decade = first; decade <= last; decade++) {
        for (double step : steps) {
          double value = Double.parseDouble((int) step + "e" + decade);
          boolean inside = value >= range.min() * (1 - 1e-9) && value <= range.max() * (1 + 1e-9);
          if (inside && Math.floorMod(decade, everyDecade) == 0) {
            values.add(value);
          }
        }
      }
      return values;
    }
  }
}
