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
import relulab.view.chart.Range;
import relulab.view.chart.Scale;
import relulab.view.surface.Operation;
import relulab.view.surface.RecordingSurface;
import relulab.view.theme.Palette;
import relulab.view.theme.Theme;
import relulab.view.trial.Quantity;
import relulab.view.trial.Selection;
import relulab.view.trial.Setups;
import relulab.view.trial.TimeAxis;

/** What charts over time and life lines state, read from what they draw. */
class TimePaintersTest {
  private static final Palette PALETTE = Theme.LIGHT.palette();
  private static final Look LOOK = new Look(PALETTE, Messages.of(Language.ENGLISH), 1);
  private static final double WIDTH = 800;
  private static final double HEIGHT = 160;

  @Test
  void ticksOfALogarithmicAxisAreRoundAndEvenlySpacedByDecade() {
    Scale scale = new Scale.Logarithmic(new Range(0.01, 10), 0);
    assertEquals(
        List.of(0.01, 0.1, 1.0, 10.0), scale.ticks(4).stream().map(Scale.Tick::value).toList());
    assertEquals(1 / 3.0, scale.share(0.1) - scale.share(0.01), 1e-12);
    assertEquals(1, scale.share(10), 1e-12);
    assertEquals(
        List.of(0.1, 0.2, 0.5, 1.0),
        new Scale.Logarithmic(new Range(0.1, 1), 0)
            .ticks(4).stream().map(Scale.Tick::value).toList());
  }

  @Test
  void manyDecadesGetEvenTicksAndZeroHasAPlaceOfItsOwn() {
    Scale.Logarithmic scale = new Scale.Logarithmic(new Range(1e-8, 1), 0.1);
    List<Scale.Tick> ticks = scale.ticks(5);
    assertEquals("0", ticks.getFirst().label());
    assertTrue(ticks.size() <= 6 && ticks.size() >= 3);
    assertEquals(0, scale.share(0));
    assertEquals(0.1, scale.share(1e-8), 1e-12);
  }

  @ParameterizedTest
  @EnumSource(Quantity.class)
  void bandsCursorAndCurvesAreAtTheirSteps(Quantity quantity) {
    Frame frame = frame("shock", 500);
    TimeChart chart = new TimeChart(frame, new TimeAxis(1800), quantity, null);
    TimePlot plot = TimeChartPainter.plot(chart, WIDTH, HEIGHT, LOOK);
    RecordingSurface drawn = draw(chart);
    Operation.Rectangle band = bands(drawn).getFirst();
    assertEquals(plot.px(300), band.x(), 1e-9);
    assertEquals(plot.px(420), band.x() + band.width(), 1e-9);
    assertEquals(plot.left() + 300 / 1800.0 * plot.width(), band.x(), 1e-9);
    assertTrue(
        drawn.strokesIn(PALETTE.text()).stream()
            .anyMatch(line -> Math.abs(line.points().getFirst().x() - plot.px(500)) <= 0.5));
    for (int lane = 0; lane < 3; lane++) {
      if (chart.has(lane)) {
        Color color = PALETTE.color(frame.lanes().get(lane).network().kind());
        Operation.Polyline curve =
            drawn.strokesIn(color).stream()
                .filter(p -> p.points().size() > 2)
                .findFirst()
                .orElseThrow();
        assertEquals(plot.px(500), curve.points().getLast().x(), 3);
      }
    }
    assertFalse(drawn.texts().isEmpty());
  }

  @Test
  void theHeightOfTheLossIsItsLogarithm() {
    Frame frame = frame("one", 40);
    TimeChart chart = new TimeChart(frame, new TimeAxis(40), Quantity.LOSS, null);
    TimePlot plot = TimeChartPainter.plot(chart, WIDTH, HEIGHT, LOOK);
    Scale scale = chart.scale(chart.curves(plot));
    Operation.Polyline curve =
        draw(chart).strokesIn(PALETTE.color(frame.lanes().getFirst().network().kind())).stream()
            .filter(p -> p.points().size() == 41)
            .findFirst()
            .orElseThrow();
    for (int step = 0; step <= 40; step++) {
      double loss = frame.tracks().getFirst().loss(step);
      assertEquals(plot.py(scale.share(loss)), curve.points().get(step).y(), 1e-9);
    }
  }

