package relulab.view.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import relulab.text.Language;
import relulab.text.Numbers;

/** The scale of an axis. */
public sealed interface Scale {
  /** Fewer ticks are no scale. */
  int FEWEST = 3;

  /** More ticks are never looked at. */
  int MANY = 2000;

  /** Where a value stands, 0 at its begin and 1 at its end; outside for values beyond the axis. */
  double share(double value);

  /** Round values on the axis, at most about this many, as a language writes them. */
  List<Tick> ticks(int most, Language language);

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
    public List<Tick> ticks(int most, Language language) {
      Ticks ticks = Ticks.of(range, most);
      int decimals = Math.max(0, ticks.decimals() - 2);
      List<Tick> all = new ArrayList<>();
      for (int i = 0; i < ticks.count(); i++) {
        String label = percent ? Numbers.percent(ticks.at(i), decimals, language) : ticks.label(i);
        all.add(new Tick(ticks.at(i), label));
      }
      return all;
    }
  }

  /** A linear scale on which only whole numbers are marked: all of them where they are few. */
  record Whole(Range range) implements Scale {
    private static final double[] STEPS = {1, 2, 5};

    @Override
    public double share(double value) {
      return (value - range.min()) / range.width();
    }

    @Override
    public List<Tick> ticks(int most, Language language) {
      List<Double> best = multiples(1);
      double power = 1;
      while (best.size() > Math.max(FEWEST, most)) {
        for (double step : STEPS) {
          List<Double> fewer = multiples(step * power);
          if (fewer.size() >= FEWEST && best.size() > Math.max(FEWEST, most)) {
            best = fewer;
          }
        }
        power *= 10;
        if (power > range.width()) {
          break;
        }
      }
      return best.stream().map(value -> new Tick(value, Numbers.fixed(value, 0))).toList();
    }

    private List<Double> multiples(double step) {
      List<Double> all = new ArrayList<>();
      double first = Math.ceil(range.min() / step - 1e-9);
      double last = Math.floor(range.max() / step + 1e-9);
      for (double i = first; i <= last && all.size() <= MANY; i++) {
        all.add(i * step);
      }
      return all;
    }
  }

  /** Names side by side, each in the middle of a part of the axis: the first stands at 1. */
  record Named(List<String> names) implements Scale {
    public Named {
      names = List.copyOf(names);
    }

    @Override
    public double share(double value) {
      return (value - 0.5) / names.size();
    }

    /** Every name, or every second, third … from the first. */
    @Override
    public List<Tick> ticks(int most, Language language) {
      int every = Math.max(1, Math.ceilDiv(names.size(), Math.max(1, most)));
      List<Tick> ticks = new ArrayList<>();
      for (int i = 0; i < names.size(); i += every) {
        ticks.add(new Tick(i + 1, names.get(i)));
      }
      return ticks;
    }
  }

  /**
   * A logarithmic scale.
   *
   * @param range of positive values
   * @param zeroShare height of a strip below them, at whose foot 0 stands; 0 if there is none
   */
  record Logarithmic(Range range, double zeroShare) implements Scale {
    /** Beyond this the ends of an axis would overflow. */
    private static final double LARGEST = 1e290;

    private static final double ZERO_STRIP = 0.14;
    private static final double[][] STEPS = {
      {1, 2, 3, 4, 5, 6, 7, 8, 9}, {1, 2, 3, 5, 7}, {1, 2, 5}, {1, 3}, {1}
    };

    /**
     * From a round value below to a round value above, over a factor of 4 at least.
     *
     * @param low the least positive value, infinite if there is none
     * @param high the greatest value
     * @param zero whether there are values that are not positive
     * @param decades how many powers of ten there are at most
     */
    public static Logarithmic around(double low, double high, boolean zero, int decades) {
      double top = Math.clamp(high > 0 ? high : 1, 1 / LARGEST, LARGEST);
      double bottom = Math.clamp(low > 0 ? low : top, top / Math.pow(10, decades), top);
      Range range =
          new Range(rounded(Math.min(bottom * 0.95, top / 4), false), rounded(top * 1.05, true));
      return new Logarithmic(range, zero ? ZERO_STRIP : 0);
    }

    /**
     * A scale for some values: as many of them as lie within so many powers of ten, with a strip
     * for those that are not positive.
     */
    public static Logarithmic holding(double[] values, int decades) {
      Bounds bounds = Bounds.ofPositive(values, decades);
      boolean zero = Arrays.stream(values).anyMatch(value -> value <= 0);
      return around(bounds.low(), bounds.high(), zero, decades + 1);
    }

    /** The next 1, 2 or 5 times a power of ten. */
    private static double rounded(double value, boolean up) {
      double power = Math.pow(10, Math.floor(Math.log10(value)));
      double[] steps = up ? new double[] {1, 2, 5, 10} : new double[] {5, 2, 1};
      for (double step : steps) {
        if (up ? step * power >= value : step * power <= value) {
          return step * power;
        }
      }
      return value;
    }

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
    public List<Tick> ticks(int most, Language language) {
      List<Double> values = new ArrayList<>();
      if (zeroShare > 0) {
        values.add(0.0);
      }
      values.addAll(values(Math.max(FEWEST, most)));
      return TickLabels.of(values, 2);
    }

    /**
     * The densest of the series that is not too dense; of many decades, every second or third; less
     * than three are no scale.
     */
    private List<Double> values(int most) {
      for (double[] steps : STEPS) {
        List<Double> values = values(steps);
        if (values.size() <= most) {
          return values.size() >= FEWEST ? values : few(most);
        }
      }
      List<Double> decades = values(STEPS[STEPS.length - 1]);
      for (int every = 2; every < decades.size(); every++) {
        for (int first = 0; first < every; first++) {
          List<Double> some = everyNth(decades, first, every);
          if (some.size() <= most && some.size() >= FEWEST) {
            return some;
          }
        }
      }
      return decades; // four of them cannot be thinned to three
    }

    private static List<Double> everyNth(List<Double> all, int first, int every) {
      List<Double> some = new ArrayList<>();
      for (int i = first; i < all.size(); i += every) {
        some.add(all.get(i));
      }
      return some;
    }

    /** The sparsest series of which there are three, else round numbers as on a linear scale. */
    private List<Double> few(int most) {
      for (int i = STEPS.length - 1; i >= 0; i--) {
        List<Double> values = values(STEPS[i]);
        if (values.size() >= FEWEST) {
          return values;
        }
      }
      Ticks ticks = Ticks.of(range, most);
      return IntStream.range(0, ticks.count()).mapToObj(ticks::at).toList();
    }

    private List<Double> values(double[] steps) {
      List<Double> values = new ArrayList<>();
      int first = (int) Math.floor(Math.log10(range.min()));
      int last = (int) Math.ceil(Math.log10(range.max()));
      for (int decade = first; decade <= last; decade++) {
        for (double step : steps) {
          double value = Double.parseDouble((int) step + "e" + decade);
          if (value >= range.min() * (1 - 1e-9) && value <= range.max() * (1 + 1e-9)) {
            values.add(value);
          }
        }
      }
      return values;
    }
  }

  /**
   * The scale of the α slider: a value stands at its square root, so that 0.01 is well apart from
   * 0; negative values are mirrored.
   */
  record Root(Range range) implements Scale {
    private static final double[][] STEPS = {
      {0, 0.01, 0.03, 0.06, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.25, 1.5, 2},
      {0, 0.01, 0.03, 0.1, 0.2, 0.3, 0.5, 0.75, 1, 1.5, 2},
      {0, 0.01, 0.05, 0.1, 0.2, 0.3, 0.5, 0.75, 1, 1.5, 2},
      {0, 0.01, 0.1, 0.2, 0.4, 0.7, 1, 1.5, 2},
      {0, 0.05, 0.2, 0.5, 1, 2},
      {0, 0.25, 1},
    };

    @Override
    public double share(double value) {
      return (root(value) - root(range.min())) / (root(range.max()) - root(range.min()));
    }

    /** The value at a share of the axis. */
    public double at(double share) {
      double root = root(range.min()) + share * (root(range.max()) - root(range.min()));
      return root * Math.abs(root);
    }

    private static double root(double value) {
      return Math.signum(value) * Math.sqrt(Math.abs(value));
    }

    @Override
    public List<Tick> ticks(int most, Language language) {
      List<Double> enough = List.of();
      for (double[] steps : STEPS) {
        List<Double> values = values(steps);
        if (values.size() >= FEWEST) {
          enough = values;
        }
        if (values.size() <= most) {
          break;
        }
      }
      if (enough.isEmpty()) {
        Ticks ticks = Ticks.of(range, FEWEST);
        enough = IntStream.range(0, ticks.count()).mapToObj(ticks::at).toList();
      }
      return TickLabels.of(enough, 3);
    }

    private List<Double> values(double[] steps) {
      List<Double> values = new ArrayList<>();
      for (int i = -steps.length + 1; i < steps.length; i++) {
        double value = i < 0 ? -steps[-i] : steps[i];
        if (range.contains(value)) {
          values.add(value);
        }
      }
      return values;
    }
  }
}
