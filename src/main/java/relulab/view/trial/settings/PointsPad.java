package relulab.view.trial.settings;

import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Cursor;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import relulab.model.activation.ActivationKind;
import relulab.model.data.OwnPoints.Row;
import relulab.text.Messages;
import relulab.text.Numbers;
import relulab.view.ChartView;
import relulab.view.chart.Look;
import relulab.view.chart.Range;
import relulab.view.surface.Stroke;
import relulab.view.surface.Surface;
import relulab.view.trial.ClassMark;

/**
 * A place for own points: a click adds one, a right click removes one. By keyboard, arrows move a
 * cross (with Shift farther), Enter or Space adds a point there, Delete removes the nearest, Ctrl+Z
 * takes the last change back.
 */
public final class PointsPad extends ChartView {
  private static final double HEIGHT = 150;
  private static final double DOT = 3.5;
  private static final double REACH = 12;
  private static final double STEP = 0.025;
  private static final double FAR_STEP = 0.125;

  private final Supplier<Look> look;
  private final Actions actions;
  private List<Row> rows = List.of();
  private boolean isCurve;
  private Range across = new Range(-1, 1);
  private Range up = new Range(-1, 1);
  private double crossX = 0.5;
  private double crossY = 0.5;

  /** What a person can do here; places are those of the data. */
  public interface Actions {
    /** Adds a point. */
    void add(double x, double y);

    /** Removes a point. */
    void remove(Row row);

    /** Takes the last change back. */
    void undo();
  }

  /** A pad. */
  public PointsPad(Supplier<Look> look, Actions actions) {
    this.look = look;
    this.actions = actions;
    setId("points-pad");
    setMinHeight(HEIGHT);
    setPrefHeight(HEIGHT);
    setFocusTraversable(true);
    setCursor(Cursor.CROSSHAIR);
    setPainter(this::paint);
    setOnMousePressed(this::onPress);
    setOnKeyPressed(this::onKey);
    focusedProperty().addListener(observable -> repaint());
  }

  /**
   * Shows points.
   *
   * @param curve whether they are y over x; else they lie in the plane, in two classes
   */
  public void show(List<Row> newRows, boolean curve) {
    rows = newRows;
    isCurve = curve;
    across = new Range(-1, 1);
    up = new Range(-1, 1);
    for (Row row : newRows) {
      across = across.including(row.x1());
      up = up.including(height(row));
    }
    tell();
    repaint();
  }

  private double height(Row row) {
    return isCurve ? row.y() : row.x2();
  }

  private void onPress(MouseEvent e) {
    requestFocus();
    if (e.getButton() == MouseButton.PRIMARY) {
      add(e.getX() / getWidth(), 1 - e.getY() / getHeight());
    } else {
      removeNear(e.getX(), e.getY(), REACH);
    }
  }

  /** At shares of the width and the height. */
  private void add(double x, double y) {
    actions.add(across.min() + x * across.width(), up.min() + y * up.width());
  }

  private void removeNear(double x, double y, double reach) {
    Row best = null;
    double least = reach;
    for (Row row : rows) {
      double distance = Math.hypot(px(row, getWidth()) - x, py(row, getHeight()) - y);
      if (distance <= least) {
        least = distance;
        best = row;
      }
    }
    if (best != null) {
      actions.remove(best);
    }
  }

  private void onKey(KeyEvent e) {
    double step = e.isShiftDown() ? FAR_STEP : STEP;
    switch (e.getCode()) {
      case LEFT -> move(-step, 0);
      case RIGHT -> move(step, 0);
      case UP -> move(0, step);
      case DOWN -> move(0, -step);
      case ENTER, SPACE -> add(crossX, crossY);
      case DELETE, BACK_SPACE ->
          removeNear(
              crossX * getWidth(), (1 - crossY) * getHeight(), Math.hypot(getWidth(), getHeight()));
      case Z -> {
        if (!e.isShortcutDown()) {
          return;
        }
        actions.undo();
      }
      default -> {
        return;
      }
    }
    e.consume();
  }

  private void move(double x, double y) {
    crossX = Math.clamp(crossX + x, 0, 1);
    crossY = Math.clamp(crossY + y, 0, 1);
    tell();
    repaint();
  }

  private void tell() {
    Messages messages = look.get().messages();
    setAccessibleText(
        messages.get(
            "training.settings.padSpoken",
            Numbers.count(rows.size()),
            Numbers.fixed(across.min() + crossX * across.width(), 2),
            Numbers.fixed(up.min() + crossY * up.width(), 2)));
  }

  private double px(Row row, double width) {
    return (row.x1() - across.min()) / across.width() * width;
  }

  private double py(Row row, double height) {
    return (1 - (height(row) - up.min()) / up.width()) * height;
  }

  private void paint(Surface surface, double width, double height) {
    Look style = look.get();
    surface.clear(style.palette().page());
    Stroke axis = new Stroke(style.palette().grid(), 1);
    double zeroX = -across.min() / across.width() * width;
    double zeroY = (1 + up.min() / up.width()) * height;
    surface.line(0, zeroY, width, zeroY, axis);
    surface.line(zeroX, 0, zeroX, height, axis);
    for (Row row : rows) {
      boolean isFull = isCurve || row.y() > 0;
      ClassMark.paint(surface, px(row, width), py(row, height), DOT, isFull, style);
    }
    if (isFocused()) {
      paintCross(surface, width, height, style);
    }
  }

  private void paintCross(Surface surface, double width, double height, Look style) {
    Stroke stroke = new Stroke(style.palette().text(), 1.5);
    double x = crossX * width;
    double y = (1 - crossY) * height;
    surface.line(x - 8, y, x + 8, y, stroke);
    surface.line(x, y - 8, x, y + 8, stroke);
    Stroke border = new Stroke(style.palette().color(ActivationKind.RELU), 2);
    surface.rectangle(1, 1, width - 2, height - 2, 4, null, border);
  }
}
