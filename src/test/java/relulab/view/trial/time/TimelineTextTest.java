package relulab.view.trial.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import relulab.model.training.Intervention;
import relulab.model.training.Planned;
import relulab.model.trial.Setup;
import relulab.model.trial.Trial;
import relulab.text.Language;
import relulab.text.Messages;
import relulab.text.Numbers;
import relulab.view.chart.Look;
import relulab.view.surface.Area;
import relulab.view.surface.Operation;
import relulab.view.surface.RecordingSurface;
import relulab.view.theme.Theme;
import relulab.view.trial.LayerQuantity;
import relulab.view.trial.Measure;
import relulab.view.trial.Quantity;
import relulab.view.trial.Selection;
import relulab.view.trial.Setups;
import relulab.view.trial.TimeAxis;

/** On the timeline no words lie on others, are cut or are struck out by the playhead. */
class TimelineTextTest {
  /** The card in windows of 800×600, 1024×768, 1360×768 and 1600×1000. */
  private static final double[][] SIZES = {{726, 238}, {950, 364}, {986, 388}, {1226, 564}};

  private static final List<Timeline.Pin> PINS =
      List.of(
          new Timeline.Pin(0, false, "Same data, same weights. Only the activation differs."),
          new Timeline.Pin(304, true, "What will the learning rate of 0.4 do to the networks?"),
          new Timeline.Pin(1800, false, "The end."));

  @ParameterizedTest
  @ValueSource(strings = {"shock", "deep", "ten", "narrow", "abs", "wide", "linear", "overflow"})
  void nothingLiesOnAnotherThing(String name) {
    Trial trial = new Trial(Setups.named(name));
    for (long step : new long[] {0, 306, 420, 600, 1800}) {
      if (name.equals("deep") && step > 306) {
        continue; // A slow one: the end of the shorter ones shows the same.
      }
      trial.seek(step);
      for (boolean future : new boolean[] {true, false}) {
        check(trial, future, Quantity.LOSS, name);
      }
    }
    trial.seek(name.equals("deep") ? 306 : 250);
    check(trial, true, LayerQuantity.GRADIENT_NORM, name);
    check(trial, true, Quantity.ALPHA, name);
  }

  private static void check(Trial trial, boolean future, Measure measure, String name) {
    Selection last = new Selection(0, Math.max(1, trial.setup().hidden().size()), 0);
    for (Selection selection : new Selection[] {new Selection(0, 1, 0), last}) {
      for (double[] size : SIZES) {
        for (Language language : Language.values()) {
          Look look = new Look(Theme.LIGHT.palette(), Messages.of(language), 1);
          long step = trial.stepIndex();
          Timeline timeline = timeline(trial, selection, future, measure, new TimeAxis(1800));
          String what = name + " " + step + " " + future + " " + language + " " + size[0];
          assertEquals(
              List.of(),
              DrawnTimeline.wrong(timeline, size[0], size[1], look, controls(timeline, size, look)),
              what);
        }
      }
    }
  }

  private static Timeline timeline(
      Trial trial, Selection selection, boolean future, Measure measure, TimeAxis axis) {
    Timeline.Saying saying =
        new Timeline.Saying(
            "Caption 2 of 3", PINS.get(1).text(), "Who will recover?", false, PINS, false);
    return new Timeline(trial.frame(), axis, measure, selection, saying, future, Timeline.CARD);
  }

  /** The player's buttons, as wide as they are, and the choice of the speed. */
  private static List<Area> controls(Timeline timeline, double[] size, Look look) {
    TimelineLayout at = TimelineLayout.of(timeline, size[0], size[1], look);
    double y = Math.min(at.axis() + 17, size[1] - 15);
    return List.of(
        new Area("player", 12, y - 13, 12 + 23 * 3 + 38 + 9, y + 13),
        new Area("speed", at.right() + 9, y - 13, size[0], y + 13));
  }

