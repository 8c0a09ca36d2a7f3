package relulab.view.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import relulab.model.experiment.BornDead;
import relulab.model.experiment.BornDeadBounds;
import relulab.model.experiment.Interval;
import relulab.model.experiment.Outcome;
import relulab.model.experiment.Results;
import relulab.model.experiment.Statistics;
import relulab.text.Language;
import relulab.text.Messages;
import relulab.view.chart.Look;
import relulab.view.experiment.ExperimentChart.Reading;
import relulab.view.surface.Operation;
import relulab.view.surface.RecordingSurface;
import relulab.view.theme.Palette;
import relulab.view.theme.Theme;

/** What the map and the curves of networks that are dead at birth state. */
class BornDeadChartsTest {
  private static final Look LOOK =
      new Look(Theme.LIGHT.palette(), Messages.of(Language.ENGLISH), 1);
  private static final double WIDTH = 800;
  private static final double HEIGHT = 500;
  private static final BornDeadCells CELLS = new BornDeadCells(HandMade.DEAD, HandMade.dead());

  private final RecordingSurface map =
      ChartLayoutTest.paint(new BornDeadMap(CELLS), WIDTH, HEIGHT, LOOK);
  private final RecordingSurface curves =
      ChartLayoutTest.paint(new BornDeadDepth(CELLS), WIDTH, HEIGHT, LOOK);

  /** The shares of the cells are the shades of the filled rectangles, none for the empty cell. */
  @Test
  void eachCellHasTheShadeOfItsShareAndAnEmptyOneHasNone() {
    List<Color> filled =
        map.all(Operation.Rectangle.class).stream()
            .map(Operation.Rectangle::fill)
            .filter(fill -> fill != null)
            .toList();
    List<Color> expected =
        HandMade.DEAD.grid().stream()
            .filter(cell -> CELLS.count(cell).networks() > 0)
            .map(cell -> LOOK.palette().shade(CELLS.share(cell)))
            .toList();
    assertEquals(11, expected.size());
    assertEquals(expected, filled);
    List<String> numbers =
        map.texts().stream().filter(t -> t.endsWith("%") && t.contains(".")).toList();
    assertTrue(numbers.contains("57.5\u202F%"), numbers::toString);
    assertTrue(map.texts().contains("no results yet"));
  }

  @Test
  void withoutResultsNoCellLooksLikeZero() {
    Results none = Results.none(HandMade.DEAD);
    RecordingSurface drawn =
        ChartLayoutTest.paint(
            new BornDeadMap(new BornDeadCells(HandMade.DEAD, none)), WIDTH, HEIGHT, LOOK);
    assertTrue(
        drawn.all(Operation.Rectangle.class).stream().allMatch(r -> r.fill() == null), "no fill");
    RecordingSurface lines =
        ChartLayoutTest.paint(
            new BornDeadDepth(new BornDeadCells(HandMade.DEAD, none)), WIDTH, HEIGHT, LOOK);
    assertTrue(
        lines.texts().contains("lower bound after Lu et al."), "bounds are known all the same");
  }

  @ParameterizedTest
  @CsvSource({"0, 0 %", "1, 100 %", "0.0004, <0.1 %", "0.9999, >99.9 %", "0.123, 12.3 %"})
  void aShareThatIsNeitherNoneNorAllIsNotRoundedToThem(double share, String text) {
    CellNumbers numbers = new CellNumbers(LOOK.label(), 1, Language.ENGLISH);
    assertEquals(text, numbers.text(share).replace('\u202F', ' '));
  }

  @Test
  void aReadingOfACellHasItsExactNumbers() {
    Reading reading = null;
    for (Operation.Text text : map.all(Operation.Text.class)) {
      if (text.text().equals("57.5\u202F%")) {
        reading =
            new BornDeadMap(CELLS)
                .arranged(WIDTH, HEIGHT, LOOK)
                .reading(text.x() + 3, text.y() - 3);
        assertNotNull(reading);
        assertEquals(text.x(), reading.x(), 1e-9);
        assertEquals(text.y(), reading.y(), 1e-9);
      }
    }
    assertNotNull(reading);
    String lines = String.join("\n", reading.lines()).replace('\u202F', ' ');
    assertTrue(lines.contains("N = 3, hidden layers H = 9"), lines);
    assertTrue(lines.contains("57.5 % dead at birth (575 of 1 000)"), lines);
    assertTrue(lines.contains("bounds after Lu et al.: 51.3 % to 69.9 %"), lines);
  }

  /** The y of a share is found from two drawn numbers of the axis. */
  private double y(double share) {
    double zero = textY("0 %");
    return zero + (textY("100 %") - zero) * share;
  }

