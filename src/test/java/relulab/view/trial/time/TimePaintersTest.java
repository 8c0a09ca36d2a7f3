package relulab.view.trial.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import relulab.model.activation.ActivationKind;
import relulab.model.training.Intervention;
import relulab.model.training.Planned;
import relulab.model.trial.Frame;
import relulab.model.trial.Setup;
import relulab.model.trial.TrackView;
import relulab.model.trial.Trial;
import relulab.text.Language;
import relulab.text.Messages;
import relulab.view.chart.Look;
import relulab.view.chart.Scale;
import relulab.view.surface.Operation;
import relulab.view.surface.RecordingSurface;
import relulab.view.theme.Palette;
import relulab.view.theme.Theme;
import relulab.view.trial.Quantity;
import relulab.view.trial.Setups;
import relulab.view.trial.TimeAxis;

/** What charts over time state, read from what they draw. */
class TimePaintersTest {
  private static final Palette PALETTE = Theme.LIGHT.palette();
  private static final Look LOOK = new Look(PALETTE, Messages.of(Language.ENGLISH), 1);
  private static final double WIDTH = 800;
  private static final double HEIGHT = 160;

  @ParameterizedTest
  @EnumSource(Quantity.class)
  void changesPlayheadAndCurvesAreAtTheirSteps(Quantity quantity) {
    Frame frame = frame("shock", 500);
    Timeline timeline = Timeline.curve(frame, new TimeAxis(1800), quantity);
    TimePlot plot = plot(timeline);
    RecordingSurface drawn = draw(timeline);
    Operation.Rectangle tint =
        drawn.all(Operation.Rectangle.class).stream()
            .filter(r -> r.height() > plot.height() && r.width() < plot.width() / 2)
            .findFirst()
            .orElseThrow();
    assertEquals(plot.px(300), tint.x(), 1e-9);
    assertEquals(plot.px(420), tint.x() + tint.width(), 1e-9);
    assertEquals(plot.left() + 300 / 1800.0 * plot.width(), tint.x(), 1e-9);
    assertTrue(
        drawn.strokesIn(PALETTE.accent()).stream()
            .anyMatch(line -> Math.abs(line.points().getFirst().x() - plot.px(500)) <= 0.5));
    Curves curves = Curves.of(frame, quantity, timeline.axis(), plot.width());
    for (int lane = 0; lane < 3; lane++) {
      if (Curves.has(frame, quantity, lane) && quantity != Quantity.ALPHA) {
        Color color = PALETTE.color(frame.lanes().get(lane).network().kind());
        Operation.Polyline curve = longest(drawn.strokesIn(color));
        assertEquals(plot.px(500), curve.points().getLast().x(), 3);
      }
    }
    assertFalse(curves.all().isEmpty());
  }

  @Test
  void theHeightOfTheLossIsItsLogarithm() {
    Frame frame = frame("one", 40);
    Timeline timeline = Timeline.curve(frame, new TimeAxis(40), Quantity.LOSS);
    TimePlot plot = plot(timeline);
    Scale scale = Curves.of(frame, Quantity.LOSS, timeline.axis(), plot.width()).scale();
    Operation.Polyline curve =
        longest(draw(timeline).strokesIn(PALETTE.color(frame.lanes().getFirst().network().kind())));
    assertEquals(41, curve.points().size());
    for (int step = 0; step <= 40; step++) {
      double loss = frame.tracks().getFirst().loss(step);
      assertEquals(plot.py(scale.share(loss)), curve.points().get(step).y(), 1e-9);
    }
  }

  /** Of 1 800 steps on 600 pixels, the one step of a spike is seen at its full height. */
  @Test
  void noSpikeIsLostBetweenPixels() {
    Frame frame = frame("shock", 1800);
    Timeline timeline = Timeline.curve(frame, new TimeAxis(1800), Quantity.LOSS);
    TimePlot plot = plot(timeline);
    Scale scale = Curves.of(frame, Quantity.LOSS, timeline.axis(), plot.width()).scale();
    TrackView relu = frame.tracks().getFirst();
    double peak = IntStream.range(0, relu.columns()).mapToDouble(relu::lossMax).max().orElseThrow();
    double top =
        longest(draw(timeline).strokesIn(PALETTE.color(ActivationKind.RELU))).points().stream()
            .mapToDouble(point -> point.y())
            .min()
            .orElseThrow();
    assertTrue(peak > 5);
    assertEquals(plot.py(scale.share(peak)), top, 1e-9);
  }