  @Test
  void theRunThatWasLeftIsDashedFromWhereItWasLeft() {
    Trial trial = new Trial(Setups.named("one"));
    trial.seek(200);
    trial.seek(100);
    trial.intervene(new Intervention.LearningRate(0.2));
    trial.seek(150);
    TimeChart chart = new TimeChart(trial.frame(), new TimeAxis(200), Quantity.LOSS, null);
    TimePlot plot = TimeChartPainter.plot(chart, WIDTH, HEIGHT, LOOK);
    List<Operation.Polyline> dashed =
        draw(chart).all(Operation.Polyline.class).stream()
            .filter(p -> p.stroke().dashes().length > 0)
            .toList();
    assertEquals(1, dashed.size());
    assertEquals(plot.px(100), dashed.getFirst().points().getFirst().x(), 1e-6);
    double end =
        java.util.Objects.requireNonNull(trial.frame().ghost()).tracks().getFirst().end() - 1;
    assertTrue(end >= 199);
    assertEquals(plot.px(end), dashed.getFirst().points().getLast().x(), 1e-6);
    assertTrue(draw(chart).texts().contains("η = 0.2"));
  }

  @Test
  void theReadOutTellsExactValues() {
    Frame frame = frame("shock", 100);
    TimeChart chart = new TimeChart(frame, new TimeAxis(200), Quantity.LOSS, 37L);
    List<String> texts = draw(chart).texts();
    assertTrue(texts.contains("step 37"));
    for (int lane = 0; lane < 3; lane++) {
      String value = ReadOut.values(chart, lane, 37);
      assertTrue(texts.stream().anyMatch(t -> t.endsWith(" " + value)), value + " in " + texts);
    }
  }

  @Test
  void deadRowsAreBlackWithACrossWhereTheyDied() {
    Frame frame = frame("shock", 1000);
    LifeLines lines = new LifeLines(frame, new TimeAxis(1000), new Selection(0, 1, 0));
    TimePlot plot = LifeLinesPainter.plots(lines, 1200, 260, LOOK).getFirst();
    TrackView track = frame.tracks().getFirst();
    LaneSpans spans = LaneSpans.of(frame, 0);
    LifeImage image = new LifeImage(track, plot, spans, PALETTE, Color.WHITE);
    LifeRows rows = LifeRows.of(track.layout(), plot);
    for (int n = 0; n < track.layout().neurons(); n++) {
      int[] pixels = image.of(n, 1, 1);
      boolean dead = track.deadShare(track.columnOf(999), n) >= 0.5;
      Color last = color(pixels[pixels.length - 1]);
      assertEquals(dead, last.getBrightness() < 0.25, "neuron " + n);
      assertEquals(n, rows.neuronAt(rows.y(n) + rows.row() / 2));
    }
    RecordingSurface marks = RecordingSurface.of(s -> LifeMarks.paint(s, track, rows, plot, LOOK));
    long dead =
        IntStream.range(0, 16).filter(n -> track.deadShare(track.columnOf(999), n) >= 0.5).count();
    assertTrue(dead >= 9);
    assertTrue(marks.all(Operation.Line.class).size() >= 2 * dead, "a cross each");
  }

