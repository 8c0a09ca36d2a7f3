package relulab.view.functions;

import java.util.function.Supplier;
import javafx.scene.Cursor;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import org.jspecify.annotations.Nullable;
import relulab.view.ChartView;
import relulab.view.chart.Look;
import relulab.view.chart.PlotArea;
import relulab.view.chart.Range;
import relulab.view.surface.Surface;

/**
 * A plot of f(x) or f'(x) that can be zoomed (wheel, pinch, + and −), panned (drag, Shift and
 * arrows), reset (double click, 0) and probed (click, drag of the dashed line, arrows).
 */
public final class PlotView extends ChartView {
  private static final double GRAB = 7;
  private static final double WHEEL = 1.0015;
  private static final double KEY_ZOOM = 1.25;

  /** What the person does with a plot. */
  public interface Actions {
    /** Shows other ranges; y is this plot's own. */
    void show(Range x, Range y);

    /** Shows the ranges that the plot started with. */
    void reset();

    /** Puts the probe at x. */
    void probe(double x);
  }

  private final boolean slope;
  private @Nullable Supplier<FunctionPlot> plot;
  private @Nullable Supplier<Look> look;
  private @Nullable Actions actions;
  private @Nullable MouseEvent last;
  private boolean draggingProbe;
  private boolean dragged;

  /**
   * A plot.
   *
   * @param slope whether it shows f'(x) instead of f(x)
   */
  public PlotView(@javafx.beans.NamedArg("slope") boolean slope) {
    this.slope = slope;
    setFocusTraversable(true);
    setMinSize(120, 120);
    setOnScroll(this::onScroll);
    setOnZoom(this::onPinch);
    setOnMousePressed(this::onPress);
    setOnMouseDragged(this::onDrag);
    setOnMouseReleased(this::onRelease);
    setOnMouseMoved(e -> setCursor(isOnProbe(e.getX()) ? Cursor.H_RESIZE : Cursor.CROSSHAIR));
    setOnKeyPressed(this::onKey);
  }

  /** Gives the plot its data, its look and what it calls. */
  public void connect(Supplier<FunctionPlot> newPlot, Supplier<Look> newLook, Actions newActions) {
    plot = newPlot;
    look = newLook;
    actions = newActions;
    setPainter((surface, width, height) -> paint(surface, newPlot.get(), newLook.get()));
  }

  private void paint(Surface surface, FunctionPlot data, Look style) {
    surface.clear(style.palette().card());
    if (slope) {
      SlopePainter.paint(surface, data, area(), style);
    } else {
      ValuePainter.paint(surface, data, area(), style);
    }
  }

  private FunctionPlot data() {
    return java.util.Objects.requireNonNull(plot).get();
  }

  private Actions act() {
    return java.util.Objects.requireNonNull(actions);
  }

  private PlotArea area() {
    FunctionPlot data = data();
    Range y = slope ? data.slopeRange() : data.valueRange();
    return PlotArea.inside(
        0, 0, getWidth(), getHeight(), data.x(), y, java.util.Objects.requireNonNull(look).get());
  }

  private boolean isOnProbe(double pixel) {
    FunctionPlot data = data();
    return data.hasProbe() && Math.abs(area().px(data.probe()) - pixel) <= GRAB;
  }

  private void onScroll(ScrollEvent e) {
    if (e.getDeltaY() != 0 && !e.isInertia()) {
      zoom(Math.pow(WHEEL, -e.getDeltaY()), e.getX(), e.getY());
    }
    e.consume();
  }

  private void onPinch(ZoomEvent e) {
    zoom(1 / e.getZoomFactor(), e.getX(), e.getY());
    e.consume();
  }

  private void zoom(double factor, double pixelX, double pixelY) {
    PlotArea area = area();
    Range x = area.x().scaled(factor, area.dataX(pixelX));
    Range y = area.y().scaled(factor, area.dataY(pixelY));
    act().show(x, y);
  }

  private void pan(double pixelsX, double pixelsY) {
    PlotArea area = area();
    act()
        .show(
            area.x().moved(-pixelsX / area.width() * area.x().width()),
            area.y().moved(pixelsY / area.height() * area.y().width()));
  }

  private void onPress(MouseEvent e) {
    requestFocus();
    last = e;
    dragged = false;
    draggingProbe = e.getButton() == MouseButton.PRIMARY && isOnProbe(e.getX());
  }

  private void onDrag(MouseEvent e) {
    MouseEvent from = last;
    if (from == null || (!dragged && distance(e, from) < 3)) {
      return;
    }
    dragged = true;
    last = e;
    if (draggingProbe) {
      act().probe(snapped(e.getX()));
    } else {
      setCursor(Cursor.CLOSED_HAND);
      pan(e.getX() - from.getX(), e.getY() - from.getY());
    }
  }

  private void onRelease(MouseEvent e) {
    setCursor(Cursor.CROSSHAIR);
    if (dragged || e.getButton() != MouseButton.PRIMARY) {
      return;
    }
    if (e.getClickCount() == 2) {
      act().reset();
    } else if (area().contains(e.getX(), e.getY())) {
      act().probe(snapped(e.getX()));
    }
  }

  private static double distance(MouseEvent a, MouseEvent b) {
    return Math.hypot(a.getX() - b.getX(), a.getY() - b.getY());
  }

  /** The value at a pixel, rounded to what a pixel can resolve: 0 can be hit exactly. */
  private double snapped(double pixel) {
    PlotArea area = area();
    double step = Math.pow(10, Math.ceil(Math.log10(area.x().width() / area.width())));
    double value = Math.round(area.dataX(pixel) / step) * step;
    double clean =
        new java.math.BigDecimal(value).round(new java.math.MathContext(10)).doubleValue();
    return Math.max(area.x().min(), Math.min(area.x().max(), clean));
  }

  private void onKey(KeyEvent e) {
    double step = 20;
    boolean handled = true;
    switch (e.getCode()) {
      case PLUS, EQUALS, ADD -> zoom(1 / KEY_ZOOM, getWidth() / 2, getHeight() / 2);
      case MINUS, SUBTRACT -> zoom(KEY_ZOOM, getWidth() / 2, getHeight() / 2);
      case DIGIT0, NUMPAD0, HOME -> act().reset();
      case LEFT -> arrow(e, -1, 0, step);
      case RIGHT -> arrow(e, 1, 0, step);
      case UP -> arrow(e, 0, -1, step);
      case DOWN -> arrow(e, 0, 1, step);
      default -> handled = false;
    }
    if (handled) {
      e.consume();
    }
  }

  /** Arrows move the probe along x; with Shift, and up and down, they move the plot. */
  private void arrow(KeyEvent e, int right, int down, double pixels) {
    if (e.isShiftDown() || down != 0) {
      pan(-right * pixels, -down * pixels);
    } else {
      FunctionPlot data = data();
      double from = data.hasProbe() ? data.probe() : 0;
      double step = Math.pow(10, Math.floor(Math.log10(data.x().width() / 8))) / 10;
      act().probe(Math.round((from + right * step) / step * 1e6) / 1e6 * step);
    }
  }
}