  @Test
  void theRunThatWasLeftIsDashedFromWhereItWasLeft() {
    Trial trial = new Trial(Setups.named("one"));
    trial.seek(200);
    trial.seek(100);
    trial.intervene(new Intervention.LearningRate(0.2));
    trial.seek(150);
    Timeline timeline = Timeline.curve(trial.frame(), new TimeAxis(200), Quantity.LOSS);
    TimePlot plot = plot(timeline);
    List<Operation.Polyline> dashed =
        draw(timeline).all(Operation.Polyline.class).stream()
            .filter(p -> p.stroke().dashes().length > 0 && p.points().size() > 20)
            .toList();
    assertEquals(1, dashed.size());
    assertEquals(plot.px(100), dashed.getFirst().points().getFirst().x(), 3);
    double end =
        java.util.Objects.requireNonNull(trial.frame().ghost()).tracks().getFirst().end() - 1;
    assertTrue(end >= 199);
    assertEquals(plot.px(end), dashed.getFirst().points().getLast().x(), 1e-6);
    assertTrue(draw(timeline).texts().contains("η = 0.2"));
  }

  @Test
  void aSwitchedLaneChangesItsColourAtTheStep() {
    Setup setup =
        Setups.named("one")
            .withInterventions(
                List.of(
                    Planned.at(
                        120, new Intervention.SwitchActivation(ActivationKind.LEAKY_RELU, 0.3))));
    Trial trial = new Trial(setup);
    trial.seek(200);
    Frame frame = trial.frame();
    Color before = PALETTE.color(ActivationKind.RELU);
    Color after = PALETTE.color(ActivationKind.LEAKY_RELU);
    Timeline timeline = Timeline.curve(frame, new TimeAxis(200), Quantity.LOSS);
    TimePlot plot = plot(timeline);
    Operation.Polyline first = longest(draw(timeline).strokesIn(before));
    Operation.Polyline second = longest(draw(timeline).strokesIn(after));
    assertEquals(plot.px(120), first.points().getLast().x(), 1e-9);
    assertEquals(plot.px(120), second.points().getFirst().x(), 1e-9);
    assertEquals(plot.px(200), second.points().getLast().x(), 1e-9);
    LaneSpans spans = LaneSpans.of(frame, 0);
    assertEquals(ActivationKind.RELU, spans.kindAt(119));
    assertEquals(ActivationKind.LEAKY_RELU, spans.kindAt(120));
    LifePixels image =
        new LifePixels(
            frame.tracks().getFirst(), new TimeAxis(200), 1200, spans, PALETTE, Color.WHITE);
    int neuron =
        IntStream.range(0, 16)
            .filter(n -> frame.tracks().getFirst().active(150, n) > 0.3)
            .findFirst()
            .orElseThrow();
    int[] pixels = image.rows(neuron, 1, 1);
    double turn = 120.0 / 200 * pixels.length;
    assertEquals(before.getHue(), color(pixels[(int) turn - 6]).getHue(), 3);
    assertEquals(after.getHue(), color(pixels[(int) turn + 6]).getHue(), 3);
  }

  private static Operation.Polyline longest(List<Operation.Polyline> lines) {
    return lines.stream()
        .max(java.util.Comparator.comparingInt(line -> line.points().size()))
        .orElseThrow();
  }

  /** While a trial of fewer lanes is made ready, nothing of the one before is drawn. */
  @Test
  void aDigestOfAnotherTrialIsNotDrawn() {
    Timeline three = Timeline.curve(frame("shock", 30), new TimeAxis(30), Quantity.LOSS);
    Timeline one = Timeline.curve(frame("one", 30), new TimeAxis(30), Quantity.LOSS);
    TimelineDigest old = TimelineDigest.of(three, 900, 300, LOOK);
    RecordingSurface drawn =
        RecordingSurface.of(
            s -> TimelinePainter.paint(s, one, old, 900, 300, TimelinePainter.Pointer.AWAY, LOOK));
    assertEquals(
        RecordingSurface.of(s -> TimelinePainter.paint(s, one, 900, 300, LOOK)).operations().size(),
        drawn.operations().size());
  }

