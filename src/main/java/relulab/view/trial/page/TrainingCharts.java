package relulab.view.trial.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.paint.Color;
import relulab.model.trial.Frame;
import relulab.model.trial.Setup;
import relulab.text.Messages;
import relulab.text.Numbers;
import relulab.view.chart.Chart;
import relulab.view.chart.Look;
import relulab.view.surface.MovedSurface;
import relulab.view.surface.Surface;
import relulab.view.trial.LayerQuantity;
import relulab.view.trial.Quantity;
import relulab.view.trial.lane.Flashes;
import relulab.view.trial.lane.LanePicture;
import relulab.view.trial.lane.Lanes;
import relulab.view.trial.layer.LayerChart;
import relulab.view.trial.layer.LayerChartPainter;
import relulab.view.trial.layer.LayerPanels;
import relulab.view.trial.time.CourseChart;
import relulab.view.trial.time.MeasureChart;
import relulab.view.trial.time.Timeline;
import relulab.view.trial.time.TimelinePainter;

/** The charts of the Training page, as pictures. */
public final class TrainingCharts {

  private TrainingCharts() {}

  /** All of them, in the order in which they are listed. */
  public static List<Chart> all(TrainingPicture picture) {
    List<Chart> charts = new ArrayList<>();
    charts.add(new TrainingChart("training", picture));
    charts.add(new TrainingChart("lanes", picture));
    charts.add(new TrainingChart("life-lines", picture));
    for (Quantity quantity : Quantity.values()) {
      charts.add(quantity(quantity, picture));
    }
    charts.add(new TrainingChart("layers", picture));
    for (LayerQuantity quantity : LayerPanels.quantities(picture.frame())) {
      charts.add(new ByLayerChart(quantity, picture));
    }
    return charts;
  }

  /** A quantity over time. */
  public static Chart quantity(Quantity quantity, TrainingPicture picture) {
    return new MeasureChart(quantity, picture);
  }

  /** What runs, and the step that is shown, in a line. */
  static String settings(Frame frame, Messages messages) {
    Setup setup = frame.setup();
    String lanes =
        setup.lanes().stream()
            .map(lane -> lane.name())
            .collect(Collectors.joining(messages.get("functions.separator")));
    return messages.get(
        "training.chart.settings",
        lanes,
        Numbers.significant(setup.training().learningRate(), 3),
        Numbers.count(setup.training().batchSize()),
        Long.toString(setup.seed()),
        Numbers.count(frame.step()));
  }

  private static void lanes(
      Surface surface, TrainingPicture picture, double width, double height, Look look) {
    Lanes.paint(
        surface,
        picture.frame().lanes().size(),
        lane ->
            new LanePicture(
                picture.frame(),
                lane,
                picture.maps(lane),
                picture.selection(),
                picture.options(),
                Flashes.NONE),
        CourseChart.PAD,
        width,
        height,
        look);
  }

  private record TrainingChart(String id, TrainingPicture picture) implements CourseChart {
    @Override
    public String title(Messages messages) {
      return messages.get(
          switch (id) {
            case "training" -> "training.chart.page";
            case "lanes" -> "training.chart.lanes";
            case "layers" -> "training.chart.layers";
            default -> "training.chart.lifeLines";
          });
    }

    @Override
    public Color ground(Look look) {
      boolean onCard = id.equals("life-lines") || id.equals("layers");
      return onCard ? look.palette().card() : look.palette().page();
    }

    @Override
    public void paintInside(Surface surface, double w, double h, Look look) {
      switch (id) {
        case "lanes" -> lanes(surface, picture, w, h, look);
        case "life-lines" -> lifeLines(surface, w, h, look);
        case "layers" -> LayerPanels.paint(surface, picture.frame(), null, w, h, look);
        default -> {
          lanes(surface, picture, w, 0.4 * h, look);
          Surface below = new MovedSurface(surface, 0, 0.4 * h + PAD);
          Timeline all = Timeline.picture(picture.frame(), picture.axis(), picture.selection());
          TimelinePainter.paint(below, all, w, 0.6 * h - PAD, look);
        }
      }
    }

    private void lifeLines(Surface surface, double width, double height, Look look) {
      Timeline lives = Timeline.lives(picture.frame(), picture.axis(), picture.selection());
      TimelinePainter.paint(surface, lives, width, height, look);
    }
  }

  /** A quantity of each layer, at the step that is shown. */
  private record ByLayerChart(LayerQuantity quantity, TrainingPicture picture)
      implements CourseChart {
    @Override
    public String id() {
      return quantity.chartId();
    }

    @Override
    public String title(Messages messages) {
      return quantity.title(messages);
    }

    @Override
    public void paintInside(Surface surface, double width, double height, Look look) {
      LayerChart chart = new LayerChart(picture.frame(), quantity, null);
      LayerChartPainter.paint(surface, chart, width, height, look);
    }
  }
}
