package relulab.view.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import relulab.model.activation.ActivationKind;
import relulab.model.experiment.Interval;
import relulab.model.experiment.Outcome;
import relulab.model.experiment.Results;
import relulab.model.experiment.Statistics;
import relulab.model.experiment.TrainingExperiment;
import relulab.text.Language;
import relulab.text.Messages;
import relulab.view.chart.Look;
import relulab.view.experiment.ExperimentChart.Reading;
import relulab.view.surface.Operation;
import relulab.view.surface.RecordingSurface;
import relulab.view.theme.Theme;

/** What the charts of trained networks, of gradients and of cost state. */
class TrainedChartsTest {
  private static final Look LOOK =
      new Look(Theme.LIGHT.palette(), Messages.of(Language.ENGLISH), 1);
  private static final double WIDTH = 800;
  private static final double HEIGHT = 500;

  private static ExperimentChart chart(Results results) {
    return ExperimentCharts.of(results).getFirst();
  }

  private static RecordingSurface paint(Results results) {
    return ChartLayoutTest.paint(chart(results), WIDTH, HEIGHT, LOOK);
  }

  private static Operation.Text text(RecordingSurface drawn, String text) {
    return drawn.all(Operation.Text.class).stream()
        .filter(t -> t.text().replace('\u202F', ' ').equals(text))
        .findFirst()
        .orElseThrow(() -> new AssertionError(text + " is not in " + drawn.texts()));
  }

  @Test
  void aBarEndsAtItsShareAndItsWhiskerSpansTheWilsonInterval() {
    RecordingSurface drawn = paint(HandMade.collapse());
    double zero = text(drawn, "0 %").x();
    double all = text(drawn, "100 %").x() - zero;
    Operation.Rectangle bar =
        drawn.all(Operation.Rectangle.class).stream()
            .filter(r -> LOOK.palette().color(ActivationKind.RELU).equals(r.fill()))
            .findFirst()
            .orElseThrow();
    assertEquals(zero, bar.x(), 1);
    assertEquals(0.92, bar.width() / all, 0.002);
    Interval interval = Statistics.wilson(92, 100, 0.95);
    List<Operation.Line> whisker =
        drawn.all(Operation.Line.class).stream()
            .filter(l -> l.stroke().color().equals(LOOK.palette().text()) && l.y1() == l.y2())
            .toList();
    assertEquals(3, whisker.size(), "none for the function without results");
    assertEquals(interval.low(), (whisker.getFirst().x1() - zero) / all, 0.002);
    assertEquals(interval.high(), (whisker.getFirst().x2() - zero) / all, 0.002);
    assertEquals(bar.y() + bar.height() / 2, whisker.getFirst().y1(), 1e-9);
    text(drawn, "92 of 100");
    text(drawn, "no results yet");
    Reading reading =
        chart(HandMade.collapse()).arranged(WIDTH, HEIGHT, LOOK).reading(bar.x() + 5, bar.y() + 2);
    assertNotNull(reading);
    assertEquals(bar.x() + bar.width(), reading.x(), 1e-9);
    assertEquals("92.0 % collapsed (92 of 100)", reading.lines().get(1).replace('\u202F', ' '));
  }

  @Test
  void overflowedRunsAreCountedAboveTheLoss() {
    RecordingSurface drawn = paint(HandMade.rates());
    text(drawn, "overflowed, of 40 networks each");
    Operation.Text twelve = text(drawn, "12");
    Operation.Text forty = text(drawn, "40");
    assertTrue(twelve.y() < forty.y(), "ReLU stands above PReLU");
    Reading reading =
        chart(HandMade.rates()).arranged(WIDTH, HEIGHT, LOOK).reading(twelve.x() - 8, twelve.y());
    assertNotNull(reading);
    assertTrue(reading.lines().contains("overflowed: 12 of 40"), reading.lines()::toString);
    assertTrue(reading.lines().contains("learning rate 1"), reading.lines()::toString);
    Reading all =
        chart(HandMade.rates()).arranged(WIDTH, HEIGHT, LOOK).reading(forty.x() - 8, forty.y());
    assertNotNull(all);
    assertTrue(all.lines().contains("median loss overflow (40 networks)"), all.lines()::toString);
  }

  /** The line of PReLU ends before the learning rate at which its median overflowed. */
  @Test
  void aCurveIsInterruptedWhereItsMedianOverflowed() {
    RecordingSurface drawn = paint(HandMade.rates());
    List<Operation.Polyline> lines =
        drawn.strokesIn(LOOK.palette().color(ActivationKind.PRELU)).stream()
            .filter(p -> p.points().size() > 2)
            .filter(p -> !p.points().getFirst().equals(p.points().getLast())) // signs are closed
            .toList();
    assertEquals(List.of(3, 4), lines.stream().map(p -> p.points().size()).toList());
  }