  /** The handle stays between the controls of the player; its point is at the step all the same. */
  @Test
  void theHandleLiesOnNoControl() {
    Trial trial = new Trial(Setups.named("shock"));
    Look look = new Look(Theme.LIGHT.palette(), Messages.of(Language.ENGLISH), 1);
    for (long step : new long[] {0, 12, 1790, 1800}) {
      trial.seek(step);
      for (double[] size : SIZES) {
        Timeline timeline =
            timeline(trial, new Selection(0, 1, 0), true, Quantity.LOSS, new TimeAxis(1800));
        TimelineLayout at = TimelineLayout.of(timeline, size[0], size[1], look);
        RecordingSurface drawn =
            RecordingSurface.of(s -> TimelinePainter.paint(s, timeline, size[0], size[1], look));
        double[] ends = StepsRow.handleEnds(drawn, timeline, at, look);
        Area handle = new Area("handle", ends[0], at.axis() + 6, ends[1], at.axis() + 28);
        for (Area control : controls(timeline, size, look)) {
          assertTrue(handle.isApart(control, 0.1), step + " " + size[0] + handle + control);
        }
        double x = at.curve().px(step);
        assertTrue(
            drawn.all(Operation.Polygon.class).stream()
                .anyMatch(
                    p ->
                        p.points().stream()
                            .anyMatch(q -> q.y() == at.axis() && Math.abs(q.x() - x) < 0.01)));
      }
    }
  }

  /** With every step of a shock the playhead leaves the words of the changes whole. */
  @Test
  void thePlayheadLeavesTheWordsOfChangesWhole() {
    Setup setup = Setups.named("shock");
    List<Planned> changes = new ArrayList<>(setup.interventions());
    changes.add(new Planned(700, OptionalInt.of(1), new Intervention.NegativeSlope(0.3)));
    Trial trial = new Trial(setup.withInterventions(changes));
    Look look = new Look(Theme.DARK.palette(), Messages.of(Language.CHINESE), 1);
    int struck = 0;
    for (long step = 290; step < 1000; step += 13) {
      trial.seek(step);
      Timeline timeline =
          timeline(trial, new Selection(0, 1, 0), true, Quantity.LOSS, new TimeAxis(1800));
      assertEquals(List.of(), DrawnTimeline.wrong(timeline, 1226, 564, look, List.of()), "" + step);
      TimelineLayout at = TimelineLayout.of(timeline, 1226, 564, look);
      double x = at.curve().px(step);
      struck += ChangesRow.saysAt(new RecordingSurface(), timeline, at, x, look) ? 1 : 0;
    }
    assertFalse(struck == 0, "the playhead passed no words");
  }

  /** Of a run that is too long for a column a step, a close-up says so; the whole does not. */
  @Test
  void aCloseUpOfAVeryLongRunSaysThatItsPointsAreMeans() {
    Trial trial = new Trial(Setups.named("one"));
    trial.seek(9000);
    Look look = new Look(Theme.LIGHT.palette(), Messages.of(Language.ENGLISH), 1);
    long span = trial.frame().tracks().getFirst().span();
    assertTrue(span > 1);
    TimeAxis whole = new TimeAxis(9000);
    for (TimeAxis axis : List.of(whole, whole.zoomed(300, 4500.0, whole))) {
      Timeline timeline = timeline(trial, new Selection(0, 1, 0), true, Quantity.LOSS, axis);
      RecordingSurface drawn =
          RecordingSurface.of(s -> TimelinePainter.paint(s, timeline, 1226, 564, look));
      assertEquals(
          !axis.equals(whole),
          drawn.texts().stream().anyMatch(text -> text.startsWith("Each point covers " + span)));
      assertEquals(List.of(), DrawnTimeline.wrong(timeline, 1226, 564, look, List.of()));
      boolean elsewhere = drawn.texts().contains(Numbers.count(9000));
      assertTrue(elsewhere || axis.equals(whole), drawn.texts().toString());
    }
  }
}