  /** In a grey copy too: silent rows have a line through them, and dead is darker than all else. */
  @ParameterizedTest
  @EnumSource(Theme.class)
  void silentRowsAreToldApartWithoutColour(Theme theme) {
    Frame frame = frame("shock", 1000);
    Palette palette = theme.palette();
    Color paper = palette.card().getOpacity() == 0 ? Color.WHITE : palette.card();
    LifeLines lines = new LifeLines(frame, new TimeAxis(2000), null);
    TimePlot plot = LifeLinesPainter.plots(lines, 1200, 400, LOOK).getFirst();
    TrackView track = frame.tracks().getFirst();
    LifeImage image = new LifeImage(track, plot, LaneSpans.of(frame, 0), palette, paper);
    int end = image.width() / 2 - 3;
    for (int n = 0; n < 16; n++) {
      int[] pixels = image.of(n, 1, 10);
      double edge = color(pixels[image.width() + end]).grayscale().getBrightness();
      double middle = color(pixels[5 * image.width() + end]).grayscale().getBrightness();
      boolean dead = track.deadShare(track.columnOf(999), n) >= 0.5;
      assertEquals(dead, Math.abs(edge - middle) > 0.4, theme + " neuron " + n);
      if (dead) {
        assertTrue(edge < 0.15 && edge < palette.grid().grayscale().getBrightness() - 0.1);
      }
    }
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
    TimeChart chart = new TimeChart(frame, new TimeAxis(200), Quantity.LOSS, null);
    TimePlot plot = TimeChartPainter.plot(chart, WIDTH, HEIGHT, LOOK);
    Operation.Polyline first = longest(draw(chart).strokesIn(before));
    Operation.Polyline second = longest(draw(chart).strokesIn(after));
    assertEquals(plot.px(120), first.points().getLast().x(), 1e-9);
    assertEquals(plot.px(120), second.points().getFirst().x(), 1e-9);
    assertEquals(plot.px(200), second.points().getLast().x(), 1e-9);
    LaneSpans spans = LaneSpans.of(frame, 0);
    assertEquals(ActivationKind.RELU, spans.kindAt(119));
    assertEquals(ActivationKind.LEAKY_RELU, spans.kindAt(120));
    LifeLines lines = new LifeLines(frame, new TimeAxis(200), null);
    TimePlot block = LifeLinesPainter.plots(lines, 1200, 400, LOOK).getFirst();
    LifeImage image = new LifeImage(frame.tracks().getFirst(), block, spans, PALETTE, Color.WHITE);
    int neuron =
        IntStream.range(0, 16)
            .filter(n -> frame.tracks().getFirst().active(150, n) > 0.3)
            .findFirst()
            .orElseThrow();
    int[] pixels = image.of(neuron, 1, 1);
    double turn = 120.0 / 200 * pixels.length;
    assertEquals(before.getHue(), color(pixels[(int) turn - 3]).getHue(), 3);
    assertEquals(after.getHue(), color(pixels[(int) turn + 3]).getHue(), 3);
  }

  private static Operation.Polyline longest(List<Operation.Polyline> lines) {
    return lines.stream()
        .max(java.util.Comparator.comparingInt(line -> line.points().size()))
        .orElseThrow();
  }

  @Test
  void moreNeuronsThanPixelsMixTheirColours() {
    Frame frame = frame("deep", 5);
    LifeLines lines = new LifeLines(frame, new TimeAxis(5), null);
    RecordingSurface drawn =
        RecordingSurface.of(s -> LifeLinesPainter.paint(s, lines, 600, 120, LOOK));
    List<Operation.Image> images = drawn.all(Operation.Image.class);
    assertEquals(3 * 10, images.size());
    for (Operation.Image image : images) {
      assertTrue(image.rows() < 64);
      assertTrue(image.argb().stream().allMatch(p -> p >>> 24 == 255), "all steps are known");
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

  private static RecordingSurface draw(TimeChart chart) {
    return RecordingSurface.of(s -> TimeChartPainter.paint(s, chart, WIDTH, HEIGHT, LOOK));
  }

  private static List<Operation.Rectangle> bands(RecordingSurface drawn) {
    return drawn.all(Operation.Rectangle.class).stream()
        .filter(r -> PALETTE.band().equals(r.fill()))
        .toList();
  }

  private static Color color(int argb) {
    return Color.rgb(argb >> 16 & 255, argb >> 8 & 255, argb & 255);
  }
}
