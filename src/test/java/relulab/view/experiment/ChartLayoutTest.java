package relulab.view.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import relulab.model.experiment.Experiment;
import relulab.model.experiment.Results;
import relulab.text.Language;
import relulab.text.Messages;
import relulab.view.chart.Look;
import relulab.view.experiment.ExperimentChart.Reading;
import relulab.view.surface.Operation;
import relulab.view.surface.RecordingSurface;
import relulab.view.surface.TextRuler;
import relulab.view.theme.Theme;

/** Charts of experiments at many sizes: nothing overlaps, nothing sticks out, nothing is NaN. */
class ChartLayoutTest {
  private static final double EPSILON = 1e-6;

  private record Box(String text, double left, double top, double right, double bottom) {
    boolean overlaps(Box other) {
      return left < other.right - EPSILON
          && other.left < right - EPSILON
          && top < other.bottom - EPSILON
          && other.top < bottom - EPSILON;
    }
  }

  private static Stream<ExperimentChart> charts() {
    Stream<Results> none = HandMade.experiments().stream().map(Results::none);
    return Stream.concat(HandMade.all().stream(), none)
        .flatMap(results -> ExperimentCharts.of(results).stream());
  }

  @ParameterizedTest
  @CsvSource({
    "800, 500, 1",
    "854, 440, 1",
    "402, 250, 1",
    "402, 300, 1.3",
    "1600, 900, 1",
    "640, 360, 1.6",
    "1000, 260, 1",
    "300, 700, 1"
  })
  void textsNeitherOverlapNorLeaveTheChart(double width, double height, double scale) {
    for (Language language : Language.values()) {
      Look look = new Look(Theme.LIGHT.palette(), Messages.of(language), scale);
      charts().forEach(chart -> assertTextsAreApart(chart, width, height, look));
    }
  }

  @Test
  void textsDoNotOverlapWithAsManyCategoriesAsThereMayBe() {
    Look look = new Look(Theme.LIGHT.palette(), Messages.of(Language.ENGLISH), 1);
    HandMade.many().stream()
        .flatMap(results -> ExperimentCharts.of(results).stream())
        .forEach(chart -> assertTextsAreApart(chart, 800, 500, look));
  }

  private static void assertTextsAreApart(
      ExperimentChart chart, double width, double height, Look look) {
    String name = chart.id() + " " + look.messages().language() + " " + width;
    List<Box> boxes = new ArrayList<>();
    paint(chart, width, height, look).all(Operation.Text.class).forEach(t -> boxes.add(box(t)));
    assertFalse(boxes.isEmpty());
    for (int i = 0; i < boxes.size(); i++) {
      Box box = boxes.get(i);
      boolean inside = box.left >= 0 && box.right <= width && box.top >= 0 && box.bottom <= height;
      assertTrue(inside, () -> name + ": outside: " + box);
      for (Box other : boxes.subList(0, i)) {
        assertFalse(box.overlaps(other), () -> name + ": " + box + " on " + other);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"800, 500, 1", "402, 250, 1", "120, 90, 1", "854, 480, 4", "16, 16, 1"})
  void allThatIsDrawnLiesWithinTheChart(double width, double height, double scale) {
    Look look = new Look(Theme.PRINT.palette(), Messages.of(Language.ENGLISH), scale);
    boolean large = width > 400 && scale == 1;
    charts()
        .forEach(
            chart -> {
              RecordingSurface drawn = paint(chart, width, height, look);
              assertEquals(
                  new Operation.Clear(look.palette().card()), drawn.operations().getFirst());
              for (Operation operation : drawn.operations()) {
                points(operation)
                    .forEach(
                        p -> {
                          assertTrue(
                              Double.isFinite(p.x()) && Double.isFinite(p.y()),
                              operation::toString);
                          boolean inside =
                              p.x() >= 0 && p.x() <= width && p.y() >= 0 && p.y() <= height;
                          assertTrue(inside || !large, () -> chart.id() + ": " + operation);
                        });
              }
            });
  }

  @Test
  void noTextIsWithoutAValue() {
    for (Language language : Language.values()) {
      Messages messages = Messages.of(language);
      Look look = new Look(Theme.DARK.palette(), messages, 1);
      charts()
          .forEach(
              chart -> {
                List<String> texts = new ArrayList<>(paint(chart, 800, 500, look).texts());
                texts.add(chart.title(messages));
                texts.add(chart.settings(messages));
                ExperimentChart.Arranged arranged = chart.arranged(800, 500, look);
                for (double x = 0; x < 800; x += 29) {
                  for (double y = 0; y < 500; y += 19) {
                    Reading reading = arranged.reading(x, y);
                    texts.addAll(reading == null ? List.of() : reading.lines());
                  }
                }
                for (String text : texts) {
                  assertFalse(text.matches(".*(NaN|∞|\\?|\\{|Infinity).*"), text);
                }
              });
    }
  }

  @Test
  void idsAreUniqueAndEveryExperimentHasCharts() {
    Set<String> ids = new HashSet<>(List.of("value", "slope", "functions", "loss", "alpha"));
    for (Experiment experiment : HandMade.experiments()) {
      List<ExperimentChart> charts = ExperimentCharts.of(Results.none(experiment));
      assertFalse(charts.isEmpty(), experiment.id());
      charts.forEach(chart -> assertTrue(ids.add(chart.id()), chart.id()));
    }
  }

  static RecordingSurface paint(ExperimentChart chart, double width, double height, Look look) {
    return RecordingSurface.of(surface -> chart.paint(surface, width, height, look));
  }

  private static Box box(Operation.Text text) {
    double wide = TextRuler.ESTIMATE.textWidth(text.text(), text.style());
    double left =
        switch (text.style().horizontal()) {
          case LEFT -> text.x();
          case CENTER -> text.x() - wide / 2;
          case RIGHT -> text.x() - wide;
        };
    double baseline = text.style().baseline(text.y());
    double size = text.style().size();
    return new Box(text.text(), left, baseline - 0.75 * size, left + wide, baseline + 0.2 * size);
  }

  /** The points of an operation; what is inside a clip cannot be seen outside it. */
  private static Stream<Operation.Point> points(Operation operation) {
    return switch (operation) {
      case Operation.Line l ->
          Stream.of(new Operation.Point(l.x1(), l.y1()), new Operation.Point(l.x2(), l.y2()));
      case Operation.Polyline p -> p.points().stream();
      case Operation.Polygon p -> p.points().stream();
      case Operation.Circle c ->
          Stream.of(
              new Operation.Point(c.x() - c.radius(), c.y() - c.radius()),
              new Operation.Point(c.x() + c.radius(), c.y() + c.radius()));
      case Operation.Rectangle r -> corners(r.x(), r.y(), r.width(), r.height());
      case Operation.Image i -> corners(i.x(), i.y(), i.width(), i.height());
      case Operation.Clip c -> corners(c.x(), c.y(), c.width(), c.height());
      case Operation.Text t -> Stream.of(new Operation.Point(t.x(), t.y()));
      case Operation.Clear _, Operation.Level _ -> Stream.empty();
    };
  }

  private static Stream<Operation.Point> corners(double x, double y, double width, double height) {
    return Stream.of(new Operation.Point(x, y), new Operation.Point(x + width, y + height));
  }
}
