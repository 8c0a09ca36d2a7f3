package relulab.view.present;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import relulab.view.chart.Area;
import relulab.view.chart.Look;
import relulab.view.experiment.ExperimentChart;
import relulab.view.experiment.ExperimentChart.Reading;
import relulab.view.surface.MovedSurface;
import relulab.view.surface.Stroke;
import relulab.view.surface.Surface;
import relulab.view.surface.TextStyle;
import relulab.view.surface.TextStyle.Horizontal;
import relulab.view.surface.TextStyle.Vertical;

/**
 * The result of an experiment, with the numbers that the sentence speaks of at their points.
 *
 * @param marks those numbers, in the order of the sentence
 */
public record ExperimentStage(ExperimentChart chart, List<Mark> marks) implements StagePicture {
  /** Lines of a chart's title are broken by an estimate; the real ones may be a little wider. */
  private static final double WIDE = 0.96;

  private static final double TOP = 20;
  private static final double RING = 24;
  private static final double SIZE = 46;
  private static final double PAD = 14;
  private static final double AWAY = 52;
  private static final int FARTHEST = 3;

  /** Title and legend, numbers of the axis, and a column of values or shades have these edges. */
  private static final double ABOVE = 215;

  private static final double BELOW = 740;
  private static final double BESIDE = 0.18;

  /** On a narrow page the words above the chart take more lines. */
  private static final double NARROW = 1600;

  private static final double ABOVE_NARROW = 262;

  /**
   * A number of the result.
   *
   * @param cell of the result
   * @param value as it is drawn
   * @param text in words
   */
  public record Mark(int cell, double value, String text) {}

  public ExperimentStage {
    marks = List.copyOf(marks);
  }

  @Override
  public void paint(Surface surface, double width, Look look) {
    double scale = ChartStage.LARGER;
    double wide = WIDE * (width - 2 * MARGIN) / scale;
    double tall = (HEIGHT - TOP) / scale;
    Look scaled =
        new Look(look.palette(), look.messages(), ChartStage.LABEL / BeatPainter.LABEL / scale);
    ExperimentChart.Arranged arranged = chart.arranged(wide, tall, scaled);
    arranged.paint(new MovedSurface(surface, MARGIN, TOP, scale));
    List<Point> points = new ArrayList<>();
    for (Mark mark : marks) {
      Optional<Reading> place = arranged.showing(mark.cell(), mark.value());
      place.ifPresent(
          at -> points.add(new Point(MARGIN + scale * at.x(), TOP + scale * at.y(), mark.text())));
    }
    List<Area> taken = new ArrayList<>();
    points.forEach(at -> taken.add(new Area(at.x() - RING, at.y() - RING, 2 * RING, 2 * RING)));
    for (Point at : points) {
      taken.add(mark(surface, at.text(), at.x(), at.y(), width, taken, look));
    }
  }

  /** Where a number is shown, in units. */
  private record Point(double x, double y, String text) {}

  /** A ring at the point, and the number on a plate beside it that covers no other one. */
  private static Area mark(
      Surface surface,
      String text,
      double x,
      double y,
      double width,
      List<Area> plates,
      Look look) {
    TextStyle style =
        TextStyle.of(look.palette().text(), SIZE).bolded().at(Horizontal.CENTER, Vertical.MIDDLE);
    double wide = surface.textWidth(text, style) + 2 * PAD;
    double tall = 1.3 * SIZE;
    Area at = beside(x, y, wide, tall, width, plates);
    Stroke ink = new Stroke(look.palette().text(), 4);
    double toX = at.left() > x ? at.left() : at.right();
    double toY = at.top() > y ? at.top() : at.bottom();
    double far = Math.hypot(toX - x, toY - y);
    Stroke paper = new Stroke(look.palette().page(), 10);
    for (Stroke stroke : List.of(paper, ink)) { // Seen on light cells and on dark ones.
      surface.line(x + RING * (toX - x) / far, y + RING * (toY - y) / far, toX, toY, stroke);
      surface.circle(x, y, RING, null, stroke);
    }
    surface.rectangle(at.left(), at.top(), wide, tall, 10, look.palette().page(), ink);
    surface.text(text, at.left() + wide / 2, at.middle(), style);
    return at;
  }

  /** The first place beside the point where there is room; the last one where there is none. */
  private static Area beside(
      double x, double y, double wide, double tall, double width, List<Area> plates) {
    Area plate = new Area(x, y, wide, tall);
    for (int way = 0; way < 4 * FARTHEST * FARTHEST; way++) {
      double far = AWAY + way / 2 % FARTHEST * (wide + 2 * PAD);
      double deep = AWAY + way / 2 / FARTHEST % FARTHEST * (tall + 2 * PAD);
      boolean isRight = way < 2 * FARTHEST * FARTHEST;
      double left = isRight ? x + far : x - far - wide;
      plate = new Area(left, way % 2 == 0 ? y - deep - tall : y + deep, wide, tall);
      if (fits(plate, width, plates)) {
        return plate;
      }
    }
    return plate;
  }

  private static boolean fits(Area plate, double width, List<Area> plates) {
    return plate.left() >= MARGIN / 2
        && plate.right() <= (1 - BESIDE) * width
        && plate.top() >= (width < NARROW ? ABOVE_NARROW : ABOVE)
        && plate.bottom() < BELOW
        && plates.stream().noneMatch(other -> covers(plate, other));
  }

  private static boolean covers(Area one, Area other) {
    return one.left() < other.right() + PAD
        && other.left() < one.right() + PAD
        && one.top() < other.bottom() + PAD
        && other.top() < one.bottom() + PAD;
  }

  @Override
  public String spoken(Look look) {
    return chart.title(look.messages());
  }
}
