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
    for (Activation f : FAMILY) {
      List<Operation.Circle> ends =
          drawn.all(Operation.Circle.class).stream()
              .filter(c -> c.stroke() != null && c.stroke().color().equals(color(f.kind())))
              .toList();
      double atZero = convention.slope(f, 0);
      boolean isApart = atZero != f.negativeSlope() && atZero != 1;
      assertEquals(isApart ? 3 : 2, ends.size(), "ends of " + f);
      if (isApart) {
        assertEquals(area.py(atZero), ends.getLast().y(), 1e-9);
        assertEquals(color(f.kind()), ends.getLast().fill());
      }
      for (Operation.Circle end : ends.subList(0, 2)) {
        assertEquals(area.px(0), end.x(), 1e-9);
        double value = nearest(area, end.y(), f.negativeSlope(), 1);
        boolean filled = color(f.kind()).equals(end.fill());
        assertEquals(value == atZero, filled, f + " at " + value + " under " + convention);
      }
    }
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
  void theProbeTableSaysHowMuchGradientGetsThrough() {
    Messages english = Messages.of(Language.ENGLISH);
    FunctionPlot plot = FunctionPlot.over(FunctionPlot.START, FAMILY, Convention.PYTORCH, -1.5);
    assertEquals("blocked", ProbeTable.verdict(plot, FAMILY.get(0), english));
    assertEquals("10\u202F% leaks through", ProbeTable.verdict(plot, FAMILY.get(1), english));
    assertEquals("25\u202F%, and α learns", ProbeTable.verdict(plot, FAMILY.get(2), english));
    FunctionPlot right = FunctionPlot.over(FunctionPlot.START, FAMILY, Convention.PYTORCH, 2);
    for (Activation f : FAMILY) {
      assertEquals("passes in full", ProbeTable.verdict(right, f, english));
    }
    RecordingSurface drawn = RecordingSurface.of(s -> ProbeTable.paint(s, plot, 0, 0, 600, LOOK));
    assertTrue(drawn.texts().contains("f = −0.375"), drawn.texts().toString());
    assertTrue(drawn.texts().contains("f′ = 0.1"));
    assertFalse(drawn.texts().contains("NaN"));
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

  private static double nearest(PlotArea area, double y, double a, double b) {
    return Math.abs(area.py(a) - y) < Math.abs(area.py(b) - y) ? a : b;
  }

  private static FunctionPlot plot(List<Activation> functions, Convention convention) {
    return FunctionPlot.over(new Range(-4, 4), functions, convention, Double.NaN);
  }

  private static PlotArea valueArea(FunctionPlot plot) {
    return PlotArea.inside(0, 0, 500, 400, plot.x(), plot.valueRange(), LOOK);
  }

  private static PlotArea slopeArea(FunctionPlot plot) {
    return PlotArea.inside(0, 0, 500, 400, plot.x(), plot.slopeRange(), LOOK);
  }

  private static RecordingSurface value(FunctionPlot plot) {
    return RecordingSurface.of(s -> ValuePainter.paint(s, plot, valueArea(plot), LOOK));
  }

  private static RecordingSurface slope(FunctionPlot plot) {
    return RecordingSurface.of(s -> SlopePainter.paint(s, plot, slopeArea(plot), LOOK));
  }

  private static Color color(ActivationKind kind) {
    return LOOK.palette().color(kind);
  }
}
