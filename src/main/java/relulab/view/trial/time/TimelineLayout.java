package relulab.view.trial.time;

import java.util.List;
import relulab.model.network.HiddenLayers;
import relulab.model.trial.Course;
import relulab.model.trial.CourseTrack;
import relulab.view.chart.Look;
import relulab.view.surface.TextRuler;
import relulab.view.trial.time.Timeline.Part;

/**
 * Where the rows of a timeline are, in pixels.
 *
 * @param width of all
 * @param height of all
 * @param left x of the axis' begin
 * @param right x of its end
 * @param caption y of the middle of what is said; below 0 where it is not shown
 * @param pins y of the middle of the pins; below 0 where there are none
 * @param changes y of the upper edge of the changes; below 0 where there are none
 * @param changesHeight their height
 * @param name y of the middle of the measure's name where it stands above the curves, else below 0
 * @param curve the rectangle of the curves
 * @param lives the rows of each lane; none where they are not shown
 * @param axis y of the line of the axis
 * @param narrow whether names stand above what they name, for there is no room beside it
 */
public record TimelineLayout(
    double width,
    double height,
    double left,
    double right,
    double caption,
    double pins,
    double changes,
    double changesHeight,
    double name,
    TimePlot curve,
    List<LifeRows> lives,
    double axis,
    boolean narrow) {
  private static final double NARROW = 560;
  private static final double LOW = 330;
  private static final double CURVE_SHARE = 0.381;
  private static final double LEAST_CURVE = 44;

  /** What curves get before the lives get more, as long as that is not above half of all. */
  private static final double GOOD_CURVE = 102;

  private static final double MOST_ROW = 12;
  private static final double NAMES = 84;

  /** Where the rows of a timeline are that fills a rectangle from (0, 0). */
  public static TimelineLayout of(Timeline timeline, double width, double height, Look look) {
    double f = look.fontScale();
    boolean narrow = width < NARROW * f;
    boolean low = height < LOW * f;
    Course frame = timeline.frame();
    double right = width - gutter(timeline, width, narrow, look);
    double left = narrow ? narrowLeft(timeline, look) : Math.clamp(0.119 * width, 136 * f, 146 * f);
    double y = 0;
    double caption = -1;
    if (timeline.has(Part.CAPTION)) {
      double lines = SayingRow.lines(timeline, right - left, look);
      double row = (low ? 13 : 22) * f + lines * SayingRow.LINE * f;
      caption = row * 0.5 + 2 * f;
      y += row;
    }
    double pins = -1;
    if (timeline.has(Part.PINS) && !timeline.saying().pins().isEmpty()) {
      double row = (low ? 18 : 23) * f;
      pins = y + 0.45 * row;
      y += row;
    }
    double name = -1;
    if (narrow && timeline.has(Part.NAME)) {
      name = y + 9 * f;
      y += 19 * f;
    }
    double changes = -1;
    double changesHeight = 0;
    if (timeline.has(Part.CURVE) && !frame.interventions().isEmpty()) {
      changesHeight = (low ? 15 : 17) * f;
      changes = y + 2 * f;
      y += changesHeight + 4 * f;
    }
    double foot = (timeline.has(Part.HANDLE) ? low ? 32 : 38 : 24) * f;
    double axis = height - foot;
    return rows(
        timeline,
        new TimelineLayout(
            width,
            height,
            left,
            right,
            caption,
            pins,
            changes,
            changesHeight,
            name,
            new TimePlot(left, y, Math.max(1, right - left), 1, timeline.axis()),
            List.of(),
            axis,
            narrow),
        f);
  }

  /** Divides what is left between the curves and the lives. */
  private static TimelineLayout rows(Timeline timeline, TimelineLayout at, double f) {
    boolean curves = timeline.has(Part.CURVE);
    boolean lives =
        timeline.has(Part.LIVES)
            && timeline.frame().tracks().getFirst().layout().hiddenLayers() > 0;
    double top = at.curve.top() + (curves ? 8 * f : at.narrow ? 2 : 4);
    double free = at.axis - top - (lives ? 7 : 0);
    if (!lives) {
      return at.with(
          new TimePlot(at.left, top, at.curve.width(), Math.max(1, free), timeline.axis()),
          List.of());
    }
    double gap = curves ? 9 : 0;
    double least = Math.max(Math.min(LEAST_CURVE * f, free), Math.min(GOOD_CURVE * f, free / 2));
    double loss = curves ? Math.max(least, CURVE_SHARE * (free - gap)) : 0;
    List<HiddenLayers> lanes = timeline.frame().tracks().stream().map(CourseTrack::layout).toList();
    LifeRows.Room room =
        new LifeRows.Room(lanes, 0, Math.max(1, free - gap - loss), mostRow(curves, f), 12 * f);
    List<LifeRows> stacked = LifeRows.stack(room, timeline.selection());
    double used = LifeRows.height(stacked);
    if (curves) {
      loss = Math.max(loss, free - gap - used);
    }
    double lifeTop = at.axis - 7 - used;
    if (!curves) {
      lifeTop = top;
    }
    double begin = Math.round(lifeTop);
    return at.with(
        new TimePlot(
            at.left, top, at.curve.width(), Math.max(1, begin - gap - top), timeline.axis()),
        stacked.stream().map(rows -> rows.moved(begin)).toList());
  }

  private static double mostRow(boolean curves, double f) {
    return curves ? MOST_ROW * f : 40 * f;
  }

  private TimelineLayout with(TimePlot newCurve, List<LifeRows> newLives) {
    return new TimelineLayout(
        width,
        height,
        left,
        right,
        caption,
        pins,
        changes,
        changesHeight,
        name,
        newCurve,
        newLives,
        axis,
        narrow);
  }

  /** Room to the left for numbers, or for the names of lanes and layers. */
  private static double narrowLeft(Timeline timeline, Look look) {
    double names = 44 * look.fontScale();
    for (int lane = 0;
        timeline.has(Part.LIVES) && lane < timeline.frame().tracks().size();
        lane++) {
      String text = LaneLines.shortName(timeline.frame(), lane);
      double wide = TextRuler.ESTIMATE.textWidth(text, look.body().bolded());
      names = Math.max(names, wide + 26 * look.fontScale());
    }
    return names;
  }

  /** Room to the right for the names of curves and states. */
  private static double gutter(Timeline timeline, double width, boolean narrow, Look look) {
    double names = NAMES * look.fontScale();
    boolean layers = timeline.has(Part.CURVE) && timeline.measure().isByLayer();
    for (int lane = 0; lane < timeline.frame().tracks().size(); lane++) {
      String text = LaneLines.shortName(timeline.frame(), lane) + (layers ? " h10" : "");
      names = Math.max(names, TextRuler.ESTIMATE.textWidth(text, look.body().bolded()) + 14);
    }
    return narrow ? Math.min(names, 0.3 * width) : Math.max(names, 0.083 * width);
  }

  /** The rectangle of everything over time, from the curves to the axis. */
  TimePlot all() {
    double top = lives.isEmpty() || curve.height() > 1 ? curve.top() : lives.getFirst().top();
    return new TimePlot(left, top, curve.width(), axis - top, curve.axis());
  }

  /** The rectangle of a lane's rows. */
  TimePlot block(int lane) {
    LifeRows rows = lives.get(lane);
    return new TimePlot(left, rows.top(), curve.width(), rows.bottom() - rows.top(), curve.axis());
  }
}