  /** What is said to have happened is what the trial says at that very step. */
  @ParameterizedTest
  @ValueSource(strings = {"shock", "deep"})
  void annotationsSayWhatTheTrialSays(String setup) {
    Trial trial = new Trial(Setups.named(setup));
    long end = setup.equals("deep") ? 60 : 500;
    trial.seek(end);
    Frame frame = trial.frame();
    Happening.Annotation said = Happening.annotation(frame, new TimeAxis(end), end);
    assertTrue(said.deaths().isPresent(), "something happens in " + setup);
    Happening.Deaths deaths = said.deaths().orElseThrow();
    trial.seek(deaths.step());
    assertEquals(trial.frame().lanes().get(deaths.lane()).count(deaths.fate()), deaths.silent());
    if (said.leap().isPresent()) {
      Happening.Leap leap = said.leap().get();
      trial.seek(leap.step());
      assertEquals(leap.peak(), trial.frame().lanes().get(leap.lane()).loss(), 1e-12);
    }
  }

  /** What is hidden is not drawn: neither beneath a veil nor in words. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void theFutureIsVeiledOrNotDrawnAtAll(boolean future) {
    Trial trial = new Trial(Setups.named("shock"));
    trial.seek(900);
    trial.seek(200);
    Timeline timeline =
        new Timeline(
            trial.frame(),
            new TimeAxis(1800),
            Quantity.LOSS,
            null,
            Timeline.Saying.NOTHING,
            future,
            Timeline.CARD);
    RecordingSurface drawn =
        RecordingSurface.of(s -> TimelinePainter.paint(s, timeline, 1228, 566, LOOK));
    TimelineLayout at = TimelineLayout.of(timeline, 1228, 566, LOOK);
    double playhead = at.curve().px(200);
    boolean clipped =
        drawn.clips().stream().allMatch(clip -> clip.x() + clip.width() <= playhead + 1e-6);
    assertEquals(!future, clipped, "curves and lives end at the playhead");
    boolean shock = drawn.texts().stream().anyMatch(text -> text.contains("instead of 0.05"));
    assertEquals(future, shock, "a change that comes later");
    assertEquals(
        future,
        drawn.all(Operation.Rectangle.class).stream()
            .anyMatch(r -> r.fill() != null && Math.abs(r.fill().getOpacity() - 0.52) < 0.01));
  }

  /** Of an overflow only the sign leaves the scale; the others are as high as without it. */
  @Test
  void anOverflowDoesNotSetTheScale() {
    Setup calm = Setups.named("shock").withInterventions(List.of());
    Setup wild =
        calm.withInterventions(
            List.of(
                new Planned(
                    300, java.util.OptionalInt.empty(), new Intervention.LearningRate(50))));
    Trial trial = new Trial(wild);
    trial.seek(330);
    Frame frame = trial.frame();
    assertTrue(frame.lanes().stream().anyMatch(lane -> lane.overflowStep().isPresent()));
    Curves curves = Curves.of(frame, Quantity.LOSS, new TimeAxis(1800), 900);
    double seen = curves.scale().share(0.2);
    assertTrue(seen > 0.02 && curves.scale().share(1e6) > 1, "0.2 at " + seen);
    Timeline timeline = Timeline.curve(frame, new TimeAxis(1800), Quantity.LOSS);
    assertTrue(draw(timeline).texts().stream().anyMatch(t -> t.contains("stopped at step 30")));
  }

  private static Frame frame(String setup, long step) {
    Trial trial = new Trial(Setups.named(setup));
    trial.seek(step);
    return trial.frame();
  }

  private static RecordingSurface draw(Timeline timeline) {
    return RecordingSurface.of(s -> TimelinePainter.paint(s, timeline, WIDTH, HEIGHT, LOOK));
  }

  private static TimePlot plot(Timeline timeline) {
    return TimelineLayout.of(timeline, WIDTH, HEIGHT, LOOK).curve();
  }

  private static Color color(int argb) {
    return Color.rgb(argb >> 16 & 255, argb >> 8 & 255, argb & 255);
  }
}