  private double textY(String number) {
    return curves.all(Operation.Text.class).stream()
        .filter(t -> t.text().replace('\u202F', ' ').equals(number))
        .findFirst()
        .orElseThrow()
        .y();
  }

  private double x(int hidden) {
    double first =
        curves.all(Operation.Text.class).stream()
            .filter(t -> t.text().equals("1"))
            .findFirst()
            .orElseThrow()
            .x();
    double ninth =
        curves.all(Operation.Text.class).stream()
            .filter(t -> t.text().equals("9"))
            .findFirst()
            .orElseThrow()
            .x();
    return first + (hidden - 1) / 8.0 * (ninth - first);
  }

  private Color colorOf(int index) {
    return LOOK.palette().shade(1 - 0.55 * index / 4);
  }

  @ParameterizedTest
  @CsvSource({"0, 2", "1, 3", "2, 5"})
  void whiskersSpanExactlyTheWilsonIntervals(int index, int width) {
    for (int hidden : List.of(4, 9)) {
      BornDead.Cell cell = CELLS.cell(width, hidden);
      Outcome.Count count = CELLS.count(cell);
      if (count.networks() == 0) {
        continue;
      }
      Interval interval = Statistics.wilson(count.hits(), count.networks(), 0.999);
      long whiskers =
          curves.all(Operation.Line.class).stream()
              .filter(l -> l.stroke().color().equals(colorOf(index)))
              .filter(l -> l.x1() == l.x2() && Math.abs(l.x1() - x(hidden)) < 1.1)
              .filter(l -> Math.abs(l.y1() - y(interval.low())) < 1)
              .filter(l -> Math.abs(l.y2() - y(interval.high())) < 1)
              .count();
      assertEquals(1, whiskers, cell::toString);
    }
  }

  @ParameterizedTest
  @CsvSource({"0, 2", "1, 3", "2, 5"})
  void boundsAreDrawnAtTheValuesOfTheirFormulas(int index, int width) {
    List<Operation.Polyline> dashed =
        curves.strokesIn(colorOf(index)).stream()
            .filter(p -> p.points().size() == 9 && p.stroke().dashes().length > 0)
            .toList();
    assertEquals(2, dashed.size(), "lower and upper bound");
    for (int hidden = 1; hidden <= 9; hidden++) {
      double low = dashed.get(0).points().get(hidden - 1).y();
      double high = dashed.get(1).points().get(hidden - 1).y();
      assertEquals(y(BornDeadBounds.lower(width, hidden)), low, 1);
      assertEquals(y(BornDeadBounds.upper(width, hidden)), high, 1);
      assertEquals(x(hidden), dashed.get(0).points().get(hidden - 1).x(), 1.1);
    }
  }

  @Test
  void exactValuesAreRingedWhereTheyHold() {
    List<Operation.Circle> rings =
        curves.all(Operation.Circle.class).stream()
            .filter(c -> c.fill() == null && !LOOK.palette().text().equals(strokeColor(c)))
            .toList();
    assertEquals(6, rings.size(), "three widths at one and at two hidden layers");
    assertEquals(y(BornDeadBounds.twoLayers(2)), rings.get(1).y(), 1);
    assertEquals(x(2), rings.get(1).x(), 1.1);
  }

  private static Color strokeColor(Operation.Circle circle) {
    return circle.stroke() == null ? Color.TRANSPARENT : circle.stroke().color();
  }

  /** The lightness of the shades only rises or only falls: a grey copy can be read. */
  @ParameterizedTest
  @EnumSource
  void shadesAreOrderedInGrey(Theme theme) {
    Palette palette = theme.palette();
    double sign = Math.signum(grey(palette.shade(1)) - grey(palette.shade(0)));
    for (int i = 0; i < 100; i++) {
      double step = grey(palette.shade((i + 1) / 100.0)) - grey(palette.shade(i / 100.0));
      assertTrue(sign * step > 0, theme + " at " + i);
    }
    assertFalse(palette.shade(0).equals(palette.card()), "0 does not look empty");
  }

  private static double grey(Color c) {
    return 0.2126 * Math.pow(c.getRed(), 2.2)
        + 0.7152 * Math.pow(c.getGreen(), 2.2)
        + 0.0722 * Math.pow(c.getBlue(), 2.2);
  }

  /** On every shade one of the two inks has a contrast ratio of 4.2 to 1 or more. */
  @ParameterizedTest
  @EnumSource
  void numbersInCellsCanBeRead(Theme theme) {
    for (int i = 0; i <= 100; i++) {
      Color shade = theme.palette().shade(i / 100.0);
      double best =
          Math.max(
              CellNumbers.contrast(Color.WHITE, shade),
              CellNumbers.contrast(Color.web("#14181D"), shade));
      assertTrue(best >= 4.2, theme + " at " + i + ": " + best);
    }
  }
}
