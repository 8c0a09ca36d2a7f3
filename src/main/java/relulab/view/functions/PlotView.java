package relulab.view.functions;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Objects;
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

/**
 * f above f' on one axis, to be zoomed (wheel, pinch, + and −), panned (drag, Shift and arrows),
 * reset (double click, 0) and probed (click, drag of the line or its handle, arrows).
 *
 * <p>Zooming and panning act on the plot under the mouse; x is that of both.
 */
public final class PlotView extends ChartView {
  private static final double GRAB = 7;
  private static final double WHEEL = 1.0015;
  private static final double KEY_ZOOM = 1.25;
  private static final double KEY_PAN = 20;

  /** What the person does with the plots. */
  public interface Actions {
    /** Shows other ranges. */
    void show(Range x, Range value, Range slope);

    /** Shows the ranges that the plots started with. */
    void reset();

    /** Puts the probe at x. */
    void probe(double x);
  }

  private final ProbeHandle handle = new ProbeHandle(new OfHandle());
  private @Nullable Supplier<FunctionPlot> plot;
  private @Nullable Actions actions;
  private @Nullable MouseEvent last;
  private boolean draggingProbe;
  private boolean dragged;
  private boolean inSlope;
  private double beforeClick = Double.NaN;

  public PlotView() {
    getChildren().add(handle);
    setFocusTraversable(true);
    setMinSize(240, 240);
    setOnScroll(this::onScroll);
    setOnZoom(this::onPinch);
    setOnMousePressed(this::onPress);
    setOnMouseDragged(this::onDrag);
    setOnMouseReleased(this::onRelease);
    setOnMouseMoved(e -> setCursor(isOnProbe(e.getX()) ? Cursor.H_RESIZE : Cursor.CROSSHAIR));
    setOnKeyPressed(this::onKey);
  }

  /** Gives the plots their data, their look and what they call. */
  public void connect(Supplier<FunctionPlot> newPlot, Supplier<Look> newLook, Actions newActions) {
    plot = newPlot;
    connect(newLook);
    actions = newActions;
    setLookPainter(
        (surface, width, height, look) -> {
          surface.clear(look.palette().card());
          FunctionsPainter.paint(surface, newPlot.get(), plotLayout(), false, look);
        });
  }

  /** What is shown has changed. */
  public void refresh() {
    handle.name(look().messages());
    handle.show(data().probe(), !data().hasProbe());
    requestLayout();
    repaint();
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    if (plot == null) {
      return;
    }
    FunctionsLayout layout = plotLayout();
    PlotArea area = layout.first();
    double x = Math.clamp(area.px(data().probe()), area.left(), area.right());
    double width = handle.prefWidth(-1);
    double height = handle.prefHeight(width);
    double left = Math.clamp(x - width / 2, 0, Math.max(0, getWidth() - width));
    handle.resizeRelocate(Math.rint(left), Math.rint(layout.axis() + 7), width, height);
  }

  private FunctionPlot data() {
    return Objects.requireNonNull(plot).get();
  }

  private Actions act() {
    return Objects.requireNonNull(actions);
  }

  private FunctionsLayout plotLayout() {
    return FunctionsLayout.of(
        FunctionsLayout.Part.BOTH, 0, 0, getWidth(), getHeight(), data(), look());
  }

  private PlotArea valueArea() {
    return Objects.requireNonNull(plotLayout().value());
  }

  private PlotArea slopeArea() {
    return Objects.requireNonNull(plotLayout().slope());
  }

  private PlotArea area() {
    return inSlope ? slopeArea() : valueArea();
  }

  private boolean isOnProbe(double pixel) {
    FunctionPlot data = data();
    return data.hasProbe() && Math.abs(valueArea().px(data.probe()) - pixel) <= GRAB;
  }

  /** From here on the plot under the mouse is meant. */
  private void aim(double y) {
    inSlope = y > (valueArea().bottom() + slopeArea().top()) / 2;
  }

  private void onScroll(ScrollEvent e) {
    if (e.getDeltaY() != 0 && !e.isInertia()) {
      aim(e.getY());
      zoom(Math.pow(WHEEL, -e.getDeltaY()), e.getX(), e.getY());
    }
    e.consume();
  }

