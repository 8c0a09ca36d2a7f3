package relulab.view.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import relulab.text.Language;
import relulab.view.chart.Scale.Tick;

/** Ticks of every kind of scale: three at least, none twice, all in one format. */
class ScaleTest {

  @RepeatedTest(400)
  void everyAxisHasThreeTicksInOneFormat(RepetitionInfo repetition) {
    SplittableRandom random = new SplittableRandom(repetition.getCurrentRepetition());
    double low = Math.pow(10, random.nextDouble(-14, 8));
    double factor = Math.pow(10, random.nextDouble(0.02, 13));
    Range range = new Range(low, low * factor);
    int most = random.nextInt(1, 14);
    double zero = random.nextBoolean() ? 0 : 0.14;
    check(new Scale.Logarithmic(range, zero), range, most);
    Range alphas = alphas(random);
    check(new Scale.Root(alphas), alphas, most);
    Range linear = new Range(low - random.nextDouble() * 3 * low, low * (2 + factor));
    check(new Scale.Linear(linear, false), linear, most);
    double share = Math.pow(10, random.nextDouble(-4, 0));
    check(new Scale.Linear(new Range(0, share), true), new Range(0, share), most);
    double first = random.nextInt(-5, 50) - random.nextDouble();
    Range whole = new Range(first, first + 3.2 + random.nextInt(1000));
    check(new Scale.Whole(whole), whole, most);
  }

  private static Range alphas(SplittableRandom random) {
    double a = random.nextDouble(-2, 1.9);
    return new Range(a, Math.min(2, a + 0.02 + random.nextDouble() * 2));
  }

  private static void check(Scale scale, Range range, int most) {
    List<Tick> ticks = scale.ticks(most, Language.ENGLISH);
    String all = scale + ": " + ticks;
    assertTrue(ticks.size() >= 3, all);
    assertTrue(ticks.size() <= Math.max(7, most + 3), all);
    Set<String> labels = new HashSet<>();
    boolean power = false;
    boolean plain = false;
    for (Tick tick : ticks) {
      assertTrue(labels.add(tick.label()), "twice " + tick.label() + " in " + all);
      double slack = 1e-6 * range.width();
      boolean inside = tick.value() >= range.min() - slack && tick.value() <= range.max() + slack;
      assertTrue(inside || tick.value() == 0, all);
      boolean isPower = tick.label().matches(".*10[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+");
      power |= isPower;
      plain |= !isPower && tick.value() != 0;
    }
    assertTrue(!(power && plain), "two formats: " + all);
    double before = Double.NEGATIVE_INFINITY;
    for (Tick tick : ticks) {
      double share = scale.share(tick.value());
      assertTrue(share >= before, all);
      before = share;
    }
  }

  @Test
  void powersAndPlainNumbersDoNotStandSideBySide() {
    assertEquals(
        List.of("10⁻⁶", "10⁻⁴", "10⁻²", "10⁰"),
        new Scale.Logarithmic(new Range(1e-6, 1), 0)
            .ticks(4, Language.ENGLISH).stream().map(Tick::label).toList());
    assertEquals(
        List.of("0.001", "0.01", "0.1", "1"),
        new Scale.Logarithmic(new Range(1e-3, 1), 0)
            .ticks(4, Language.ENGLISH).stream().map(Tick::label).toList());
  }

  @Test
  void namesStandInTheMiddleOfTheirParts() {
    Scale.Named names = new Scale.Named(List.of("h1", "h2", "h3", "ŷ"));
    assertEquals(0.125, names.share(1));
    assertEquals(
        List.of("h1", "h3"), names.ticks(2, Language.ENGLISH).stream().map(Tick::label).toList());
    assertEquals(4, names.ticks(9, Language.ENGLISH).size());
  }

  @Test
  void aValueOutOfAllBoundsDoesNotSetTheScale() {
    double[] losses = {0.1, 0.2, 0.15, 0.3, 1e200, Double.POSITIVE_INFINITY};
    Scale.Logarithmic log = Scale.Logarithmic.holding(losses, 12);
    assertTrue(log.range().max() < 1, log.toString());
    assertTrue(log.range().min() > 0.01, log.toString());
    assertEquals(new Bounds(0.1, 0.3), Bounds.of(losses));
    assertEquals(new Bounds(0, 50), Bounds.of(new double[] {0, 0.1, 50, 3}));
    assertEquals(new Bounds(-1e-3, 2), Bounds.of(new double[] {2, -1e-3}));
    assertTrue(Scale.Logarithmic.holding(new double[] {0, 1e-3}, 12).zeroShare() > 0);
    assertTrue(Scale.Logarithmic.holding(new double[0], 12).range().contains(0.5));
  }

  /** A tiny gradient far below the others is shown, as far as the powers of ten reach. */
  @Test
  void theWindowHoldsAsManyAsItCan() {
    double[] norms = {1e-20, 1e-19, 1e-18, 1e-17, 1};
    Bounds bounds = Bounds.ofPositive(norms, 12);
    assertEquals(new Bounds(1e-20, 1e-17), bounds);
    assertEquals(new Bounds(1e-13, 1), Bounds.ofPositive(new double[] {1e-13, 1e-6, 1}, 14));
  }

  /** Chinese has no space before the sign. */
  @Test
  void percentsAreWrittenAsEachLanguageDoes() {
    Scale shares = new Scale.Linear(new Range(0, 1), true);
    assertTrue(labels(shares, Language.ENGLISH).contains("50\u202F%"));
    assertTrue(labels(shares, Language.CHINESE).contains("50%"));
    assertTrue(labels(shares, Language.CHINESE).stream().noneMatch(l -> l.contains("\u202F")));
  }

  private static List<String> labels(Scale scale, Language language) {
    return scale.ticks(3, language).stream().map(Tick::label).toList();
  }
}