  @Test
  void lossesAndSharesStandAtTheirStatistics() {
    RecordingSurface drawn = paint(HandMade.rates());
    Outcome.Rows cell = (Outcome.Rows) HandMade.rates().cells().get(1);
    double median = Statistics.quantile(cell.column(TrainingExperiment.LOSS), 0.5);
    double one = text(drawn, "1").y();
    double tenth = text(drawn, "0.1").y();
    double y = one + (tenth - one) * -Math.log10(median);
    Color relu = LOOK.palette().color(ActivationKind.RELU);
    List<Operation.Polyline> lines =
        drawn.strokesIn(relu).stream().filter(p -> p.points().size() == 4).toList();
    assertEquals(y, lines.getFirst().points().get(1).y(), 1);
    Interval interval = Statistics.medianInterval(cell.column(TrainingExperiment.LOSS), 0.95);
    double x = lines.getFirst().points().get(1).x();
    assertTrue(
        drawn.all(Operation.Line.class).stream()
            .anyMatch(
                l ->
                    l.x1() == x
                        && l.x2() == x
                        && Math.abs(l.y1() - (one - (tenth - one) * Math.log10(interval.low()))) < 1
                        && Math.abs(l.y2() - (one - (tenth - one) * Math.log10(interval.high())))
                            < 1),
        "a whisker over the interval");
  }

  @Test
  void whatPReluLearnedIsMarkedAtItsMean() {
    RecordingSurface drawn = paint(HandMade.alphas());
    AlphaChart chart = (AlphaChart) chart(HandMade.alphas());
    double mean = chart.learned().mean();
    double zero = text(drawn, "0").x();
    double whole =
        drawn.all(Operation.Text.class).stream()
            .filter(t -> t.text().equals("1"))
            .mapToDouble(Operation.Text::x)
            .max()
            .orElseThrow();
    double x = zero + Math.sqrt(mean) * (whole - zero);
    Color prelu = LOOK.palette().color(ActivationKind.PRELU);
    assertEquals(
        2,
        drawn.all(Operation.Line.class).stream()
            .filter(l -> l.stroke().color().equals(prelu) && l.stroke().dashes().length > 0)
            .filter(l -> l.x1() == l.x2() && Math.abs(l.x1() - x) < 1.1)
            .count(),
        "an upright line in both panels");
    assertTrue(drawn.texts().containsAll(List.of("PReLU", "LeakyReLU", "ReLU")), "named directly");
    Operation.Line line =
        drawn.all(Operation.Line.class).stream()
            .filter(l -> l.stroke().color().equals(prelu) && l.y1() == l.y2())
            .filter(l -> l.x2() - l.x1() > 500)
            .findFirst()
            .orElseThrow();
    Reading reading = chart.arranged(WIDTH, HEIGHT, LOOK).reading(x, line.y1());
    assertNotNull(reading);
    assertEquals("PReLU", reading.lines().getFirst());
    assertTrue(reading.lines().get(1).startsWith("learned α = 0.2193"), reading.lines()::toString);
  }

  @Test
  void gradientsOfSigmoidFallTowardsTheInput() {
    RecordingSurface drawn = paint(HandMade.flow());
    Operation.Polyline line =
        drawn.strokesIn(LOOK.palette().color(ActivationKind.SIGMOID)).stream()
            .filter(p -> p.points().size() == 13)
            .findFirst()
            .orElseThrow();
    double step = line.points().get(0).y() - line.points().get(1).y();
    for (int i = 1; i < 12; i++) {
      assertEquals(step, line.points().get(i).y() - line.points().get(i + 1).y(), 1e-6);
    }
    double decade = (text(drawn, "10⁻²").y() - text(drawn, "10⁰").y()) / 2;
    assertEquals(Math.log10(5), step / decade, 0.03, "a factor of 5 a layer on a log axis");
  }

  @Test
  void costIsTheMedianOnALogarithmicScale() {
    RecordingSurface drawn = paint(HandMade.cost());
    double one = text(drawn, "1").x();
    double ten = text(drawn, "10").x();
    Operation.Rectangle point =
        drawn.all(Operation.Rectangle.class).stream()
            .filter(r -> LOOK.palette().color(ActivationKind.SILU).equals(r.fill()))
            .findFirst()
            .orElseThrow();
    double x = point.x() + point.width() / 2;
    assertEquals(8.5, Math.pow(10, (x - one) / (ten - one)), 0.05);
    text(drawn, "8.5 ns");
    int dots = 2 * ActivationKind.values().length * 11; // forward and backward
    assertEquals(dots, drawn.all(Operation.Circle.class).size(), "a dot a repetition");
  }

  @Test
  void nothingIsReadFarFromEveryPoint() {
    for (Results results : HandMade.all()) {
      for (ExperimentChart chart : ExperimentCharts.of(results)) {
        assertNull(chart.arranged(WIDTH, HEIGHT, LOOK).reading(1, 1), chart.id());
      }
      assertNull(
          chart(Results.none(results.experiment()))
              .arranged(WIDTH, HEIGHT, LOOK)
              .reading(-5, 2000));
    }
  }

  /** Each curve's sign differs from every other's: colour is not needed. */
  @Test
  void functionsDifferInTheirMarkers() {
    List<CurveStyle> styles = CurveStyle.of(List.of(ActivationKind.values()), LOOK);
    assertEquals(8, styles.stream().map(CurveStyle::marker).distinct().count());
    List<CurveStyle> same =
        CurveStyle.of(List.of(ActivationKind.LEAKY_RELU, ActivationKind.LEAKY_RELU), LOOK);
    assertTrue(same.get(0).marker() != same.get(1).marker());
    assertTrue(same.get(1).line().dashes().length > 0);
  }
}