  private void onPinch(ZoomEvent e) {
    aim(e.getY());
    zoom(1 / e.getZoomFactor(), e.getX(), e.getY());
    e.consume();
  }

  private void zoom(double factor, double pixelX, double pixelY) {
    PlotArea area = area();
    show(area.x().scaled(factor, area.dataX(pixelX)), area.y().scaled(factor, area.dataY(pixelY)));
  }

  private void pan(double pixelsX, double pixelsY) {
    PlotArea area = area();
    show(
        area.x().moved(-pixelsX / area.width() * area.x().width()),
        area.y().moved(pixelsY / area.height() * area.y().width()));
  }

  private void show(Range x, Range y) {
    if (inSlope) {
      act().show(x, valueArea().y(), y);
    } else {
      act().show(x, y, slopeArea().y());
    }
  }

  private void onPress(MouseEvent e) {
    requestFocus();
    last = e;
    dragged = false;
    aim(e.getY());
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

  /** The first click of a double click puts the probe; the second puts it back. */
  private void onRelease(MouseEvent e) {
    setCursor(Cursor.CROSSHAIR);
    if (dragged || e.getButton() != MouseButton.PRIMARY) {
      return;
    }
    if (e.getClickCount() == 2) {
      if (!Double.isNaN(beforeClick)) {
        act().probe(beforeClick);
      }
      act().reset();
    } else if (e.getClickCount() == 1) {
      boolean inside = plotLayout().areas().anyMatch(area -> area.contains(e.getX(), e.getY()));
      beforeClick = inside ? data().probe() : Double.NaN;
      if (inside) {
        act().probe(snapped(e.getX()));
      }
    }
  }

  private static double distance(MouseEvent a, MouseEvent b) {
    return Math.hypot(a.getX() - b.getX(), a.getY() - b.getY());
  }

  /** The value at a pixel, rounded to what a pixel can resolve: 0 can be hit exactly. */
  private double snapped(double pixel) {
    PlotArea area = valueArea();
    double step = Math.pow(10, Math.ceil(Math.log10(area.x().width() / area.width())));
    double value = Math.round(area.dataX(pixel) / step) * step;
    double clean = new BigDecimal(value).round(new MathContext(10)).doubleValue();
    return Math.clamp(clean, area.x().min(), area.x().max());
  }

  private void onKey(KeyEvent e) {
    if (e.getTarget() != this) {
      return; // A field in the plot is typed into.
    }
    boolean handled = true;
    switch (e.getCode()) {
      case PLUS, EQUALS, ADD -> zoomByKey(1 / KEY_ZOOM);
      case MINUS, SUBTRACT -> zoomByKey(KEY_ZOOM);
      case DIGIT0, NUMPAD0, HOME -> act().reset();
      case LEFT -> arrow(e, -1, 0);
      case RIGHT -> arrow(e, 1, 0);
      case UP -> arrow(e, 0, -1);
      case DOWN -> arrow(e, 0, 1);
      default -> handled = false;
    }
    if (handled) {
      e.consume();
    }
  }

  private void zoomByKey(double factor) {
    PlotArea area = area();
    zoom(factor, area.left() + area.width() / 2, area.top() + area.height() / 2);
  }

  /** Arrows move the probe along x; with Shift, and up and down, they move the plot. */
  private void arrow(KeyEvent e, int right, int down) {
    if (e.isShiftDown() || down != 0) {
      pan(-right * KEY_PAN, -down * KEY_PAN);
    } else {
      step(right);
    }
  }

  /** A step of the probe; one beyond what is shown comes back into view first. */
  private void step(int right) {
    FunctionPlot data = data();
    double step = Math.pow(10, Math.floor(Math.log10(data.x().width() / 8))) / 10;
    double from = Math.clamp(data.probe(), data.x().min(), data.x().max());
    double to = from == data.probe() ? from + right * step : from;
    act().probe(Math.round(to / step * 1e6) / 1e6 * step);
  }

  private final class OfHandle implements ProbeHandle.Actions {
    @Override
    public void put(double x) {
      act().probe(x);
    }

    @Override
    public void step(int right) {
      PlotView.this.step(right);
    }

    @Override
    public void drag(double sceneX) {
      act().probe(snapped(sceneToLocal(sceneX, 0).getX()));
    }
  }
}
