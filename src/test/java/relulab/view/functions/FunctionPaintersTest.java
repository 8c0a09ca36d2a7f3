package relulab.view.functions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import relulab.model.activation.Activation;
import relulab.model.activation.ActivationKind;
import relulab.model.activation.Convention;
import relulab.model.activation.LeakyReLU;
import relulab.model.activation.PReLU;
import relulab.model.activation.ReLU;
import relulab.model.activation.Sigmoid;
import relulab.text.Language;
import relulab.text.Messages;
import relulab.view.chart.Look;
import relulab.view.chart.PlotArea;
import relulab.view.chart.Range;
import relulab.view.surface.Operation;
import relulab.view.surface.RecordingSurface;
import relulab.view.surface.TextStyle;
import relulab.view.theme.Theme;

/** What the plots of f(x) and f'(x) state, read from what they draw. */
class FunctionPaintersTest {
  private static final Look LOOK =
      new Look(Theme.LIGHT.palette(), Messages.of(Language.ENGLISH), 1);
  private static final List<Activation> FAMILY =
      List.of(new ReLU(), new LeakyReLU(0.1), new PReLU(0.25));

  @ParameterizedTest
  @EnumSource(Convention.class)
  void noStrokeJoinsTheHalvesOfTheDerivative(Convention convention) {
    FunctionPlot plot = plot(FAMILY, convention);
    PlotArea area = slopeArea(plot);
    RecordingSurface drawn = slope(plot);
    double zero = area.px(0);
    for (Activation f : FAMILY) {
      List<Operation.Polyline> strokes = drawn.strokesIn(color(f.kind()));
      assertEquals(2, strokes.size(), "two half-lines of " + f);
      for (Operation.Polyline stroke : strokes) {
        double y = stroke.points().getFirst().y();
        assertTrue(
            stroke.points().stream().allMatch(p -> p.y() == y), "half-lines are level: " + f);
        boolean left = stroke.points().stream().allMatch(p -> p.x() <= zero);
        boolean right = stroke.points().stream().allMatch(p -> p.x() >= zero);
        assertTrue(left != right, "no half-line crosses 0: " + f);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Convention.class)
  void theFilledEndIsWhereTheValueAtZeroIsTaken(Convention convention) {
    FunctionPlot plot = plot(FAMILY, convention);
    PlotArea area = slopeArea(plot);
    RecordingSurface drawn = slope(plot);
    Set<Double> notTaken = new HashSet<>();
    for (Activation f : FAMILY) {
      double atZero = convention.slope(f, 0);
      List<Operation.Circle> filled =
          ends(drawn).stream().filter(c -> color(f.kind()).equals(c.fill())).toList();
      assertEquals(1, filled.size(), "f'(0) has one value: " + f);
      assertEquals(area.px(0), filled.getFirst().x(), 1e-9);
      assertEquals(area.py(atZero), filled.getFirst().y(), 1e-9, f + " under " + convention);
      List.of(f.negativeSlope(), 1.0).stream().filter(v -> v != atZero).forEach(notTaken::add);
    }
    List<Double> hollow = ends(drawn).stream().filter(c -> isHollow(c)).map(c -> c.y()).toList();
    assertEquals(
        notTaken.stream().map(area::py).sorted().toList(), hollow.stream().sorted().toList());
  }

  /** Whatever α is, each end is seen, also where the probe stands on it. */
  @ParameterizedTest
  @EnumSource(Convention.class)
  void noEndHidesAnother(Convention convention) {
    double[] slopes = {0, 0.01, 0.02, 0.25, 0.99, 1, -0.01};
    for (double leaky : slopes) {
      for (double prelu : slopes) {
        for (double probe : new double[] {Double.NaN, 0, 1e-3}) {
          List<Activation> functions = List.of(new ReLU(), new LeakyReLU(leaky), new PReLU(prelu));
          FunctionPlot plot = FunctionPlot.over(new Range(-4, 4), functions, convention, probe);
          List<Operation.Circle> ends = ends(slope(plot));
          assertTrue(ends.size() >= 3, functions.toString());
          for (int i = 0; i < ends.size(); i++) {
            String which = "end " + i + " of " + ends + " of " + functions;
            assertTrue(isSeen(ends.get(i), ends.subList(i + 1, ends.size())), which);
          }
        }
      }
    }
  }

  /** A ring at the probe has the function's colour; a hollow end that of the text. */
  @ParameterizedTest
  @EnumSource(Convention.class)
  void marksOfTheProbeNeverLookLikeEnds(Convention convention) {
    FunctionPlot atZero = FunctionPlot.over(new Range(-4, 4), FAMILY, convention, 0);
    assertEquals(0, rings(slope(atZero)).size(), "at 0 only the ends tell the truth");
    for (double probe : new double[] {-1.5, -0.01, 0.01, 2}) {
      FunctionPlot plot = FunctionPlot.over(new Range(-4, 4), FAMILY, convention, probe);
      assertEquals(3, rings(slope(plot)).size());
      double x = slopeArea(plot).px(probe);
      rings(slope(plot)).forEach(ring -> assertEquals(x, ring.x(), 1e-9));
    }
  }

  @Test
  void theProbeIsOneLineThroughBothPlots() {
    FunctionPlot plot = FunctionPlot.over(new Range(-4, 4), FAMILY, Convention.PYTORCH, -1.5);
    FunctionsLayout layout =
        FunctionsLayout.of(FunctionsLayout.Part.BOTH, 0, 0, 700, 600, plot, LOOK);
    RecordingSurface drawn =
        RecordingSurface.of(s -> FunctionsPainter.paint(s, plot, layout, true, LOOK));
    PlotArea value = java.util.Objects.requireNonNull(layout.value());
    PlotArea slope = java.util.Objects.requireNonNull(layout.slope());
    assertEquals(value.px(-1.5), slope.px(-1.5), 1e-9, "one axis along x");
    List<Operation.Polyline> black = drawn.strokesIn(LOOK.palette().text());
    double x = Math.floor(value.px(-1.5)) + 0.5;
    assertTrue(black.size() >= 2);
    black.forEach(line -> assertEquals(x, line.points().getFirst().x(), "only the probe is black"));
    assertTrue(drawn.texts().containsAll(List.of("f(−1.5)", "−0.375", "x = −1.5", "all three: x")));
  }

  @Test
  void aSlopeOfOneRisesAtFortyFiveDegrees() {
    for (double[] size : new double[][] {{1000, 900}, {540, 500}, {1600, 700}, {400, 900}}) {
      FunctionPlot plot = plot(FAMILY, Convention.PYTORCH);
      FunctionsLayout layout =
          FunctionsLayout.of(FunctionsLayout.Part.BOTH, 0, 0, size[0], size[1], plot, LOOK);
      PlotArea area = java.util.Objects.requireNonNull(layout.value());
      assertEquals(area.px(1) - area.px(0), area.py(0) - area.py(1), 1e-9);
    }
  }

  /** Far from 0 equal units leave no room for all curves: the first one stays in the middle. */
  @Test
  void theViewFollowsTheFirstCurve() {
    List<Activation> functions =
        List.of(
            ActivationKind.RELU.with(0),
            ActivationKind.LEAKY_RELU.with(0.1),
            ActivationKind.PRELU.with(0.25));
    for (double from : new double[] {-1e4, -108, 100, 1e4}) {
      Range x = new Range(from, from + 8);
      FunctionPlot plot = FunctionPlot.over(x, functions, Convention.PYTORCH, from);
      Range y = plot.valueRange(800, 500);
      assertEquals(5, y.width(), 1e-6, "equal units");
      assertTrue(y.contains(functions.getFirst().value(from + 4)), y + " at " + x);
    }
  }

  @Test
  void namesNeverCoverEachOther() {
    for (double alpha : new double[] {0, 0.001, 0.01, 0.1, 0.25, 1, -0.5}) {
      List<Activation> all =
          java.util.Arrays.stream(ActivationKind.values()).map(k -> k.with(alpha)).toList();
      FunctionPlot plot = FunctionPlot.over(new Range(-4, 4), all, Convention.KERAS, -1);
      for (RecordingSurface drawn : List.of(value(plot), slope(plot))) {
        for (ActivationKind kind : ActivationKind.values()) {
          assertTrue(
              drawn.texts().stream()
                  .anyMatch(t -> t.startsWith(FunctionNames.name(kind, LOOK.messages()))),
              "a name for " + kind);
        }
        List<Double> heights =
            drawn.all(Operation.Text.class).stream()
                .filter(t -> t.style().horizontal() == TextStyle.Horizontal.RIGHT)
                .filter(t -> t.style().bold() && t.style().size() > 12.9)
                .map(Operation.Text::y)
                .sorted()
                .toList();
        assertEquals(all.size(), heights.size());
        for (int i = 1; i < heights.size(); i++) {
          assertTrue(heights.get(i) - heights.get(i - 1) >= 14.5, "14.5 px apart: " + heights);
        }
      }
    }
  }

  @Test
  void ticksOfANeuronSayWhereItsInputsLie() {
    double[] z = {-5, -2, -1, 0, 3};
    MarkedNeuron neuron = new MarkedNeuron("h2·5", "LeakyReLU", 305, z, new LeakyReLU(0.1));
    FunctionPlot bare = plot(FAMILY, Convention.PYTORCH);
    FunctionPlot plot =
        new FunctionPlot(
            bare.functions(),
            bare.convention(),
            bare.x(),
            null,
            bare.slopeRange(),
            Double.NaN,
            neuron);
    List<String> texts = slope(plot).texts();
    assertTrue(texts.contains("Neuron h2·5 of LeakyReLU, step 305"), texts.toString());
    String words = texts.stream().filter(t -> t.startsWith("4 of 5 left of 0")).findFirst().get();
    assertTrue(words.contains("10\u202F%"), words);
    assertTrue(texts.contains("‹ 1"), "one tick lies beyond the axis: " + texts);
    assertTrue(texts.contains("z of 5 inputs"));
  }

  @Test
  void jaxTakesTheRightEndOfLeakyReluOnly() {
    assertEquals(1, Convention.JAX.slope(new LeakyReLU(0.01), 0));
    assertEquals(0, Convention.JAX.slope(new ReLU(), 0));
    assertEquals(0.01, Convention.PYTORCH.slope(new LeakyReLU(0.01), 0));
    assertEquals(0.3, Convention.KERAS.slope(new LeakyReLU(0.3), 0));
  }

  @Test
  void kerasTakesZeroForEveryPrelu() {
    for (double alpha : new double[] {0, 0.25, 1, -0.5}) {
      assertEquals(0, Convention.KERAS.slope(new PReLU(alpha), 0));
      assertEquals(0, Convention.KERAS.slope(new PReLU(alpha), -0.0));
      assertEquals(alpha, Convention.KERAS.slope(new PReLU(alpha), -1e-300));
      assertEquals(alpha, Convention.PYTORCH.slope(new PReLU(alpha), 0));
    }
  }

  @Test
  void threeCoincidingCurvesRemainThree() {
    List<Activation> same = List.of(new ReLU(), new LeakyReLU(0), new PReLU(0));
    FunctionPlot plot = plot(same, Convention.PYTORCH);
    assertApart(value(plot), same, 0, "left halves of f");
    assertApart(value(plot), same, 3, "right halves of f");
    RecordingSurface slope = slope(plot);
    for (int half = 0; half < 2; half++) {
      Set<Double> heights = new HashSet<>();
      for (Activation f : same) {
        heights.add(slope.strokesIn(color(f.kind())).get(half).points().getFirst().y());
      }
      assertEquals(3, heights.size(), "half-lines of f' lie side by side");
    }
  }

  @Test
  void coincidingLinesTouchButDoNotCover() {
    FunctionPlot plot = plot(FAMILY, Convention.PYTORCH);
    RecordingSurface drawn = slope(plot);
    double[] heights = new double[3];
    for (int i = 0; i < 3; i++) {
      heights[i] = drawn.strokesIn(color(FAMILY.get(i).kind())).get(1).points().getFirst().y();
    }
    double width = drawn.strokesIn(color(ActivationKind.RELU)).getFirst().stroke().width();
    assertEquals(width, heights[0] - heights[1], 1e-9);
    assertEquals(width, heights[1] - heights[2], 1e-9);
    assertEquals(slopeArea(plot).py(1), heights[1], 1e-9, "the middle one is where it should be");
  }

  @Test
  void theCurveGoesThroughTheFunctionsValues() {
    FunctionPlot plot = plot(List.of(new LeakyReLU(0.25)), Convention.PYTORCH);
    PlotArea area = valueArea(plot);
    var points =
        value(plot).strokesIn(color(ActivationKind.LEAKY_RELU)).stream()
            .filter(p -> p.points().size() == 4)
            .findFirst()
            .orElseThrow()
            .points();
    assertEquals(area.px(-4), points.get(0).x(), 1e-9);
    assertEquals(area.py(-1), points.get(0).y(), 1e-9);
    assertEquals(area.px(0), points.get(1).x(), 1e-9);
    assertEquals(area.py(0), points.get(1).y(), 1e-9);
    assertEquals(area.py(4), points.get(3).y(), 1e-9);
  }

  @Test
  void aReferenceCurveIsSampledOnItsFunction() {
    FunctionPlot plot = plot(List.of(new Sigmoid()), Convention.PYTORCH);
    PlotArea area = slopeArea(plot);
    var points = slope(plot).strokesIn(color(ActivationKind.SIGMOID)).getFirst().points();
    assertTrue(points.size() > 100);
    for (var p : points) {
      assertEquals(area.py(new Sigmoid().slope(area.dataX(p.x()))), p.y(), 1e-9);
    }
  }

  @Test
  void linesDifferInPatternWhereThePictureIsPrinted() {
    Set<List<Double>> patterns = new HashSet<>();
    for (ActivationKind kind : ActivationKind.values()) {
      double[] dashes = Theme.PRINT.palette().series(kind).dashes();
      patterns.add(java.util.Arrays.stream(dashes).boxed().toList());
    }
    assertEquals(ActivationKind.values().length, patterns.size());
  }

  @Test
  void theProbeSaysHowMuchGradientGetsThrough() {
    Messages english = Messages.of(Language.ENGLISH);
    FunctionPlot plot = FunctionPlot.over(FunctionPlot.START, FAMILY, Convention.PYTORCH, -1.5);
    assertEquals("blocked", ProbeWords.verdict(plot, FAMILY.get(0), english));
    assertEquals("10\u202F% leaks through", ProbeWords.verdict(plot, FAMILY.get(1), english));
    assertEquals("25\u202F%, and α learns", ProbeWords.verdict(plot, FAMILY.get(2), english));
    FunctionPlot right = FunctionPlot.over(FunctionPlot.START, FAMILY, Convention.PYTORCH, 2);
    for (Activation f : FAMILY) {
      assertEquals("passes in full", ProbeWords.verdict(right, f, english));
    }
    List<String> texts = slope(plot).texts();
    assertTrue(texts.containsAll(List.of("f′(−1.5)", "blocked", "10\u202F% leaks through")));
    assertFalse(texts.contains("NaN"));
  }

  private static void assertApart(
      RecordingSurface drawn, List<Activation> functions, int point, String what) {
    Set<String> places = new HashSet<>();
    for (Activation f : functions) {
      var line =
          drawn.strokesIn(color(f.kind())).stream()
              .filter(p -> p.points().size() == 4)
              .findFirst()
              .orElseThrow()
              .points()
              .get(point);
      places.add(Math.round(line.x() * 100) + "," + Math.round(line.y() * 100));
    }
    assertEquals(functions.size(), places.size(), what);
  }

  /** The circles at x = 0 in the plot of f', in the order of drawing. */
  private static List<Operation.Circle> ends(RecordingSurface drawn) {
    return drawn.all(Operation.Circle.class).stream()
        .filter(c -> !rings(drawn).contains(c))
        .toList();
  }

  private static boolean isHollow(Operation.Circle circle) {
    return circle.stroke() != null
        && circle.stroke().color().equals(LOOK.palette().text())
        && Color.WHITE.equals(circle.fill());
  }

  private static List<Operation.Circle> rings(RecordingSurface drawn) {
    return drawn.all(Operation.Circle.class).stream()
        .filter(
            c ->
                Color.WHITE.equals(c.fill())
                    && c.stroke() != null
                    && !c.stroke().color().equals(LOOK.palette().text()))
        .toList();
  }

  /** Whether a good part of a circle is covered by none that is drawn later. */
  private static boolean isSeen(Operation.Circle circle, List<Operation.Circle> later) {
    int seen = 0;
    int all = 400;
    for (int i = 0; i < all; i++) {
      double angle = 2.4 * i;
      double r = circle.radius() * Math.sqrt((i + 0.5) / all);
      double x = circle.x() + r * Math.cos(angle);
      double y = circle.y() + r * Math.sin(angle);
      boolean covered =
          later.stream().anyMatch(c -> Math.hypot(c.x() - x, c.y() - y) < c.radius() + 0.5);
      seen += covered ? 0 : 1;
    }
    return seen >= 0.2 * all;
  }

  private static FunctionPlot plot(List<Activation> functions, Convention convention) {
    return FunctionPlot.over(new Range(-4, 4), functions, convention, Double.NaN);
  }

  private static PlotArea valueArea(FunctionPlot plot) {
    return layout(FunctionsLayout.Part.VALUE, plot).first();
  }

  private static PlotArea slopeArea(FunctionPlot plot) {
    return layout(FunctionsLayout.Part.SLOPE, plot).first();
  }

  private static RecordingSurface value(FunctionPlot plot) {
    return draw(FunctionsLayout.Part.VALUE, plot);
  }

  private static RecordingSurface slope(FunctionPlot plot) {
    return draw(FunctionsLayout.Part.SLOPE, plot);
  }

  private static RecordingSurface draw(FunctionsLayout.Part part, FunctionPlot plot) {
    return RecordingSurface.of(
        s -> FunctionsPainter.paint(s, plot, layout(part, plot), false, LOOK));
  }

  private static FunctionsLayout layout(FunctionsLayout.Part part, FunctionPlot plot) {
    return FunctionsLayout.of(part, 0, 0, 900, 420, plot, LOOK);
  }

  private static Color color(ActivationKind kind) {
    return LOOK.palette().color(kind);
  }
}
