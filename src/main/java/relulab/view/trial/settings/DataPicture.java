package relulab.view.trial.settings;

import java.util.function.Supplier;
import relulab.model.data.Dataset;
import relulab.model.data.Task;
import relulab.view.ChartView;
import relulab.view.chart.Look;
import relulab.view.chart.Range;
import relulab.view.surface.Stroke;
import relulab.view.surface.Surface;
import relulab.view.trial.ClassMark;

/** A small picture of data: points with the marks of their classes, or y over x. */
public final class DataPicture extends ChartView {
  private static final double SIZE = 34;
  private static final double DOT = 1.3;

  /** A picture of some data. */
  public DataPicture(Dataset data, Task task, Supplier<Look> look) {
    setMinSize(SIZE, SIZE);
    setPrefSize(SIZE, SIZE);
    setMaxSize(SIZE, SIZE);
    setMouseTransparent(true);
    setPainter((surface, width, height) -> paint(surface, data, task, width, height, look.get()));
  }

  /** Draws data over a surface. */
  public static void paint(
      Surface surface, Dataset data, Task task, double width, double height, Look look) {
    surface.clear(look.palette().card());
    boolean classes = task == Task.CLASSIFICATION && data.inputs().length == 2;
    double[] x = data.inputs()[0];
    double[] y = classes ? data.inputs()[1] : data.targets();
    Range across = range(x);
    Range up = range(y);
    if (!classes) {
      surface.line(0, height - 1, width, height - 1, new Stroke(look.palette().grid(), 1));
    }
    for (int i = 0; i < x.length; i++) {
      ClassMark.paint(
          surface,
          (x[i] - across.min()) / across.width() * width,
          (1 - (y[i] - up.min()) / up.width()) * height,
          DOT,
          !classes || data.targets()[i] > 0,
          look);
    }
  }

  private static Range range(double[] values) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (double value : values) {
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
    return low < high ? new Range(low, high).padded(0.1) : new Range(low - 1, low + 1);
  }
}
