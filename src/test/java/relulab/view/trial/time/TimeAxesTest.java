package relulab.view.trial.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import relulab.model.trial.Frame;
import relulab.model.trial.Trial;
import relulab.text.Language;
import relulab.text.Messages;
import relulab.view.chart.Look;
import relulab.view.chart.Range;
import relulab.view.chart.Scale;
import relulab.view.theme.Theme;
import relulab.view.trial.Setups;
import relulab.view.trial.TimeAxis;

/** The numbers beside charts over time, and how far their steps reach. */
class TimeAxesTest {
  private static final Look LOOK =
      new Look(Theme.LIGHT.palette(), Messages.of(Language.ENGLISH), 1);

  @Test
  void ticksOfALogarithmicAxisAreRoundAndEvenlySpacedByDecade() {
    Scale scale = new Scale.Logarithmic(new Range(0.01, 10), 0);
    assertEquals(
        List.of(0.01, 0.1, 1.0, 10.0),
        scale.ticks(4, Language.ENGLISH).stream().map(Scale.Tick::value).toList());
    assertEquals(1 / 3.0, scale.share(0.1) - scale.share(0.01), 1e-12);
    assertEquals(1, scale.share(10), 1e-12);
    assertEquals(
        List.of(0.1, 0.2, 0.5, 1.0),
        new Scale.Logarithmic(new Range(0.1, 1), 0)
            .ticks(4, Language.ENGLISH).stream().map(Scale.Tick::value).toList());
  }

  @Test
  void manyDecadesGetEvenTicksAndZeroHasAPlaceOfItsOwn() {
    Scale.Logarithmic scale = new Scale.Logarithmic(new Range(1e-8, 1), 0.1);
    List<Scale.Tick> ticks = scale.ticks(5, Language.ENGLISH);
    assertEquals("0", ticks.getFirst().label());
    assertTrue(ticks.size() <= 6 && ticks.size() >= 3);
    assertEquals(0, scale.share(0));
    assertEquals(0.1, scale.share(1e-8), 1e-12);
  }

  /** At least three ticks on every axis, and no number on another one, at all zooms. */
  @Test
  void everyAxisHasThreeTicksThatDoNotTouch() {
    for (double from = 0; from < 1_000_000; from = 3 * from + 1) {
      for (double length = TimeAxis.CLOSEST; length < 2_000_000; length *= 1.7) {
        TimeAxis axis = new TimeAxis(from, from + length);
        for (int most : new int[] {3, 6, 12}) {
          int n = StepsRow.ticks(axis, most).size();
          assertTrue(n >= 3, axis + " " + n);
        }
      }
    }
    for (double low = 1e-9; low < 10; low *= 7.3) {
      for (double high = 1.02 * low; high < 1e9; high *= 4.7) {
        Scale scale = Scale.Logarithmic.around(low, high, low < 1e-6, 9);
        for (double height : new double[] {44, 62, 100, 162, 300}) {
          List<Scale.Tick> ticks = CurveRow.ticks(scale, height, 11.5, LOOK);
          assertTrue(ticks.size() >= 3, low + " to " + high + " in " + height + ": " + ticks);
          for (int i = 1; i < ticks.size(); i++) {
            double apart =
                scale.share(ticks.get(i).value()) - scale.share(ticks.get(i - 1).value());
            assertTrue(apart * height >= 11.5, low + " to " + high + " in " + height);
          }
        }
      }
    }
  }

  @Test
  void theAxisStandsStillUntilTheRunIsLonger() {
    Frame frame = frame("one", 130);
    assertEquals(1800, TimeAxis.of(frame, 1800).end());
    assertEquals(130, TimeAxis.of(frame, 130).end());
    assertEquals(150, TimeAxis.of(frame, 100).end());
  }

  private static Frame frame(String setup, long step) {
    Trial trial = new Trial(Setups.named(setup));
    trial.seek(step);
    return trial.frame();
  }
}
