package relulab.view.trace;

import java.util.ArrayList;
import java.util.List;
import relulab.model.trace.TraceCourse;
import relulab.text.Messages;
import relulab.text.Numbers;
import relulab.text.Printable;
import relulab.view.chart.Chart;
import relulab.view.chart.Look;
import relulab.view.surface.MovedSurface;
import relulab.view.surface.Surface;
import relulab.view.surface.TextLines;
import relulab.view.surface.TextStyle;
import relulab.view.surface.TextStyle.Horizontal;
import relulab.view.surface.TextStyle.Vertical;
import relulab.view.trial.LayerQuantity;
import relulab.view.trial.Measure;
import relulab.view.trial.Quantity;
import relulab.view.trial.time.CourseChart;
import relulab.view.trial.time.MeasureChart;
import relulab.view.trial.time.Timeline;
import relulab.view.trial.time.TimelinePainter;

/** The charts of a recorded training, as pictures; their names are those of a trial's charts. */
public final class RecordedCharts {
  private static final double LAYERS = 0.4;

  private RecordedCharts() {}

  /** What of it was recorded, as a person chooses among the curves. */
  public static List<Measure> measures(TraceCourse course) {
    return Measure.all().stream()
        .filter(m -> m != LayerQuantity.ALPHA_GRADIENT)
        .filter(m -> m != Quantity.ALPHA || course.hasAlpha(0))
        .toList();
  }

  /** All of them, in the order in which they are listed. */
  public static List<Chart> all(LayersPicture picture) {
    List<Chart> charts = new ArrayList<>();
    charts.add(page(picture));
    charts.add(new Recorded("lanes", picture));
    charts.add(new Recorded("life-lines", picture));
    for (Measure measure : measures(picture.course())) {
      charts.add(new MeasureChart(measure, picture));
    }
    return charts;
  }

  /** All that there is of a training at a step, in one picture. */
  public static Chart page(LayersPicture picture) {
    return new Recorded("training", picture);
  }

  /** The same as one frame of an animation: of what comes later nothing is seen. */
  public static Chart frame(LayersPicture picture) {
    return new Recorded("animation", picture);
  }

  private record Recorded(String id, LayersPicture picture) implements CourseChart {
    @Override
    public String title(Messages messages) {
      return messages.get(
          switch (id) {
            case "training", "animation" -> "training.recorded.page";
            case "lanes" -> "training.recorded.layers";
            default -> "training.recorded.lives";
          });
    }

    @Override
    public void paintInside(Surface surface, double w, double h, Look look) {
      TraceCourse course = picture.course();
      switch (id) {
        case "lanes" -> LayersPainter.paint(surface, picture, w, h, look);
        case "life-lines" -> {
          Timeline lives = Timeline.lives(course, picture.axis(), picture.selection());
          TimelinePainter.paint(surface, lives, w, h, look);
        }
        default -> page(surface, w, h, look);
      }
    }

    private void page(Surface inner, double w, double h, Look look) {
      TraceCourse course = picture.course();
      TextStyle title = look.title().at(Horizontal.LEFT, Vertical.MIDDLE);
      TextStyle step = look.body().at(Horizontal.RIGHT, Vertical.MIDDLE);
      double head = 1.8 * title.size();
      String now = look.messages().get("present.step", Numbers.count(course.step()));
      double room = w - inner.textWidth(now, step) - PAD;
      String name = TextLines.cut(inner, Printable.of(course.name()), room, title);
      inner.text(name, 0, title.size() / 2, title);
      inner.text(now, w, title.size() / 2, step);
      double layers = LAYERS * (h - head);
      LayersPainter.paint(new MovedSurface(inner, 0, head), picture, w, layers, look);
      Surface below = new MovedSurface(inner, 0, head + layers + PAD);
      boolean future = !id.equals("animation");
      Timeline all = Timeline.picture(course, picture.axis(), picture.selection(), future);
      TimelinePainter.paint(below, all, w, h - head - layers - PAD, look);
    }
  }
}
