package relulab.view.trial.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import relulab.view.chart.Look;
import relulab.view.surface.Area;
import relulab.view.surface.Operation;
import relulab.view.surface.RecordingSurface;

/** A timeline as it is drawn, and what is wrong with its words. */
public final class DrawnTimeline {
  private static final double SLACK = 0.6;

  /** Words are so high, as a share of the font's size: from the foot of a letter to its head. */
  private static final double TALL = 0.8;

  private DrawnTimeline() {}

  /** Words of a timeline that is shown that lie on one another, on a control or are cut. */
  public static List<String> wrong(TimelineView view) {
    view.requestLayout();
    view.layout(); // Captions that are counted late move the rows.
    Timeline timeline = Objects.requireNonNull(view.shown());
    List<Area> controls = new ArrayList<>();
    for (Node node :
        new Node[] {view.getPicker(), view.getTransport(), view.getSpeed(), view.getCorner()}) {
      Bounds at = Objects.requireNonNull(node).getBoundsInParent();
      controls.add(new Area("control", at.getMinX(), at.getMinY(), at.getMaxX(), at.getMaxY()));
    }
    return wrong(timeline, view.getWidth(), view.getHeight(), view.look(), controls);
  }

  static List<String> wrong(
      Timeline timeline, double width, double height, Look look, List<Area> controls) {
    RecordingSurface drawn =
        RecordingSurface.of(s -> TimelinePainter.paint(s, timeline, width, height, look));
    List<String> wrong = new ArrayList<>();
    List<Area> areas = new ArrayList<>();
    for (Operation.Text text : drawn.all(Operation.Text.class)) {
      Area area = Area.of(drawn, text, TALL);
      if (text.text().isEmpty()) {
        continue;
      }
      if (!area.isWithin(width, height)) {
        wrong.add("cut: “" + text.text() + "” " + area);
      }
      for (Area other : areas) {
        if (!area.isApart(other, SLACK)) {
          wrong.add("“" + text.text() + "” on “" + other.what() + "”");
        }
      }
      for (Area control : controls) {
        if (!area.isApart(control, 1.5)) {
          wrong.add("“" + text.text() + "” under a control");
        }
      }
      areas.add(area);
    }
    for (Operation.Line line : drawn.all(Operation.Line.class)) {
      boolean playhead =
          line.x1() == line.x2() && line.stroke().color().equals(look.palette().accent());
      for (Area area : areas) {
        Area at = new Area("", line.x1() - 0.7, line.y1(), line.x1() + 0.7, line.y2());
        if (playhead && !area.isApart(at, 0.2)) {
          wrong.add("the playhead strikes out “" + area.what() + "”");
        }
      }
    }
    return wrong;
  }
}
