package relulab.view.training.settings;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import relulab.model.data.OwnPoints.Row;
import relulab.view.ChartView;
import relulab.view.chart.Look;
import relulab.view.surface.Stroke;
import relulab.view.surface.Surface;

/** A square [−1, 1]² to click points into: left for class 1, right or with Shift for class −1. */
public final class PointsPad extends ChartView {
  private static final double HEIGHT = 150;
  private static final double DOT = 3.5;

  private final Supplier<Look> look;
  private final Consumer<Row> onPoint;
  private List<Row> rows = List.of();

  /** A pad that tells of each point that is clicked. */
  public PointsPad(Supplier<Look> look, Consumer<Row> onPoint) {
    this.look = look;
    this.onPoint = onPoint;
    setId("points-pad");
    setMinHeight(HEIGHT);
    setPrefHeight(HEIGHT);
    setPainter(this::paint);
    setOnMousePressed(this::onPress);
  }

  /** Shows these points. */
  public void show(List<Row> newRows) {
    rows = newRows;
    repaint();
  }

  private void onPress(MouseEvent e) {
    double x1 = rounded(2 * e.getX() / getWidth() - 1);
    double x2 = rounded(1 - 2 * e.getY() / getHeight());
    boolean second = e.getButton() != MouseButton.PRIMARY || e.isShiftDown();
    onPoint.accept(new Row(x1, x2, second ? -1 : 1));
  }

  private static double rounded(double value) {
    return Math.round(value * 1000) / 1000.0;
  }

  private void paint(Surface surface, double width, double height) {
    Look style = look.get();
    surface.clear(style.palette().page());
    Stroke axis = new Stroke(style.palette().grid(), 1);
    surface.line(0, height / 2, width, height / 2, axis);
    surface.line(width / 2, 0, width / 2, height, axis);
    for (Row row : rows) {
      double x = (row.x1() + 1) / 2 * width;
      double y = (1 - row.x2()) / 2 * height;
      if (row.y() > 0) {
        surface.circle(x, y, DOT, style.palette().positive(), null);
      } else {
        surface.circle(x, y, DOT, null, new Stroke(style.palette().negative(), 2));
      }
    }
  }
}
